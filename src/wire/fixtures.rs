//! Small files for tests, and ways to change them. Together they use every member of the format.

use serde_json::Value;

/// A profile with an overall score. Its file uses every optional member.
pub const PROFILE: &str = include_str!("fixtures/profile.json");

/// An assessment with rules and with all other kinds of items.
pub const RULED: &str = include_str!("fixtures/ruled.json");

/// Two stages of two items, with the fewest members a file can have.
pub const STAGED: &str = include_str!("fixtures/staged.json");

/// A change at a place in a document.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Sets the value: replaces one, adds a member, or appends to a list.
    Set(Value),
    /// Removes the value.
    Remove,
    /// Adds a copy of the value: as the next element of the list, or as a member with this name.
    Copy(String),
}

/// Changes the document at a JSON pointer; does nothing if that leads nowhere.
pub fn edit(document: &mut Value, pointer: &str, edit: Edit) {
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        if let Edit::Set(value) = edit {
            *document = value;
        }
        return;
    };
    let name = name.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(parent) {
        Some(Value::Object(members)) => match edit {
            Edit::Set(value) => drop(members.insert(name, value)),
            Edit::Remove => drop(members.remove(&name)),
            Edit::Copy(copy) => {
                if let Some(value) = members.get(&name).cloned() {
                    members.insert(copy, value);
                }
            }
        },
        Some(Value::Array(elements)) => {
            let Some(number) = name.parse().ok().filter(|number| *number <= elements.len()) else { return };
            match edit {
                Edit::Set(value) if number == elements.len() => elements.push(value),
                Edit::Set(value) => elements[number] = value,
                _ if number == elements.len() => {}
                Edit::Remove => drop(elements.remove(number)),
                Edit::Copy(_) => elements.insert(number, elements[number].clone()),
            }
        }
        _ => {}
    }
}

/// The JSON pointers of all values in a document, the one of the document itself first.
pub fn pointers(document: &Value) -> Vec<String> {
    fn collect(value: &Value, pointer: String, all: &mut Vec<String>) {
        match value {
            Value::Object(members) => members.iter().for_each(|(name, value)| {
                let name = name.replace('~', "~0").replace('/', "~1");
                collect(value, format!("{pointer}/{name}"), all);
            }),
            Value::Array(elements) => elements
                .iter()
                .enumerate()
                .for_each(|(number, value)| collect(value, format!("{pointer}/{number}"), all)),
            _ => {}
        }
        all.push(pointer);
    }
    let mut all = Vec::new();
    collect(document, String::new(), &mut all);
    all.reverse();
    all
}

/// A file with changes: an object that maps JSON pointers to new values, or to `GONE`.
pub fn with(file: &str, changes: &Value) -> String {
    let mut document = serde_json::from_str(file).expect("the sample is JSON");
    for (pointer, value) in changes.as_object().expect("changes are an object") {
        let change = if value == GONE { Edit::Remove } else { Edit::Set(value.clone()) };
        edit(&mut document, pointer, change);
    }
    document.to_string()
}

/// Stands for a member that is removed.
pub const GONE: &str = "(gone)";
