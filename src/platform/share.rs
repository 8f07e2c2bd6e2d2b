//! The browser's share sheet. Knows nothing about what is shared.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::browser::{call, get, global, object, wait};

/// Whether there is a share sheet.
pub fn can_share() -> bool {
    global("navigator").and_then(|navigator| get(&navigator, "share")).is_ok_and(|share| share.is_function())
}

/// Opens the share sheet for an address. If the person closes it, that also counts as a failure.
pub async fn share(title: &str, address: &str) -> Result<(), JsValue> {
    let data = object("title", title);
    Reflect::set(&data, &"url".into(), &address.into())?;
    wait(call(&global("navigator")?, "share", &[data])).await.map(drop)
}
