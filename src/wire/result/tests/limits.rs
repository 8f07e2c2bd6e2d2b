//! Limits of result files: nothing that is written goes beyond what can be read.

use super::*;
use crate::domain::plan::{ActionField, MAX_ACTIONS};
use crate::domain::response::RespondentField;
use crate::domain::written::MAX_WRITTEN;
use crate::wire::result::limits::{MAX_BYTES, MAX_ENTRIES};

fn changed(response: &Response, change: Change) -> Response {
    let stamp = Stamp { now: Timestamp::from_millis(1e12), id: "k1".into() };
    response.apply(&change, &assessment(PROFILE), &stamp).expect("it changes something")
}

#[track_caller]
fn refused(text: &str, problems: &[&str]) {
    let refused = read(text, &assessment(PROFILE)).expect_err("it is refused").to_string();
    assert_eq!(refused.lines().collect::<Vec<_>>(), problems);
}

#[test]
fn whatever_a_person_types_can_be_read_again() {
    let [long, full] = [3_000_000, MAX_WRITTEN].map(|length| "関".repeat(length));
    let mut response = Response::new("r".into(), "en".into(), Timestamp::from_millis(0.0));
    let roles = || Id::parse("roles").expect("an id");
    for change in [
        Change::Note(roles(), long.as_str().into()),
        Change::Respond(Id::parse("other").expect("an id"), AnswerValue::Wrote(long.as_str().into())),
        Change::Respondent(RespondentField::Role, long.clone()),
        Change::AddAction { item: "roles".into(), text: long.as_str().into() },
        Change::EditAction { id: "k1".into(), field: ActionField::Measure, value: long.clone() },
    ] {
        response = changed(&response, change);
    }
    assert_eq!(*response.answers[&roles()].note, *full);
    assert_eq!(response.respondent.role, full);
    assert_eq!((&response.plan[0].action, &response.plan[0].measure), (&full, &full));
    assert_eq!(read(&write_compact(&assessment(PROFILE), &response), &assessment(PROFILE)), Ok(response));
}

#[test]
fn texts_answers_and_actions_beyond_the_limits_are_refused() {
    let long = "é".repeat(MAX_WRITTEN + 1);
    let file = with(
        HALFWAY,
        &json!({ "/answers/roles/note": long, "/plan/0/owner": long, "/respondent/name": long }),
    );
    refused(
        &file,
        &[
            "/respondent/name has 10001 characters; shorten it to 10000 at most",
            "/plan/0/owner has 10001 characters; shorten it to 10000 at most",
            "/answers/roles/note has 10001 characters; shorten it to 10000 at most",
        ],
    );
    let answers: serde_json::Map<_, _> =
        (0..=MAX_ENTRIES).map(|number| (format!("i{number}"), json!({ "value": 1 }))).collect();
    refused(
        &with(HALFWAY, &json!({ "/answers": answers, "/changed": GONE, "/moments": GONE })),
        &["/answers has 5001 members; keep it to 5000 at most"],
    );
    let actions = vec![json!({ "id": "same" }); 100 * MAX_ACTIONS];
    let file = with(HALFWAY, &json!({ "/plan": actions, "/moments": GONE }));
    let problems = read(&file, &assessment(PROFILE)).expect_err("it is refused");
    assert_eq!(problems.0[0].message, "has 100000 entries; give 0 to 1000");
}

#[test]
fn a_byte_order_mark_is_ignored_and_doubled_members_are_refused() {
    let instrument = assessment(PROFILE);
    assert_eq!(read(&format!("\u{feff}{HALFWAY}"), &instrument), read(HALFWAY, &instrument));
    let doubled = HALFWAY.replacen("\"value\": 0,", "\"value\": 0, \"value\": 4,", 1).replacen(
        "\"gone\": {",
        "\"gone\": {}, \"gone\": {",
        1,
    );
    let message = "is there more than once; keep one";
    refused(&doubled, &[&format!("/answers/trust/value {message}"), &format!("/answers/gone {message}")]);
}

#[test]
fn a_file_that_only_just_fits_does_not_grow_beyond_the_limit() {
    let instrument = assessment(PROFILE);
    let mut response = Response::new("r".into(), "en".into(), Timestamp::from_millis(0.0));
    for number in 0..MAX_BYTES / (MAX_WRITTEN + 100) {
        let note = "n".repeat(MAX_WRITTEN).into();
        let answer = Answer { note, ..Answer::empty(Timestamp::START) };
        response.answers.insert(Id::parse(&format!("i{number}")).expect("an id"), Rc::new(answer));
    }
    let size = write_compact(&instrument, &response).len();
    assert!((MAX_BYTES * 98 / 100..=MAX_BYTES).contains(&size), "{size}");
    for file in [write(&instrument, &response), write_compact(&instrument, &response)] {
        assert_eq!(read(&file, &instrument).as_ref(), Ok(&response));
    }
}

#[test]
fn a_file_that_would_grow_beyond_the_limit_is_refused() {
    let mut file: serde_json::Value =
        serde_json::from_str(&with(HALFWAY, &json!({ "/changed": {} }))).unwrap();
    // It does not say when the answers changed, but the next save would.
    for number in 0..4000 {
        file["answers"][format!("i{number}")] = json!({ "value": 1 });
    }
    let room = MAX_BYTES - file.to_string().len();
    for number in 0..room / (MAX_WRITTEN + 30) {
        file["answers"][format!("n{number}")] = json!({ "note": "n".repeat(MAX_WRITTEN) });
    }
    assert!(file.to_string().len() <= MAX_BYTES);
    let problems = read(&file.to_string(), &assessment(PROFILE)).expect_err("it is refused").to_string();
    assert!(
        problems.starts_with("the file has 8") && problems.ends_with("keep it to 8192 KiB at most\n"),
        "{problems}"
    );
}
