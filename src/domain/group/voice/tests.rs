use super::*;
use crate::domain::fixtures::profile;
use crate::domain::group::fixtures::{member, set};

fn means(who: &[&str], voice: Voice, values: &[(usize, i32)]) -> Vec<Exact> {
    let instrument = profile(&[1]);
    let set = set(who.iter().map(|who| member(&instrument, who, "1")));
    let voices = Voices::of(set.members(), voice);
    voices.means(&mut values.iter().map(|(member, value)| (*member, Exact::whole(*value))))
}

#[test]
fn each_person_has_a_voice() {
    let found = means(&["a:Town", "b:Town", "c"], Voice::Person, &[(2, 5), (0, 1), (1, 4)]);
    assert_eq!(found, [1, 4, 5].map(Exact::whole));
}

#[test]
fn an_organisation_has_one_voice_and_who_has_none_stands_for_themselves() {
    let who = ["a:Town Council", "b: ", "c: town council\t", "d", "e:Town  Council", "f:TOWN COUNCIL"];
    let values = [(0, 1), (1, 2), (2, 2), (3, 3), (4, 4), (5, 5)];
    let found = means(&who, Voice::Organisation, &values);
    assert_eq!(
        found,
        [(8, 3), (2, 1), (3, 1), (4, 1)].map(|(part, whole)| Exact::ratio(part, whole).unwrap())
    );
}

#[test]
fn who_says_nothing_has_no_say() {
    let found = means(&["a:Town", "b:Town", "c:Charity"], Voice::Organisation, &[(1, 4)]);
    assert_eq!(found, [Exact::whole(4)]);
    assert_eq!(means(&[], Voice::Organisation, &[]), []);
}

#[test]
fn case_is_compared_in_every_script() {
    assert_eq!(key("\u{a0}ÄMTER Σ"), key("ämter σ "));
    assert_ne!(key("a b"), key("ab"));
}
