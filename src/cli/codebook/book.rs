//! What every form of a codebook is made of.

use std::rc::Rc;

use crate::domain::instrument::{Instrument, Item, Scale};
use crate::domain::text::Text;

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

/// What each column is, in the order of the table.
pub const COLUMNS: [(&str, &str); 24] = [
    ("response", "the response's id; the same for all rows of a response, and for nobody else"),
    ("person", "the id of the person's latest response: the same in all rounds of a file"),
    ("assessment", "the assessment's id"),
    ("edition", "the edition of the assessment that was answered"),
    ("language", "the language in which it was answered (BCP 47)"),
    ("round", "which of the person's rounds it is: 1 for the first"),
    ("started", "when the response was begun (UTC, RFC 3339)"),
    ("updated", "when anything in it last changed"),
    ("completed", "when its results were opened with every required answer; empty if they were not"),
    ("name", "who answered; empty unless given"),
    ("organisation", "for which organisation"),
    ("role", "in which role; `joint` for what a group agreed"),
    ("section", "the section's id"),
    ("item", "the item's id"),
    ("kind", "`rating`, `pick`, `text` or `number`"),
    ("prompt", "the statement or question"),
    ("state", "`rated`, `answered` (a pick, text or number), `not-applicable`, `dont-know` or `unanswered`"),
    ("value", "the value of the chosen level, or the number; empty without one"),
    ("label", "the chosen level in words"),
    ("points", "the level in points, 0 (worst) to 100 (best); reversed items are turned round"),
    ("importance", "how important it is, as the value of a level; empty where not asked or not said"),
    ("picks", "the ids of the picked options, with spaces between them"),
    ("text", "what was written as an answer"),
    ("note", "the note beside the answer"),
];
