//! Saves files, as downloads.

use wasm_bindgen::JsValue;

use super::door::save;

/// The browser does not save it.
pub struct NotSaved;

/// Saves a text under a name.
pub fn text(name: &str, media: &str, text: &str) -> Result<(), NotSaved> {
    blob(name, media, &text.into())
}

/// Saves a text or a blob under a name.
pub fn blob(name: &str, media: &str, content: &JsValue) -> Result<(), NotSaved> {
    if save(name, media, content) { Ok(()) } else { Err(NotSaved) }
}
