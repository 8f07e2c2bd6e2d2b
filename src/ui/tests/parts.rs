//! Tests that the parts in the views, which hosts can style, are those in the element's contract.

use std::collections::BTreeSet;

use serde_json::Value;

use super::*;

#[test]
fn the_views_have_just_the_parts_of_the_contract() {
    let contract: Value =
        serde_json::from_str(include_str!("../../element/contract.json")).expect("the contract is JSON");
    let parts = contract["parts"].as_array().expect("the contract lists the parts");
    let listed: BTreeSet<_> = parts.iter().filter_map(|part| part["name"].as_str()).collect();

    let screens = [Screen::Intro, Screen::Section(0), Screen::Results];
    let mut pages: Vec<_> =
        screens.map(|screen| show(model(fixtures::profile(&[2]), "5-", screen))).into_iter().collect();
    pages.push(profile::shown_table(fixtures::profile(&[2]), "5-"));
    let named: BTreeSet<_> = pages.iter().flat_map(|page| page.values("part")).collect();
    assert_eq!(named, listed);
}
