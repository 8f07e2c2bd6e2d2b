//! The members of an object in a document, by name. It knows nothing about any particular format.

use litemap::LiteMap;

use super::Cursor;
use super::path::JsonPath;
use crate::domain::text::Text;
use crate::domain::time::Timestamp;
use crate::wire::json::Json;

/// The members of an object.
#[derive(Clone, Copy)]
pub struct Members<'a> {
    map: Option<&'a LiteMap<String, Json>>,
    cursor: &'a Cursor<'a>,
}

// The methods are called for every member of every kind: inlined they would be most of the module.
impl<'a> Cursor<'a> {
    /// The members of an object. Any member that is not `known` is a problem, so that a typing mistake in the
    /// name of an optional member does not go unnoticed.
    #[inline(never)]
    pub fn object(&'a self, known: &[&str]) -> Members<'a> {
        let members = self.members();
        for (name, cursor) in members.each() {
            if !known.contains(&name) {
                let known = known.join(", ");
                cursor.error(&format!("is not known here; remove it or use one of {known}"));
            }
        }
        members
    }

    /// The members of an object, with any names. If this is not an object, that is recorded as the only
    /// problem: its members are not reported as missing as well.
    #[inline(never)]
    pub fn members(&'a self) -> Members<'a> {
        let map = match self.value {
            Json::Object(map) => Some(map),
            _ => None,
        };
        if map.is_none() {
            self.error("must be an object, { … }");
        }
        Members { map, cursor: self }
    }
}

impl<'a> Members<'a> {
    /// A member that must be present.
    #[inline(never)]
    pub fn required(&self, name: &'a str) -> Option<Cursor<'a>> {
        let cursor = self.optional(name);
        if cursor.is_none() && self.map.is_some() {
            self.cursor.error(&format!("lacks \"{name}\"; add it"));
        }
        cursor
    }

    /// A member that may be missing.
    #[inline(never)]
    pub fn optional(&self, name: &'a str) -> Option<Cursor<'a>> {
        self.map?.get(name).map(|value| self.at(name, value))
    }

    /// Every member with its name.
    pub fn each(self) -> Vec<(&'a str, Cursor<'a>)> {
        let members = self.map.into_iter().flat_map(|map| map.iter());
        members.map(|(name, value)| (&**name, self.at(name, value))).collect()
    }

    /// A text that must be present.
    #[inline(never)]
    pub fn text(&self, name: &'a str) -> Text {
        self.required(name).map_or_else(|| Text::plain(""), |cursor| cursor.text())
    }

    /// A text that may be missing.
    #[inline(never)]
    pub fn optional_text(&self, name: &'a str) -> Option<Text> {
        self.optional(name).map(|cursor| cursor.text())
    }

    /// A string that must be present.
    #[inline(never)]
    pub fn string(&self, name: &'a str) -> &'a str {
        self.required(name).map_or("", |cursor| cursor.string())
    }

    /// A moment that must be present.
    #[inline(never)]
    pub fn timestamp(&self, name: &'a str) -> Timestamp {
        self.required(name).map_or(Timestamp::START, |cursor| cursor.timestamp())
    }

    /// `true` or `false`; `false` if it is missing.
    #[inline(never)]
    pub fn flag(&self, name: &'a str) -> bool {
        self.optional(name).is_some_and(|cursor| cursor.boolean())
    }

    fn at(&self, name: &'a str, value: &'a Json) -> Cursor<'a> {
        Cursor { value, path: JsonPath::Member(&self.cursor.path, name), ..*self.cursor }
    }
}
