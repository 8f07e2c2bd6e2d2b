//! What hosts may style: the parts that the views name are those of the README's table.

use std::collections::BTreeSet;

use super::*;

#[test]
fn the_views_have_just_the_parts_of_the_readme() {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(readme).expect("the README is there");
    let (_, rows) = readme.split_once("| `::part()` |").expect("the README has a table of parts");
    let rows = rows.lines().skip(2).take_while(|line| line.starts_with('|'));
    let told: BTreeSet<_> = rows.filter_map(|row| row.split('`').nth(1)).collect();

    let screens = [Screen::Intro, Screen::Section(0), Screen::Results];
    let mut pages: Vec<_> =
        screens.map(|screen| show(model(fixtures::profile(&[2]), "5-", screen))).into_iter().collect();
    pages.push(profile::shown_table(fixtures::profile(&[2]), "5-"));
    let named: BTreeSet<_> = pages.iter().flat_map(|page| page.values("part")).collect();
    assert_eq!(named, told);
}
