//! The functions of `door.js`, through which the first part of the module calls the browser. None of them throws.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

// The address is seen from src/element/js, where the module's script goes.
#[wasm_bindgen(raw_module = "../../platform/door.js")]
extern "C" {
    /// The plural category of a count.
    pub fn plural(tag: &str, count: f64) -> String;
    /// A number.
    pub fn number(tag: &str, value: f64) -> String;
    /// A list in words.
    pub fn list(tag: &str, parts: Vec<String>) -> String;
    /// The name of a language.
    #[wasm_bindgen(js_name = languageName)]
    pub fn language_name(tag: &str, of: &str) -> String;
    /// A local date and time, or only the day in UTC; empty without `Intl`.
    pub fn date(tag: &str, millis: f64, day: bool) -> String;
    /// How many minutes UTC was ahead of the reader's clocks.
    #[wasm_bindgen(js_name = behindUtc)]
    pub fn behind_utc(millis: f64) -> f64;
    /// The current time in milliseconds.
    pub fn now() -> f64;
    /// A random id.
    pub fn id() -> String;
    /// The text under a key, `null`, or `undefined` if the storage is denied.
    pub fn read(session: bool, key: &str) -> JsValue;
    /// Whether this is the text under a key.
    pub fn holds(session: bool, key: &str, text: Option<&str>) -> bool;
    /// 0 if the text is stored, 1 if the storage is denied, 2 if it is full.
    pub fn write(session: bool, key: &str, text: &str) -> u8;
    /// The same for the text under another key, which may be one that Rust cannot hold.
    pub fn copy(session: bool, from: &str, to: &str) -> u8;
    /// Whether the key is gone.
    pub fn remove(session: bool, key: &str) -> bool;
    /// The keys that begin with this, sorted; `None` if the storage is denied.
    pub fn keys(session: bool, prefix: &str) -> Option<Vec<String>>;
    /// Calls a method of an element.
    pub fn tell(element: &JsValue, method: &str);
    /// Gives an element a listener by which `listens` can tell whether it still has any.
    pub fn sign(element: &JsValue);
    /// Sees to it that what others do in an element does not keep Yew from changing its words.
    #[wasm_bindgen(js_name = lookAfter)]
    pub fn look_after(element: &JsValue);
    /// Whether an element still has its listeners.
    pub fn listens(element: &JsValue) -> bool;
    /// Keeps an element in view for this number of frames.
    #[wasm_bindgen(js_name = keepInView)]
    pub fn keep_in_view(element: &JsValue, frames: u32);
    /// Saves a file, and returns whether the browser takes it.
    pub fn save(name: &str, media: &str, content: &JsValue) -> bool;
    fn listen(kind: &str, heard: &Closure<dyn Fn(JsValue)>);
    fn unlisten(kind: &str, heard: &Closure<dyn Fn(JsValue)>);
}

/// Listens for an event of the window until it is dropped.
pub struct Listener {
    kind: &'static str,
    heard: Closure<dyn Fn(JsValue)>,
}

impl Listener {
    /// Listens for events of a kind.
    pub fn new(kind: &'static str, heard: impl Fn(JsValue) + 'static) -> Self {
        let heard = Closure::new(heard);
        listen(kind, &heard);
        Self { kind, heard }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        unlisten(self.kind, &self.heard);
    }
}
