use super::*;
use crate::domain::fixtures::{at, profile};
use crate::domain::group::fixtures::{member, set};
use crate::domain::response::previous::Previous;
use crate::domain::response::{Respondent, Response};

/// Members as `id name organisation previous`, each but the id a hyphen if there is none.
fn members(who: &[&str]) -> Vec<Rc<Member>> {
    let instrument = profile(&[1]);
    let one = |who: &&str| {
        let mut parts = who.split(' ').map(|part| if part == "-" { "" } else { part });
        let mut part = || parts.next().unwrap_or_default().replace('_', " ");
        let (id, name, organisation, previous) = (part(), part(), part(), part());
        let previous = (!previous.is_empty()).then(|| Previous {
            response: previous.as_str().into(),
            completed: at(0),
            plan: vec![],
        });
        let member = member(&instrument, &id, "1");
        let respondent = Respondent { name, organisation, ..Respondent::default() };
        let response = Response { previous, respondent, ..(*member.response).clone() };
        Member { response: Rc::new(response), ..member }
    };
    set(who.iter().map(one)).members().to_vec()
}

/// Expects pairs as `earlier-later`, then who left and who is new, by their ids.
#[track_caller]
fn check(earlier: &[&str], later: &[&str], expect: &str) {
    let (earlier, later) = (members(earlier), members(later));
    let found = Pairing::of(&earlier, &later);
    let id = |members: &[Rc<Member>], number: &usize| members[*number].response.id.to_string();
    let pairs: Vec<_> =
        found.pairs.iter().map(|(then, now)| format!("{}-{}", id(&earlier, then), id(&later, now))).collect();
    let left: String = found.left.iter().map(|number| id(&earlier, number)).collect();
    let new: String = found.new.iter().map(|number| id(&later, number)).collect();
    assert_eq!(format!("{} left {left} new {new}", pairs.join(" ")), expect);
}

#[test]
fn a_response_that_names_its_previous_one_is_paired_with_it() {
    check(&["a", "b"], &["x - - b", "y - - a"], "b-x a-y left  new ");
    check(&["a", "b"], &["x - - c"], " left ab new x");
}

#[test]
fn else_name_and_organisation_decide_if_both_are_given() {
    check(&["a Ann Town", "b Ben -"], &["x ann_ TOWN", "y Ben -"], "a-x left b new y");
    check(&["a Ann Town"], &["x Ann Charity"], " left a new x");
    check(&["a - Town"], &["x - Town"], " left a new x");
}

#[test]
fn the_previous_response_counts_more_than_a_name() {
    check(&["a Ann Town", "b Ben Town"], &["x Ann Town b"], "b-x left a new ");
    check(&["a Ann Town", "b Ben Town"], &["x Ann Town z"], "a-x left b new ");
}

#[test]
fn where_several_could_be_meant_nobody_is_paired() {
    check(&["a Ann Town", "b Ann Town"], &["x Ann Town"], " left ab new x");
    check(&["a Ann Town"], &["x Ann Town", "y Ann Town"], " left a new xy");
    check(&["a"], &["x - - a", "y - - a"], " left a new xy");
    // One of the two is taken by its id, and the other is the only one left.
    check(&["a Ann Town", "b Ann Town"], &["x Ann Town a", "y Ann Town"], "a-x b-y left  new ");
}
