//! Reads a text that a person may have written, wherever a result file has one. It knows nothing about what it is for.

use crate::domain::written::MAX_WRITTEN;
use crate::wire::cursor::Cursor;

pub(super) fn written<'a>(node: &Cursor<'a>) -> &'a str {
    node.string_within(MAX_WRITTEN)
}
