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
        compare("/scores", &theirs, &ours, &mut differences);
    }
    let name = &found.name;
    let lines = match as_json {
        true => vec![
            json!({
                "file": name,
                "response": *found.answered.response.id,
                "assessment": found.instrument.id.to_string(),
                "scores": ours,
                "differences": differences.iter().map(|(pointer, theirs, ours)| json!({ "pointer": pointer, "file": theirs, "scores": ours })).collect::<Vec<_>>(),
            })
            .to_string(),
        ],
        false => {
            let mut lines = vec![format!("{name}: {}", summary(&ours))];
            let told = differences.iter().map(|(pointer, theirs, ours)| {
                format!("{name}: {pointer} is {theirs} in the file, but comes to {ours}")
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

/// Where two values differ, with both.
fn compare(pointer: &str, theirs: &Value, ours: &Value, found: &mut Vec<(String, Value, Value)>) {
    match (theirs, ours) {
        (Value::Object(one), Value::Object(other)) => {
            let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
            for name in names {
                let at = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
                compare(&at, &theirs[name], &ours[name], found);
            }
        }
        (Value::Number(one), Value::Number(other)) if one.as_f64() == other.as_f64() => {}
        _ if theirs == ours => {}
        _ => found.push((pointer.to_owned(), theirs.clone(), ours.clone())),
    }
}
