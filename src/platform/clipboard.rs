//! Copies text to the clipboard. Knows nothing about the text.

use wasm_bindgen::JsValue;

use super::browser::{call, get, global, wait};

/// Copies a text. Fails on pages without HTTPS, where there is no clipboard, or where the browser or the page forbids it.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let clipboard = get(&global("navigator")?, "clipboard")?;
    wait(call(&clipboard, "writeText", &[text.into()])).await.map(drop)
}
