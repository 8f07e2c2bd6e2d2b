//! Tests tables of records as text, and as read back by another parser.

use ::csv::{ReaderBuilder, StringRecord};
use proptest::prelude::*;

use super::super::arbitrary::{hostile_records, long};
use super::super::fixtures::records;
use super::super::text::clean;
use super::{COLUMNS, is_formula, write};
use crate::results::Records;

const ALL: &str = "\u{feff}record,section,item,title,kind,answer,value,points,score,low,high,coverage,band,\
provisional,importance,note,advice,action,owner,due,measure,assessment,edition,language,date,response,name,organisation,role\r\n\
answer,trust,credit,We share credit.,rating,Not yet,1,0,,,,,,,High,\"Said twice:\n\"\"=1+1\"\", and more\",\
\"Name who did what.\nAsk the others.\",,,,,ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
answer,views,promoters,Net Promoter Score,number,'-50,-50,,,,,,,,,,,,,,,\
ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
score,trust,,Trust,,,,,62.5,62.5,62.5,100,developing,false,,,,,,,,\
ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
score,,,Ten characteristics,,,,,62.5,31,81,50,between early and strong,true,,,,,,,,\
ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
action,,credit-1,We share credit.,,,,,,,,,,,,,,\"Agree who is named; in reports, too\",Sam,2026-03-01,\
Every report names all,ten-characteristics,1.0.0,en,2026-01-31,b2f0c1d2,Sam,A & B <Trust>,\r\n\
action,,budget-1,,,,,,,,,,,,,,,Ask for the budget,,in spring,,\
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
    assert_eq!(is_formula(text), guarded, "{text:?}");
}

#[test]
fn formulas_are_recognized() {
    for formula in
        ["=1", "+1", "-1", "@a", " =1", "\t=1", "\ta", "\n-1", "\u{a0}=1", "\u{200f}=1", "\u{feff}@a", "＝1"]
    {
        check(formula, true);
    }
    for text in ["", "1", "a=1", "'=1", "5 - 3", " a", "2026-01-31", "«=»"] {
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
        guarded.push_str(if is_formula(rest) { "'" } else { "" });
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
                _ => assert!(!is_formula(cell), "{name}: {cell:?}"),
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
