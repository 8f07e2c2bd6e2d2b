//! A cursor: a value in a JSON document together with its path. It collects all problems rather than stopping
//! at the first: where something cannot be read, it records a problem and returns a harmless substitute, so
//! that reading can go on. Results are discarded if there was any problem ([`Problems::unless_any`]).
//! It knows nothing about any particular format.

mod members;
mod moment;
mod path;

use std::cell::RefCell;

use litemap::LiteMap;
pub use members::Members;
use path::JsonPath;

use super::json::Json;
use super::problem::{Problem, Problems};
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::text::Text;

/// The ids that a file has used so far, each with its number among them.
pub type Ids = LiteMap<Id, usize>;

/// The longest text in an assessment, in characters (Unicode scalar values).
pub const MAX_TEXT: usize = 4000;

/// Parses a document of at most `limit` bytes and reads it with `read`.
pub fn parse<T>(
    text: &str,
    limit: usize,
    read: impl FnOnce(&Cursor<'_>) -> Option<T>,
) -> Result<T, Problems> {
    let value = parse_json(text, limit)?;
    let problems = RefCell::default();
    let read = read(&Cursor { value: &value, path: JsonPath::Root, problems: &problems });
    problems.into_inner().unless_any(read)
}

fn parse_json(text: &str, limit: usize) -> Result<Json, Problems> {
    if text.len() > limit {
        let (size, limit) = (text.len().div_ceil(1024), limit / 1024);
        return Err(Problems::whole(format!("has {size} KiB; keep it to {limit} KiB at most")));
    }
    Json::parse(text)
        .map_err(|error| Problems::whole(format!("cannot be read as JSON: {error}; fix it there")))
}

/// A value, its path in the document, and the list in which problems are recorded.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    value: &'a Json,
    path: JsonPath<'a>,
    problems: &'a RefCell<Problems>,
}

// These methods are called for members of every kind. Inlining them would greatly enlarge the WebAssembly module.
impl<'a> Cursor<'a> {
    /// Records a problem with this value.
    #[inline(never)]
    pub fn error(&self, message: &str) {
        let problem = Problem { pointer: self.path.pointer(), message: message.into() };
        self.problems.borrow_mut().add(problem);
    }

    /// How many problems have been recorded so far, anywhere in the document.
    pub fn error_count(&self) -> usize {
        self.problems.borrow().0.len()
    }

    /// Whether this is JSON's `null`.
    pub fn is_null(&self) -> bool {
        matches!(self.value, Json::Null)
    }

