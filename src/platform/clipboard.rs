//! Puts a text into the clipboard. Knows nothing of what the text is.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Copies a text. Fails on pages without HTTPS, or where the browser or the page forbids it.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = web_sys::window().ok_or(JsValue::NULL)?.navigator();
    // On a page without HTTPS there is no clipboard, whatever the types say.
    if !Reflect::get(&navigator, &"clipboard".into())?.is_object() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop)
}
