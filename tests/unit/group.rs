//! Holds comparisons against a second implementation in JavaScript (tests/unit/group/), which was written from the rules
//! alone. Five hundred random sets of files have to give the same document: which files count, all figures, and the order.

#[path = "scorer/random.rs"]
#[allow(dead_code, reason = "the scorer uses the rest")]
mod random;
#[path = "group/random_set.rs"]
mod random_set;

use std::io::Write;
use std::process::{Command, Stdio};

use partnership_check::domain::group::comparison::{Choices, Comparison};
use partnership_check::domain::group::filter::Filter;
use partnership_check::domain::group::set::ResponseSet;
use partnership_check::domain::group::voice::Voice;
use partnership_check::domain::time::Timestamp;
use partnership_check::wire::{comparison, instrument};
use random::Random;
use random_set::random_task;
use serde_json::{Map, Value};

const SETS: usize = 500;

/// What the Rust code makes of a task, without what does not follow from the rules.
fn ours(task: &Value) -> Value {
    let instrument = instrument::read(&task["instrument"].to_string());
    let instrument = instrument.unwrap_or_else(|problems| panic!("{problems}\n{}", task["instrument"]));
    let anonymous = task["anonymous"] == true;
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let files = task["files"].as_array().expect("files").iter();
    let files = files.map(|file| comparison::read(&text(&file["name"]), &text(&file["text"]), &instrument));
    let set = if anonymous { ResponseSet::anonymous(1) } else { ResponseSet::default() };
    let set = set.add(files.map(|read| read.map_err(|refused| refused.aside))).expect("a new set can change");
    let [organisation, role] = ["organisation", "role"].map(|by| text(&task["filter"][by]));
    let filter = match (organisation.as_str(), role.as_str()) {
        ("", "") => Filter::All,
        _ => Filter::To { organisation: organisation.as_str().into(), role: role.as_str().into() },
    };
    let voice = if task["voice"] == "person" { Voice::Person } else { Voice::Organisation };
    let compared = Comparison::of(&instrument, &set, &Choices { voice, filter }).expect("it may be shown");
    let document = comparison::write(&instrument, &compared, &"en".into(), Timestamp::START);
    let mut document: Map<_, _> = serde_json::from_str(&document).expect("an object");
    for name in ["format", "version", "instrument", "created"] {
        assert!(document.remove(name).is_some(), "{name}");
    }
    // No rule says in which order files are set aside.
    let aside = document["set_aside"].as_array_mut().expect("a list");
    aside.sort_by_key(Value::to_string);
    document.into()
}

/// What the second implementation makes of the tasks.
fn theirs(tasks: &[Value]) -> Vec<Value> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/unit/group/main.mjs");
    let node = Command::new("node").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut node = node.expect("Node.js runs; script/lib/env.sh says where it is");
    let mut input = node.stdin.take().expect("its input");
    let lines: String = tasks.iter().map(|task| format!("{task}\n")).collect();
    let writing = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = node.wait_with_output().expect("it ends");
    writing.join().expect("it writes").expect("it reads");
    assert!(output.status.success(), "it fails; see above");
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn five_hundred_random_sets_give_what_the_rules_on_paper_give() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let tasks: Vec<_> = (0..SETS).map(|number| random_task(&mut random, 1 + number as i64 % 40)).collect();
    let expected = theirs(&tasks);
    assert_eq!(expected.len(), SETS);
    let mut seen = Map::new();
    for (number, (task, expected)) in tasks.iter().zip(&expected).enumerate() {
        let found = ours(task);
        let differ = |name: &&String| found.get(*name) != expected.get(*name);
        let names =
            expected.as_object().expect("an object").keys().chain(found.as_object().expect("one").keys());
        let differing: Vec<_> = names
            .filter(differ)
            .map(|name| format!("{name}:\n{}\n{}", found[name], expected[name]))
            .collect();
        assert!(differing.is_empty(), "set {number}: {}\nof {}", differing.join("\n"), task["instrument"]);
        count(&found, &mut seen);
    }
    let often = |name: &str| seen.get(name).and_then(Value::as_u64).unwrap_or(0);
    for name in [
        "one-apart",
        "divided",
        "shared",
        "mixed",
        "talk",
        "weak",
        "strong",
        "unknown",
        "older",
        "duplicate",
        "not-json",
        "not-a-result",
        "other-assessment",
        "other-edition",
        "invalid",
        "staged",
        "ruled",
    ] {
        assert!(often(name) >= 20, "the sets have some of everything, but {name} {} times", often(name));
    }
}

/// Counts what there is in a document.
fn count(document: &Value, seen: &mut Map<String, Value>) {
    let mut add = |name: &str| {
        let before = seen.get(name).and_then(Value::as_u64).unwrap_or(0);
        seen.insert(name.into(), (before + 1).into());
    };
    let items = document["items"].as_object().expect("items").values();
    items.filter_map(|item| item["verdict"].as_str()).for_each(&mut add);
    for name in ["talk", "weak", "strong", "unknown"] {
        document["order"][name].as_array().expect("a list").iter().for_each(|_| add(name));
    }
    let aside = document["set_aside"].as_array().expect("a list").iter();
    aside.filter_map(|file| file["reason"].as_str()).for_each(&mut add);
    for (name, kind) in [("stages", "staged"), ("outcomes", "ruled")] {
        if document.get(name).is_some() {
            add(kind);
        }
    }
}
