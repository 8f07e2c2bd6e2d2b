//! Reads a file that the person chose or dropped.

use web_sys::FileList;
use yew::Callback;

/// Reads the first of the files as text and hands it on. Nothing chosen: nothing happens. A file
/// that cannot be read is handed on as an empty text, which every reader refuses with a reason.
pub fn first_as_text(files: Option<FileList>, done: Callback<String>) {
    let Some(file) = files.and_then(|files| files.get(0)) else { return };
    yew::platform::spawn_local(async move {
        let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
        done.emit(text.ok().and_then(|text| text.as_string()).unwrap_or_default());
    });
}
