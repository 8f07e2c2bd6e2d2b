//! Random documents for tests: any JSON, and valid files with changes in random places.

use std::mem::discriminant;
use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::fixtures::{Edit, edit, pointers};

/// Any text, with every kind of character.
pub fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter)
}

/// Any JSON of moderate size.
pub fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(text(), inner, 0..6)
                .prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// The document with changes in up to three random places.
pub fn mutant(document: &str) -> impl Strategy<Value = Value> + use<> {
    let document: Value = serde_json::from_str(document).expect("the sample is JSON");
    let change = (any::<Index>(), change(&document));
    prop::collection::vec(change, 1..=3).prop_map(move |changes| {
        changes.into_iter().fold(document.clone(), |mut document, (place, change)| {
            let places = pointers(&document);
            let place = &places[place.index(places.len())];
            let current = document.pointer(place).unwrap_or(&Value::Null);
            let change = match change {
                Change::Edit(edit) => edit,
                Change::SameKind(values, pick) => {
                    let is_same_kind = |value: &&Value| discriminant(*value) == discriminant(current);
                    let values: Vec<_> = values.iter().filter(is_same_kind).collect();
                    let value = values.get(pick.index(values.len().max(1))).copied();
                    Edit::Set(value.unwrap_or(current).clone())
                }
            };
            edit(&mut document, place, change);
            document
        })
    })
}

#[derive(Clone, Debug)]
enum Change {
    Edit(Edit),
    /// Sets one of these values that has the same JSON type as the current one, so that a reader is likely to
    /// accept it.
    SameKind(Rc<[Value]>, Index),
}

/// Removes, copies or sets a value. A new value is random, from elsewhere in the document, or close to a limit.
fn change(document: &Value) -> impl Strategy<Value = Change> + use<> {
    let places = pointers(document);
    let own = places.iter().filter_map(|place| document.pointer(place).cloned());
    let values: Rc<[_]> = own.chain(near_limits()).collect();
    let names =
        places.iter().filter_map(|place| Some(place.rsplit_once('/')?.1.to_owned())).collect::<Vec<_>>();
    let copy = prop_oneof![prop::sample::select(names), text()].prop_map(Edit::Copy);
    let set = prop_oneof![json(), prop::sample::select(values.to_vec())].prop_map(Edit::Set);
    prop_oneof![
        2 => Just(Change::Edit(Edit::Remove)),
        1 => copy.prop_map(Change::Edit),
        1 => set.prop_map(Change::Edit),
        6 => any::<Index>().prop_map(move |pick| Change::SameKind(values.clone(), pick)),
    ]
}

/// All documents that differ from this one in one place: each place is removed, copied under each name, and
/// set to each value that is close to a limit.
pub fn single_changes(document: &str) -> impl Iterator<Item = Value> {
    let document: Value = serde_json::from_str(document).expect("the sample is JSON");
    let values = near_limits();
    let names = values.iter().filter_map(Value::as_str).map(|name| Edit::Copy(name.to_owned()));
    let edits: Vec<_> = names.chain([Edit::Remove]).chain(values.iter().cloned().map(Edit::Set)).collect();
    pointers(&document).into_iter().flat_map(move |place| {
        let document = document.clone();
        edits.clone().into_iter().map(move |change| {
            let mut document = document.clone();
            edit(&mut document, &place, change);
            document
        })
    })
}

/// Values that are only just allowed somewhere, or only just not.
fn near_limits() -> Vec<Value> {
    const NUMBERS: &[f64] = &[
        -1001.0,
        -1000.001,
        -1000.0,
        -1.0,
        -0.001,
        -0.0,
        0.0,
        0.0004,
        0.001,
        0.5,
        1.0,
        1.0004,
        2.0,
        4.0,
        66.7,
        99.999,
        100.0,
        100.001,
        999.9995,
        1000.0,
        1_000.000_000_000_1,
        1000.001,
        1001.0,
        4e9,
        1e300,
    ];
    const TEXTS: &[&str] = &[
        "",
        " ",
        "\u{85}",
        "\u{feff}",
        "a",
        "A",
        "a-b",
        "a--b",
        "-1",
        "0",
        "1",
        "01",
        "+1",
        "-0",
        "1.0",
        "1.0.0",
        "01.0.0",
        "1.0.4294967296",
        "https://",
        "http://a",
        "e",
        "en",
        "de-CH",
        "de-123456789",
        "rating",
        "agree",
        "profile",
        "staged",
        "not-applicable",
        "2026-01-01T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-01-01T00:00:00.1234567Z",
    ];
    let long = [64, 65, 4000, 4001].map(|length| "x".repeat(length).into());
    let wide = [1333, 1334].map(|length| "€".repeat(length).into());
    let lists = [0, 20, 21].map(|length| vec!["a"; length].into());
    let others =
        [json!(true), json!(false), json!(null), json!({}), json!(1), json!(3), json!({ "en": "a" })];
    let numbers = NUMBERS.iter().map(|number| Value::from(*number));
    numbers
        .chain(TEXTS.iter().map(|text| Value::from(*text)))
        .chain(long)
        .chain(wide)
        .chain(lists)
        .chain(others)
        .collect()
}
