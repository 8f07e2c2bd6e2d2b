//! A JSON document in memory, parsed by the browser in a page and by `serde_json` on the host. It offers only
//! what the readers need, and so adds less code to the module than `serde_json::Value`, which keeps objects in
//! B-trees and numbers in three forms.

#[cfg(not(all(feature = "browser", target_family = "wasm")))]
#[path = "json/host.rs"]
mod parse;
#[cfg(all(feature = "browser", target_family = "wasm"))]
#[path = "json/browser.rs"]
mod parse;
mod write;

use litemap::LiteMap;

pub use write::{Layout, to_text};

/// A JSON value. If an object has several members with the same name, the last one counts, as in browsers.
#[derive(Clone, PartialEq, Debug)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(LiteMap<String, Json>),
}

impl Json {
    /// Parses a document. An error says what is wrong and, if the parser knows, where.
    pub fn parse(text: &str) -> Result<Self, String> {
        parse::parse(text)
    }

    /// The string, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The member with this name, if this is an object that has one.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.get(name),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
