//! The assessment and the reader's words, which all results are made with. Knows nothing about responses.

use crate::domain::exact::Exact;
use crate::domain::instrument::{Instrument, Source};
use crate::domain::plan::is_day;
use crate::domain::response::{Respondent, Response};
use crate::domain::text::Text;
use crate::domain::time::Timestamp;
use crate::i18n::keys::{self, Key};
use crate::i18n::{Phrase, Words};
use crate::results::fact::Fact;
use crate::wire::result::named_by;

/// The assessment and the words that results are made with.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The assessment.
    pub instrument: &'a Instrument,
    /// The reader's words.
    pub words: &'a Words,
}

impl Context<'_> {
    /// A message without placeholders.
    #[inline(never)]
    pub fn message(self, key: Key) -> Phrase {
        self.words.message(key).into()
    }

    /// A message with its placeholders filled.
    #[inline(never)]
    pub fn format(self, key: Key, values: &[&Phrase]) -> Phrase {
        self.words.phrase(key, values)
    }

    /// A message that depends on a count, which fills the first placeholder.
    #[inline(never)]
    pub fn count(self, key: Key, count: usize, more: &[&Phrase]) -> Phrase {
        self.words.counted(key, count, more)
    }

    /// Several phrases as a list: "a, b and c".
    #[inline(never)]
    pub fn list(self, parts: &[Phrase]) -> Phrase {
        self.words.list(parts)
    }

    /// Titles as a list; of several, those of more than one word are in quotation marks, because "and" is in many of them.
    pub fn titles(self, titles: Vec<Phrase>) -> Phrase {
        let several = titles.len() > 1;
        let shown = |title: Phrase| match several && title.trim().contains(' ') {
            true => self.format(keys::QUOTED, &[&title]),
            false => title,
        };
        self.list(&titles.into_iter().map(shown).collect::<Vec<_>>())
    }

    /// A whole number.
    #[inline(never)]
    pub fn whole(self, value: usize) -> Phrase {
        self.words.whole(value).into()
    }

    /// A number as a calculation shows it.
    pub fn decimal(self, value: Exact) -> Phrase {
        self.words.decimal(value).into()
    }

    /// A number as it is shown.
    #[inline(never)]
    pub fn number(self, value: Exact) -> Phrase {
        self.words.number(value).into()
    }

    /// An assessment's text.
    #[inline(never)]
    pub fn text(self, text: &Text) -> Phrase {
        let stated = self.instrument.language.as_ref();
        let (language, words) = self.words.text_with_language(text, stated);
        Phrase::new(words.clone(), language.cloned())
    }

    /// Several of them.
    #[inline(never)]
    pub fn texts(self, texts: &[Text]) -> Vec<Phrase> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// A short fact with its label.
    #[inline(never)]
    pub fn fact(self, key: Key, value: Phrase) -> Fact {
        Fact { label: self.message(key), value }
    }

    /// A section's title.
    #[inline(never)]
    pub fn title(self, section: usize) -> Phrase {
        self.text(&self.instrument.sections[section].title)
    }

    /// The date of a result as people read it, with the time.
    pub fn date(self, moment: Timestamp) -> Phrase {
        self.words.date(moment).into()
    }

    /// When an action is due, as people read it: a day in words, anything else as the person wrote it.
    pub fn due(self, due: &str) -> Phrase {
        match is_day(due) {
            true => self.words.day_in_words(due).into(),
            false => Phrase::written(due),
        }
    }

    /// The name of a file made from a response: `<assessment>-<the reader's day>-<who answered>.<extension>`.
    #[inline(never)]
    pub fn file_name(self, response: &Response, extension: &str) -> String {
        let day = self.words.day(response.moment());
        named_by(&self.instrument.id, &day, response.respondent.who(), extension)
    }

    /// Who answered, as far as that is given: the name, the organisation or both.
    pub fn whose(self, respondent: &Respondent) -> Phrase {
        let [name, organisation] =
            [&respondent.name, &respondent.organisation].map(|text| Phrase::written(text.trim()));
        match name.is_empty() || organisation.is_empty() {
            true => Phrase::written(respondent.who()),
            false => self.format(keys::WHO_BOTH, &[&name, &organisation]),
        }
    }

    /// Where the assessment's content comes from.
    pub fn sources(self) -> Vec<Phrase> {
        let line = |source: &Source| match &source.note {
            Some(note) => self.words.joined(&[&self.source(source), &self.text(note)], " "),
            None => self.source(source),
        };
        self.instrument.sources.iter().map(line).collect()
    }

    /// One of them, without what there is to say about it.
    pub fn source(self, source: &Source) -> Phrase {
        let mut names = vec![self.text(&source.title)];
        for name in source.origin() {
            names.push(self.text(name));
        }
        self.format(keys::source(names.len()), &names.iter().collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests;
