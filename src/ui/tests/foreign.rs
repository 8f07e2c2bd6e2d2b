//! Makes it plain where each letter on a page comes from: an assessment's texts are in Greek letters, what the person wrote is
//! in Cyrillic ones, and the interface has those of its own language. Whatever has others is written in the program.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::domain::fixtures::{at, segments, stamp};
use crate::domain::instrument::{Instrument, Item, Kind};
use crate::domain::plan::ActionField;
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::{Change, RespondentField, Response};
use crate::i18n::Words;
use crate::i18n::locale::{Locale, PlainEnglish};
use crate::i18n::messages::Messages;
use crate::wire::instrument;
use crate::wire::json::Json;

/// Whose letters they are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Letters {
    /// The assessment's.
    Assessment,
    /// The person's.
    Person,
    /// Of the language that the interface is in.
    Interface,
    /// Nobody's.
    Other,
}

/// An interface in another language than the assessment.
pub struct Interface {
    /// Its language.
    pub language: &'static str,
    /// `rtl` or `ltr`.
    pub direction: &'static str,
    /// Its letters.
    own: fn(char) -> bool,
    /// The words of its texts that are in other letters, such as the names of file formats.
    foreign: BTreeSet<String>,
}

impl Interface {
    /// The interface in one of its languages.
    pub fn new(language: &'static str) -> Self {
        let (direction, own): (_, fn(char) -> bool) = match language {
            "ar" => ("rtl", |letter| matches!(letter, '\u{600}'..='\u{6ff}')),
            _ => ("ltr", |letter| matches!(letter, '\0'..='\u{24f}')),
        };
        let texts = file(language);
        let words = texts.split(|char: char| !char.is_alphanumeric());
        let foreign = words.filter(|word| word.chars().any(|letter| letter.is_alphabetic() && !own(letter)));
        Self { language, direction, own, foreign: foreign.map(String::from).collect() }
    }

    /// Its words.
    pub fn words(&self) -> Words {
        let messages = Messages::read(Json::parse(&file(self.language))).expect("a language file");
        let language = self.language.into();
        let words =
            Words::new(language, vec![self.language.into()], messages, Box::new(Plain(self.language)));
        words.complete(Messages::read(Json::parse("{}")).expect("no words"), segments);
        words
    }

    /// Whose letters are in a text.
    pub fn letters(&self, text: &str) -> BTreeSet<Letters> {
        let words = text.split(|char: char| !char.is_alphanumeric());
        let strange = words.filter(|word| !self.foreign.contains(*word));
        strange
            .flat_map(str::chars)
            .filter(|letter| letter.is_alphabetic())
            .map(|it| self.whose(it))
            .collect()
    }

    fn whose(&self, letter: char) -> Letters {
        match letter {
            '\u{370}'..='\u{3ff}' => Letters::Assessment,
            '\u{400}'..='\u{4ff}' => Letters::Person,
            _ if (self.own)(letter) => Letters::Interface,
            _ => Letters::Other,
        }
    }
}

fn file(language: &str) -> String {
    let path = format!("{}/src/i18n/languages/{language}.json", env!("CARGO_MANIFEST_DIR"));
    // Without the keys, which are in Latin letters.
    let texts = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str::<Value>(&texts).expect("a language file").to_string()
}

