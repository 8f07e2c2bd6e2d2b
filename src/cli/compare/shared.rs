//! What every form of a comparison needs: the time, the words, who has a voice, and how to say what is left out.

use std::io;
use std::time::{SystemTime, UNIX_EPOCH};

use super::super::args::{Compare, VoiceOf};
use super::super::outcome::Outcome;
use crate::domain::group::set::SetAside;
use crate::domain::group::voice::Voice;
use crate::domain::time::Timestamp;
use crate::i18n::Words;
use crate::i18n::locale::PlainEnglish;
use crate::i18n::messages::Messages;
use crate::wire::json::Json;

const ENGLISH: &str = include_str!("../../i18n/languages/en.json");

/// The current time.
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Timestamp::from_millis(since.map_or(0.0, |since| since.as_millis() as f64))
}

/// Who has one voice.
pub fn voice(given: &Compare) -> Voice {
    match given.voice {
        VoiceOf::Person => Voice::Person,
        VoiceOf::Organisation => Voice::Organisation,
    }
}

/// Tells which results cannot be compared; how bad that is.
pub fn tell(refused: &[SetAside]) -> Outcome {
    for SetAside { name, reason } in refused {
        eprintln!("{name}: set aside ({})", reason.name());
    }
    if refused.is_empty() { Outcome::Good } else { Outcome::Problem }
}

/// There is no result at all.
pub fn nothing() -> Outcome {
    eprintln!("partnership-check: there is no result to compare");
    Outcome::Problem
}

/// The words of reports.
pub fn english() -> io::Result<Words> {
    let messages =
        Messages::read(Json::parse(ENGLISH)).map_err(|problems| io::Error::other(problems.to_string()))?;
    let words = Words::new("en".into(), vec!["en-GB".into()], messages, Box::new(PlainEnglish));
    // The file has all words.
    let none =
        Messages::read(Json::parse("{}")).map_err(|problems| io::Error::other(problems.to_string()))?;
    words.complete(none, |text, _| vec![text.to_owned()]);
    Ok(words)
}
