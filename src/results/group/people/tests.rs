use super::*;
use crate::domain::fixtures::profile;
use crate::domain::group::set::ResponseSet;
use crate::results::group::fixtures::{added, in_context, member, said};

#[test]
fn people_are_in_order_of_organisation_and_name_and_no_two_are_called_the_same() {
    let people = ["Zoe:Trust", "ann: trust", "Sam:Council", "Sam:council", "Kim", "", ":Council"];
    let people: Vec<_> = people.into_iter().map(|who| (who, "1")).collect();
    let expect =
        ["Council", "Sam, Council", "Sam, council (2)", "ann, trust", "Zoe, Trust", "Kim", "Response 7"];
    let listed = said(&profile(&[1]), &people, |results| {
        let people = results.people();
        assert!(people.by_organisation);
        people.order.iter().map(|number| people.names[*number].to_string()).collect::<Vec<_>>()
    });
    assert_eq!(listed, expect);
}

#[test]
fn a_label_is_shown_instead_of_a_name() {
    let instrument = profile(&[1]);
    let set = added(&ResponseSet::default(), [member(&instrument, "Sam:Trust", "1")]);
    let set = set.relabel("id of Sam:Trust", "Partner A").expect("a change");
    let named = in_context(&instrument, |context| People::of(context, &[&set.members()[0]]).names);
    assert_eq!(named, ["Partner A".into()]);
}
