//! Makes results in English from answers, for tests.

use super::{Context, ResponseResults};
use crate::domain::fixtures::answered;
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::domain::scoring::findings::Findings;
use crate::i18n::Phrase;
use crate::i18n::fixtures::english;

/// The results of a response.
pub fn said_of<T>(
    instrument: &Instrument,
    response: &Response,
    say: impl FnOnce(&ResponseResults) -> T,
) -> T {
    let (words, findings) = (english(), Findings::of(instrument, response));
    let context = Context { instrument, words: &words };
    say(&ResponseResults { context, response, findings: &findings })
}

/// The results of answers, which are written as for [`answered`].
pub fn said<T>(instrument: &Instrument, answers: &str, say: impl FnOnce(&ResponseResults) -> T) -> T {
    said_of(instrument, &answered(instrument, answers), say)
}

/// Phrases in the interface's language.
pub fn phrases<const N: usize>(words: [&str; N]) -> Vec<Phrase> {
    words.map(Phrase::from).into()
}

/// These phrases without what is known of the languages of their parts.
pub fn plain(phrases: &[Phrase]) -> Vec<Phrase> {
    phrases.iter().map(|phrase| phrase.to_string().into()).collect()
}
