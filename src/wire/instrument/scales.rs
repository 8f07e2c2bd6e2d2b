//! The scales of an assessment file. Knows no section and no scoring.

use std::rc::Rc;

use litemap::LiteMap;

use super::super::cursor::Cursor;
use super::limits::{MAX_LEVEL, MAX_LEVELS};
use crate::domain::id::Id;
use crate::domain::instrument::{Level, Scale};

/// The scales by name; `None` for one whose problems have been told.
pub(super) type Scales = LiteMap<String, Option<Rc<Scale>>>;

/// The scales; `None` where they are no object.
pub(super) fn read_scales(node: &Cursor<'_>) -> Option<Scales> {
    let before = node.error_count();
    let members = node.members();
    if node.error_count() > before {
        return None;
    }
    let mut scales = Scales::new();
    for (name, node) in members.each() {
        if Id::parse(name).is_none() {
            node.error("must have an id as its name");
        }
        scales.insert(name.to_owned(), read_scale(&node));
    }
    Some(scales)
}

fn read_scale(node: &Cursor<'_>) -> Option<Rc<Scale>> {
    let before = node.error_count();
    let mut levels: Vec<Level> = Vec::new();
    for node in &node.list(2, MAX_LEVELS) {
        let members = node.object(&["value", "label"]);
        let value = members.required("value").and_then(|node| {
            let value = node.integer(MAX_LEVEL)?;
            match levels.last() {
                Some(last) if value <= last.value => {
                    let last = last.value;
                    node.error(&format!("must be over {last}; order the levels from lowest to highest"));
                }
                _ => {}
            }
            Some(value)
        });
        let label = members.text("label");
        // A value that is missing or none leaves the next to be compared with the one before.
        levels.extend(value.map(|value| Level { value, label }));
    }
    (node.error_count() == before).then(|| Rc::new(Scale { levels }))
}
