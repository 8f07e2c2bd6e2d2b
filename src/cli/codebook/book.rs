//! What every form of a codebook is made of.

use std::rc::Rc;

use crate::domain::instrument::{Instrument, Item, Scale};
use crate::domain::text::Text;
use crate::export::long::COLUMNS;

/// What a codebook is about, in one language.
pub struct Book<'a> {
    /// The assessment.
    pub instrument: &'a Instrument,
    /// The language of its texts.
    pub languages: [Rc<str>; 1],
}

impl Book<'_> {
    /// A text in that language, if there is one.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(&self.languages)
    }

    /// The scales of ratings, each once, with the items that use it.
    pub fn scales(&self) -> Vec<(&Scale, Vec<&Item>)> {
        let mut scales = Vec::<(&Scale, Vec<&Item>)>::new();
        for item in &self.instrument.items {
            let Some(rating) = item.rating() else { continue };
            match scales.iter_mut().find(|(scale, _)| **scale == *rating.scale) {
                Some((_, items)) => items.push(item),
                None => scales.push((&rating.scale, vec![item])),
            }
        }
        scales
    }
}

/// The columns of the table by name, each with what it is.
pub fn columns() -> impl Iterator<Item = (&'static str, &'static str)> {
    COLUMNS.into_iter().zip(MEANINGS)
}

/// What each column is, in the order of the table.
const MEANINGS: [&str; COLUMNS.len()] = [
    "the response's id; the same for all rows of a response, and for nobody else",
    "the id of the person's latest response: the same in all rounds of a file",
    "the assessment's id",
    "the edition of the assessment that was answered",
    "the language in which it was answered (BCP 47)",
    "which of the person's rounds it is: 1 for the first",
    "when the response was begun (UTC, RFC 3339)",
    "when anything in it last changed",
    "when its results were opened with every required answer; empty if they were not",
    "who answered; empty unless given",
    "for which organisation",
    "in which role; `joint` for what a group agreed",
    "the section's id",
    "the item's id",
    "`rating`, `pick`, `text` or `number`",
    "the statement or question",
    "`rated`, `answered` (a pick, text or number), `not-applicable`, `dont-know` or `unanswered`",
    "the value of the chosen level, or the number; empty without one",
    "the chosen level in words",
    "the level in points, 0 (worst) to 100 (best); reversed items are turned round",
    "how important it is, as the value of a level; empty where not asked or not said",
    "the ids of the picked options, with spaces between them",
    "what was written as an answer",
    "the note beside the answer",
];
