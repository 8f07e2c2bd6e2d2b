//! Random ids from the browser's random number generator, which pages without HTTPS have too.

use crate::domain::response::stamp::Stamp;

/// 24 random hexadecimal digits.
pub fn id() -> String {
    super::door::id()
}

/// This moment, with a new id.
pub fn stamp() -> Stamp {
    Stamp { now: super::clock::now(), id: id().into() }
}
