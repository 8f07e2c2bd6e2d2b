//! Holds the screens that the element's script draws before the module is there (`src/element/js/early/`) against these views:
//! writes what these make of an assessment with every kind of question, and `tests/unit/early.test.mjs` draws the same.

use serde_json::Value;

use super::*;
use crate::app::screen_name;
use crate::domain::response::previous::Previous;
use crate::i18n::messages::Messages;
use crate::wire::json::Json;
use crate::wire::{instrument, result};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/unit/early/");

fn read(name: &str) -> String {
    std::fs::read_to_string(format!("{FOLDER}{name}")).expect("the file is there")
}

/// The English words in this direction, without those of what comes later: the views then draw what they do before that.
fn first_words(direction: &str) -> Words {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/i18n/languages/en.json");
    let text = std::fs::read_to_string(file).expect("the English words are there");
    let text = text.replace("\"ltr\"", &format!("\"{direction}\""));
    let messages = Messages::read(Json::parse(&text)).expect("the English words can be read");
    Words::new("en".into(), vec!["en".into()], messages, Box::new(PlainEnglish))
}

fn text_of<'a>(case: &'a Value, name: &str, usual: &'a str) -> &'a str {
    case.get(name).and_then(Value::as_str).unwrap_or(usual)
}

/// The whole widget in a case.
fn drawn(instrument: &Rc<Instrument>, case: &Value) -> String {
    let mut answers = case.get("answers").cloned().unwrap_or_else(|| Value::Object(Default::default()));
    if let Some(item) = case.get("full").and_then(Value::as_str) {
        answers[item] = serde_json::json!({ "text": "x".repeat(10_000) });
    }
    let mut document: Value =
        serde_json::from_str(&result::write(instrument, &fixtures::response())).expect("JSON");
    document["answers"] = answers;
    let mut response = result::read(&document.to_string(), instrument).expect("a response");
    if case.get("previous").is_some() {
        response.previous =
            Some(Previous { response: "before".into(), completed: fixtures::at(0), plan: vec![] });
    }
    let storage = match text_of(case, "storage", "local") {
        "session" => StorageKind::Tab,
        "none" => StorageKind::Page,
        _ => StorageKind::Browser,
    };
    let number = |name: &str, usual| case.get(name).and_then(Value::as_u64).unwrap_or(usual);
    let model = Model {
        screen: screen_name::read(text_of(case, "screen", ""), instrument),
        moves: number("moves", 0) as u32,
        meanings: case.get("meanings").is_some(),
        // Until the module is there, nobody knows whether an answer is on disk.
        durable: false,
        ..Model::new(instrument.clone(), response, storage)
    };
    let level = number("level", 2) as u8;
    let theme = if text_of(case, "theme", "auto") == "dark" { "dark" } else { "auto" };
    let look = Appearance { single: text_of(case, "layout", "pages") == "single", theme, level };
    let ctx = ctx_at(instrument.clone(), first_words(text_of(case, "direction", "ltr")), level);
    html::<App>(AppProps { ctx, model: model.into(), look, later: false })
}

#[test]
fn the_script_is_told_what_the_first_screens_look_like() {
    let instrument = Rc::new(instrument::read(&read("assessment.json")).expect("an assessment"));
    let cases: Value = serde_json::from_str(&read("cases.json")).expect("JSON");
    let cases = cases.as_object().expect("an object");
    let screens: serde_json::Map<_, _> =
        cases.iter().map(|(name, case)| (name.clone(), drawn(&instrument, case).into())).collect();
    let text = format!("{}\n", serde_json::to_string_pretty(&screens).expect("JSON"));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(format!("{FOLDER}screens.json"), &text).expect("the folder can be written");
    }
    assert_eq!(text, read("screens.json"), "the views differ; UPDATE_EXPECTED=1 writes the file");
}
