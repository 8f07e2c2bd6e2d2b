//! A piece of text as a person reads it, with its language where that is another than the interface's, so that
//! whatever shows it can mark it. Knows no assessment and no markup.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

/// Words, and the language they are in. No larger than a reference: there are hundreds on a page.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Phrase(Rc<Content>);

#[derive(PartialEq, Eq, Default)]
struct Content {
    words: Rc<str>,
    language: Option<Rc<str>>,
}

impl Phrase {
    /// Words in a language, given as a BCP 47 tag; `None` for the interface's own.
    pub fn new(words: Rc<str>, language: Option<Rc<str>>) -> Self {
        Self(Rc::new(Content { words, language }))
    }

    /// The words, sharing their memory.
    pub fn words(&self) -> Rc<str> {
        self.0.words.clone()
    }

    /// The language as a BCP 47 tag; `None` for the interface's own.
    pub fn language(&self) -> Option<Rc<str>> {
        self.0.language.clone()
    }
}

impl Deref for Phrase {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0.words
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.language {
            Some(language) => write!(f, "{:?} in {language}", &**self),
            None => fmt::Debug::fmt(&**self, f),
        }
    }
}

impl From<Rc<str>> for Phrase {
    #[inline(never)]
    fn from(words: Rc<str>) -> Self {
        Self::new(words, None)
    }
}

impl From<String> for Phrase {
    #[inline(never)]
    fn from(words: String) -> Self {
        Rc::<str>::from(words).into()
    }
}

impl From<&str> for Phrase {
    #[inline(never)]
    fn from(words: &str) -> Self {
        Rc::<str>::from(words).into()
    }
}
