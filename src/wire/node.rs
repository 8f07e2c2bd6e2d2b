//! A place in a JSON document, read with its problems collected rather than stopping at the first.
//! Every reader returns `None` after it has said why. Knows no particular format.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::problem::{Problem, Problems};
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::text::Text;
use crate::domain::time::Timestamp;

/// The longest text in an assessment, in bytes.
pub const MAX_TEXT: usize = 4000;

/// Parses a document of at most `limit` bytes.
pub fn parse(text: &str, limit: usize) -> Result<Value, Problems> {
    if text.len() > limit {
        let (size, limit) = (text.len().div_ceil(1024), limit / 1024);
        return Err(Problems::whole(format!("has {size} KiB; keep it to {limit} KiB at most")));
    }
    serde_json::from_str(text)
        .map_err(|error| Problems::whole(format!("cannot be read as JSON: {error}; mend it there")))
}

#[derive(Clone, Copy)]
enum Place<'a> {
    Root,
    Member(&'a Place<'a>, &'a str),
    Element(&'a Place<'a>, usize),
}

impl Place<'_> {
    fn pointer(&self) -> String {
        match self {
            Self::Root => String::new(),
            Self::Member(parent, name) => {
                format!("{}/{}", parent.pointer(), name.replace('~', "~0").replace('/', "~1"))
            }
            Self::Element(parent, number) => format!("{}/{number}", parent.pointer()),
        }
    }
}

/// A value and its place in the document.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    value: &'a Value,
    place: Place<'a>,
}

impl<'a> Node<'a> {
    /// The whole document.
    pub fn root(value: &'a Value) -> Self {
        Self { value, place: Place::Root }
    }

    /// Notes a problem here.
    pub fn wrong<T>(&self, problems: &mut Problems, message: impl Into<String>) -> Option<T> {
        problems.add(Problem { pointer: self.place.pointer(), message: message.into() });
        None
    }

    /// Whether this is JSON's `null`.
    pub fn is_null(&self) -> bool {
        self.value.is_null()
    }

