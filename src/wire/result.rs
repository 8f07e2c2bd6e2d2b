//! The result file, version 1 of the format, in which answers are stored and downloaded. Reading and writing
//! it again gives the same bytes. Knows nothing about storage and downloads.

mod file;
mod fitting;
pub mod limits;
mod read;
#[cfg(test)]
mod tests;
mod write;

#[cfg(feature = "schema")]
pub(super) use file::ResultFile;
pub use fitting::{Fitting, read_fitting};
pub use read::{other_assessment, read};
pub use write::{write, write_compact};

/// The name of any file made from a response: `<assessment>-<day>.<extension>`. The day is the reader's.
pub fn named_by(assessment: &str, day: &str, extension: &str) -> String {
    format!("{assessment}-{day}.{extension}")
}
