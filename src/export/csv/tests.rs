//! Tests tables of records as text, and as read back by another parser.

use std::rc::Rc;

use ::csv::{ReaderBuilder, StringRecord};
use proptest::prelude::*;

use super::super::arbitrary::{hostile_records, long};
use super::super::fixtures::records;
use super::super::text::clean;
use super::{COLUMNS, needs_guard, write};
use crate::domain::instrument::{Instrument, Item, Kind};
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::{Respondent, Response};
use crate::domain::time::Timestamp;
use crate::results::Records;
use crate::results::fixtures::said_of;
use crate::wire::fixtures::RULED;
use crate::wire::table;

const ALL: &str = "\u{feff}record,section,item,title,kind,answer,value,state,picks,points,score,low,high,coverage,band,\
provisional,importance,importance_value,note,advice,action,owner,due,measure,assessment,edition,language,date,response,name,organisation,role\r\n\
answer,trust,credit,We share credit.,rating,Not yet,1,answered,,0,,,,,,,High,3,\"Said twice:\n\"\"=1+1\"\", and more\",\
\"Name who did what.\nAsk the others.\",,,,,ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
answer,views,promoters,Net Promoter Score,number,'-50,-50,answered,,,,,,,,,,,,,,,,,\
ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
score,trust,,Trust,,,,,,,62.5,62.5,62.5,100,developing,false,,,,,,,,,\
ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
score,,,Ten characteristics,,,,,,,62.5,31,81,50,between early and strong,true,,,,,,,,,\
ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
action,,credit-1,We share credit.,,,,,,,,,,,,,,,,,\"Agree who is named; in reports, too\",Sam,2026-03-01,\
Every report names all,ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
action,,budget-1,,,,,,,,,,,,,,,,,,Ask for the budget,,in spring,,\
ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n";

#[test]
fn answers_scores_and_actions_have_one_row_each() {
    assert_eq!(write(&records()).replace("\r\n", "⏎\n"), ALL.replace("\r\n", "⏎\n"));
}

#[test]
fn without_records_there_are_only_the_column_names() {
    assert_eq!(write(&Records::default()), format!("\u{feff}{}\r\n", COLUMNS.join(",")));
}

#[track_caller]
fn check(text: &str, guarded: bool) {
    assert_eq!(needs_guard(text), guarded, "{text:?}");
}

#[test]
fn formulas_are_recognized() {
    for formula in [
        "=1",
        "+1",
        "-1",
        "@a",
        " =1",
        "\t=1",
        "\ta",
        "\n-1",
        "\u{a0}=1",
        "\u{200f}=1",
        "\u{feff}@a",
        "＝1",
        "'=1",
    ] {
        check(formula, true);
    }
    for text in ["", "1", "a=1", "'1", "5 - 3", " a", "2026-01-31", "«=»"] {
        check(text, false);
    }
}

/// The rows as the `csv` crate reads them, all with the same number of cells.
fn read(table: &str) -> Vec<StringRecord> {
    let table = table.strip_prefix('\u{feff}').expect("a byte order mark");
    let reader = ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    reader.into_records().collect::<Result<_, _>>().expect("rows of one length")
}

/// What a cell with this text should read back as.
fn cell(text: &str) -> String {
    let text = clean(text);
    // Some spreadsheets take these parts for cells.
    let (mut guarded, mut rest) = (String::new(), &*text);
    for part in text.split_inclusive([';', '\n', '\t']) {
        guarded.push_str(if needs_guard(rest) { "'" } else { "" });
        guarded.push_str(part);
        rest = &rest[part.len()..];
    }
    guarded
}

#[test]
fn formulas_within_a_cell_are_guarded_too() {
    let mut records = records();
    records.sections[0].items[0].note = "Fine; =1+1;-2; ok\n=cmd\n-x\t@y".into();
    assert!(write(&records).contains("\"Fine;' =1+1;'-2; ok\n'=cmd\n'-x\t'@y\""));
}

fn is_number(text: &str) -> bool {
    text.is_empty() || text.parse::<f64>().is_ok()
}

#[track_caller]
fn check_reads_back(records: &Records) {
    let rows = read(&write(records));
    assert_eq!(rows.len(), 7);
    let column =
        |row: usize, name: &str| &rows[row][COLUMNS.iter().position(|column| *column == name).unwrap()];
    let item = &records.sections[0].items[0];
    for (name, text) in [
        ("section", &*records.sections[0].id),
        ("item", &*item.id),
        ("title", &item.prompt),
        ("answer", &item.answer),
        ("importance", &item.importance),
        ("note", &item.note),
        ("advice", &item.advice.iter().map(|it| &**it).collect::<Vec<_>>().join("\n")),
        ("assessment", &records.assessment),
        ("name", &records.respondent.name),
        ("organisation", &records.respondent.organisation),
        ("role", &records.respondent.role),
    ] {
        assert_eq!(column(1, name), cell(text), "{name}");
    }
    let line = &records.plan.lines[0];
    for (name, text) in
        [("action", &line.action), ("owner", &line.owner), ("due", &line.due), ("measure", &line.measure)]
    {
        assert_eq!(column(5, name), cell(text), "{name}");
    }
    assert_eq!(column(4, "band"), cell(&records.overall.as_ref().unwrap().band));
    for row in &rows[1..] {
        for (cell, name) in row.iter().zip(COLUMNS) {
            match name {
                "value" | "points" | "score" | "low" | "high" | "coverage" => assert!(is_number(cell)),
                _ => assert!(cell.starts_with('\'') || !needs_guard(cell), "{name}: {cell:?}"),
            }
        }
    }
}

