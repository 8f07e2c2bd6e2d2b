//! Opens the draft of an e-mail in the person's own program. Knows nothing about what the draft says.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::browser::{call, global};

/// Follows a `mailto:` address as if the person had clicked it. Nobody can tell whether a program has opened.
pub fn open(draft: &str) -> Result<(), JsValue> {
    let link = call(&global("document")?, "createElement", &["a".into()])?;
    Reflect::set(&link, &"href".into(), &draft.into())?;
    call(&link, "click", &[]).map(drop)
}
