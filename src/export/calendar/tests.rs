//! Calendars as text, and as another reader reads them.

use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;

use super::super::arbitrary::{hostile_sheet, long};
use super::super::fixtures::sheet;
use super::super::labels::Labels;
use super::super::text::clean;
use super::{Calendar, is_day, write};
use crate::domain::fixtures::at;
use crate::export::report_document::{PlanLine, Sheet};

const RESPONSE: &str = "5f0c2b1e-9a37-4c1d-8a51-3f7d4ce0b8a2";

fn calendar(sheet: &Sheet) -> Calendar {
    write(sheet, &Labels::english(), RESPONSE, at(45_296_789))
}

const ONE_EVENT: &str = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Partnership Check//Plan//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:5f0c2b1e-9a37-4c1d-8a51-3f7d4ce0b8a2-credit-1@partnership-check
DTSTAMP:20260101T123456Z
DTSTART;VALUE=DATE:20260301
SUMMARY:Agree who is named\\; in reports\\, too
DESCRIPTION:About: We share credit.\\nWho: Sam\\nHow we will know: Every repo
 rt names all
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
";

#[test]
fn a_line_with_a_date_is_an_event_and_others_are_counted() {
    let expect = Calendar { text: Some(ONE_EVENT.replace('\n', "\r\n")), left_out: 1 };
    assert_eq!(calendar(&sheet()), expect);
}

#[test]
fn without_a_date_there_is_no_calendar() {
    let mut sheet = sheet();
    sheet.plan.remove(0);
    assert_eq!(calendar(&sheet), Calendar { text: None, left_out: 1 });
    assert_eq!(calendar(&Sheet::default()), Calendar { text: None, left_out: 0 });
}

#[test]
fn what_is_not_said_is_not_written() {
    let line =
        PlanLine { id: "a".into(), about: "Trust".into(), due: "2028-02-29".into(), ..PlanLine::default() };
    let bare = calendar(&Sheet { plan: vec![line], ..Sheet::default() }).text.unwrap();
    assert!(
        bare.contains("\r\nDTSTART;VALUE=DATE:20280229\r\nSUMMARY:Trust\r\nDESCRIPTION:About: Trust\r\n")
    );
}

#[test]
fn dates_are_days_that_exist() {
    for (text, expect) in [
        ("2026-03-01", true),
        ("2028-02-29", true),
        ("9999-12-31", true),
        ("2026-02-29", false),
        ("2026-13-01", false),
        ("2026-00-10", false),
        ("2026-1-1", false),
        ("2026-03-01T00:00:00Z", false),
        ("2026-03-01 ", false),
        ("１026-03-01", false),
        ("in spring", false),
        ("", false),
    ] {
        assert_eq!(is_day(text), expect, "{text}");
    }
}

/// The file's rules for lines, and what another reader finds in its one event.
#[track_caller]
fn check(sheet: &Sheet, response: &str) {
    let made = write(sheet, &Labels::english(), response, at(0));
    let text = made.text.expect("a line has a date");
    let lines = text.strip_suffix("\r\n").expect("a last line").split("\r\n");
    for line in lines {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n', '\0']), "{line:?}");
    }
    let unfolded = unfold(&text);
    let read = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(read.components.len(), 1);
    let event = &read.components[0];
    assert!(event.components.is_empty());
    let names: Vec<_> = event.properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(names, ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP"]);
    let line = &sheet.plan[0];
    let value = |at: usize| event.properties[at].val.as_str();
    assert_eq!(value(0), format!("{}-{}@partnership-check", clean(response), clean(&line.id)));
    assert_eq!(value(2), "20260301");
    assert_eq!(value(3), clean(if line.action.is_empty() { &line.about } else { &line.action }));
}

fn dated(sheet: &Sheet) -> Sheet {
    let mut sheet = sheet.clone();
    sheet.plan.truncate(1);
    sheet.plan[0].due = "2026-03-01".into();
    sheet.plan[0].owner.push('x');
    sheet
}

#[test]
fn long_texts_read_back() {
    let mut sheet = sheet();
    (sheet.plan[0].action, sheet.plan[0].measure) = (long(), long());
    check(&dated(&sheet), &long());
}

proptest! {
    #[test]
    fn hostile_texts_read_back(sheet in hostile_sheet(), response in super::super::arbitrary::hostile()) {
        check(&dated(&sheet), &response);
    }
}
