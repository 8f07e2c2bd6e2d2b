use super::*;
use crate::domain::fixtures::{answered, id, plan, profile, stamp};
use crate::domain::instrument::Instrument;
use crate::domain::plan::{Action, ActionField, Plan};
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, Respondent};
use crate::figure::Shape;
use crate::i18n::fixtures::{Abroad, english, translated, words};
use crate::wire::result;

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
    check_file(&make(format, context, &response, None), expect, begins);
}

#[track_caller]
fn check_file(file: &ExportFile, (format, ending, media): (&str, &str, &str), begins: &str) {
    assert_eq!((file.format, file.media), (format, media));
    assert_eq!(file.name, format!("sample-2026-01-01-Sam.{ending}"));
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
    let (instrument, response) = sample();
    let words = english();
    let calendar = calendar(Context { instrument: &instrument, words: &words }, &response);
    let calendar = calendar.expect("an action has a date");
    check_file(&calendar, ("ics", "ics", "text/calendar"), "BEGIN:VCALENDAR\r\n");
}

#[test]
fn a_summary_leaves_out_what_is_not_ticked() {
    let (instrument, response) = sample();
    let words = english();
    let context = Context { instrument: &instrument, words: &words };
    let text = |names, notes| {
        let format = Format::Markdown(Include { names, notes });
        make(format, context, &response, None).text
    };
    let bare = "# Sample

**Overall: developing, with one weak spot**

50 out of 100.

- **Date**: 1 January 2026
- **Edition**: 1.0.0

## Section by section

| Section | Score | Could be | Rated | In words |
| --- | --- | --- | --- | --- |
| Section 0 | 50 | 50 | 100% | developing |
| Overall | 50 | 50 | 100% | developing |

## What to do first

- **Prompt i1** – Your answer: Level 1

## Strengths

- **Prompt i0** – Your answer: Level 5

## Action plan

| Action | About | By when | How we will know |
| --- | --- | --- | --- |
| Meet |  | 1 March 2026 |  |
";
    assert_eq!(text(false, false), bare);
    let whole = text(true, true);
    for line in [
        "- **Name**: Sam\n",
        "| Meet |  | 1 March 2026 |  | Sam |\n",
        "## Your notes\n\n- **Prompt i1**: Seen\n",
    ] {
        assert!(whole.contains(line), "{line} in {whole}");
    }
}

#[test]
fn a_summary_is_also_plain_text() {
    let (instrument, response) = sample();
    let words = english();
    let context = Context { instrument: &instrument, words: &words };
    let format = Format::Text(Include { names: false, notes: false });
    let file = make(format, context, &response, None);
    assert_eq!((file.format, file.media, &*file.name), ("text", "text/plain", "sample-2026-01-01.txt"));
    let begins = "Sample
Overall: developing, with one weak spot

50 out of 100.

Date: 1 January 2026
Edition: 1.0.0

Section by section

- Section 0
  Score: 50
  Could be: 50
";
    assert!(file.text.starts_with(begins), "{}", file.text);
    assert!(file.text.contains("\n- Prompt i1\n  Your answer: Level 1\n"), "{}", file.text);
    assert!(!file.text.contains("Name") && !file.text.contains("Who"), "{}", file.text);
}

#[test]
fn a_chart_says_what_it_is_of_and_whose() {
    let (instrument, response) = sample();
    let words = english();
    let context = Context { instrument: &instrument, words: &words };
    let texts = |response: &Response| -> Vec<String> {
        let text = |shape: &Shape| match shape {
            Shape::Text { words, .. } => Some(words.to_string()),
            _ => None,
        };
        chart(context, response, None, "png").0.shapes.iter().filter_map(text).collect()
    };
    let headed = texts(&response);
    assert_eq!(headed[..4], ["Sample", "Sam", "1 January 2026", "Overall: developing, with one"]);
    let nameless = Response { respondent: Respondent::default(), ..response };
    assert_eq!(texts(&nameless)[..2], ["Sample", "1 January 2026"]);
}

#[test]
fn in_french_a_space_stands_before_every_colon() {
    let (instrument, response) = sample();
    let words = translated("fr");
    let context = Context { instrument: &instrument, words: &words };
    let include = Include { names: true, notes: true };
    let formats = [Format::Html, Format::Markdown(include), Format::Text(include)];
    let mut files = Vec::from(formats.map(|format| make(format, context, &response, None)));
    files.extend(calendar(context, &response));
    for ExportFile { format, text, .. } in files {
        let body = text.split_once("<body>").map_or(&*text, |(_, body)| body);
        let unfolded = body.replace("\r\n ", "");
        let bare = unfolded.lines().find(|line| line.contains(": ") && !line.contains("\u{a0}: "));
        assert_eq!(bare, None, "{format}");
        assert!(unfolded.contains("\u{a0}: "), "{format} has a colon");
    }
}

#[test]
fn a_plan_without_dates_makes_no_calendar() {
    let (instrument, response) = (profile(&[1]), answered(&profile(&[1]), "5"));
    let words = english();
    let context = Context { instrument: &instrument, words: &words };
    assert_eq!(calendar(context, &response), None);
}

#[test]
fn files_have_the_persons_local_date() {
    let (instrument, response) = sample();
    let words = words("ltr", Box::new(Abroad(-60)));
    let context = Context { instrument: &instrument, words: &words };
    let csv = make(Format::Csv, context, &response, None);
    assert_eq!(csv.name, "sample-2025-12-31-Sam.csv");
    assert!(csv.text.contains(",2025-12-31,r,Sam,"), "{}", csv.text);
    assert_eq!(chart(context, &response, None, "png").1, "sample-2025-12-31-Sam.png");
}

/// The UIDs of a calendar's events, in order.
fn uids(instrument: &Instrument, response: &Response) -> Vec<String> {
    let words = english();
    let file = calendar(Context { instrument, words: &words }, response).expect("there are dates");
    file.text.lines().filter_map(|line| line.strip_prefix("UID:")).map(str::to_owned).collect()
}

#[test]
fn actions_of_equal_content_are_events_of_their_own_and_stay_the_same_events() {
    let (instrument, sample) = sample();
    let apply = |response: &Response, change: Change, number: u64| {
        let stamp = Stamp { id: format!("id{number}").into(), ..stamp(number) };
        response.apply(&change, &instrument, &stamp).expect("a change")
    };
    let edit =
        |id: &str, field, value: &str| Change::EditAction { id: id.into(), field, value: value.into() };
    let mut response = Response { plan: Plan::default(), ..sample };
    for number in [20, 21, 22] {
        response = apply(&response, Change::AddAction { item: "i1".into(), text: "Meet".into() }, number);
        response =
            apply(&response, edit(&format!("id{number}"), ActionField::Due, "2026-03-01"), number + 10);
    }
    let before = uids(&instrument, &response);
    let [one, two, three] = &*before else { panic!("{before:?}") };
    assert!(one != two && two != three && one != three, "{before:?}");
    response = apply(&response, edit("id21", ActionField::Due, "2026-04-01"), 40);
    response = apply(&response, edit("id21", ActionField::Action, "Meet again"), 41);
    response = apply(&response, Change::MoveAction { id: "id22".into(), to: 0 }, 42);
    response = apply(&response, Change::RemoveAction("id20".into()), 43);
    assert_eq!(uids(&instrument, &response), [three.clone(), two.clone()]);
    let file = result::write(&instrument, &response);
    let reopened = result::read(&file, &instrument).expect("it can be read");
    assert_eq!(uids(&instrument, &reopened), [three.clone(), two.clone()], "also from a file");
}
