//! Reads the id of a response, which result files name in two places. It knows nothing about the response.

use std::rc::Rc;

use crate::wire::cursor::Cursor;

pub(super) fn read_response(node: &Cursor<'_>) -> Rc<str> {
    let Some(id) = node.string_or_none() else { return "".into() };
    if !(1..=64).contains(&id.chars().count()) {
        node.error("must have 1 to 64 characters");
    }
    id.into()
}
