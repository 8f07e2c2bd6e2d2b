//! Tests calendars as text, and as read back by another parser.

use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;

use super::super::arbitrary::{hostile_records, long};
use super::super::fixtures::plan;
use super::super::text::clean;
use super::{is_day, write};
use crate::domain::fixtures::at;
use crate::results::{Plan, PlanLine};

const RESPONSE: &str = "5f0c2b1e-9a37-4c1d-8a51-3f7d4ce0b8a2";

fn calendar(plan: &Plan) -> Option<String> {
    write(plan, RESPONSE, at(45_296_789), false, ": ")
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
fn a_line_with_a_date_is_an_event_and_others_are_left_out() {
    assert_eq!(calendar(&plan()), Some(ONE_EVENT.replace('\n', "\r\n")));
}

#[test]
fn without_a_date_there_is_no_calendar() {
    let mut plan = plan();
    plan.lines.remove(0);
    assert_eq!((calendar(&plan), calendar(&Plan::default())), (None, None));
}

#[test]
fn empty_fields_are_left_out() {
    let line =
        PlanLine { id: "a".into(), about: "Trust".into(), due: "2028-02-29".into(), ..PlanLine::default() };
    let bare = calendar(&Plan { lines: vec![line], ..plan() }).unwrap();
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

/// Checks the format's rules for lines, and what another parser finds in the one event.
#[track_caller]
fn check(plan: &Plan, response: &str) {
    let text = write(plan, response, at(0), false, ": ").expect("a line has a date");
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
    let line = &plan.lines[0];
    let value = |at: usize| event.properties[at].val.as_str();
    assert_eq!(value(0), format!("{}-{}@partnership-check", clean(response), clean(&line.id)));
    assert_eq!(value(2), "20260301");
    assert_eq!(value(3), clean(if line.action.is_empty() { &line.about } else { &line.action }));
}

fn dated(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.lines.truncate(1);
    let line = &mut plan.lines[0];
    (line.due, line.owner) = ("2026-03-01".into(), format!("{}x", &*line.owner).into());
    plan
}

#[test]
fn long_texts_read_back() {
    let mut plan = plan();
    (plan.lines[0].action, plan.lines[0].measure) = (long().into(), long().into());
    check(&dated(&plan), &long());
}

proptest! {
    #[test]
    fn hostile_texts_read_back(records in hostile_records(), response in super::super::arbitrary::hostile()) {
        check(&dated(&Plan { lines: records.plan.lines, ..plan() }), &response);
    }
}
