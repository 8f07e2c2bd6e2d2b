use proptest::prelude::*;

use super::*;
use crate::wire::arbitrary::json;

/// Texts and their doubled members. tests/unit/doubled.test.mjs has the page's script find the same.
const SAMPLES: &str = include_str!("../fixtures/doubled.json");

#[test]
fn every_doubled_member_is_found_with_its_pointer() {
    let samples: Vec<(String, Vec<String>)> = serde_json::from_str(SAMPLES).expect("pairs");
    for (text, expect) in samples {
        assert_eq!(doubled(&text), expect, "{text}");
    }
}

#[test]
fn what_is_inside_of_a_doubled_member_is_left_out() {
    let text = r#"{"a": {"b": 1, "b": 2}, "ab": {"c": 1, "c": 2}, "a": {"c": [{"d": 1, "d": 2}]}}"#;
    assert_eq!(doubled(text), ["/ab/c", "/a"]);
}

#[test]
fn a_large_text_is_searched_once() {
    let members: Vec<_> = (0..100_000).map(|number| format!("\"{number}\":[]")).collect();
    let text = format!("{{{},\"7\":{{}}}}", members.join(","));
    assert_eq!(doubled(&text), ["/7"]);
    let deep = "[".repeat(120) + &"{\"a\":1,\"a\":2},".repeat(30_000);
    assert_eq!(doubled(&deep).len(), MOST);
}

proptest! {
    #[test]
    fn documents_without_doubled_members_are_fine(document in json()) {
        prop_assert_eq!(doubled(&document.to_string()), [""; 0]);
        prop_assert_eq!(doubled(&format!("{document:#}")), [""; 0]);
    }

    #[test]
    fn a_member_that_is_repeated_is_found(document in json(), name in crate::wire::arbitrary::text()) {
        let name = serde_json::Value::from(name);
        let text = format!("[0,{{{name}:{document},\"x\":1,{name}:{document}}}]");
        let pointer = name.as_str().unwrap_or_default().replace('~', "~0").replace('/', "~1");
        let expect = match pointer.as_str() {
            "x" => vec!["/1/x".to_owned()],
            _ => vec![format!("/1/{pointer}")],
        };
        prop_assert_eq!(doubled(&text), expect);
    }

    #[test]
    fn no_text_makes_it_panic(text in "[\\[\\]{}\",:\\\\a ]{0,40}") {
        doubled(&text);
    }
}
