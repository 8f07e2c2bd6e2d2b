//! The result file, format version 1: the form in which answers are kept in storage and downloaded.
//! What is read back and written again gives the same bytes. Knows no storage and no download.

mod file;
pub mod limits;
mod read;
#[cfg(test)]
mod tests;
mod write;

#[cfg(feature = "schema")]
pub(super) use file::ResultFile;
pub use read::read;
pub use write::{write, write_compact};

use crate::domain::instrument::Instrument;
use crate::domain::response::Response;

/// A file name for a result where the reader's calendar is not known: by the UTC day of its moment.
pub fn file_name(instrument: &Instrument, response: &Response) -> String {
    named_by(&instrument.id, &response.moment().day(), "json")
}

/// `<assessment>-<day>.<extension>`: how every file made of a response is called.
pub fn named_by(assessment: &str, day: &str, extension: &str) -> String {
    format!("{assessment}-{day}.{extension}")
}
