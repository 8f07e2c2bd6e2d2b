//! What is dragged over the widget. Only files are its own: a text may be dragged into a field, which takes it without our help.

use wasm_bindgen::JsValue;
use web_sys::DragEvent;

/// Whether files are dragged.
pub fn brings_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&JsValue::from("Files"), 0))
}

/// Lets files be dropped there. Otherwise the browser would open them in the place of the page.
pub fn allow(event: &DragEvent) {
    if brings_files(event) {
        event.prevent_default();
    }
}
