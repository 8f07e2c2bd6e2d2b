//! Checks with random files that readers, writer and schemas agree.

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::arbitrary::{mutant, single_changes};
use super::fixtures::{GONE, PROFILE, RULED, STAGED, with};
use super::json_schema::{comparison_schema, instrument_schema, result_schema};
use super::problem::Problem;
use super::properties::case;
use super::{comparison, instrument, result};
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::filter::Filter;
use crate::domain::group::session::{Session, Step};
use crate::domain::group::set::{Member, ResponseSet};
use crate::domain::group::voice::Voice;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, Response};
use crate::domain::time::Timestamp;

/// Whether this is something that a schema cannot say, so that only the reader tells it.
fn is_beyond_schemas(document: &Value, problem: &Problem) -> bool {
    let value = document.pointer(&problem.pointer);
    let text = value.and_then(Value::as_str);
    let name = problem.pointer.rsplit('/').next().unwrap_or_default();
    let is_number = |name: &str| name.parse::<i64>().is_ok_and(|number| number.to_string() == name);
    let reasons = [
        ("repeats the id", true),
        ("names no scale", true),
        ("order the levels", true),
        ("order the bands", true),
        ("must be 0 in the first band", true),
        ("is empty; write the text", text.is_some_and(|text| !text.is_empty())),
        ("three decimals", value.and_then(Value::as_f64).is_some_and(|it| (it * 1000.0).fract() != 0.0)),
        ("must be three numbers", text.is_some_and(|text| text.contains("4294967296"))),
        ("must have the value of a level", is_number(name)),
        ("is not the id of", true),
        ("names a scale with a level under 0", true),
        ("conditions deep", true),
        ("only the last rule has none", true),
        ("must not be in the last rule", true),
        ("must be over", name == "max"),
        ("must have an id as its name", name.len() > Id::MAX_CHARS),
    ];
    reasons.iter().any(|(part, holds)| *holds && problem.message.contains(part))
}

fn validator(schema: &str) -> Validator {
    let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is a schema");
    jsonschema::draft202012::new(&schema).expect("the schema can be used")
}

fn faults(validator: &Validator, document: &Value) -> Vec<String> {
    let tell = |error: jsonschema::ValidationError<'_>| format!("{}: {error}", error.instance_path());
    validator.iter_errors(document).map(tell).collect()
}

thread_local! {
    static ASSESSMENT: Validator = validator(&instrument_schema());
    static RESULT: Validator = validator(&result_schema());
    static COMPARISON: Validator = validator(&comparison_schema());
}

#[test]
fn the_samples_are_as_the_schema_says() {
    for file in [PROFILE, STAGED, RULED] {
        let document = serde_json::from_str(file).expect("the sample is JSON");
        assert_eq!(ASSESSMENT.with(|schema| faults(schema, &document)), [""; 0]);
    }
}

/// Says where reader and schema do not agree on an assessment.
fn disagreement(document: &Value) -> Option<String> {
    let faults = ASSESSMENT.with(|schema| faults(schema, document));
    match instrument::read(&document.to_string()) {
        Ok(_) => (!faults.is_empty()).then(|| format!("only the schema refuses: {faults:?}")),
        Err(problems) if faults.is_empty() => {
            let unsaid = problems.0.iter().find(|problem| !is_beyond_schemas(document, problem));
            unsaid.map(|problem| format!("only the reader refuses: {problem}"))
        }
        Err(_) => None,
    }
}

#[test]
fn reader_and_schema_of_assessments_agree_on_every_single_change() {
    for document in [PROFILE, STAGED, RULED].into_iter().flat_map(single_changes) {
        assert_eq!(disagreement(&document), None, "{document:#}");
    }
}

