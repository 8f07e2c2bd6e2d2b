use super::*;
use crate::domain::fixtures::{profile, staged};
use crate::domain::group::comparison::Choices;
use crate::domain::group::set::ResponseSet;
use crate::results::fixtures::{phrases, plain};
use crate::results::group::fixtures::{added, member, said, said_of};
use crate::results::tables::Table;

const PEOPLE: [(&str, &str); 3] = [("Ann", "31"), ("Bob", "11"), ("Cleo", "33")];

fn table() -> Table {
    Table {
        caption: "The phases".into(),
        columns: phrases(["Phase", "Say it is met", "Are in it now"]),
        rows: vec![phrases(["Section 0", "2 of 3", "1 of 3"]), phrases(["Section 1", "1 of 3", "1 of 3"])],
    }
}

#[test]
fn each_stage_says_how_many_see_it_as_met_and_who() {
    let sentences = phrases([
        "Section 0: 2 of 3 say it is met (Ann and Cleo).",
        "Section 1: 1 of 3 say it is met (Cleo).",
    ]);
    let expect = TableInWords { sentences, table: table() };
    let found = said(&staged(&[1, 1]), &PEOPLE, |results| results.stages()).unwrap();
    assert_eq!(TableInWords { sentences: plain(&found.sentences), ..found }, expect);
}

#[test]
fn in_an_anonymous_comparison_nobody_is_named() {
    let instrument = staged(&[1, 1]);
    let members = PEOPLE.map(|(who, answers)| member(&instrument, who, answers));
    let set = added(&ResponseSet::anonymous(1), members);
    let sentences = phrases(["Section 0: 2 of 3 say it is met.", "Section 1: 1 of 3 say it is met."]);
    let expect = TableInWords { sentences, table: table() };
    let stages = said_of(&instrument, &set, &Choices::default(), |results| results.stages());
    assert_eq!(stages, Some(expect));
}

#[test]
fn only_assessments_with_stages_have_any() {
    assert_eq!(said(&profile(&[2]), &PEOPLE, |results| results.stages()), None);
    assert_eq!(said(&staged(&[1]), &[], |results| results.stages()), None);
}
