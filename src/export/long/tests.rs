use super::*;
use crate::domain::fixtures::{answered, profile};

fn row_of(answers: &str, number: usize, alias: Option<[&str; 2]>) -> LongRow {
    let instrument = profile(&[2, 1]);
    let response = answered(&instrument, answers);
    let edition = instrument.edition;
    let given = Answered {
        instrument: &instrument,
        edition,
        response: &response,
        round: 2,
        person: "r",
        alias,
        language: "en",
    };
    let mut all: Vec<_> = rows(given).collect();
    assert_eq!(all.len(), 3, "a row an item");
    all.swap_remove(number)
}

#[test]
fn a_rating_has_its_level_its_words_and_its_points() {
    let row = row_of("4?n", 0, None);
    let found = (row.state, row.value, &*row.label, row.points, &*row.section, &*row.item, row.round);
    assert_eq!(found, ("rated", Some(4), "Level 4", Some(75.0), "s0", "i0", 2));
}

#[test]
fn what_is_no_level_is_told_apart() {
    let state = |answers, number| {
        let row = row_of(answers, number, None);
        (row.state, row.value, row.points)
    };
    assert_eq!(state("4?n", 1), ("dont-know", None, None));
    assert_eq!(state("4?n", 2), ("not-applicable", None, None));
    assert_eq!(state("4-n", 1), ("unanswered", None, None));
}

#[test]
fn with_an_alias_nothing_tells_who_answered_nor_at_what_time() {
    let row = row_of("4?n", 0, Some(["one", "somebody"]));
    assert_eq!((&*row.response, &*row.person, &*row.name, &*row.note), ("one", "somebody", "", ""));
    assert!(row.updated.ends_with("T00:00:00.000Z"), "{}", row.updated);
    let own = row_of("4?n", 0, None);
    assert_eq!((&*own.response, own.updated.ends_with("T00:00:00.000Z")), ("r", false));
}

#[test]
fn both_forms_have_the_same_columns_and_escape_what_is_written() {
    let mut row = row_of("4?n", 0, None);
    row.note = "=1+1, \"so\"\nthere".into();
    let mut csv = RowForm::Csv.head();
    RowForm::Csv.push(&row, &mut csv);
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let names: Vec<_> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let cells = reader.records().next().expect("a row").expect("cells");
    assert_eq!(names, COLUMNS);
    assert_eq!((&cells[17], &cells[19], &cells[23]), ("4", "75", "'=1+1, \"so\"\nthere"));
    let mut json = String::new();
    RowForm::JsonLines.push(&row, &mut json);
    let read: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&json).expect("JSON");
    assert_eq!(read.len(), COLUMNS.len());
    assert_eq!((&read["value"], &read["points"], &read["importance"]), (&4.into(), &75.into(), &().into()));
    assert_eq!(read["note"], "=1+1, \"so\"\nthere");
}
