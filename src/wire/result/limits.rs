//! How a result file names its format, and how large it may be. It knows nothing about its content.

/// The name of the format, in the file's `format`.
pub const FORMAT: &str = "partnership-check/result";
/// The largest file, in bytes.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The most earlier rounds in a file.
pub const MAX_ROUNDS: usize = 50;
/// The most answers: more than an assessment has items, because answers of its other editions are kept too.
pub const MAX_ENTRIES: usize = 5000;
