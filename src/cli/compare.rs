//! `compare`: many results side by side, as the page compares them.

mod report;
mod spool;
mod spooled;
mod streamed;
mod tallied;

use std::io::{self, BufWriter};
use std::time::{SystemTime, UNIX_EPOCH};

use super::args::{Compare, TableFormat, VoiceOf};
use super::outcome::Outcome;
use super::table;
use crate::domain::group::set::SetAside;
use crate::domain::group::voice::Voice;
use crate::domain::time::Timestamp;
use crate::i18n::Words;
use crate::i18n::locale::PlainEnglish;
use crate::i18n::messages::Messages;
use crate::wire::json::Json;

const ENGLISH: &str = include_str!("../i18n/languages/en.json");

/// Compares results and prints what they come to.
pub fn run(given: &Compare) -> io::Result<Outcome> {
    if given.csv || given.jsonl {
        let format = if given.csv { TableFormat::Csv } else { TableFormat::Jsonl };
        let out = BufWriter::new(io::stdout());
        return table::write(&given.inputs, format, given.anonymous, "en", out).map(|(outcome, _)| outcome);
    }
    match given.html {
        true => report::run(given),
        false => streamed::run(given),
    }
}

fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Timestamp::from_millis(since.map_or(0.0, |since| since.as_millis() as f64))
}

fn voice(given: &Compare) -> Voice {
    match given.voice {
        VoiceOf::Person => Voice::Person,
        VoiceOf::Organisation => Voice::Organisation,
    }
}

/// Tells which results cannot be compared; how bad that is.
fn tell(refused: &[SetAside]) -> Outcome {
    for SetAside { name, reason } in refused {
        eprintln!("{name}: set aside ({})", reason.name());
    }
    if refused.is_empty() { Outcome::Good } else { Outcome::Problem }
}

/// There is no result at all.
fn nothing() -> Outcome {
    eprintln!("partnership-check: there is no result to compare");
    Outcome::Problem
}

/// The words of reports.
fn english() -> io::Result<Words> {
    let messages =
        Messages::read(Json::parse(ENGLISH)).map_err(|problems| io::Error::other(problems.to_string()))?;
    let words = Words::new("en".into(), vec!["en-GB".into()], messages, Box::new(PlainEnglish));
    // The file has all words.
    let none =
        Messages::read(Json::parse("{}")).map_err(|problems| io::Error::other(problems.to_string()))?;
    words.complete(none, |text, _| vec![text.to_owned()]);
    Ok(words)
}
