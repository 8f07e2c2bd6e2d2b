//! What is wrong with a file: where, and what to do about it. It knows nothing about any particular format.

use std::fmt;

use serde::Serialize;

use super::json::{Layout, to_text};

/// One thing that is wrong with a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Problem {
    /// A JSON pointer (RFC 6901) to the place, or a row of a table; empty for the whole file.
    pub pointer: String,
    /// What is wrong there and what to do, as a sentence without its subject, which is the place.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { "the file" } else { &self.pointer };
        write!(f, "{place} {}", self.message)
    }
}

/// Everything that is wrong with a file, in the order in which the file is read. It is never empty when
/// returned as an error.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Problems(pub Vec<Problem>);

/// The most problems reported at once. A file of a megabyte can have half a million, which would
/// freeze a page that lists them.
pub const MAX_PROBLEMS: usize = 1000;

impl Problems {
    /// A single problem with the whole file.
    pub fn whole(message: impl Into<String>) -> Self {
        Self(vec![Problem { pointer: String::new(), message: message.into() }])
    }

    /// Adds a problem, up to the limit; the first one beyond it is replaced by a hint that there are more.
    pub fn add(&mut self, problem: Problem) {
        match self.0.len() {
            len if len < MAX_PROBLEMS => self.0.push(problem),
            MAX_PROBLEMS => self.0.extend(Self::whole("has more problems; fix these first").0),
            _ => {}
        }
    }

    /// `value` if there are no problems.
    pub fn unless_any<T>(self, value: Option<T>) -> Result<T, Self> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            // A reader that returns nothing without a problem has a bug; the file must still not pass as valid.
            _ if self.0.is_empty() => Err(Self::whole("cannot be read; check it against the schema")),
            _ => Err(self),
        }
    }

    /// The list as JSON: `[{"pointer": …, "message": …}]`.
    pub fn to_json(&self) -> String {
        to_text(&self.0, Layout::Compact)
    }
}

impl fmt::Display for Problems {
    /// Each problem on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|problem| writeln!(f, "{problem}"))
    }
}

impl std::error::Error for Problems {}
