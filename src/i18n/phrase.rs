//! A piece of text as a person reads it, with its language where that is another than the interface's, so that
//! whatever shows it can mark it. Knows no assessment and no markup.

use std::ops::Deref;
use std::rc::Rc;

/// Words, and the language they are in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Phrase {
    /// The words.
    pub words: Rc<str>,
    /// Their language as a BCP 47 tag; `None` for the interface's own.
    pub language: Option<Rc<str>>,
}

impl Deref for Phrase {
    type Target = str;
    fn deref(&self) -> &str {
        &self.words
    }
}

impl From<Rc<str>> for Phrase {
    fn from(words: Rc<str>) -> Self {
        Self { words, language: None }
    }
}

impl From<String> for Phrase {
    fn from(words: String) -> Self {
        Rc::<str>::from(words).into()
    }
}

impl From<&str> for Phrase {
    fn from(words: &str) -> Self {
        Rc::<str>::from(words).into()
    }
}