#[test]
fn the_result_schema_refuses_what_is_never_written() {
    let instrument = instrument::read(PROFILE).expect("the sample is good");
    let now = Timestamp::from_millis(0.0);
    let change = Change::Respond(Id::parse("trust").expect("an id"), AnswerValue::Rated(4));
    let response = Response::new("r".into(), "en".into(), now).apply(
        &change,
        &instrument,
        &Stamp { now, id: "a".into() },
    );
    let file = result::write(&instrument, &response.expect("a change"));
    for (changes, places) in [
        (json!({}), vec![]),
        (json!({ "/answers/trust/state": "dont-know" }), vec!["/answers/trust/state"]),
        (json!({ "/answers/trust": {} }), vec!["/answers/trust"]),
        (json!({ "/answers/trust": { "value": null } }), vec!["/answers/trust/value"]),
        (json!({ "/answers/trust": { "state": "unanswered" } }), vec!["/answers/trust/state"]),
        (json!({ "/answers/No id": { "value": 1 } }), vec!["/answers"]),
        (json!({ "/format": "other", "/version": 2 }), vec!["/format", "/version"]),
        (
            json!({ "/updated": "2026-01-01T00:00:00+01:00", "/completed": "" }),
            vec!["/completed", "/updated"],
        ),
        (json!({ "/changed/trust": 5, "/response": "" }), vec!["/changed/trust", "/response"]),
        (
            json!({ "/plan": GONE, "/respondent/name": GONE, "/scores/overall/low": 100.1 }),
            vec!["", "/respondent", "/scores/overall"],
        ),
        (json!({ "/scores/current": null }), vec!["/scores"]),
    ] {
        let document = serde_json::from_str(&with(&file, &changes)).expect("it is JSON");
        let faults = RESULT.with(|schema| faults(schema, &document));
        let mut told: Vec<_> = faults.iter().filter_map(|fault| Some(fault.split_once(": ")?.0)).collect();
        told.sort();
        assert_eq!(told, places, "{changes}");
    }
}

#[test]
fn a_joint_result_is_as_the_schema_says() {
    let instrument = instrument::read(PROFILE).expect("the sample is good");
    let stamp = |millis: f64| Stamp { now: Timestamp::from_millis(millis), id: "a".into() };
    let steps = [Step::Reveal, Step::Agree(4), Step::Next, Step::Disagree("Not yet.".into())];
    let session = Session::begin(vec![0, 1, 2], "en".into(), &stamp(1.0));
    let session = steps.iter().fold(session, |session, step| {
        session.step(step, &instrument, &stamp(2.0)).expect("it changes something")
    });
    for voice in [Voice::Person, Voice::Organisation] {
        let compared = compared(&instrument, &ResponseSet::default(), voice);
        let record = session.record(&instrument, compared.figures());
        let file = result::write_with_session(&instrument, session.response(), &record, &[]);
        let document: Value = serde_json::from_str(&file).expect("a result is JSON");
        assert_eq!(document["session"].as_object().map(|talks| talks.len()), Some(3));
        assert_eq!(RESULT.with(|schema| faults(schema, &document)), [""; 0]);
    }
}

fn compared(instrument: &Instrument, set: &ResponseSet, voice: Voice) -> Comparison {
    Comparison::of(instrument, set, &Choices { voice, filter: Filter::All }).expect("all may be shown")
}

fn member(number: usize, response: &Response, instrument: &Instrument) -> Member {
    let id = format!("{number}{}", response.id).chars().take(64).collect::<String>();
    let response = Response { id: id.as_str().into(), ..response.clone() };
    let (edition, known) = (instrument.edition, Default::default());
    let (file, response) = ("a.json".into(), response.into());
    Member { file, response, edition, round: 1, digest: 0, label: None, joint: None, known }
}

proptest! {
    #[test]
    fn a_comparison_is_as_the_schema_says((instrument, one) in case(), (other, two) in case(), anonymous in any::<bool>()) {
        let responses = [&one, &two];
        let fitting = responses.iter().take(if other.id == instrument.id { 2 } else { 1 }).enumerate();
        let members = fitting.map(|(number, response)| Ok(member(number, response, &instrument)));
        let set = if anonymous { ResponseSet::anonymous(1) } else { ResponseSet::default() };
        let set = set.add(members).expect("it can change");
        for voice in [Voice::Person, Voice::Organisation] {
            let file = comparison::write(&instrument, &compared(&instrument, &set, voice), &"en".into(), one.updated);
            let document = serde_json::from_str(&file).expect("a comparison is JSON");
            let faults = COMPARISON.with(|schema| faults(schema, &document));
            prop_assert!(faults.is_empty(), "{faults:?}");
        }
    }

    #[test]
    fn reader_and_schema_of_assessments_agree(
        document in prop_oneof![2 => mutant(PROFILE), 1 => mutant(STAGED), 2 => mutant(RULED)],
    ) {
        prop_assert_eq!(disagreement(&document), None);
    }

    #[test]
    fn what_is_written_is_as_the_schema_says((instrument, response) in case()) {
        let file = result::write(&instrument, &response);
        let document = serde_json::from_str(&file).expect("a result is JSON");
        let faults = RESULT.with(|schema| faults(schema, &document));
        prop_assert!(faults.is_empty(), "{faults:?}");
    }
}
