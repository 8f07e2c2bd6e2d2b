//! What reading an assessment file gives, and the problems of files that are invalid as a whole.

mod members;
mod scoring_members;

use litemap::LiteMap;
use serde_json::{Value, json};

use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::rating;
use crate::domain::instrument::{
    Band, Item, Kind, Level, Rating, Scale, Scoring, ScoringKind, Section, default_bands,
};
use crate::domain::text::Text;
use crate::wire::fixtures::{PROFILE, STAGED, with};

/// Checks all problems of the sample with these changes, one on each line.
#[track_caller]
fn check(changes: Value, expect: &[&str]) {
    check_text(&with(PROFILE, &changes), expect);
}

#[track_caller]
fn check_text(text: &str, expect: &[&str]) {
    let result = read(text).map(|_| ()).map_err(|problems| problems.to_string());
    let lines = expect.iter().map(|line| format!("{line}\n")).collect::<String>();
    assert_eq!(result, if expect.is_empty() { Ok(()) } else { Err(lines) });
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("the test passes a valid id")
}

fn texts(texts: &[&str]) -> Vec<Text> {
    texts.iter().map(|text| Text::plain(text)).collect()
}

fn translated<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Text {
    Text::by_language(texts).expect("the test passes at least one text")
}

fn scale(levels: &[(i32, &str)]) -> Rc<Scale> {
    let level = |&(value, label): &(i32, &str)| Level { value, label: Text::plain(label) };
    Rc::new(Scale { levels: levels.iter().map(level).collect() })
}

fn item(name: &str, prompt: Text, scale: &Rc<Scale>) -> Item {
    Item {
        id: id(name),
        prompt,
        look_for: vec![],
        advice: vec![],
        example: None,
        optional: false,
        kind: Kind::Rating(rating(scale.clone())),
    }
}

#[test]
fn every_member_is_read() {
    let agree = scale(&[(1, "No"), (2, "Partly"), (3, "Yes")]);
    let depth = scale(&[(-1, "Low"), (0, "Fair"), (4, "High")]);
    let section = |name, title, intro, weight, items| Section {
        id: id(name),
        title: Text::plain(title),
        intro,
        weight: Decimal::whole(weight),
        items,
    };
    let band = |from, name, label, text| Band {
        from: Decimal::from_f64(from).expect("one decimal"),
        id: id(name),
        label: Some(label),
        text,
    };
    let source = |publisher, title, year, note: Option<&str>, url: Option<&str>| Source {
        publisher: Some(Text::plain(publisher)),
        title: Text::plain(title),
        year: Some(Text::plain(year)),
        note: note.map(Text::plain),
        url: url.map(Rc::from),
    };
    let trust = Item {
        look_for: vec![Text::plain("Bad news is told."), translated([("en", "Help is asked for.")])],
        advice: texts(&["Talk."]),
        kind: Kind::Rating(Rating {
            rubric: LiteMap::from_iter([(-1, Text::plain("Hidden.")), (4, Text::plain("Told."))]),
            weight: Decimal::from_f64(0.5).expect("one decimal"),
            essential: true,
            ..rating(depth.clone())
        }),
        ..item("trust", translated([("de", "Wir vertrauen uns."), ("en", "We trust each other.")]), &depth)
    };
    let expect = Instrument {
        id: id("pulse"),
        edition: Edition { major: 2, minor: 1, patch: 0 },
        language: Some("en-GB".into()),
        title: translated([("de", "Puls"), ("en", "Pulse")]),
        intro: Text::plain("Two minutes."),
        sources: vec![
            source("A body", "A report", "2020", Some("Ours."), Some("https://example.org/a")),
            source("B body", "B report", "not stated", None, None),
        ],
        sections: vec![
            section("people", "People", Some(Text::plain("Who works here.")), 2, 0..2),
            section("work", "Work", None, 1, 2..3),
        ],
        items: vec![
            trust,
            item("roles", Text::plain("Roles are clear."), &agree),
            Item {
                kind: Kind::Rating(Rating { reverse: true, ..rating(agree.clone()) }),
                ..item("delay", Text::plain("Work is late."), &agree)
            },
        ],
        scoring: Scoring {
            kind: ScoringKind::Profile { overall: true },
            bands: vec![
                band(0.0, "low", Text::plain("low"), None),
                band(66.7, "high", translated([("en", "high")]), Some(Text::plain("Keep it up."))),
            ],
        },
        by_id: [("delay", 2), ("roles", 1), ("trust", 0)]
            .map(|(item, number)| (id(item), number))
            .into_iter()
            .collect(),
        fingerprint: "?".into(),
    };
    let expect = Instrument { fingerprint: fingerprint(PROFILE), ..expect };
    assert_eq!(read(PROFILE), Ok(expect));
}

