//! `codebook`: what the columns of a table mean for one assessment, for people, and as scripts that label them in R and SPSS.

mod book;
mod markdown;
mod r;
mod spss;

use std::io::{self, Write};
use std::path::Path;

use self::book::Book;
use super::args::{Codebook, CodebookFormat};
use super::assessments::Texts;
use super::outcome::Outcome;
use super::places;
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
    Ok(decode(&bytes).map_err(|found| places::in_bytes(name, &bytes, &found, 0)))
}
