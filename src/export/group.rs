//! Writes the results of a comparison to files: the same document writers, a table of its own, and the files' names. It
//! knows nothing about browsers, views or wording.

pub mod csv;
pub mod files;
