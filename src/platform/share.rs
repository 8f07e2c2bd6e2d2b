//! The browser's share sheet. Knows nothing about what is shared.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

use super::browser::{Answer, call, get, global, make, object, wait};

/// What a shared file is to the browser. Each one that shares files takes such texts, but not files of every kind.
const MEDIA: &str = "text/plain";

/// Whether there is a share sheet.
pub fn can_share() -> bool {
    global("navigator").and_then(|navigator| get(&navigator, "share")).is_ok_and(|share| share.is_function())
}

/// Whether it takes a text as a file.
pub fn can_share_files() -> bool {
    let asked =
        global("navigator").and_then(|navigator| call(&navigator, "canShare", &[file("a.txt", "a")?]));
    can_share() && asked.is_ok_and(|taken| taken.is_truthy())
}

/// Opens the share sheet for an address. If the person closes it, that also counts as a failure.
pub async fn share(title: &str, address: &str) -> Result<(), JsValue> {
    let data = object("title", title);
    Reflect::set(&data, &"url".into(), &address.into())?;
    open(data).await
}

/// The same for a text as a file, whose name ends in `.txt`.
pub async fn share_file(name: &str, text: &str) -> Result<(), JsValue> {
    open(file(name, text)?).await
}

async fn open(data: JsValue) -> Result<(), JsValue> {
    wait(call(&global("navigator")?, "share", &[data])).await.map(drop)
}

/// What the share sheet is given for a file.
fn file(name: &str, text: &str) -> Answer {
    let content = Array::of1(&text.into());
    let file = make(global("File"), &[content.into(), name.into(), object("type", MEDIA)])?;
    let data = object("title", name);
    Reflect::set(&data, &"files".into(), &Array::of1(&file).into())?;
    Ok(data)
}
