//! The browser's share sheet. Knows nothing of what is shared.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

fn navigator() -> Result<Navigator, JsValue> {
    Ok(web_sys::window().ok_or(JsValue::NULL)?.navigator())
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
