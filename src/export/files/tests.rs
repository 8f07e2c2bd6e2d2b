use super::*;
use crate::domain::fixtures::{answered, id, plan, profile, stamp};
use crate::domain::instrument::Instrument;
use crate::domain::plan::Action;
use crate::domain::response::{Change, Respondent};
use crate::i18n::fixtures::{Abroad, english, words};

/// A response with a weak item that has a note, a plan and a name.
fn sample() -> (Instrument, Response) {
    let instrument = profile(&[2]);
    let action =
        Action { action: "Meet".into(), owner: "Sam".into(), due: "2026-03-01".into(), ..Action::default() };
    let respondent = Respondent { name: "Sam".into(), ..Respondent::default() };
    let note = Change::Note(id("i1"), "Seen".into());
    let noted = answered(&instrument, "51").apply(&note, &instrument, &stamp(9)).expect("a change");
    (instrument, Response { plan: plan([action]), respondent, ..noted })
}

#[track_caller]
fn check(format: Format, expect: (&str, &str, &str), begins: &str) {
    let (instrument, response) = sample();
    let words = english();
    let context = Context { instrument: &instrument, words: &words };
    let file = make(format, context, &response, None).expect("there is something to make");
    let (format, ending, media) = expect;
    assert_eq!((file.format, file.media), (format, media));
    assert_eq!(file.name, format!("sample-2026-01-01.{ending}"));
    assert!(file.text.starts_with(begins), "{}", file.text);
}

#[test]
fn every_format_is_made_without_a_browser() {
    check(
        Format::Json,
        ("json", "json", "application/json"),
        "{\n  \"format\": \"partnership-check/result\"",
    );
    check(Format::Csv, ("csv", "csv", "text/csv"), "\u{feff}record,section,item");
    check(Format::Html, ("html", "html", "text/html"), "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">");
    check(Format::Svg, ("svg", "svg", "image/svg+xml"), "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    check(Format::Calendar, ("ics", "ics", "text/calendar"), "BEGIN:VCALENDAR\r\n");
}

#[test]
fn a_summary_leaves_out_what_is_not_ticked() {
    let (instrument, response) = sample();
    let words = english();
    let context = Context { instrument: &instrument, words: &words };
    let text = |names, notes| {
        let format = Format::Markdown(Include { names, notes });
        make(format, context, &response, None).expect("there is a summary").text
    };
    let bare = "# Sample

**Overall: developing, with one weak spot**

50 out of 100.

- **Date**: 2026-01-01
- **Edition**: 1.0.0

## Section by section

| Section | Score | Could be | Rated | In words |
| --- | --- | --- | --- | --- |
| Section 0 | 50 | 50 to 50 | 100% | developing |
| Overall | 50 | 50 to 50 | 100% | developing |

## What to do first

- **Prompt i1** – Level 1

## Strengths

- **Prompt i0** – Level 5

## Action plan

| Action | About | By when | How we will know |
| --- | --- | --- | --- |
| Meet |  | 2026-03-01 |  |
";
    assert_eq!(text(false, false), bare);
    let whole = text(true, true);
    for line in [
        "- **Name**: Sam\n",
        "| Meet |  | 2026-03-01 |  | Sam |\n",
        "## Your notes\n\n- **Prompt i1**: Seen\n",
    ] {
        assert!(whole.contains(line), "{line} in {whole}");
    }
}

#[test]
fn a_plan_without_dates_makes_no_calendar() {
    let (instrument, response) = (profile(&[1]), answered(&profile(&[1]), "5"));
    let words = english();
    let context = Context { instrument: &instrument, words: &words };
    assert_eq!(make(Format::Calendar, context, &response, None), None);
}

#[test]
fn files_have_the_persons_local_date() {
    let (instrument, response) = sample();
    let words = words("ltr", Box::new(Abroad(-60)));
    let context = Context { instrument: &instrument, words: &words };
    let csv = make(Format::Csv, context, &response, None).expect("a table");
    assert_eq!(csv.name, "sample-2025-12-31.csv");
    assert!(csv.text.contains(",2025-12-31,Sam,"), "{}", csv.text);
    assert_eq!(chart(context, &response, None, "png").1, "sample-2025-12-31.png");
}