    /// An object's members. Any member that is not `known` is a problem, so that a typing mistake
    /// in an optional name does not pass in silence.
    pub fn object(&'a self, problems: &mut Problems, known: &[&str]) -> Option<Members<'a>> {
        let members = self.members(problems)?;
        for name in members.map.keys().filter(|name| !known.contains(&name.as_str())) {
            let node = Self { value: self.value, place: Place::Member(&self.place, name) };
            node.wrong::<()>(
                problems,
                format!("is not known here; remove it or use one of {}", known.join(", ")),
            );
        }
        Some(members)
    }

    /// An object's members, whatever they are called.
    pub fn members(&'a self, problems: &mut Problems) -> Option<Members<'a>> {
        match self.value {
            Value::Object(map) => Some(Members { map, node: self }),
            _ => self.wrong(problems, "must be an object, { … }"),
        }
    }

    /// A list of `least` to `most` values, each read by `read`.
    pub fn list<T>(
        &self,
        problems: &mut Problems,
        (least, most): (usize, usize),
        mut read: impl FnMut(Node<'_>, &mut Problems) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Value::Array(values) = self.value else {
            return self.wrong(problems, "must be a list, [ … ]");
        };
        if values.len() < least || values.len() > most {
            let count = values.len();
            self.wrong::<()>(problems, format!("has {count} entries; give {least} to {most}"));
        }
        let read: Vec<_> = values
            .iter()
            .enumerate()
            .map(|(number, value)| read(Node { value, place: Place::Element(&self.place, number) }, problems))
            .collect();
        read.into_iter().collect()
    }

    /// A string, which may be empty.
    pub fn string(&self, problems: &mut Problems) -> Option<&'a str> {
        match self.value {
            Value::String(text) => Some(text),
            _ => self.wrong(problems, "must be text in quotation marks"),
        }
    }

    /// A string that must be exactly this.
    pub fn constant(&self, problems: &mut Problems, expected: &str) -> Option<()> {
        match self.value.as_str() == Some(expected) {
            true => Some(()),
            false => self.wrong(problems, format!("must be \"{expected}\"")),
        }
    }

    /// An id.
    pub fn id(&self, problems: &mut Problems) -> Option<Id> {
        let id = self.value.as_str().and_then(Id::parse);
        id.or_else(|| {
            let most = Id::MAX_CHARS;
            self.wrong(
                problems,
                format!("must be an id: at most {most} lower-case letters and digits, words joined by single hyphens"),
            )
        })
    }

    /// An id that no earlier one in `seen` equals.
    pub fn unique_id(&self, problems: &mut Problems, seen: &mut BTreeSet<Id>) -> Option<Id> {
        let id = self.id(problems)?;
        match seen.insert(id.clone()) {
            true => Some(id),
            false => self.wrong(problems, format!("repeats the id \"{id}\"; give each its own")),
        }
    }

    /// A text: a string, or an object from language tag to string.
    pub fn text(&self, problems: &mut Problems) -> Option<Text> {
        match self.value {
            Value::String(text) => self.worded(problems, text).map(Text::plain),
            Value::Object(map) if !map.is_empty() => {
                let variants: Vec<_> = map
                    .iter()
                    .map(|(tag, value)| {
                        let node = Node { value, place: Place::Member(&self.place, tag) };
                        if !is_language_tag(tag) {
                            return node
                                .wrong(problems, "must be named by a language tag such as en or de-CH");
                        }
                        let text = node.string(problems)?;
                        node.worded(problems, text).map(|text| (tag.as_str(), text))
                    })
                    .collect();
                Text::by_language(variants.into_iter().collect::<Option<Vec<_>>>()?)
            }
            _ => self.wrong(
                problems,
                "must be text in quotation marks, or an object from language tags to such texts",
            ),
        }
    }

    fn worded(&self, problems: &mut Problems, text: &'a str) -> Option<&'a str> {
        match text.len() {
            _ if text.trim().is_empty() => self.wrong(problems, "is empty; write the text"),
            bytes if bytes > MAX_TEXT => {
                self.wrong(problems, format!("has {bytes} bytes; shorten it to {MAX_TEXT} at most"))
            }
            _ => Some(text),
        }
    }

    /// `true` or `false`.
    pub fn boolean(&self, problems: &mut Problems) -> Option<bool> {
        self.value.as_bool().or_else(|| self.wrong(problems, "must be true or false"))
    }

    /// The format's version, of which there is only the first so far.
    pub fn version(&self, problems: &mut Problems) -> Option<()> {
        match self.value.as_f64() {
            Some(1.0) => Some(()),
            Some(version) if version > 1.0 => self
                .wrong(problems, "is newer than this page can read; reload the page or ask for its update"),
            _ => self.wrong(problems, "must be 1"),
        }
    }

    /// A whole number from `least` to `most`.
    pub fn integer(&self, problems: &mut Problems, (least, most): (i32, i32)) -> Option<i32> {
        self.whole()
            .filter(|number| (least..=most).contains(number))
            .or_else(|| self.wrong(problems, format!("must be a whole number from {least} to {most}")))
    }

    /// The whole number here, if it is one; also where a program wrote it as `3.0`.
    pub fn whole(&self) -> Option<i32> {
        let number = self.value.as_f64()?;
        let whole = number as i32;
        (f64::from(whole) == number).then_some(whole)
    }

    /// A number of at most three decimals for which `fits` holds; `range` says so in words.
    pub fn decimal(
        &self,
        problems: &mut Problems,
        range: &str,
        fits: impl Fn(Decimal) -> bool,
    ) -> Option<Decimal> {
        let number = self.value.as_f64().and_then(Decimal::from_f64).filter(|number| fits(*number));
        number.or_else(|| {
            self.wrong(problems, format!("must be a number {range}, with three decimals at most"))
        })
    }

    /// A moment in UTC.
    pub fn timestamp(&self, problems: &mut Problems) -> Option<Timestamp> {
        self.value.as_str().and_then(Timestamp::parse).or_else(|| {
            self.wrong(
                problems,
                "must be a moment in UTC as RFC 3339 writes it, such as 2026-01-31T12:00:00Z",
            )
        })
    }
}

/// The members of an object.
#[derive(Clone, Copy)]
pub struct Members<'a> {
    map: &'a Map<String, Value>,
    node: &'a Node<'a>,
}

impl<'a> Members<'a> {
    /// Reads a member that must be there.
    pub fn required<T>(
        &self,
        problems: &mut Problems,
        name: &str,
        read: impl FnOnce(Node<'_>, &mut Problems) -> Option<T>,
    ) -> Option<T> {
        match self.map.get_key_value(name) {
            Some((name, value)) => read(self.at(name, value), problems),
            None => self.node.wrong(problems, format!("lacks \"{name}\"; add it")),
        }
    }

    /// Reads a member that may be left out: `Some(None)` where it is.
    pub fn optional<T>(
        &self,
        problems: &mut Problems,
        name: &str,
        read: impl FnOnce(Node<'_>, &mut Problems) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.map.get_key_value(name) {
            Some((name, value)) => read(self.at(name, value), problems).map(Some),
            None => Some(None),
        }
    }

    /// Reads every member.
    pub fn each<T>(
        &self,
        problems: &mut Problems,
        mut read: impl FnMut(&'a str, Node<'_>, &mut Problems) -> Option<T>,
    ) -> Option<Vec<T>> {
        let read: Vec<_> =
            self.map.iter().map(|(name, value)| read(name, self.at(name, value), problems)).collect();
        read.into_iter().collect()
    }

    fn at<'b>(&'b self, name: &'b str, value: &'b Value) -> Node<'b> {
        Node { value, place: Place::Member(&self.node.place, name) }
    }
}

/// Whether a text has the shape of a BCP 47 language tag.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    parts.next().is_some_and(|part| (2..=8).contains(&part.len()) && letters(part))
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
