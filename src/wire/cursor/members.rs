//! The members of an object in a document, by name. Knows no particular format.

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
    node: &'a Cursor<'a>,
}

// The methods are called for every member of every kind: inlined they would be most of the module.
impl<'a> Cursor<'a> {
    /// An object's members. Any member that is not `known` is a problem, so that a typing mistake
    /// in an optional name does not pass in silence.
    #[inline(never)]
    pub fn object(&'a self, known: &[&str]) -> Members<'a> {
        let members = self.members();
        for (name, node) in members.each() {
            if !known.contains(&name) {
                let known = known.join(", ");
                node.error(&format!("is not known here; remove it or use one of {known}"));
            }
        }
        members
    }

    /// An object's members, whatever they are called. Where this is no object, it is noted here and
    /// none of the members is missed.
    #[inline(never)]
    pub fn members(&'a self) -> Members<'a> {
        let map = match self.value {
            Json::Object(map) => Some(map),
            _ => None,
        };
        if map.is_none() {
            self.error("must be an object, { … }");
        }
        Members { map, node: self }
    }
}

impl<'a> Members<'a> {
    /// A member that must be there.
    #[inline(never)]
    pub fn required(&self, name: &'a str) -> Option<Cursor<'a>> {
        let node = self.optional(name);
        if node.is_none() && self.map.is_some() {
            self.node.error(&format!("lacks \"{name}\"; add it"));
        }
        node
    }

    /// A member that may be left out.
    #[inline(never)]
    pub fn optional(&self, name: &'a str) -> Option<Cursor<'a>> {
        self.map?.get(name).map(|value| self.at(name, value))
    }

    /// Every member with its name.
    pub fn each(self) -> Vec<(&'a str, Cursor<'a>)> {
        let members = self.map.into_iter().flat_map(|map| map.iter());
        members.map(|(name, value)| (&**name, self.at(name, value))).collect()
    }

    /// A text that must be there.
    #[inline(never)]
    pub fn text(&self, name: &'a str) -> Text {
        self.required(name).map_or_else(|| Text::plain(""), |node| node.text())
    }

    /// A text that may be left out.
    #[inline(never)]
    pub fn optional_text(&self, name: &'a str) -> Option<Text> {
        self.optional(name).map(|node| node.text())
    }

    /// A string that must be there.
    #[inline(never)]
    pub fn string(&self, name: &'a str) -> &'a str {
        self.required(name).map_or("", |node| node.string())
    }

    /// A moment that must be there.
    #[inline(never)]
    pub fn timestamp(&self, name: &'a str) -> Timestamp {
        self.required(name).map_or(Timestamp::START, |node| node.timestamp())
    }

    /// `true` or `false`; `false` where it is left out.
    #[inline(never)]
    pub fn flag(&self, name: &'a str) -> bool {
        self.optional(name).is_some_and(|node| node.boolean())
    }

    fn at(&self, name: &'a str, value: &'a Json) -> Cursor<'a> {
        Cursor { value, place: JsonPath::Member(&self.node.place, name), ..*self.node }
    }
}
