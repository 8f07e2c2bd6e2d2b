//! Small files for tests, and ways to change them. Together they use every member of the format.

use serde_json::Value;

/// A profile with an overall score. Its file uses every optional member.
pub const PROFILE: &str = r#"{
  "$schema": "instrument-1.json",
  "format": "partnership-check/instrument",
  "version": 1,
  "id": "pulse",
  "edition": "2.1.0", "language": "en-GB",
  "title": { "de": "Puls", "en": "Pulse" },
  "intro": "Two minutes.",
  "sources": [
    { "publisher": "A body", "title": "A report", "year": "2020", "note": "Ours.", "url": "https://example.org/a" },
    { "publisher": "B body", "title": "B report", "year": "not stated" }
  ],
  "scales": {
    "agree": [{ "value": 1, "label": "No" }, { "value": 2, "label": "Partly" }, { "value": 3, "label": "Yes" }],
    "depth": [{ "value": -1, "label": "Low" }, { "value": 0, "label": "Fair" }, { "value": 4, "label": "High" }]
  },
  "sections": [
    {
      "id": "people", "title": "People", "intro": "Who works here.", "weight": 2,
      "items": [
        {
          "id": "trust", "kind": "rating", "prompt": { "de": "Wir vertrauen uns.", "en": "We trust each other." },
          "look_for": ["Bad news is told.", { "en": "Help is asked for." }],
          "rubric": { "-1": "Hidden.", "4": "Told." },
          "advice": ["Talk."],
          "scale": "depth", "weight": 0.5, "reverse": false, "essential": true
        },
        { "id": "roles", "kind": "rating", "prompt": "Roles are clear.", "scale": "agree" }
      ]
    },
    {
      "id": "work", "title": "Work",
      "items": [{ "id": "delay", "kind": "rating", "prompt": "Work is late.", "scale": "agree", "reverse": true }]
    }
  ],
  "scoring": {
    "kind": "profile", "overall": true,
    "bands": [
      { "from": 0, "id": "low", "label": "low" },
      { "from": 66.7, "id": "high", "label": { "en": "high" }, "text": "Keep it up." }
    ]
  }
}"#;

/// An assessment with rules and with all other kinds of items.
pub const RULED: &str = r#"{
 "format": "partnership-check/instrument", "version": 1, "id": "fit", "edition": "1.0.0",
 "title": "Fit", "intro": "Before you start.", "sources": [],
 "scales": { "agree": [{ "value": 1, "label": "No" }, { "value": 3, "label": "Yes" }] },
 "sections": [
  { "id": "why", "title": "Why", "items": [
   { "id": "reasons", "kind": "pick", "prompt": "Why?", "max_picks": 2, "example": "As they did.", "options": [
    { "id": "save", "label": "To save" }, { "id": "learn", "label": { "en": "To learn" }, "text": "From each other." }
   ] },
   { "id": "words", "kind": "text", "prompt": "In your words?", "optional": true }
  ] },
  { "id": "how", "title": "How", "items": [
   { "id": "goal", "kind": "rating", "prompt": "One goal.", "scale": "agree", "importance_scale": "agree" },
   { "id": "people", "kind": "number", "prompt": "How many?", "min": 0, "max": 99 }
  ] }
 ],
 "scoring": { "kind": "rules", "rules": [
  { "when": { "any": [{ "picks": "reasons", "below": 1 }, { "all": [{ "section": "how", "below": 50 }] }] },
    "outcome": { "id": "rethink", "label": "Rethink", "text": "Not like this." } },
  { "when": { "item": "goal", "at_least": 3 }, "outcome": { "id": "go", "label": "Go", "text": "Go on." } },
  { "outcome": { "id": "wait", "label": "Wait", "text": "Find out more." } }
 ] }
}"#;

/// Two stages of two items, with the fewest members a file can have.
pub const STAGED: &str = r#"{
  "format": "partnership-check/instrument", "version": 1, "id": "steps", "edition": "1.0.0",
  "title": "Steps", "intro": "Two steps.", "sources": [],
  "scales": { "done": [{ "value": 1, "label": "Not yet" }, { "value": 2, "label": "Partly" }, { "value": 3, "label": "Yes" }] },
  "sections": [
    { "id": "start", "title": "Start", "items": [
      { "id": "problem", "kind": "rating", "prompt": "We know the problem.", "scale": "done", "essential": true },
      { "id": "people", "kind": "rating", "prompt": "We know the people.", "scale": "done" }
    ] },
    { "id": "finish", "title": "Finish", "items": [
      { "id": "goal", "kind": "rating", "prompt": "We reached the goal.", "scale": "done" },
      { "id": "thanks", "kind": "rating", "prompt": "We thanked everyone.", "scale": "done" }
    ] }
  ],
  "scoring": { "kind": "staged" }
}"#;

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
