//! `check`: assessment files, as the widget checks them.

use std::fs::File;
use std::io::{self, Read, Write};

use super::outcome::Outcome;
use super::places;
use crate::domain::instrument::Instrument;
use crate::wire::encoding::decode;
use crate::wire::instrument;

/// Checks files and prints what is wrong with each, or that nothing is.
pub fn run(files: &[String]) -> io::Result<Outcome> {
    let mut outcome = Outcome::Good;
    let mut out = io::stdout().lock();
    for name in files {
        let (found, lines) = match read(name) {
            Ok(bytes) => check(name, &bytes),
            Err(error) => {
                eprintln!("partnership-check: {name} cannot be read: {error}");
                (Outcome::Unread, Vec::new())
            }
        };
        outcome = outcome.max(found);
        for line in lines {
            writeln!(out, "{line}")?;
        }
    }
    Ok(outcome)
}

fn read(name: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match name {
        "-" => io::stdin().read_to_end(&mut bytes)?,
        _ => File::open(name)?.read_to_end(&mut bytes)?,
    };
    Ok(bytes)
}

fn check(name: &str, bytes: &[u8]) -> (Outcome, Vec<String>) {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(problems) => return (Outcome::Problem, places::in_bytes(name, bytes, &problems, 0)),
    };
    match instrument::read(&text) {
        Ok(instrument) => (Outcome::Good, vec![good(name, &instrument)]),
        Err(problems) => {
            (Outcome::Problem, places::in_text(name, &text, &problems, instrument::MAX_BYTES, 0))
        }
    }
}

fn good(name: &str, instrument: &Instrument) -> String {
    let Instrument { id, edition, sections, items, .. } = instrument;
    format!("{name}: no problems in {id} {edition}; sections: {}, items: {}", sections.len(), items.len())
}
