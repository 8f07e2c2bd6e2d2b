//! Parses JSON with the browser, so that the module needs no parser and no tables of powers of ten.

use js_sys::{Array, Reflect};
use litemap::LiteMap;
use wasm_bindgen::{JsCast, JsValue};

use super::value::Json;

/// How deep values may be nested, as in `serde_json`. There must be a limit because they are read recursively.
const MAX_DEPTH: usize = 128;

/// Parses a document.
#[cfg(all(feature = "page", target_family = "wasm"))]
pub fn parse(text: &str) -> Result<Json, String> {
    // The page may have put another parser here, which throws what it likes.
    let reason = |error| Reflect::get(&error, &"message".into()).ok().and_then(|message| message.as_string());
    from_script(&js_sys::JSON::parse(text).map_err(|error| reason(error).unwrap_or_default())?)
}

/// Takes a value over that JavaScript has parsed.
pub fn from_script(value: &JsValue) -> Result<Json, String> {
    take(value, 0).ok_or_else(|| format!("lists or objects are nested more than {MAX_DEPTH} levels deep"))
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
    } else if Array::is_array(value) {
        let mut values = Vec::new();
        for value in value.unchecked_ref::<Array>().iter() {
            values.push(take(&value, depth + 1)?);
        }
        Json::List(values)
    } else if !value.is_object() {
        Json::Null
    } else {
        // The browser has left only the last of members with one name. It sorts names by other units than Rust does, which
        // no name that a reader asks for can tell.
        let names = Reflect::own_keys(value).ok()?.sort();
        let mut members = Vec::new();
        for name in names.iter() {
            members.push((name.as_string()?, take(&Reflect::get(value, &name).ok()?, depth + 1)?));
        }
        Json::Object(LiteMap::from_sorted_store_unchecked(members))
    };
    Some(json)
}
