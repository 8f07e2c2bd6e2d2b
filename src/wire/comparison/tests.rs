//! Tests exactly what is written to a comparison, and why files do not count.

use serde_json::{Value, json};

use super::*;
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::filter::{By, Filter};
use crate::domain::group::set::{Reason, ResponseSet};
use crate::domain::group::voice::Voice;
use crate::domain::instrument::{Instrument, Kind};
use crate::domain::time::Timestamp;
use crate::wire::fixtures::{GONE, PROFILE, RULED, STAGED, with};
use crate::wire::instrument;
use crate::wire::result::limits::MAX_BYTES;

fn assessment(file: &str) -> Instrument {
    let instrument = instrument::read(file).expect("the sample is good");
    Instrument { fingerprint: "85944171f73967e8".into(), ..instrument }
}

/// A result file of this response, with these answers.
fn file(instrument: &Instrument, response: &str, answers: &Value) -> Value {
    json!({
        "format": "partnership-check/result", "version": 1, "response": response,
        "instrument": { "id": &*instrument.id, "edition": instrument.edition.to_string(), "title": "T", "fingerprint": "0" },
        "language": "en", "started": "2026-01-01T00:00:00.000Z", "updated": "2026-01-02T10:00:00.000Z", "completed": null,
        "respondent": { "name": format!("Name {response}"), "organisation": "Town", "role": "Lead" },
        "answers": answers,
    })
}

fn set(instrument: &Instrument, files: &[Value], anonymous: bool) -> ResponseSet {
    let set = if anonymous { ResponseSet::anonymous(3) } else { ResponseSet::default() };
    let read = |(number, file): (usize, &Value)| {
        read(&format!("f{number}.json"), &file.to_string(), instrument).map_err(|refused| refused.aside)
    };
    set.add(files.iter().enumerate().map(read)).expect("a new set can change")
}

fn written(instrument: &Instrument, set: &ResponseSet, choices: &Choices) -> Value {
    let comparison = Comparison::of(instrument, set, choices).expect("it can be shown");
    let created = Timestamp::parse("2026-02-03T04:05:06.007Z").expect("a moment");
    let text = write(instrument, &comparison, &"en".into(), created);
    serde_json::from_str(&text).expect("a comparison is JSON")
}

#[test]
fn a_comparison_is_written_whole() {
    let instrument = assessment(STAGED);
    let answers = |problem: i32, goal: Value| json!({ "problem": { "value": problem }, "people": { "value": 2 }, "goal": goal });
    let files = [
        file(&instrument, "b", &answers(3, json!({ "state": "dont-know" }))),
        file(&instrument, "a", &answers(1, json!({ "value": 2 }))),
        json!({}),
    ];
    let set = set(&instrument, &files, false).relabel("b", "Partner B").expect("a new label");
    let comparison = Comparison::of(&instrument, &set, &Choices::default()).expect("it can be shown");
    let created = Timestamp::parse("2026-02-03T04:05:06.007Z").expect("a moment");
    let found = write(&instrument, &comparison, &"en".into(), created);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/wire/comparison/tests/written.json");
        std::fs::write(path, &found).expect("it can be written");
    }
    assert_eq!(found, WRITTEN);
}

const WRITTEN: &str = include_str!("tests/written.json");

#[test]
fn a_result_is_the_round_after_those_in_its_file_and_a_round_twice_counts_once() {
    let instrument = assessment(PROFILE);
    let with_rounds = |days: &[&str]| {
        let mut now = file(&instrument, "now", &json!({}));
        let mut round = now.clone();
        now["rounds"] = days
            .iter()
            .map(|day| (round["updated"] = json!(format!("{day}T10:00:00.000Z")), round.clone()).1)
            .collect();
        let members = set(&instrument, &[now], false);
        members.members()[0].round
    };
    assert_eq!(with_rounds(&[]), 1);
    assert_eq!(with_rounds(&["2025-01-02"]), 2);
    assert_eq!(with_rounds(&["2025-01-02", "2025-07-02", "2025-01-02", "2026-01-02"]), 3);
}

