//! Comparisons of many responses: reads their result files, or says why one does not count, and writes the comparison
//! document, version 1 of its format. Knows nothing about how figures are worked out.

mod file;
pub mod kept;
mod read;
mod write;

#[cfg(feature = "schema")]
pub(super) use file::ComparisonFile;
pub use file::FORMAT;
pub use read::{Refused, read};
#[cfg(feature = "cli")]
pub use write::{around, response};
pub use write::{file_name, write};

#[cfg(test)]
mod tests;
