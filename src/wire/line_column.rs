//! Finds the line and column that a JSON pointer leads to. It is not part of the widget: pages do the same in
//! their own scripts. It knows nothing about any particular format.

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// A line and a column, both counted from 1. Columns count characters, not bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LineColumn {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl LineColumn {
    /// The line and column of a byte of the text.
    pub fn of(text: &str, byte: usize) -> Self {
        let before = &text[..text.floor_char_boundary(byte)];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        Self { line: before.matches('\n').count() + 1, column: before[start..].chars().count() + 1 }
    }
}

/// A JSON text in which to look up JSON pointers.
pub struct Places<'a> {
    text: &'a str,
    root: Option<Value<'a>>,
}

impl<'a> Places<'a> {
    /// Parses the text. If it is not JSON, every lookup gives its beginning.
    pub fn new(text: &'a str) -> Self {
        let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
        Self { text, root: parsed.ok().and_then(|parsed| parsed.value) }
    }

    /// Where the value of a pointer begins. A member begins with its name. If the pointer leads to nothing, it
    /// is followed as far as possible.
    pub fn find(&self, pointer: &str) -> LineColumn {
        let mut place = self.root.as_ref().map_or(0, Ranged::start);
        let mut value = self.root.as_ref();
        for name in pointer.split('/').skip(1) {
            let name = name.replace("~1", "/").replace("~0", "~");
            let Some((at, inner)) = value.and_then(|value| step(value, &name)) else { break };
            (place, value) = (at, Some(inner));
        }
        LineColumn::of(self.text, place)
    }
}

fn step<'v, 'a>(value: &'v Value<'a>, name: &str) -> Option<(usize, &'v Value<'a>)> {
    match value {
        Value::Array(list) => {
            list.elements.get(name.parse::<usize>().ok()?).map(|value| (value.start(), value))
        }
        Value::Object(object) => member(object, name).map(|member| (member.start(), &member.value)),
        _ => None,
    }
}

/// If several members have the same name, the last one counts, as for JSON parsers.
fn member<'v, 'a>(object: &'v Object<'a>, name: &str) -> Option<&'v ObjectProp<'a>> {
    object.properties.iter().rev().find(|member| member.name.as_str() == name)
}

#[cfg(test)]
mod tests;
