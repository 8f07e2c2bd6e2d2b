//! The interface's words in the reader's language: messages by key, numbers, plurals and lists.
//! Knows no assessment; an assessment's own texts are [`crate::domain::text::Text`].

#[cfg(test)]
pub mod fixtures;
pub mod keys;
pub mod locale;
pub mod messages;
mod phrase;

use std::cell::OnceCell;
use std::rc::Rc;

use crate::domain::direction::isolated;
use crate::domain::exact::Exact;
use crate::domain::text::Text;
use crate::domain::time::Timestamp;
use keys::Key;
use locale::Locale;
use messages::Messages;
pub use phrase::Phrase;

/// Splits a text into words, or else into characters as people see them.
type Segments = fn(text: &str, words: bool) -> Vec<String>;

/// Gives the numbers of these texts in the order in which the language with this tag lists them.
pub type Order = fn(tag: &str, texts: &[String]) -> Vec<usize>;

/// The order of texts that is the same in every language.
pub fn plain_order(_: &str, texts: &[String]) -> Vec<usize> {
    let mut order: Vec<_> = (0..texts.len()).collect();
    order.sort_by_cached_key(|at| texts[*at].to_lowercase());
    order
}

/// Everything needed to speak to one reader.
pub struct Words {
    /// The interface's language, as a BCP 47 tag.
    pub language: Rc<str>,
    /// The languages that the reader wishes, best first: an assessment may have one of them that
    /// the interface lacks.
    pub wishes: Vec<Rc<str>>,
    /// Whether the language runs from right to left.
    pub right_to_left: bool,
    messages: Messages,
    // The words of what comes later, which come with it.
    later: OnceCell<(Messages, Segments)>,
    // Only a comparison needs it.
    order: OnceCell<Order>,
    locale: Box<dyn Locale>,
}

impl Words {
    /// The words of a language file.
    pub fn new(language: Rc<str>, wishes: Vec<Rc<str>>, messages: Messages, locale: Box<dyn Locale>) -> Self {
        let right_to_left = messages.plain(keys::DIRECTION.name) == "rtl";
        Self {
            language,
            wishes,
            right_to_left,
            messages,
            later: OnceCell::new(),
            order: OnceCell::new(),
            locale,
        }
    }

    /// Takes the words of what comes later, and how texts are split.
    pub fn complete(&self, later: Messages, segments: Segments) {
        // Whoever asked twice gets the same words twice.
        let _ = self.later.set((later, segments));
    }

    /// How texts are split; not at all before that came.
    pub fn segments(&self) -> Segments {
        self.later.get().map_or(|text, _| vec![text.into()], |(_, segments)| *segments)
    }

    /// Whether the words of what comes later are there.
    pub fn is_complete(&self) -> bool {
        self.later.get().is_some()
    }

    fn messages(&self, key: Key) -> &Messages {
        self.later.get().map(|(later, _)| later).filter(|later| later.has(key.name)).unwrap_or(&self.messages)
    }

    /// A message without placeholders.
    pub fn message(&self, key: Key) -> &str {
        self.messages(key).plain(key.name)
    }

    /// A message with its placeholders filled, in the order in which the key names them.
    pub fn format(&self, key: Key, values: &[&str]) -> String {
        self.fill(self.message(key), key, values)
    }

    /// Fills a message. Where it runs from right to left, each value is isolated: a name or a number in other letters then
    /// leaves the full stop behind it where it belongs.
    fn fill(&self, pattern: &str, key: Key, values: &[&str]) -> String {
        if !self.right_to_left {
            return messages::fill(pattern, key.placeholders, values);
        }
        let values: Vec<String> = values.iter().map(|value| isolated(value)).collect();
        let values: Vec<&str> = values.iter().map(|value| &**value).collect();
        messages::fill(pattern, key.placeholders, &values)
    }

    /// A message that depends on a count and has no other placeholder.
    pub fn count(&self, key: Key, count: usize) -> String {
        self.fill(self.plural(key, count), key, &[&self.whole(count)])
    }