#[test]
fn long_texts_read_back() {
    let mut records = records();
    records.sections[0].items[0].note = long().into();
    records.plan.lines[0].measure = long().into();
    check_reads_back(&records);
}

proptest! {
    #[test]
    fn hostile_texts_read_back_and_are_never_formulas(records in hostile_records()) {
        check_reads_back(&records);
    }
}

/// An answer to each item of an assessment with all kinds of items, by numbers that say which.
fn response(instrument: &Instrument, choices: &[u8], words: &str) -> Response {
    let answer = |(item, choice): (&Item, &u8)| {
        let value = match (&item.kind, choice % 4) {
            (Kind::Rating(rating), 0) => AnswerValue::Rated(rating.scale.levels[0].value),
            (Kind::Rating(_), 1) => AnswerValue::DontKnow,
            (Kind::Rating(_), 2) => AnswerValue::NotApplicable,
            (Kind::Pick(pick), 0) => AnswerValue::Picked(vec![pick.options[0].id.clone()]),
            (Kind::Pick(pick), 1) => {
                AnswerValue::Picked(pick.options.iter().take(2).map(|it| it.id.clone()).collect())
            }
            (Kind::Text, 0) => AnswerValue::Wrote(words.into()),
            (Kind::Number(_), 0) => AnswerValue::Number(7),
            _ => AnswerValue::Unanswered,
        };
        let importance = match &item.kind {
            Kind::Rating(rating) => rating.importance.as_ref().map(|scale| scale.levels[1].value),
            _ => None,
        };
        let note = if choice % 3 == 0 { words } else { "" };
        (
            item.id.clone(),
            Rc::new(Answer { value, importance, note: note.into(), ..Answer::empty(Timestamp::START) }),
        )
    };
    let respondent = Respondent { name: words.into(), organisation: "A, B".into(), role: "".into() };
    let answers = instrument.items.iter().zip(choices).map(answer).collect();
    Response { answers, respondent, ..Response::new("r1".into(), "en".into(), Timestamp::from_millis(1e12)) }
}

/// An answer by its item's id, with importance and note.
type KeptAnswer = (String, AnswerValue, Option<i32>, String);

/// What a table keeps of a response.
fn kept(response: &Response) -> (String, Respondent, Vec<KeptAnswer>) {
    let tidy = |text: &str| clean(text);
    let value = |value: &AnswerValue| match value {
        AnswerValue::Wrote(words) => match tidy(words) {
            words if words.trim().is_empty() => AnswerValue::Unanswered,
            words => AnswerValue::Wrote(words.as_str().into()),
        },
        value => value.clone(),
    };
    let answers = response
        .answers
        .iter()
        .map(|(id, it)| (id.to_string(), value(&it.value), it.importance, tidy(&it.note)));
    let answers = answers.filter(|(_, value, importance, note)| {
        *value != AnswerValue::Unanswered || importance.is_some() || !note.is_empty()
    });
    let Respondent { name, organisation, role } = &response.respondent;
    let [name, organisation, role] = [name, organisation, role].map(|text| tidy(text));
    (response.id.to_string(), Respondent { name, organisation, role }, answers.collect())
}

proptest! {
    #[test]
    fn a_table_reads_back_as_the_response_that_it_was_made_of(
        choices in prop::collection::vec(any::<u8>(), 8),
        words in "[a'=+@\\-;,\"\\n\\t \u{200f}\u{202e}é]{0,16}",
    ) {
        let instrument = crate::wire::instrument::read(RULED).expect("the fixture is an assessment");
        let response = response(&instrument, &choices, &words);
        let table = said_of(&instrument, &response, |results| write(&results.records()));
        let texts = table::documents(&table).expect("we wrote it");
        prop_assert_eq!(texts.len(), 1);
        let again = crate::wire::result::read(&texts[0], &instrument).expect("it is a result");
        prop_assert_eq!(kept(&again), kept(&response));
        let day = |response: &Response| response.moment().to_string()[..10].to_owned();
        prop_assert_eq!(day(&again), day(&response));
    }
}
