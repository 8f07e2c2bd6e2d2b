//! A piece of text as a person reads it, part by part where its parts are in different languages, so that whatever shows it
//! can mark each. Knows no assessment and no markup.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;
use std::slice;

use crate::domain::direction::inserted;

/// Words, and the language they are in. No larger than a reference: there are hundreds on a page.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Phrase(Rc<Content>);

#[derive(PartialEq, Eq, Default)]
struct Content {
    words: Rc<str>,
    language: Option<Rc<str>>,
    // Where there are several. None of them has any.
    parts: Vec<Phrase>,
}

impl Phrase {
    /// Words in a language, given as a BCP 47 tag; `None` for the interface's own.
    pub fn new(words: Rc<str>, language: Option<Rc<str>>) -> Self {
        Self(Rc::new(Content { words, language, parts: Vec::new() }))
    }

    /// What a person wrote, in whichever language.
    #[inline(never)]
    pub fn written(words: &str) -> Self {
        let unknown = if words.is_empty() { None } else { Some("".into()) };
        Self::new(words.into(), unknown)
    }

    /// The words, sharing their memory. Where there are several parts, marks that nobody sees keep their directions apart, so
    /// that they can also stand where nothing can be marked.
    pub fn words(&self) -> Rc<str> {
        self.0.words.clone()
    }

    /// The language as a BCP 47 tag, empty where nobody knows it; `None` for the interface's own, in which a phrase with
    /// several parts is as a whole.
    pub fn language(&self) -> Option<Rc<str>> {
        self.0.language.clone()
    }

    /// The parts, each in one language. Without the marks between them.
    pub fn parts(&self) -> &[Phrase] {
        if self.0.parts.is_empty() { slice::from_ref(self) } else { &self.0.parts }
    }

    /// The words as they stand in a text that runs from right to left or not.
    pub fn inserted(&self, right_to_left: bool) -> String {
        match self.0.parts.is_empty() {
            true => inserted(&self.0.words, right_to_left),
            false => self.to_string(),
        }
    }

    /// The same on a line with other phrases, whose directions are known unless they are in another language.
    pub fn beside(&self, right_to_left: bool) -> String {
        match self.0.language {
            Some(_) => self.inserted(right_to_left),
            None => self.to_string(),
        }
    }

    /// A text with phrases in it. `make` gives the text with these words in their places.
    pub(super) fn compose(right_to_left: bool, values: &[&Phrase], make: &dyn Fn(&[&str]) -> String) -> Self {
        let make = |words: Vec<String>| make(&words.iter().map(|words| &**words).collect::<Vec<_>>());
        // Some languages choose the word for “and” by what follows it.
        if values.iter().all(|value| value.0.language.is_none() && value.0.parts.is_empty()) {
            return make(values.iter().map(|value| value.inserted(right_to_left)).collect()).into();
        }
        let made = make((0..values.len()).map(mark).collect());
        let mut whole = Composed::default();
        for piece in made.split_inclusive(is_mark) {
            let said = piece.trim_end_matches(is_mark);
            whole.words.push_str(said);
            whole.own.push_str(said);
            let number = piece[said.len()..].chars().next().map(|mark| mark as usize - FIRST as usize);
            if let Some(value) = number.and_then(|number| values.get(number)) {
                whole.insert(value, right_to_left);
            }
        }
        whole.finish()
    }
}

/// Stand for the first value and those after it. No message has any of these, which are for private use.
const FIRST: char = '\u{f0000}';
const LAST: char = '\u{ffffd}';

fn mark(number: usize) -> String {
    char::from_u32(FIRST as u32 + number as u32).unwrap_or(LAST).into()
}

fn is_mark(letter: char) -> bool {
    (FIRST..=LAST).contains(&letter)
}

/// Whether it can be a letter, rather than a digit or one of the signs that are in the texts of any language and in formulas.
fn is_letter(letter: char) -> bool {
    let sign = matches!(letter, '×' | '÷' | '\u{60c}' | '\u{2000}'..='\u{2bff}');
    letter.is_ascii_alphabetic() || letter >= '\u{c0}' && !sign
}

/// A phrase in the making.
#[derive(Default)]
struct Composed {
    words: String,
    /// The last part so far, while it is in the interface's language.
    own: String,
    parts: Vec<Phrase>,
}

impl Composed {
    fn insert(&mut self, value: &Phrase, right_to_left: bool) {
        let inserted = value.inserted(right_to_left);
        self.words.push_str(&inserted);
        for part in value.parts() {
            match part.0.language {
                Some(_) => {
                    self.end_own();
                    self.parts.push(part.clone());
                }
                None if value.0.parts.is_empty() => self.own.push_str(&inserted),
                None => self.own.push_str(part),
            }
        }
    }

    fn end_own(&mut self) {
        if !self.own.is_empty() {
            self.parts.push(std::mem::take(&mut self.own).into());
        }
    }

    fn finish(mut self) -> Phrase {
        self.end_own();
        if let Some(language) = self.language() {
            let words: Vec<&str> = self.parts.iter().map(|part| &**part).collect();
            return Phrase::new(words.concat().into(), Some(language));
        }
        Phrase(Rc::new(Content { words: self.words.into(), language: None, parts: self.parts }))
    }

    /// The language of the whole, if it is not the interface's because all that the interface says are signs and numbers. Parts
    /// in languages that nobody knows may be in different ones.
    fn language(&self) -> Option<Rc<str>> {
        let mut languages =
            self.parts.iter().filter(|part| part.0.language.is_some() || part.contains(is_letter));
        let first = languages.next()?.language()?;
        let alone = self.parts.len() == 1 || !first.is_empty();
        (alone && languages.all(|part| part.0.language.as_ref() == Some(&first))).then_some(first)
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
        match (&self.0.language, &*self.0.parts) {
            (Some(language), _) => write!(f, "{:?} in {language:?}", &**self),
            (None, []) => fmt::Debug::fmt(&**self, f),
            (None, parts) => f.debug_list().entries(parts).finish(),
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

#[cfg(test)]
mod tests;
