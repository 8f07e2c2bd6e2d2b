//! What is wrong with a file: where, and what to do about it. Knows no particular format.

use std::fmt;

use serde::Serialize;

use super::json::{Layout, to_text};

/// One thing to mend in a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Problem {
    /// A JSON pointer (RFC 6901) to the place; empty for the whole file.
    pub pointer: String,
    /// What is wrong there and what to do, as a sentence without its subject.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { "the file" } else { &self.pointer };
        write!(f, "{place} {}", self.message)
    }
}

/// Everything that is wrong with a file, in the order in which it is read. Never empty once
/// returned as an error.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Problems(pub Vec<Problem>);

/// The most problems told at once. A file of a megabyte can have half a million, which would
/// freeze the page that lists them.
pub const MOST: usize = 1000;

impl Problems {
    /// A single problem with the whole file.
    pub fn whole(message: impl Into<String>) -> Self {
        Self(vec![Problem { pointer: String::new(), message: message.into() }])
    }

    /// Adds a problem, as long as there is room for it.
    pub fn add(&mut self, problem: Problem) {
        match self.0.len() {
            len if len < MOST => self.0.push(problem),
            MOST => self.0.extend(Self::whole("has more problems; mend these first").0),
            _ => {}
        }
    }

    /// `value` if nothing was found wrong.
    pub fn unless_any<T>(self, value: Option<T>) -> Result<T, Self> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            // A reader that gives up without a word would be our mistake; it must not pass as good.
            _ if self.0.is_empty() => Err(Self::whole("cannot be read; check it against the schema")),
            _ => Err(self),
        }
    }

    /// The list as JSON: `[{"pointer": …, "message": …}]`.
    pub fn to_json(&self) -> String {
        to_text(&self.0, Layout::Compact).unwrap_or_default()
    }
}

impl fmt::Display for Problems {
    /// One problem a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|problem| writeln!(f, "{problem}"))
    }
}

impl std::error::Error for Problems {}
