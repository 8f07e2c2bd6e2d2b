//! Takes over texts from outside: from a file that the person chose or dropped, and from the page's script. Their size is
//! looked at first, because a giant would need more memory than there is.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::File;

use super::browser::{call, wait};
use crate::wire::cursor::within;
use crate::wire::encoding::{HALF, decode};
use crate::wire::problem::Problems;

/// The text of a file of at most `limit` bytes.
pub async fn text_of(file: &File, limit: usize) -> Result<String, Problems> {
    within(file.size() as usize, limit)?;
    let bytes = wait(call(file, "arrayBuffer", &[])).await.map_err(|error| unread(&error))?;
    decode(&Uint8Array::new(&bytes).to_vec())
}

/// A text of the page's script, if it can have no more than `limit` bytes.
pub fn text_from(script: &JsString, limit: usize) -> Result<String, Problems> {
    // In UTF-8, it has as many bytes as units at least.
    within(script.length() as usize, limit)?;
    let text = String::from(script);
    if JsValue::from_str(&text) == *AsRef::<JsValue>::as_ref(script) {
        Ok(text)
    } else {
        Err(Problems::whole(HALF))
    }
}

fn unread(error: &JsValue) -> Problems {
    let why = call(error, "toString", &[]).ok().and_then(|why| why.as_string()).unwrap_or_default();
    Problems::whole(format!("could not be read: {why}; choose it again"))
}
