//! JSON parsed by the browser, which saves the module a parser and its tables of powers of ten.

use js_sys::{Array, Object};
use litemap::LiteMap;
use wasm_bindgen::{JsCast, JsValue};

use super::value::Json;

/// How deep values may lie in values, as in `serde_json`: what goes through them calls itself.
const DEEPEST: usize = 128;

/// Parses a document.
#[cfg(all(feature = "browser", target_family = "wasm"))]
pub fn parse(text: &str) -> Result<Json, String> {
    let value = js_sys::JSON::parse(text);
    from_script(&value.map_err(|error| String::from(error.unchecked_into::<js_sys::Error>().message()))?)
}

/// Takes a value over that JavaScript has parsed.
pub fn from_script(value: &JsValue) -> Result<Json, String> {
    take(value, 0).ok_or_else(|| format!("lists or objects lie in each other over {DEEPEST} deep"))
}

fn take(value: &JsValue, depth: usize) -> Option<Json> {
    if depth == DEEPEST {
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
        // The browser has left only the last of members with one name.
        members.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        Json::Object(LiteMap::from_sorted_store_unchecked(members))
    };
    Some(json)
}

fn member(entry: JsValue, depth: usize) -> Option<(String, Json)> {
    let entry: Array = entry.unchecked_into();
    Some((entry.get(0).as_string()?, take(&entry.get(1), depth + 1)?))
}
