use super::*;
use crate::domain::fixtures::profile;
use crate::domain::group::fixtures::{member, set};

fn members(who: &[String]) -> Vec<Rc<Member>> {
    let instrument = profile(&[1]);
    set(who.iter().map(|who| member(&instrument, who, "1"))).members().to_vec()
}

/// So many members with each of these, as the fixture reads them after the id.
fn groups(groups: &[(usize, &str)]) -> Vec<Rc<Member>> {
    let all = groups.iter().flat_map(|(count, said)| vec![said; *count]);
    members(&all.enumerate().map(|(number, said)| format!("{number:02}{said}")).collect::<Vec<_>>())
}

#[track_caller]
fn check(members: &[Rc<Member>], filter: Filter, ids: &[&str]) {
    let found = filter.of(members);
    assert_eq!(found.iter().map(|member| &*member.response.id).collect::<Vec<_>>(), ids, "{filter:?}");
}

#[test]
fn organisation_and_role_are_compared_without_case_and_outer_spaces() {
    let all = members(&["a:Town:Lead", "b: town :Staff", "c:Charity:lead", "d"].map(String::from));
    let to =
        |organisation: &str, role: &str| Filter::To { organisation: organisation.into(), role: role.into() };
    check(&all, Filter::All, &["a", "b", "c", "d"]);
    check(&all, to("", ""), &["a", "b", "c", "d"]);
    check(&all, to("TOWN", ""), &["a", "b"]);
    check(&all, to("", " lead"), &["a", "c"]);
    check(&all, to("town", "lead"), &["a"]);
    check(&all, to("tow", ""), &[]);
    check(&all, Filter::Part(By::Organisation, 0), &["a", "b"]);
    check(&all, Filter::Part(By::Role, 0), &["a", "c"]);
}

#[test]
fn parts_are_named_as_the_first_of_them_writes_it() {
    let all = members(&["a: town", "b:Town", "c:Charity", "d"].map(String::from));
    let part = |text: &str, n| Part { text: text.into(), n };
    assert_eq!(parts(&all, By::Organisation), [part("Charity", 1), part("town", 2)]);
    assert_eq!(parts(&all, By::Role), []);
}

#[track_caller]
fn may(said: &[(usize, &str)], organisation: bool, role: bool) {
    let members = groups(said);
    assert_eq!(By::ALL.map(|by| may_split(&members, by)), [organisation, role], "{said:?}");
}

#[test]
fn every_part_and_what_is_left_over_has_none_or_five() {
    may(&[(5, ":X"), (5, ":Y")], true, false);
    may(&[(5, ":X"), (4, ":Y")], false, false);
    may(&[(5, ":X"), (5, ":Y"), (1, "")], false, false);
    may(&[(5, ":X"), (5, ":Y"), (5, "")], true, false);
    may(&[(5, ":X"), (4, "")], false, false);
    may(&[(3, ":X"), (2, ":x "), (6, ":Y")], true, false);
    may(&[(9, "")], false, false);
    may(&[], false, false);
    may(&[(5, "::Lead"), (6, "::Staff")], false, true);
    may(&[(5, "::Lead"), (1, "::Staff")], false, false);
}

#[test]
fn where_both_could_be_shown_but_not_be_crossed_only_organisations_are() {
    may(&[(5, ":X:Lead"), (5, ":Y:Staff")], true, true);
    may(&[(5, ":X:Lead"), (5, ":X:Staff"), (5, ":Y:Lead")], true, true);
    may(&[(4, ":X:Lead"), (1, ":X:Staff"), (1, ":Y:Lead"), (4, ":Y:Staff")], true, false);
    // Without parts by organisation there is nothing to cross.
    may(&[(1, ":X:Lead"), (4, ":Y:Lead"), (5, ":Z:Staff")], false, true);
}

#[test]
fn a_parts_number_does_not_follow_from_its_name() {
    let instrument = profile(&[1]);
    let people = ["a:Zoo", "b:Abbey", "c:Zoo", "d:abbey "].map(|who| member(&instrument, who, "5"));
    let people = set(people).members().to_vec();
    let names = |parts: Vec<Part>| parts.iter().map(|part| part.text.to_string()).collect::<Vec<_>>();
    assert_eq!(names(parts(&people, By::Organisation)), ["Abbey", "Zoo"]);
    assert_eq!(names(unnamed_parts(&people, By::Organisation)), ["Zoo", "Abbey"]);
    let first = Filter::Part(By::Organisation, 0).of(&people);
    assert_eq!(first.iter().map(|it| &*it.response.id).collect::<Vec<_>>(), ["a", "c"]);
}
