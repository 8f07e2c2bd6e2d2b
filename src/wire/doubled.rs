//! Finds members of one object that have the same name. Parsers keep one of them and say nothing, not even the same
//! one everywhere, so a question could vanish unseen. The page's script does the same with assessments
//! (src/element/js/doubled.js). It knows nothing about any particular format.

use std::borrow::Cow;

use super::json::Json;

/// The most places that are found: enough for a person to see what is wrong.
const MOST: usize = 100;

/// The JSON pointers of the members that are in their object more than once, in a text that is JSON. What is inside of
/// such a member is left out.
pub fn doubled(text: &str) -> Vec<String> {
    let (mut open, mut pointer, mut found) = (Vec::new(), String::new(), Vec::new());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '{', '[', '}', ']', ',']) {
        let mark = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match mark {
            b'"' => {
                let (string, after) = rest.split_at(string_end(rest));
                rest = after.strip_prefix('"').unwrap_or(after);
                if let Some(Open { names: Some(names), start, .. }) = open.last_mut()
                    && rest.trim_ascii_start().starts_with(':')
                {
                    let name = unescaped(string);
                    pointer.truncate(*start);
                    push(&mut pointer, &name);
                    names.push(name);
                }
            }
            b'{' | b'[' => {
                open.push(Open { start: pointer.len(), names: (mark == b'{').then(Vec::new), number: 0 });
                open.last().into_iter().for_each(|list| list.enter(&mut pointer));
            }
            b',' => {
                if let Some(list) = open.last_mut() {
                    list.number += 1;
                    list.enter(&mut pointer);
                }
            }
            _ => {
                let Some(Open { start, names, .. }) = open.pop() else { break };
                pointer.truncate(start);
                close(&pointer, names.unwrap_or_default(), &mut found);
            }
        }
    }
    found
}

/// An object or a list that is not closed yet.
struct Open<'a> {
    /// Where its own pointer ends.
    start: usize,
    /// The names of the members so far, if it is an object.
    names: Option<Vec<Cow<'a, str>>>,
    /// How many commas it has had so far.
    number: usize,
}

impl Open<'_> {
    /// Points to the next element, if it is a list.
    fn enter(&self, pointer: &mut String) {
        if self.names.is_none() {
            pointer.truncate(self.start);
            push(pointer, &self.number.to_string());
        }
    }
}

fn close(pointer: &str, mut names: Vec<Cow<'_, str>>, found: &mut Vec<String>) {
    names.sort_unstable();
    let mut before = None;
    for pair in names.windows(2) {
        if pair[0] == pair[1] && before != Some(&pair[0]) && found.len() < MOST {
            let mut place = pointer.to_owned();
            push(&mut place, &pair[0]);
            found.retain(|inner| inner.strip_prefix(&*place).is_none_or(|rest| !rest.starts_with('/')));
            found.push(place);
            before = Some(&pair[0]);
        }
    }
}

fn push(pointer: &mut String, name: &str) {
    pointer.push('/');
    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
}

/// Where a string ends that has just begun.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    let end = text.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.unwrap_or(text.len())
}

/// What a string says: the same name can be written in several ways.
fn unescaped(string: &str) -> Cow<'_, str> {
    match string.contains('\\').then(|| Json::parse(&["\"", string, "\""].concat())) {
        Some(Ok(Json::Text(name))) => name.into(),
        _ => string.into(),
    }
}

#[cfg(test)]
mod tests;
