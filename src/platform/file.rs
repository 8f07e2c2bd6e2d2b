//! Reads a file that the person chose or dropped.

use web_sys::File;
use yew::Callback;

/// Reads a file as text and hands it on. One that cannot be read is handed on as an empty text, which
/// every reader refuses with a reason.
pub fn as_text(file: File, done: Callback<String>) {
    yew::platform::spawn_local(async move {
        let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
        done.emit(text.ok().and_then(|text| text.as_string()).unwrap_or_default());
    });
}
