//! The result file, version 1 of the format, in which answers are stored and downloaded. Reading and writing
//! it again gives the same bytes. Knows nothing about storage and downloads.

mod file;
mod fitting;
pub mod limits;
mod read;
mod rounds;
mod session;
#[cfg(test)]
mod tests;
mod write;

#[cfg(feature = "schema")]
pub(super) use file::ResultFile;
pub(super) use file::values::{Entries, Moment, Points};
pub(super) use file::{AnswerFile, InstrumentRef, RespondentFile, StateFile};
pub use fitting::{Fitting, read_fitting};
pub(super) use read::{can_be_kept, read_root};
pub use read::{other_assessment, read};
pub use rounds::{WithRounds, read_with_rounds, write_with_rounds};
pub use session::{WithSession, read_with_session, write_with_session};
pub use write::{write, write_compact};

/// The name of any file made from a response: `<assessment>-<day>.<extension>`, with who answered after the day if that
/// is given. The day is the reader's.
pub fn named_by(assessment: &str, day: &str, who: &str, extension: &str) -> String {
    let mut name = format!("{assessment}-{day}");
    let mut apart = true;
    for char in who.chars().take(MAX_WHO) {
        // Nothing that a system does not allow in names, that one cannot see, or that turns the text around.
        let unfit = char.is_ascii_punctuation()
            || char.is_ascii_control()
            || matches!(char, ' ' | '\u{80}'..='\u{a0}' | '\u{2000}'..='\u{206f}' | '\u{3000}' | '\u{feff}');
        if !unfit {
            if std::mem::take(&mut apart) {
                name.push('-');
            }
            name.push(char);
        }
        apart |= unfit;
    }
    name + "." + extension
}

/// The most characters of a name of a person that the name of a file has.
const MAX_WHO: usize = 40;