#[test]
fn means_have_up_to_six_decimals_and_are_rounded_half_away_from_zero() {
    let instrument = assessment(PROFILE);
    let of = |levels: &[i32]| {
        let answers = levels.iter().map(|value| json!({ "trust": { "value": value } }));
        let files =
            (0..).zip(answers).map(|(number, it): (usize, _)| file(&instrument, &format!("r{number}"), &it));
        let set = set(&instrument, &files.collect::<Vec<_>>(), false);
        written(&instrument, &set, &Choices::default())["items"]["trust"].clone()
    };
    // A hundred and twenty-eighth is 0.0078125.
    let many = of(&[&[-1][..], &[0; 127]].concat());
    assert_eq!((&many["mean"], &many["median"], &many["high"]), (&json!(-0.007813), &json!(0), &json!(0)));
    assert_eq!((&many["verdict"], &many["talk"]), (&json!("shared"), &json!(false)));
    let two = of(&[4, 0]);
    assert_eq!(
        (&two["mean"], &two["median"], &two["verdict"], &two["talk"]),
        (&json!(2), &json!(2), &Value::Null, &json!(true))
    );
    // 1 + log2(1 - 2/5)
    assert_eq!(two["consensus"], json!(0.263034));
    assert_eq!(two["counts"], json!({ "-1": 0, "0": 1, "4": 1 }));
    let none = of(&[]);
    assert_eq!((&none["n"], &none["mean"], &none["consensus"]), (&json!(0), &Value::Null, &Value::Null));
}

#[test]
fn with_one_voice_an_organisation_counts_per_level_are_left_out() {
    let instrument = assessment(RULED);
    let files: Vec<_> = [("a", 1), ("b", 3)]
        .map(|(name, value)| {
            file(&instrument, name, &json!({ "goal": { "value": value, "importance": value } }))
        })
        .into();
    let set = set(&instrument, &files, false);
    let goal =
        |voice| written(&instrument, &set, &Choices { voice, ..Choices::default() })["items"]["goal"].clone();
    let one = goal(Voice::Organisation);
    assert_eq!((&one["n"], &one["mean"], one.get("counts")), (&json!(1), &json!(2), None));
    assert_eq!(one["importance"], json!({ "n": 1, "mean": 2 }));
    let two = goal(Voice::Person);
    assert_eq!((&two["n"], &two["counts"]), (&json!(2), &json!({ "1": 1, "3": 1 })));
    assert_eq!(two["importance"], json!({ "n": 2, "mean": 2, "counts": { "1": 1, "3": 1 } }));
}

