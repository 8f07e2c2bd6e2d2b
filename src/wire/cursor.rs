//! A cursor: a value in a JSON document together with its path. It collects all problems rather than stopping
//! at the first: where something cannot be read, it records a problem and returns a harmless substitute, so
//! that reading can go on. Results are discarded if there was any problem ([`Problems::unless_any`]).
//! It knows nothing about any particular format.

pub mod members;
mod moment;
mod path;

use std::cell::RefCell;

use litemap::LiteMap;
use path::JsonPath;

use super::doubled::doubled;
use super::encoding::{HALF, has_half, without_mark};
use super::json::Json;
use super::problem::{Problem, Problems};
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::text::Text;

/// The ids that a file has used so far, each with its number among them.
pub type Ids = LiteMap<Id, usize>;

/// The longest text in an assessment, in characters (Unicode scalar values).
pub const MAX_TEXT: usize = 4000;

/// Parses a document of at most `limit` bytes and reads it with `read`. A byte order mark at its beginning is ignored.
pub fn parse<T>(
    text: &str,
    limit: usize,
    read: impl FnOnce(&Cursor<'_>) -> Option<T>,
) -> Result<T, Problems> {
    within(text.len(), limit)?;
    let text = without_mark(text);
    if has_half(text) {
        return Err(Problems::whole(HALF));
    }
    let document = Json::parse(text);
    let doubled = if document.is_ok() { doubled(text) } else { Vec::new() };
    if !doubled.is_empty() {
        // Which of them is meant only a person knows, so nothing else can be said about the document.
        let message = "is there more than once; keep one";
        let problem = |pointer| Problem { pointer, message: message.into() };
        return Err(Problems(doubled.into_iter().map(problem).collect()));
    }
    read_parsed(document, read)
}

/// Refuses a document that is larger than the limit, both in bytes.
pub fn within(size: usize, limit: usize) -> Result<(), Problems> {
    if size <= limit {
        return Ok(());
    }
    let (size, limit) = (size.div_ceil(1024), limit / 1024);
    Err(Problems::whole(format!("has {size} KiB; keep it to {limit} KiB at most")))
}

/// Reads a document with `read`, if it could be parsed.
pub fn read_parsed<T>(
    document: Result<Json, String>,
    read: impl FnOnce(&Cursor<'_>) -> Option<T>,
) -> Result<T, Problems> {
    let value = document
        .map_err(|error| Problems::whole(format!("cannot be read as JSON: {error}; fix it there")))?;
    let problems = RefCell::default();
    let read = read(&Cursor { value: &value, path: JsonPath::Root, problems: &problems });
    problems.into_inner().unless_any(read)
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
        // What is beyond the limit is not looked at, so that a giant list takes no longer than an allowed one.
        values.iter().enumerate().take(most).map(element).collect()
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
        self.string_within(MAX_TEXT)
    }

    /// A string of at most this many characters.
    pub fn string_within(&self, most: usize) -> &'a str {
        let text = self.string();
        // Counting is only needed for long texts: a text never has more characters than bytes.
        if text.len() > most {
            let length = text.chars().count();
            if length > most {
                self.error(&format!("has {length} characters; shorten it to {most} at most"));
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