#[test]
fn missing_members_have_their_defaults() {
    let staged = read(STAGED).expect("the sample is valid");
    assert_eq!(staged.scoring, Scoring { kind: ScoringKind::Staged, bands: default_bands() });
    let done = scale(&[(1, "Not yet"), (2, "Partly"), (3, "Yes")]);
    assert_eq!(staged.items[1], item("people", Text::plain("We know the people."), &done));
    let plain = read(&with(PROFILE, &json!({ "/scoring": { "kind": "profile" } }))).expect("good");
    assert_eq!(plain.scoring.kind, ScoringKind::Profile { overall: false });
}

#[test]
fn the_fingerprint_is_the_hash_of_the_bytes() {
    assert_eq!(
        ["", "a", "foobar"].map(fingerprint),
        ["cbf29ce484222325", "af63dc4c8601ec8c", "85944171f73967e8"]
    );
}

#[test]
fn documents_that_are_not_assessments() {
    check_text(
        "",
        &["the file cannot be read as JSON: EOF while parsing a value at line 1 column 0; fix it there"],
    );
    check_text(
        "{\n  \"id\": pulse\n}",
        &["the file cannot be read as JSON: expected value at line 2 column 9; fix it there"],
    );
    check_text(
        "{}x",
        &["the file cannot be read as JSON: trailing characters at line 1 column 3; fix it there"],
    );
    let deep = "[".repeat(100_000);
    check_text(
        &deep,
        &["the file cannot be read as JSON: recursion limit exceeded at line 1 column 128; fix it there"],
    );
    check_text("[]", &["the file must be an object, { … }"]);
    let known = "format, version, id, edition, title, intro, sources, scales, sections, scoring";
    let lacks: Vec<_> = known.split(", ").map(|name| format!("the file lacks \"{name}\"; add it")).collect();
    check_text("{}", &lacks.iter().map(String::as_str).collect::<Vec<_>>());
    let mut large = PROFILE.to_owned() + &" ".repeat(MAX_BYTES - PROFILE.len());
    check_text(&large, &[]);
    large.push(' ');
    check_text(&large, &["the file has 1025 KiB; keep it to 1024 KiB at most"]);
}

/// The sample with `sections` sections of `items` items.
fn many(sections: usize, items: usize) -> String {
    let item =
        |number| json!({ "id": format!("i{number}"), "kind": "rating", "prompt": "?", "scale": "agree" });
    let section = |number| {
        let items: Vec<_> = (number * items..(number + 1) * items).map(item).collect();
        json!({ "id": format!("s{number}"), "title": "S", "items": items })
    };
    with(PROFILE, &json!({ "/sections": (0..sections).map(section).collect::<Vec<_>>() }))
}

#[test]
fn the_limits_of_sections_and_items() {
    check_text(&many(200, 10), &[]);
    check_text(&many(201, 1), &["/sections has 201 entries; give 1 to 200"]);
    check_text(&many(3, 667), &["/sections has 2001 items; use at most 2000 in all sections together"]);
    check_text(&many(1, 2001), &["/sections/0/items has 2001 entries; give 1 to 2000"]);
}

#[test]
fn all_problems_are_reported_at_once_and_nothing_loads_partially() {
    check(
        json!({
            "/edition": "2.1", "/scales/agree/1/value": 1, "/scoring/bands/0/label": "",
            "/sections/0/items/0/rubric/4": {}, "/sections/0/items/1/scale": "agrees", "/sections/1/titel": "Work",
            "/sources/1/year": 2020, "/title/de": 5,
        }),
        &[
            "/edition must be three numbers such as \"1.0.0\"",
            "/title/de must be text in quotation marks",
            "/sources/1/year must be text in quotation marks, or an object that maps language tags to such texts",
            "/scales/agree/1/value must be over 1; order the levels from lowest to highest",
            "/sections/0/items/0/rubric/4 must be text in quotation marks, or an object that maps language tags to such texts",
            "/sections/0/items/1/scale names no scale of this file; add it to \"scales\" or use one of agree, depth",
            "/sections/1/titel is not known here; remove it or use one of id, title, intro, weight, items",
            "/scoring/bands/0/label is empty; write the text",
        ],
    );
}

#[test]
fn only_the_first_thousand_problems_are_reported() {
    let nothing =
        with(PROFILE, &json!({ "/sections/0/items": vec![0; 1500], "/sections/1/items": vec![0; 1500] }));
    let problems = read(&nothing).expect_err("no items").0;
    let reported = problems.iter().map(ToString::to_string);
    let expect = (0..1000).map(|number| format!("/sections/0/items/{number} must be an object, {{ … }}"));
    assert!(reported.eq(expect.chain(["the file has more problems; fix these first".into()])));
}
