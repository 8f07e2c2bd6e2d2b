use super::*;
use crate::domain::fixtures::profile;
use crate::results::fixtures::phrases;
use crate::results::group::fixtures::{ruled, said};
use crate::results::tables::Table;

fn outcomes(people: &[(&str, &str)]) -> Option<TableInWords> {
    said(&ruled(), people, |results| results.outcomes())
}

fn table<const R: usize>(rows: [[&str; 2]; R]) -> Table {
    Table {
        caption: "Where the answers lead".into(),
        columns: phrases(["Outcome", "Responses"]),
        rows: rows.map(phrases).into(),
    }
}

#[test]
fn outcomes_are_counted_in_the_order_of_the_rules() {
    let expect = TableInWords {
        sentences: phrases(["Rethink: 1 of 3.", "Go: 2 of 3."]),
        table: table([["Rethink", "1"], ["Go", "2"], ["Wait", "0"]]),
    };
    assert_eq!(outcomes(&[("A", "4"), ("B", "1"), ("C", "5")]), Some(expect));
}

#[test]
fn responses_that_lead_nowhere_yet_are_counted_too() {
    let expect = TableInWords {
        sentences: phrases(["Wait: 1 of 2.", "not enough answers: 1 of 2."]),
        table: table([["Rethink", "0"], ["Go", "0"], ["Wait", "1"], ["not enough answers", "1"]]),
    };
    assert_eq!(outcomes(&[("A", "3"), ("B", "-")]), Some(expect));
}

#[test]
fn only_assessments_with_rules_have_any() {
    assert_eq!(outcomes(&[]), None);
    assert_eq!(said(&profile(&[1]), &[("A", "1")], |results| results.outcomes()), None);
}
