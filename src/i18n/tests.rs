//! Holds every shipped language file against the list of messages.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::keys;
use super::messages::Messages;

/// What the interface's languages need of a counted message: the CLDR plural categories.
const CATEGORIES: &[(&str, &[&str])] = &[("en", &["one", "other"])];

fn file(language: &str) -> String {
    let path = format!("{}/languages/{language}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn placeholders(pattern: &str) -> BTreeSet<&str> {
    pattern.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

fn forms(value: &Value) -> BTreeMap<&str, &str> {
    let object = value.as_object().expect("a counted message has forms");
    object.iter().map(|(category, text)| (category.as_str(), text.as_str().expect("a text"))).collect()
}

#[test]
fn every_language_has_exactly_the_messages_with_their_placeholders_and_plural_forms() {
    for (language, categories) in CATEGORIES {
        let text = file(language);
        Messages::parse(&text).expect("a language file");
        let values: BTreeMap<String, Value> = serde_json::from_str(&text).expect("an object");
        for key in keys::ALL {
            let value = values.get(key.name);
            let value = value.unwrap_or_else(|| panic!("{language} lacks {}", key.name));
            let allowed: BTreeSet<_> = key.placeholders.iter().copied().collect();
            if key.counted {
                let forms = forms(value);
                for category in *categories {
                    assert!(forms.contains_key(category), "{language}: {} lacks {category}", key.name);
                }
                for pattern in forms.values() {
                    assert!(placeholders(pattern).is_subset(&allowed), "{language}: {}", key.name);
                }
            } else {
                let pattern = value.as_str().unwrap_or_else(|| panic!("{language}: {} is no text", key.name));
                assert_eq!(placeholders(pattern), allowed, "{language}: {}", key.name);
            }
        }
        let known: BTreeSet<_> = keys::ALL.iter().map(|key| key.name).collect();
        let script = |key: &str| keys::SCRIPT_ONLY.iter().any(|prefix| key.starts_with(prefix));
        let stale: Vec<_> =
            values.keys().filter(|key| !known.contains(key.as_str()) && !script(key)).collect();
        assert!(stale.is_empty(), "{language} has messages that nothing uses: {stale:?}");
    }
}
