//! Holds readers, writer and schemas against each other on random files.

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;

use super::mutants::{mutant, single_changes};
use super::problem::Problem;
use super::properties::case;
use super::samples::{PROFILE, STAGED};
use super::schema::{instrument_schema, result_schema};
use super::{instrument, result};
use crate::domain::id::Id;

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
        ("bytes; shorten it", text.is_some_and(|text| !text.is_ascii())),
        ("three decimals", value.and_then(Value::as_f64).is_some_and(|it| (it * 1000.0).fract() != 0.0)),
        ("must be three numbers", text.is_some_and(|text| text.contains("4294967296"))),
        ("must be named by the value of a level", is_number(name)),
        ("must be named by an id", name.len() > Id::MAX_CHARS),
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
}

#[test]
fn the_samples_are_as_the_schema_says() {
    for file in [PROFILE, STAGED] {
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
    for document in single_changes(PROFILE).chain(single_changes(STAGED)) {
        assert_eq!(disagreement(&document), None, "{document:#}");
    }
}

proptest! {
    #[test]
    fn reader_and_schema_of_assessments_agree(
        document in prop_oneof![2 => mutant(PROFILE), 1 => mutant(STAGED)],
    ) {
        prop_assert_eq!(disagreement(&document), None);
    }

    #[test]
    fn what_is_written_is_as_the_schema_says((instrument, session) in case()) {
        let file = result::write(&instrument, &session);
        let document = serde_json::from_str(&file).expect("a result is JSON");
        let faults = RESULT.with(|schema| faults(schema, &document));
        prop_assert!(faults.is_empty(), "{faults:?}");
    }
}
