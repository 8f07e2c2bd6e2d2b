//! Ids: the short names by which files and pages refer to things. It knows nothing about what they name.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

/// An id has 1 to 64 characters: lower-case words or numbers, joined by single hyphens.
///
/// Cheap to clone. Ids are compared as text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Id(Rc<str>);

impl Id {
    /// The longest id, in characters.
    pub const MAX_CHARS: usize = 64;

    /// Reads an id; `None` if the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let word = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        (text.len() <= Self::MAX_CHARS && text.split('-').all(word)).then(|| Self(text.into()))
    }

    /// A placeholder for an id that could not be read. File readers use it to carry on; they never return it.
    pub(crate) fn stand_in() -> Self {
        Self("x".into())
    }

    /// The id's text, which shares its memory.
    pub fn shared(&self) -> Rc<str> {
        self.0.clone()
    }
}

impl Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests;
