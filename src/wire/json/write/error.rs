//! Why a value cannot be written.

use std::fmt::{self, Display};

/// The value contains something that none of our file formats uses. It gives no details, because a `Result` without
/// content needs a third less code wherever it is passed on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a value that a file can contain")
    }
}

impl std::error::Error for Error {}

impl serde::ser::Error for Error {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}
