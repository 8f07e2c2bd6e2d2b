//! What else a browser can do with results: its clipboard, its share sheet, its printer.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

fn navigator() -> Result<Navigator, JsValue> {
    Ok(web_sys::window().ok_or(JsValue::NULL)?.navigator())
}

/// Copies a text. Fails on pages without HTTPS, or where the browser or the page forbids it.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = navigator()?;
    // On a page without HTTPS there is no clipboard, whatever the types say.
    if !Reflect::get(&navigator, &"clipboard".into())?.is_object() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop)
}

/// Whether there is a share sheet.
pub fn can_share() -> bool {
    navigator().is_ok_and(|it| Reflect::has(&it, &"share".into()).unwrap_or_default())
}

/// Opens the share sheet for an address. The person may close it, which counts as a failure too.
pub async fn share(title: &str, address: &str) -> Result<(), JsValue> {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    JsFuture::from(navigator()?.share_with_data(&data)).await.map(drop)
}

/// Opens the print dialog for the page.
pub fn print() {
    let _ = web_sys::window().map(|window| window.print());
}
