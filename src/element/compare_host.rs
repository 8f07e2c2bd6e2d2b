//! What the element's script gives to and takes from a comparison, as Rust sees it.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Whom to ask and to tell.
    #[derive(Clone)]
    pub type CompareHost;
    /// The bundled assessment of this id, `{instrument, fingerprint}` as for the widget, or nothing: a promise.
    #[wasm_bindgen(method, catch)]
    pub fn assessment(this: &CompareHost, id: &str) -> Result<JsValue, JsValue>;
    /// Under which key the browser may keep the comparison; nothing where the page wants nothing kept.
    #[wasm_bindgen(method, catch, js_name = keptUnder)]
    pub fn kept_under(this: &CompareHost) -> Result<Option<String>, JsValue>;
    /// The person changed the comparison.
    #[wasm_bindgen(method, catch)]
    pub fn compared(this: &CompareHost) -> Result<(), JsValue>;
    /// Something left the widget.
    #[wasm_bindgen(method, catch)]
    pub fn exported(this: &CompareHost, format: &str) -> Result<(), JsValue>;
}

#[wasm_bindgen(raw_module = "../../platform/gather/gather.js")]
extern "C" {
    /// Takes what was brought apart into texts: an async iterator.
    #[wasm_bindgen(catch)]
    pub fn gather(given: &JsValue) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen(raw_module = "../../platform/kept/kept.js")]
extern "C" {
    /// Keeps a text under a key, or nothing there any more: a promise.
    #[wasm_bindgen(catch)]
    pub fn keep(key: &str, text: Option<&str>) -> Result<JsValue, JsValue>;
    /// The text under a key, if there is one: a promise.
    #[wasm_bindgen(catch)]
    pub fn kept(key: &str) -> Result<JsValue, JsValue>;
}
