//! What the element's script gives and takes, as Rust sees it.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Which assessment to run, and where its answers are kept.
    pub type ContentConfig;
    /// The assessment's file, parsed.
    #[wasm_bindgen(method, getter)]
    pub fn instrument(this: &ContentConfig) -> JsValue;
    /// The fingerprint of the file, or of the one that it is a translation of.
    #[wasm_bindgen(method, getter)]
    pub fn fingerprint(this: &ContentConfig) -> String;
    /// `local`, `session` or `none`.
    #[wasm_bindgen(method, getter)]
    pub fn storage(this: &ContentConfig) -> String;
    /// Keeps copies of one assessment apart.
    #[wasm_bindgen(method, getter, js_name = storageKey)]
    pub fn storage_key(this: &ContentConfig) -> String;
    /// An e-mail address and, after a line break, what this round is called; empty without an address.
    #[wasm_bindgen(method, getter)]
    pub fn collect(this: &ContentConfig) -> String;

    /// In which words.
    pub type WordsConfig;
    /// The language file, parsed.
    #[wasm_bindgen(method, getter)]
    pub fn messages(this: &WordsConfig) -> JsValue;
    /// The tag of the language file.
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &WordsConfig) -> String;
    /// The BCP 47 tags that the reader wishes, best first, with a space between them.
    #[wasm_bindgen(method, getter)]
    pub fn languages(this: &WordsConfig) -> String;

    /// How it looks.
    pub type AppearanceConfig;
    /// `pages` or `single`.
    #[wasm_bindgen(method, getter)]
    pub fn layout(this: &AppearanceConfig) -> String;
    /// `auto`, `light` or `dark`.
    #[wasm_bindgen(method, getter)]
    pub fn theme(this: &AppearanceConfig) -> String;
    /// The level of each screen's heading, 1 to 5.
    #[wasm_bindgen(method, getter)]
    pub fn level(this: &AppearanceConfig) -> u8;

    /// Whom to tell what happened. It may call the widget back from within any of these.
    #[derive(Clone)]
    pub type Host;
    /// The file with the words of what comes later, parsed, in a language of the interface.
    #[wasm_bindgen(method, catch)]
    pub fn words(this: &Host, language: &str) -> Result<JsValue, JsValue>;
    /// Asks the journal for something, see [`crate::app::journal::JournalRequest`]. The answer comes as
    /// [`super::handle::Widget::journaled`].
    #[wasm_bindgen(method, catch)]
    pub fn journal(this: &Host, key: &str, seen: &str, record: &str) -> Result<(), JsValue>;
    /// The response changed; `by_user` where the person did it here, `safe` where it will be there
    /// after a reload.
    #[wasm_bindgen(method, catch)]
    pub fn changed(this: &Host, result: &str, by_user: bool, safe: bool) -> Result<(), JsValue>;
    /// Another screen is shown: its [name](crate::app::screen_name), and its title.
    #[wasm_bindgen(method, catch)]
    pub fn moved(this: &Host, screen: &str, title: &str) -> Result<(), JsValue>;
    /// Results were opened with every item answered.
    #[wasm_bindgen(method, catch)]
    pub fn completed(this: &Host, result: &str) -> Result<(), JsValue>;
    /// A file was saved, or the results left the widget in another way.
    #[wasm_bindgen(method, catch)]
    pub fn exported(this: &Host, format: &str) -> Result<(), JsValue>;
    /// Something failed that the page may want to know of.
    #[wasm_bindgen(method, catch)]
    pub fn failed(this: &Host, code: &str, message: &str, place: &str) -> Result<(), JsValue>;
}
