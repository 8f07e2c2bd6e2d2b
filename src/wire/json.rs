//! JSON documents: read by what is there anyway, the browser in a page and `serde_json` on the host, and written by a small
//! writer of our own. A value holds only what readers ask of it: less code in the module than `serde_json::Value`,
//! which keeps its objects in B-trees and its numbers in three forms.

#[cfg(feature = "view")]
mod browser;
#[cfg(not(all(feature = "page", target_family = "wasm")))]
mod host;
mod value;
mod write;

pub use value::Json;
pub use write::{Layout, to_text};

impl Json {
    /// Parses a document. An error says what is wrong and, as far as the parser knows it, where.
    #[cfg(not(all(feature = "page", target_family = "wasm")))]
    pub fn parse(text: &str) -> Result<Self, String> {
        host::parse(text)
    }

    /// Parses a document. An error says what is wrong and, as far as the parser knows it, where.
    #[cfg(all(feature = "page", target_family = "wasm"))]
    pub fn parse(text: &str) -> Result<Self, String> {
        browser::parse(text)
    }

    /// What the page's script has parsed. An error says why it is none.
    #[cfg(feature = "view")]
    pub fn from_script(value: &wasm_bindgen::JsValue) -> Result<Self, String> {
        browser::from_script(value)
    }
}

#[cfg(test)]
mod tests;
