//! The words of the interface in the reader's language: messages by key, numbers, plurals and lists.
//! It knows nothing about assessments, whose own texts are [`crate::domain::text::Text`].

#[cfg(test)]
pub mod fixtures;
pub mod keys;
pub mod locale;
pub mod messages;
mod phrase;

use std::cell::OnceCell;
use std::rc::Rc;

use crate::domain::exact::Exact;
use crate::domain::text::Text;
use crate::domain::time::Timestamp;
use keys::Key;
use locale::Locale;
use messages::Messages;
pub use phrase::Phrase;

/// Everything needed to write in a reader's language.
pub struct Words {
    /// The interface's language, as a BCP 47 tag.
    pub language: Rc<str>,
    /// The languages that the reader prefers, best first. An assessment may have one that the interface lacks.
    pub wishes: Vec<Rc<str>>,
    /// Whether the language runs from right to left.
    pub right_to_left: bool,
    messages: Messages,
    // The messages of the part that is loaded later, which arrive together with it.
    later: OnceCell<Messages>,
    locale: Box<dyn Locale>,
}

impl Words {
    /// The words from a language file.
    pub fn new(language: Rc<str>, wishes: Vec<Rc<str>>, messages: Messages, locale: Box<dyn Locale>) -> Self {
        let right_to_left = messages.plain(keys::DIRECTION.name) == "rtl";
        Self { language, wishes, right_to_left, messages, later: OnceCell::new(), locale }
    }

    /// Adds the messages of the part that is loaded later.
    pub fn complete(&self, later: Messages) {
        // If they arrive twice, they are the same, so the second time can be ignored.
        let _ = self.later.set(later);
    }

    /// Whether the messages of the part that is loaded later have arrived.
    pub fn is_complete(&self) -> bool {
        self.later.get().is_some()
    }

    fn messages(&self, key: Key) -> &Messages {
        self.later.get().filter(|later| later.has(key.name)).unwrap_or(&self.messages)
    }

    /// A message without placeholders.
    pub fn message(&self, key: Key) -> &str {
        self.messages(key).plain(key.name)
    }

    /// A message with its placeholders filled; `values` are in the order of the key's placeholders.
    pub fn format(&self, key: Key, values: &[&str]) -> String {
        messages::fill(self.message(key), key.placeholders, values)
    }

    /// A message that depends on a count, which fills the first placeholder.
    pub fn count(&self, key: Key, count: usize, more: &[&str]) -> String {
        let number = self.whole(count);
        let values: Vec<&str> = std::iter::once(&*number).chain(more.iter().copied()).collect();
        let pattern = self.messages(key).plural(key.name, self.locale.plural(count));
        messages::fill(pattern, key.placeholders, &values)
    }

    /// The best of an assessment's texts for this reader. `stated` is the language of texts that do not say theirs.
    pub fn phrase(&self, text: &Text, stated: Option<&Rc<str>>) -> Phrase {
        let (tag, words) = text.best(&self.wishes);
        // Only the first part is compared, because the interface's own tags have just one.
        let same =
            |tag: &str| tag.split('-').next().is_some_and(|part| part.eq_ignore_ascii_case(&self.language));
        let foreign = tag.as_ref().or(stated).filter(|tag| !same(tag));
        Phrase { words: words.clone(), language: foreign.cloned() }
    }

    /// The words of the same alone, for where their language cannot be marked.
    pub fn text(&self, text: &Text) -> Rc<str> {
        text.get(&self.wishes).clone()
    }

    /// The name of a language.
    pub fn language_name(&self, tag: &str) -> String {
        self.locale.language(tag)
    }

    /// An exact number as it is shown: rounded half away from zero to one decimal.
    pub fn number(&self, value: Exact) -> String {
        self.locale.number(value.tenths().0 * 100)
    }

    /// A weight or a sum of weights, with all its decimals, of which there are at most three.
    pub fn weight(&self, value: Exact) -> String {
        self.locale.number(value.times(Exact::HUNDRED).tenths().0)
    }

    /// A whole number.
    pub fn whole(&self, value: usize) -> String {
        self.locale.number(value as i64 * 1000)
    }

    /// The reader's calendar day of a moment, `2026-01-31`: the day that files are of and named after.
    pub fn day(&self, moment: Timestamp) -> String {
        moment.day_at(self.locale.ahead_of_utc(moment.millis()))
    }

    /// A moment as day and time of day.
    pub fn date(&self, moment: Timestamp) -> String {
        self.locale.date(moment.millis())
    }

    /// "a, b and c".
    pub fn list(&self, parts: &[String]) -> String {
        self.locale.list(parts)
    }
}

#[cfg(test)]
mod tests;
