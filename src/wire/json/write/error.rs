//! What happens with a value that none of our file formats uses.

use std::fmt::{self, Display};

/// An error that never occurs: a value that no file contains is a mistake in the program. Because the type has no
/// values, the compiler leaves out every check for errors in the code that writes files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Never {}

/// Refuses such a value.
///
/// # Panics
/// Always.
pub fn unsupported<T>() -> T {
    panic!("not a value that a file can contain")
}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl serde::ser::Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        unsupported()
    }
}
