//! Why a value cannot be written.

use std::fmt::{self, Display};

/// There is something in the value that no file format here uses. Says no more, because a result
/// that carries nothing is a third less code wherever one is passed on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a value that a file has")
    }
}

impl std::error::Error for Error {}

impl serde::ser::Error for Error {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}