    /// The string in this member; empty if there is none, which is not recorded as a problem.
    pub fn optional_str(&self, name: &str) -> &'a str {
        self.value.get(name).and_then(Json::as_str).unwrap_or_default()
    }

    /// Whether this is an object with this member.
    pub fn has(&self, name: &str) -> bool {
        self.value.get(name).is_some()
    }

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

    /// The elements of a list that must have `least` to `most` elements.
    #[inline(never)]
    pub fn list(&'a self, least: usize, most: usize) -> Vec<Cursor<'a>> {
        let Json::List(values) = self.value else {
            self.error("must be a list, [ … ]");
            return Vec::new();
        };
        let count = values.len();
        if count < least || count > most {
            self.error(&format!("has {count} entries; give {least} to {most}"));
        }
        let element =
            |(number, value)| Cursor { value, path: JsonPath::Element(&self.path, number), ..*self };
        values.iter().enumerate().map(element).collect()
    }

    /// A string, which may be empty.
    #[inline(never)]
    pub fn string(&self) -> &'a str {
        match self.value {
            Json::Text(text) => text,
            _ => {
                self.error("must be text in quotation marks");
                ""
            }
        }
    }

    /// A string; `None` if this is not a string.
    pub fn string_or_none(&self) -> Option<&'a str> {
        self.string();
        self.value.as_str()
    }

    /// Whether this is exactly the `expected` string, as it must be.
    #[inline(never)]
    pub fn constant(&self, expected: &str) -> bool {
        let matches = self.value.as_str() == Some(expected);
        if !matches {
            self.error(&format!("must be \"{expected}\""));
        }
        matches
    }

    /// An id; `None` if this is not an id.
    #[inline(never)]
    pub fn id(&self) -> Option<Id> {
        let id = self.value.as_str().and_then(Id::parse);
        if id.is_none() {
            let most = Id::MAX_CHARS;
            self.error(&format!(
                "must be an id: at most {most} lower-case letters and digits, words joined by single hyphens"
            ));
        }
        id
    }

    /// An id that must not be in `seen` yet; it is added there.
    #[inline(never)]
    pub fn unique_id(&self, seen: &mut Ids) -> Id {
        let Some(id) = self.id() else { return Id::stand_in() };
        let number = seen.len();
        if seen.insert(id.clone(), number).is_some() {
            self.error(&format!("repeats the id \"{id}\"; give each its own"));
        }
        id
    }

    /// A language tag.
    pub fn language(&self) -> &'a str {
        let tag = self.string_or_none().unwrap_or("en");
        if !is_language_tag(tag) {
            self.error("must be a language tag such as en or de-CH");
        }
        tag
    }

    /// A text: a string, or an object that maps language tags to strings.
    #[inline(never)]
    pub fn text(&self) -> Text {
        match self.value {
            Json::Text(_) => Text::plain(self.non_blank()),
            Json::Object(map) if !map.is_empty() => {
                let mut variants = Vec::new();
                for (tag, cursor) in self.members().each() {
                    if is_language_tag(tag) {
                        variants.push((tag, cursor.non_blank()));
                    } else {
                        cursor.error("must have a language tag as its name, such as en or de-CH");
                    }
                }
                Text::by_language(variants).unwrap_or_else(|| Text::plain(""))
            }
            _ => {
                self.error(
                    "must be text in quotation marks, or an object that maps language tags to such texts",
                );
                Text::plain("")
            }
        }
    }

    /// A string that must not be blank, nor longer than [`MAX_TEXT`].
    fn non_blank(&self) -> &'a str {
        if self.value.as_str().is_some_and(|text| text.trim().is_empty()) {
            self.error("is empty; write the text");
        }
        let text = self.string();
        // Counting is only needed for long texts: a text never has more characters than bytes.
        if text.len() > MAX_TEXT {
            let length = text.chars().count();
            if length > MAX_TEXT {
                self.error(&format!("has {length} characters; shorten it to {MAX_TEXT} at most"));
            }
        }
        text
    }

    /// `true` or `false`.
    pub fn boolean(&self) -> bool {
        match self.value {
            Json::Boolean(value) => *value,
            _ => {
                self.error("must be true or false");
                false
            }
        }
    }

    /// Whether this is the version of the format. So far there is only version 1.
    #[inline(never)]
    pub fn version(&self) -> bool {
        let version = self.value.as_f64();
        match version {
            Some(1.0) => {}
            Some(version) if version > 1.0 => {
                self.error("is newer than this page can read; reload the page");
            }
            _ => self.error("must be 1"),
        }
        version == Some(1.0)
    }

    /// A whole number from `-most` to `most`; `None` if this is anything else.
    #[inline(never)]
    pub fn integer(&self, most: i32) -> Option<i32> {
        let number = self.whole().filter(|number| (-most..=most).contains(number));
        if number.is_none() {
            self.error(&format!("must be a whole number from -{most} to {most}"));
        }
        number
    }

    /// The whole number, if this is one. Some programs write it as `3.0`.
    pub fn whole(&self) -> Option<i32> {
        let number = self.value.as_f64()?;
        let whole = number as i32;
        (f64::from(whole) == number).then_some(whole)
    }

    /// A number with at most three decimals for which `fits` returns true; `range` is the same condition in words.
    #[inline(never)]
    pub fn decimal(&self, range: &str, fits: fn(Decimal) -> bool) -> Option<Decimal> {
        let number = self.value.as_f64().and_then(Decimal::from_f64).filter(|number| fits(*number));
        if number.is_none() {
            self.error(&format!("must be a number {range}, with three decimals at most"));
        }
        number
    }
}

/// Whether a text has the shape of a BCP 47 language tag.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    parts.next().is_some_and(|part| (2..=8).contains(&part.len()) && letters(part))
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
