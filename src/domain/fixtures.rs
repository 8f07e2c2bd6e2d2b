//! Small assessments and responses for tests.

use std::ops::RangeInclusive;
use std::rc::Rc;

use litemap::LiteMap;

use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::instrument::*;
use crate::domain::plan::{Action, Plan, PlanEntry};
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, Response};
use crate::domain::text::Text;
use crate::domain::time::Timestamp;

/// Turns text that is a valid id into one.
pub fn id(text: &str) -> Id {
    Id::parse(text).expect("the test passes a valid id")
}

/// The moment `millis` after 2026-01-01.
pub fn at(millis: u64) -> Timestamp {
    Timestamp::from_millis((1_767_225_600_000 + millis) as f64)
}

/// The stamp of a change at that moment.
pub fn stamp(millis: u64) -> Stamp {
    Stamp { now: at(millis), id: format!("a{millis}").into() }
}

/// A plan of these actions as a file without any ids has it.
pub fn plan(actions: impl IntoIterator<Item = Action>) -> Plan {
    let place = |number: i32| number << 16;
    let entry = |(number, action)| PlanEntry::new("".into(), action, place(number), Timestamp::START);
    Plan::from_file((1..).zip(actions).map(entry).collect(), vec![])
}

/// A scale with a level for each value.
pub fn scale(values: RangeInclusive<i32>) -> Rc<Scale> {
    let level = |value: i32| Level { value, label: Text::plain(&format!("Level {value}")) };
    Rc::new(Scale { levels: values.map(level).collect() })
}

/// A plain rated item.
pub fn item(name: &str, scale: Rc<Scale>) -> Item {
    Item {
        id: id(name),
        prompt: Text::plain(&format!("Prompt {name}")),
        look_for: vec![],
        advice: vec![],
        example: None,
        optional: false,
        kind: Kind::Rating(rating(scale)),
    }
}

/// A plain rating on this scale.
pub fn rating(scale: Rc<Scale>) -> Rating {
    Rating {
        scale,
        importance: None,
        rubric: LiteMap::new(),
        weight: Decimal::ONE,
        reverse: false,
        essential: false,
    }
}

/// The rating of the item with this number, to be changed.
pub fn rating_of(instrument: &mut Instrument, item: usize) -> &mut Rating {
    match &mut instrument.items[item].kind {
        Kind::Rating(rating) => rating,
        other => panic!("the test needs a rated item, not {other:?}"),
    }
}

/// A profile with an overall score: for each count a section (`s0`, `s1`, …) with that many items
/// (`i0`, `i1`, … throughout) on a 5-level scale.
pub fn profile(items_per_section: &[usize]) -> Instrument {
    build(items_per_section, scale(1..=5), ScoringKind::Profile { overall: true })
}

/// The same, but with stages and a 3-level scale.
pub fn staged(items_per_section: &[usize]) -> Instrument {
    build(items_per_section, scale(1..=3), ScoringKind::Staged)
}

fn build(items_per_section: &[usize], scale: Rc<Scale>, kind: ScoringKind) -> Instrument {
    let mut sections = Vec::new();
    let mut items = Vec::new();
    for (number, &count) in items_per_section.iter().enumerate() {
        let first = items.len();
        items.extend((first..first + count).map(|n| item(&format!("i{n}"), scale.clone())));
        sections.push(Section {
            id: id(&format!("s{number}")),
            title: Text::plain(&format!("Section {number}")),
            intro: None,
            weight: Decimal::ONE,
            items: first..items.len(),
        });
    }
    Instrument {
        id: id("sample"),
        edition: Edition { major: 1, minor: 0, patch: 0 },
        language: None,
        title: Text::plain("Sample"),
        intro: Text::plain("A sample."),
        sources: vec![],
        sections,
        by_id: by_id(&items),
        items,
        scoring: Scoring { kind, bands: default_bands() },
        fingerprint: "0123456789abcdef".into(),
    }
}

/// The items' numbers by id.
pub fn by_id(items: &[Item]) -> LiteMap<Id, usize> {
    items.iter().enumerate().map(|(number, item)| (item.id.clone(), number)).collect()
}

/// An empty response that was once opened from a file.
pub fn response() -> Response {
    Response { begun: false, ..Response::new("r".into(), "en".into(), at(0)) }
}

/// A response that answers the items in order: a digit is a level, `n` not applicable, `?` don't
/// know, `-` no answer. Spaces are ignored.
pub fn answered(instrument: &Instrument, answers: &str) -> Response {
    let values = answers.chars().filter(|c| *c != ' ').map(|c| match c {
        'n' => AnswerValue::NotApplicable,
        '?' => AnswerValue::DontKnow,
        '-' => AnswerValue::Unanswered,
        digit => AnswerValue::Rated(digit.to_digit(10).expect("a level is a digit") as i32),
    });
    let respond = |response: Response, (number, value): (usize, AnswerValue)| {
        let change = Change::Respond(instrument.items[number].id.clone(), value);
        response.apply(&change, instrument, &stamp(number as u64 + 1)).unwrap_or(response)
    };
    values.enumerate().fold(response(), respond)
}

/// The words of a text with what is between them, or else its characters, such as a letter with its accents.
pub fn segments(text: &str, words: bool) -> Vec<String> {
    use unicode_segmentation::UnicodeSegmentation;
    match words {
        true => text.split_word_bounds().map(String::from).collect(),
        false => text.graphemes(true).map(String::from).collect(),
    }
}
