//! `codebook`: what the columns of a table mean for one assessment, for people, and as scripts that label them in R and SPSS.

mod markdown;
mod r;
mod spss;

use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;

use super::args::{Codebook, CodebookFormat};
use super::assessments::Texts;
use super::outcome::Outcome;
use super::places;
use crate::domain::instrument::{Instrument, Item, Scale};
use crate::domain::text::Text;
use crate::wire::encoding::decode;
use crate::wire::instrument;

/// Prints a codebook.
pub fn run(given: &Codebook) -> io::Result<Outcome> {
    let text = match Texts::bundled(&given.assessment) {
        Some(text) => text.to_owned(),
        None => match own(&given.assessment)? {
            Ok(text) => text,
            Err(lines) => return Ok(told(&lines)),
        },
    };
    let instrument = match instrument::read(&text) {
        Ok(instrument) => instrument,
        Err(found) => {
            return Ok(told(&places::in_text(&given.assessment, &text, &found, instrument::MAX_BYTES, 0)));
        }
    };
    let book = Book { instrument: &instrument, languages: [given.language.as_str().into()] };
    let written = match given.format {
        CodebookFormat::Markdown => markdown::write(&book),
        CodebookFormat::R => r::write(&book),
        CodebookFormat::Spss => spss::write(&book),
    };
    io::stdout().write_all(written.as_bytes())?;
    Ok(Outcome::Good)
}

fn told(lines: &[String]) -> Outcome {
    lines.iter().for_each(|line| eprintln!("{line}"));
    Outcome::Problem
}

/// The text of an assessment file of one's own, or what is wrong with its bytes.
fn own(name: &str) -> io::Result<Result<String, Vec<String>>> {
    let bytes = std::fs::read(Path::new(name)).map_err(|error| {
        let words = format!(
            "{name} is no assessment that comes with the widget, and cannot be read as a file: {error}"
        );
        io::Error::new(error.kind(), words)
    })?;
    Ok(decode(&bytes).map_err(|found| places::in_bytes(name, &bytes, &found)))
}

/// What a codebook is about, in one language.
struct Book<'a> {
    instrument: &'a Instrument,
    languages: [Rc<str>; 1],
}

impl Book<'_> {
    fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(&self.languages)
    }

    /// The scales of ratings, each once, with the items that use it.
    fn scales(&self) -> Vec<(&Scale, Vec<&Item>)> {
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
const COLUMNS: [(&str, &str); 24] = [
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