#[test]
fn outcomes_picks_and_numbers_are_by_id_and_texts_are_left_out() {
    let instrument = assessment(RULED);
    let found = written(&instrument, &set(&instrument, &[], false), &Choices::default());
    let kinds: Vec<_> = found["items"].as_object().unwrap().keys().map(String::as_str).collect();
    let asked = instrument.items.iter().filter(|item| !matches!(item.kind, Kind::Text));
    let mut asked: Vec<_> = asked.map(|item| &*item.id).collect();
    asked.sort_unstable();
    assert_eq!(kinds, asked);
    let outcomes = found["outcomes"].as_object().unwrap();
    let mut ids: Vec<_> = instrument.scoring.kind.rules().unwrap().iter().map(|rule| &*rule.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(outcomes.keys().map(String::as_str).collect::<Vec<_>>(), ids);
    assert_eq!((&found["none"], found.get("stages")), (&json!(0), None));
}

#[test]
fn an_anonymous_comparison_says_nothing_of_who_answered_and_when_it_was_only_to_the_day() {
    let instrument = assessment(STAGED);
    let files: Vec<_> = (0..10)
        .map(|number| {
            let mut file = file(
                &instrument,
                &format!("id{number}"),
                &json!({ "goal": { "value": 1, "note": "Secret note" } }),
            );
            file["respondent"]["organisation"] = ["Secret A", "Secret B"][number % 2].into();
            file
        })
        .chain([json!([])])
        .collect();
    let filter = Filter::Part(By::Organisation, 1);
    let found =
        written(&instrument, &set(&instrument, &files, true), &Choices { filter, ..Choices::default() });
    let text = found.to_string();
    for secret in ["Secret", "Name", "Lead", "id0", "id1", ".json\"", "responses", "\"name\""] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    assert_eq!((&found["anonymous"], &found["created"]), (&json!(true), &json!("2026-02-03T00:00:00.000Z")));
    assert_eq!((&found["n"], &found["filter"]), (&json!(5), &json!({ "organisation": "2", "role": "" })));
    assert_eq!(found["set_aside"], json!([{ "reason": "not-a-result" }]));
}

#[test]
fn the_name_of_the_file_says_what_it_is() {
    assert_eq!(file_name(&assessment(STAGED), "2026-02-03", "json"), "steps-comparison-2026-02-03.json");
}

#[track_caller]
fn refused(text: &str, reason: Reason, problem: &str) {
    let refused = read("a.json", text, &assessment(STAGED)).expect_err("it does not count");
    assert_eq!((&*refused.aside.name, refused.aside.reason), ("a.json", reason));
    let problems = refused.problems.to_string();
    assert!(problems.contains(problem), "{problems}");
}

#[test]
fn a_file_that_cannot_be_compared_is_refused_with_the_reason_and_its_problems() {
    let instrument = assessment(STAGED);
    let good = file(&instrument, "a", &json!({ "goal": { "value": 1 } })).to_string();
    let change = |changes: Value| with(&good, &changes);
    refused("", Reason::NotJson, "cannot be read as JSON");
    refused("{ \"format\": ", Reason::NotJson, "cannot be read as JSON");
    refused("[]", Reason::NotAResult, "must be an object");
    refused(STAGED, Reason::NotAResult, "/format must be \"partnership-check/result\"");
    refused(
        &change(json!({ "/instrument/id": "other" })),
        Reason::OtherAssessment,
        "/instrument/id is \"other\"",
    );
    refused(
        &change(json!({ "/instrument/edition": "2.0.0" })),
        Reason::OtherEdition,
        "/instrument/edition is edition 2",
    );
    refused(&change(json!({ "/answers/goal/value": 9 })), Reason::Invalid, "/answers/goal/value is no level");
    refused(&change(json!({ "/instrument": GONE })), Reason::Invalid, "lacks \"instrument\"");
    refused(&change(json!({ "/version": 2 })), Reason::Invalid, "is newer than this page can read");
    refused(&good.replace("\"value\":1", "\"value\":1,\"value\":2"), Reason::Invalid, "more than once");
    refused(&(good.clone() + &" ".repeat(MAX_BYTES)), Reason::TooLarge, "keep it to 8192 KiB");
}

#[test]
fn a_good_file_is_a_member_with_its_name_its_edition_and_a_hash_of_its_bytes() {
    let instrument = assessment(STAGED);
    let good = with(
        &file(&instrument, "a", &json!({ "goal": { "value": 1 } })).to_string(),
        &json!({ "/instrument/edition": "1.7.3" }),
    );
    let member = read("a.json", &good, &instrument).expect("it counts");
    assert_eq!(
        (&*member.file, member.edition.to_string().as_str(), &*member.response.id),
        ("a.json", "1.7.3", "a")
    );
    let marked = read("a.json", &format!("\u{feff}{good}"), &instrument).expect("it counts");
    assert_ne!(marked.digest, member.digest);
    assert_eq!((marked.response, member.label), (member.response, None));
}

#[test]
fn a_joint_result_says_of_how_many_people_it_is() {
    let instrument = assessment(PROFILE);
    let joint = |session: Value| {
        let mut file = file(&instrument, "r", &json!({}));
        file["respondent"] = json!({ "name": "", "organisation": "", "role": "joint" });
        file["session"] = session;
        read("joint.json", &file.to_string(), &instrument).expect("it is good").joint
    };
    let talk = |n| json!({ "agreed": null, "revealed": true, "n": n, "counts": {} });
    assert_eq!(joint(json!({ "a": talk(7), "b": talk(8) })), Some(8));
    assert_eq!(joint(json!(null)), Some(0), "that is not known");
    let one = file(&instrument, "r", &json!({})).to_string();
    assert_eq!(read("one.json", &one, &instrument).expect("it is good").joint, None);
}