    fn plural(&self, key: Key, count: usize) -> &str {
        self.messages(key).plural(key.name, self.locale.plural(count))
    }

    /// A message with phrases in its placeholders, each of which stays in its language.
    pub fn phrase(&self, key: Key, values: &[&Phrase]) -> Phrase {
        let pattern = self.message(key);
        self.compose(values, &|words| messages::fill(pattern, key.placeholders, words))
    }

    /// The same where the message depends on a count, which fills the first placeholder.
    pub fn counted(&self, key: Key, count: usize, more: &[&Phrase]) -> Phrase {
        let (pattern, number) = (self.plural(key, count), self.whole(count).into());
        let values = [&[&number], more].concat();
        self.compose(&values, &|words| messages::fill(pattern, key.placeholders, words))
    }

    /// Phrases as a list: "a, b and c".
    pub fn list(&self, parts: &[Phrase]) -> Phrase {
        let parts: Vec<_> = parts.iter().collect();
        self.compose(&parts, &|words| {
            self.locale.list(&words.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>())
        })
    }

    /// Phrases in a row.
    pub fn joined(&self, parts: &[&Phrase], between: &str) -> Phrase {
        self.compose(parts, &|words| words.join(between))
    }

    fn compose(&self, values: &[&Phrase], make: &dyn Fn(&[&str]) -> String) -> Phrase {
        Phrase::compose(self.right_to_left, values, make)
    }

    /// The best of an assessment's texts for this reader.
    pub fn text(&self, text: &Text) -> Rc<str> {
        text.get(&self.wishes).clone()
    }

    /// The same with its language, where that is another than the interface's. `stated` is the language
    /// of texts that do not say theirs.
    pub fn text_with_language<'a>(
        &self,
        text: &'a Text,
        stated: Option<&'a Rc<str>>,
    ) -> (Option<&'a Rc<str>>, &'a Rc<str>) {
        let (tag, words) = text.best(&self.wishes);
        // The interface's languages have no further parts.
        let same =
            |tag: &str| tag.split('-').next().is_some_and(|it| it.eq_ignore_ascii_case(&self.language));
        (tag.as_ref().or(stated).filter(|tag| !same(tag)), words)
    }

    /// What a language is called.
    pub fn language_name(&self, tag: &str) -> String {
        self.locale.language(tag)
    }

    /// An exact number as it is shown: rounded half away from zero to a whole one.
    pub fn number(&self, value: Exact) -> String {
        self.locale.number(value.rounded() * 1000)
    }

    /// An exact number as a calculation shows it: rounded half away from zero to one decimal.
    pub fn decimal(&self, value: Exact) -> String {
        self.locale.number(value.tenths().0 * 100)
    }

    /// A weight, or weights added up: as it is, which is at most three decimals.
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

    /// Takes the language's own order in the place of the one that is the same in every language.
    pub fn list_by(&self, order: Order) {
        // Whoever gives it twice gives the same.
        let _ = self.order.set(order);
    }

    /// The numbers of these texts in the order in which the reader's language lists them.
    pub fn order(&self, texts: &[String]) -> Vec<usize> {
        self.order.get().unwrap_or(&(plain_order as Order))(&self.language, texts)
    }

    /// A day, `2026-01-31`, as the reader's language writes it; anything else as it is.
    pub fn day_in_words(&self, day: &str) -> String {
        match Timestamp::parse(&format!("{day}T12:00:00Z")) {
            Some(noon) => self.locale.day(noon.millis()),
            None => day.into(),
        }
    }

    /// The reader's calendar day of a moment, as their language writes it.
    pub fn long_day(&self, moment: Timestamp) -> String {
        self.day_in_words(&self.day(moment))
    }

    /// A moment as day and time of day.
    pub fn date(&self, moment: Timestamp) -> String {
        self.locale.date(moment.millis())
    }
}

#[cfg(test)]
mod tests;
