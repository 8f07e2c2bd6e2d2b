//! Checks every language file against the list of messages.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::keys;
use super::messages::Messages;
use crate::wire::json::Json;

/// The languages of the interface, each with its CLDR plural categories in alphabetical order.
fn categories() -> BTreeMap<String, Vec<String>> {
    let list: Value = serde_json::from_str(include_str!("languages.json")).expect("a list");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let plurals = |it: &Value| it["plurals"].as_array().expect("a list").iter().map(text).collect::<Vec<_>>();
    list.as_array().expect("a list").iter().map(|it| (text(&it["tag"]), plurals(it))).collect()
}

fn folder() -> String {
    format!("{}/src/i18n/languages", env!("CARGO_MANIFEST_DIR"))
}

fn file(language: &str) -> String {
    let path = format!("{}/{language}.json", folder());
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn placeholders(pattern: &str) -> BTreeSet<&str> {
    pattern.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

fn forms(value: &Value) -> BTreeMap<&str, &str> {
    let object = value.as_object().expect("a counted message has forms");
    object.iter().map(|(category, text)| (category.as_str(), text.as_str().expect("a text"))).collect()
}

/// The messages of a language by key. Also checks that the widget can read the file.
fn messages(language: &str) -> BTreeMap<String, Value> {
    let text = file(language);
    Messages::read(Json::parse(&text)).expect("a language file");
    serde_json::from_str(&text).expect("an object")
}

#[test]
fn every_language_file_is_checked() {
    let files = std::fs::read_dir(folder()).expect("the folder is there");
    let names = files.map(|file| file.expect("can be read").file_name().into_string().expect("ASCII"));
    let shipped: BTreeSet<_> = names.collect();
    let listed: BTreeSet<_> = categories().keys().map(|language| format!("{language}.json")).collect();
    assert_eq!(shipped, listed);
}

#[test]
fn every_language_has_exactly_the_messages_with_their_placeholders_and_plural_forms() {
    let english: BTreeSet<_> = messages("en").into_keys().collect();
    for (language, categories) in categories() {
        let values = messages(&language);
        for key in keys::ALL {
            let value = values.get(key.name);
            let value = value.unwrap_or_else(|| panic!("{language} lacks {}", key.name));
            let allowed: BTreeSet<_> = key.placeholders.iter().copied().collect();
            if key.counted {
                let forms = forms(value);
                let found: Vec<_> = forms.keys().copied().collect();
                assert_eq!(found, categories, "{language}: {}", key.name);
                // A form that is for a single number need not contain it: "one item".
                let needed: BTreeSet<_> = key.placeholders[1..].iter().copied().collect();
                for (category, pattern) in forms {
                    let used = placeholders(pattern);
                    assert!(used.is_subset(&allowed), "{language}: {} as {category}", key.name);
                    assert!(used.is_superset(&needed), "{language}: {} as {category}", key.name);
                    assert!(category != "other" || used == allowed, "{language}: {} as {category}", key.name);
                }
            } else {
                let pattern =
                    value.as_str().unwrap_or_else(|| panic!("{language}: {} is not a text", key.name));
                assert_eq!(placeholders(pattern), allowed, "{language}: {}", key.name);
            }
        }
        let known: BTreeSet<_> = keys::ALL.iter().map(|key| key.name).collect();
        let script = |key: &str| keys::SCRIPT_ONLY.iter().any(|prefix| key.starts_with(prefix));
        let stale: Vec<_> =
            values.keys().filter(|key| !known.contains(key.as_str()) && !script(key)).collect();
        assert!(stale.is_empty(), "{language} has messages that nothing uses: {stale:?}");
        // The messages of scripts are not in a list here, so English is the reference for those.
        assert_eq!(values.into_keys().collect::<BTreeSet<_>>(), english, "{language}");
    }
}

#[test]
fn what_is_inserted_is_isolated_by_the_widget_alone() {
    for language in categories().keys() {
        for (key, value) in messages(language) {
            let text = value.to_string();
            let marked = ["\u{2066}{", "\u{2067}{", "\u{2068}{"].iter().any(|mark| text.contains(mark));
            assert!(!marked, "{language}: {key}");
        }
    }
}
