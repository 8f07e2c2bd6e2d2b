//! Parses JSON with the browser, so that the module needs no parser and no tables of powers of ten.

use js_sys::{Array, JSON, Object};
use litemap::LiteMap;
use wasm_bindgen::{JsCast, JsValue};

use super::Json;

/// How deep values may be nested, as in `serde_json`. There must be a limit because they are read recursively.
const MAX_DEPTH: usize = 128;

/// Parses a document.
pub fn parse(text: &str) -> Result<Json, String> {
    match JSON::parse(text) {
        Ok(value) => take(&value, 0)
            .ok_or_else(|| format!("lists or objects are nested more than {MAX_DEPTH} levels deep")),
        Err(error) => Err(error.unchecked_into::<js_sys::Error>().message().into()),
    }
}

fn take(value: &JsValue, depth: usize) -> Option<Json> {
    if depth == MAX_DEPTH {
        return None;
    }
    let json = if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(truth) = value.as_bool() {
        Json::Boolean(truth)
    } else if value.is_null() {
        Json::Null
    } else if Array::is_array(value) {
        let values = value.unchecked_ref::<Array>().iter();
        Json::List(values.map(|value| take(&value, depth + 1)).collect::<Option<_>>()?)
    } else {
        let entries = Object::entries(value.unchecked_ref());
        let mut members = entries.iter().map(|entry| member(entry, depth)).collect::<Option<Vec<_>>>()?;
        // The browser has already removed all but the last member with the same name.
        members.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        Json::Object(LiteMap::from_sorted_store_unchecked(members))
    };
    Some(json)
}

fn member(entry: JsValue, depth: usize) -> Option<(String, Json)> {
    let entry: Array = entry.unchecked_into();
    Some((entry.get(0).as_string()?, take(&entry.get(1), depth + 1)?))
}
