//! Splits texts into words and into characters as people see them, with the browser's tables of Unicode.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::browser::{call, get, global, make, object};

/// The words of a text with what is between them, or else its characters, such as a letter with its accents.
pub fn segments(text: &str, words: bool) -> Vec<String> {
    split(text, words).unwrap_or_else(|_| {
        // Browsers without a segmenter are old, and there, only rare characters are broken.
        if words { vec![text.into()] } else { text.chars().map(String::from).collect() }
    })
}

fn split(text: &str, words: bool) -> Result<Vec<String>, JsValue> {
    let options = object("granularity", if words { "word" } else { "grapheme" });
    let segmenter = make(get(&global("Intl")?, "Segmenter"), &[JsValue::UNDEFINED, options])?;
    let mut parts = Vec::new();
    for part in Array::from(&call(&segmenter, "segment", &[text.into()])?).iter() {
        parts.extend(get(&part, "segment")?.as_string());
    }
    Ok(parts)
}
