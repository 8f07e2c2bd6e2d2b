//! What the element's script gives and takes, as Rust sees it.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What to run and how, read anew at each update.
    pub type HostConfig;
    /// The assessment's file.
    #[wasm_bindgen(method, getter)]
    pub fn instrument(this: &HostConfig) -> String;
    /// The fingerprint of the file that it is a translation of, where it is one.
    #[wasm_bindgen(method, getter)]
    pub fn fingerprint(this: &HostConfig) -> Option<String>;
    /// The language file.
    #[wasm_bindgen(method, getter)]
    pub fn messages(this: &HostConfig) -> String;
    /// BCP 47 tags that the reader wishes, best first.
    #[wasm_bindgen(method, getter)]
    pub fn languages(this: &HostConfig) -> Vec<String>;
    /// The tag of the language file.
    #[wasm_bindgen(method, getter)]
    pub fn language(this: &HostConfig) -> String;
    /// `pages` or `single`.
    #[wasm_bindgen(method, getter)]
    pub fn layout(this: &HostConfig) -> String;
    /// `local`, `session` or `none`.
    #[wasm_bindgen(method, getter)]
    pub fn storage(this: &HostConfig) -> String;
    /// Keeps copies of one assessment apart.
    #[wasm_bindgen(method, getter, js_name = storageKey)]
    pub fn storage_key(this: &HostConfig) -> String;
    /// `auto`, `light` or `dark`.
    #[wasm_bindgen(method, getter)]
    pub fn theme(this: &HostConfig) -> String;

    /// Whom to tell what happened. It may call the widget back from within any of these.
    #[derive(Clone)]
    pub type Host;
    /// The text of the file with the words of what comes later, in a language of the interface.
    #[wasm_bindgen(method)]
    pub fn words(this: &Host, language: &str) -> Promise;
    /// The response changed; `by_user` where the person did it here, `safe` where it will be there
    /// after a reload.
    #[wasm_bindgen(method)]
    pub fn changed(this: &Host, result: &str, by_user: bool, safe: bool);
    /// Results were opened with every item answered.
    #[wasm_bindgen(method)]
    pub fn completed(this: &Host, result: &str);
    /// A file was saved.
    #[wasm_bindgen(method)]
    pub fn exported(this: &Host, format: &str);
    /// Something failed that the page may want to know of.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Host, code: &str, message: &str, place: &str);
}