/// The habits of a language without a browser.
struct Plain(&'static str);

impl Locale for Plain {
    fn plural(&self, count: usize) -> String {
        PlainEnglish.plural(count)
    }

    fn number(&self, thousandths: i64) -> String {
        PlainEnglish.number(thousandths)
    }

    fn list(&self, parts: &[String]) -> String {
        parts.join(if self.0 == "ar" { " و" } else { " und " })
    }

    fn language(&self, _: &str) -> String {
        if self.0 == "ar" { "الإنجليزية" } else { "Englisch" }.into()
    }

    fn date(&self, millis: u64) -> String {
        PlainEnglish.date(millis)
    }

    fn day(&self, millis: u64) -> String {
        PlainEnglish.date(millis)
    }

    fn ahead_of_utc(&self, _: u64) -> i32 {
        0
    }
}

/// The text in the letters that begin with this one.
fn spelled(text: &str, first: u32) -> String {
    let letter = |letter: char| match letter.to_ascii_lowercase() {
        small @ 'a'..='z' => char::from_u32(first + small as u32 - 'a' as u32).expect("a letter"),
        _ if letter.is_alphabetic() => char::from_u32(first).expect("a letter"),
        sign => sign,
    };
    text.chars().map(letter).collect()
}

/// A text in the assessment's letters.
pub fn greek(text: &str) -> String {
    spelled(text, 0x3b1)
}

/// A text in the person's letters.
pub fn cyrillic(text: &str) -> String {
    spelled(text, 0x430)
}

/// The members of an assessment's file that people read.
const TEXTS: [&str; 12] = [
    "title",
    "intro",
    "note",
    "publisher",
    "year",
    "label",
    "text",
    "prompt",
    "look_for",
    "rubric",
    "advice",
    "example",
];

/// An assessment in English, in Greek letters.
pub fn assessment(file: &str) -> Instrument {
    let mut document: Value = serde_json::from_str(file).expect("JSON");
    respell(&mut document, false);
    document["language"] = "en".into();
    instrument::read(&document.to_string()).unwrap_or_else(|problems| panic!("{problems}"))
}

fn respell(value: &mut Value, is_text: bool) {
    match value {
        Value::String(text) if is_text => *text = greek(text),
        // In no other language.
        Value::Object(members) if is_text && members.contains_key("en") => {
            let mut text = members["en"].take();
            respell(&mut text, true);
            *value = text;
        }
        Value::Array(values) => values.iter_mut().for_each(|value| respell(value, is_text)),
        Value::Object(members) => {
            for (name, value) in members {
                respell(value, is_text || TEXTS.contains(&&**name));
            }
        }
        _ => {}
    }
}

/// An assessment's answers: each item's in a way that depends on its number, with all that a person can write.
pub fn answers(instrument: &Instrument, turn: usize) -> Response {
    let mut changes = Vec::new();
    for (number, item) in instrument.items.iter().enumerate() {
        changes.push(Change::Respond(item.id.clone(), answer(item, number + turn)));
        changes.push(Change::Note(item.id.clone(), cyrillic("Seen twice (in June).").into()));
        if let Some(scale) = item.rating().and_then(|rating| rating.importance.as_ref()) {
            let level = &scale.levels[number % scale.levels.len()];
            changes.push(Change::Importance(item.id.clone(), Some(level.value)));
        }
    }
    for (field, text) in [
        (RespondentField::Name, "Ann (chair)."),
        (RespondentField::Organisation, "Care Trust."),
        (RespondentField::Role, "Chair."),
    ] {
        changes.push(Change::Respondent(field, cyrillic(text)));
    }
    let apply = |response: Response, (number, change): (usize, &Change)| {
        response.apply(change, instrument, &stamp(number as u64 + 1)).unwrap_or(response)
    };
    let empty = Response { begun: false, ..Response::new("r".into(), "en".into(), at(0)) };
    let mut response = changes.iter().enumerate().fold(empty, apply);
    // About nothing, about an item, and about one of another edition.
    let about = ["".into(), instrument.items[0].id.shared(), cyrillic("gone").into()];
    for (number, item) in about.into_iter().enumerate() {
        let add = Change::AddAction { item, text: cyrillic("Meet (monthly).").into() };
        response = response.apply(&add, instrument, &stamp(5000 + number as u64)).expect("a change");
        let id = response.plan.iter().last().expect("an action").id.clone();
        for (field, value) in [
            (ActionField::Owner, "Chair."),
            (ActionField::Due, "in June."),
            (ActionField::Measure, "We met."),
        ] {
            let change = Change::EditAction { id: id.clone(), field, value: cyrillic(value) };
            response = response.apply(&change, instrument, &stamp(6000 + number as u64)).expect("a change");
        }
    }
    response
}

fn answer(item: &Item, number: usize) -> AnswerValue {
    match &item.kind {
        Kind::Rating(rating) => match (number % 7, &rating.scale.levels) {
            (5, _) => AnswerValue::DontKnow,
            (6, _) => AnswerValue::NotApplicable,
            (number, levels) => AnswerValue::Rated(levels[number % levels.len()].value),
        },
        Kind::Pick(pick) => {
            let most = pick.max_picks.unwrap_or(2);
            AnswerValue::Picked(pick.options.iter().take(most).map(|option| option.id.clone()).collect())
        }
        Kind::Text => AnswerValue::Wrote(cyrillic("It works (mostly).").into()),
        Kind::Number(range) => AnswerValue::Number(*range.start()),
    }
}
