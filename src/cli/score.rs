//! `score`: works out the scores of results anew, and says where a file's own differ.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::args::Score;
use super::inputs::{Found, Refused, each};
use super::outcome::Outcome;
use crate::wire::encoding::without_mark;
use crate::wire::result::write;

/// What is said of a result, and whether its own scores differ.
struct Scored {
    lines: Vec<String>,
    differs: bool,
}

/// Prints the scores of results.
pub fn run(given: &Score) -> io::Result<Outcome> {
    let mut out = io::stdout().lock();
    let mut differs = false;
    let work = |found: &Found| Ok::<_, Refused>(scored(found, given.json));
    let outcome = each(&given.inputs, work, |scored| {
        differs |= scored.differs;
        scored.lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    })?;
    Ok(outcome.max(if differs { Outcome::Problem } else { Outcome::Good }))
}

fn scored(found: &Found, as_json: bool) -> Scored {
    let parse = |text: &str| serde_json::from_str::<Value>(text).map(|it| it["scores"].clone());
    let ours = parse(&write(&found.instrument, &found.answered.response)).unwrap_or_default();
    let theirs = parse(without_mark(&found.text)).unwrap_or_default();
    let mut differences = Vec::new();
    // A file that was saved before its scores could be worked out has none.
    if !theirs.is_null() {
        compare("/scores", Some(&theirs), Some(&ours), &mut differences);
    }
    let name = &found.name;
    let lines = match as_json {
        true => vec![
            json!({
                "file": name,
                "response": *found.answered.response.id,
                "assessment": found.instrument.id.to_string(),
                "scores": ours,
                "differences": differences.iter().map(Difference::json).collect::<Vec<_>>(),
            })
            .to_string(),
        ],
        false => {
            let mut lines = vec![format!("{name}: {}", summary(&ours))];
            let told = differences.iter().map(|Difference { pointer, theirs, ours }| match (theirs, ours) {
                (Some(theirs), Some(ours)) => {
                    format!("{name}: {pointer} is {theirs} in the file, but comes to {ours}")
                }
                (None, _) => format!("{name}: {pointer} is missing from the file"),
                (_, None) => {
                    format!("{name}: {pointer} is in the file, but the assessment has no such score")
                }
            });
            lines.extend(told);
            lines
        }
    };
    Scored { lines, differs: !differences.is_empty() }
}

/// The scores in a line.
fn summary(scores: &Value) -> String {
    let mut said = Vec::new();
    let number = |score: &Value| score["score"].as_f64().map_or("none".into(), |it| it.to_string());
    if scores["overall"].is_object() {
        said.push(format!("overall {}", number(&scores["overall"])));
    }
    for (id, score) in scores["sections"].as_object().into_iter().flatten() {
        said.push(format!("{id} {}", number(score)));
    }
    for name in ["current", "outcome"] {
        if let Some(id) = scores[name].as_str() {
            said.push(format!("{name} {id}"));
        }
    }
    said.join(", ")
}

/// A value in a file that is not what it should be. What is not there at all is `None`.
struct Difference<'a> {
    pointer: String,
    theirs: Option<&'a Value>,
    ours: Option<&'a Value>,
}

impl Difference<'_> {
    /// What is not there is left out; a score that cannot be worked out is null.
    fn json(&self) -> Value {
        let both = [("file", self.theirs), ("scores", self.ours)];
        let there = both.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.clone())));
        [("pointer".to_owned(), self.pointer.as_str().into())].into_iter().chain(there).collect()
    }
}

/// Where two values differ.
fn compare<'a>(
    pointer: &str,
    theirs: Option<&'a Value>,
    ours: Option<&'a Value>,
    found: &mut Vec<Difference<'a>>,
) {
    match (theirs, ours) {
        (Some(Value::Object(one)), Some(Value::Object(other))) => {
            let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
            for name in names {
                let at = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
                compare(&at, one.get(name), other.get(name), found);
            }
        }
        (Some(Value::Number(one)), Some(Value::Number(other))) if one.as_f64() == other.as_f64() => {}
        _ if theirs == ours => {}
        _ => found.push(Difference { pointer: pointer.to_owned(), theirs, ours }),
    }
}
