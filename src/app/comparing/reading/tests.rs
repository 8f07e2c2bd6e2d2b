use super::*;
use crate::domain::fixtures::answered;
use crate::wire::fixtures::PROFILE;
use crate::wire::{instrument, result};

fn file() -> (Instrument, String) {
    let instrument = instrument::read(PROFILE).expect("the fixture is an assessment");
    let text = result::write(&instrument, &answered(&instrument, "1"));
    (instrument, text)
}

#[track_caller]
fn refused(text: &str) -> Refusal {
    let (instrument, _) = file();
    read(&"a.json".into(), text, &instrument).expect_err("it is set aside")
}

#[test]
fn a_result_of_the_assessment_counts() {
    let (instrument, text) = file();
    let member = read(&"a.json".into(), &text, &instrument).expect("it is a result");
    assert_eq!((&*member.file, member.edition), ("a.json", instrument.edition));
    let again = read(&"b.json".into(), &text, &instrument).expect("it is a result");
    assert_eq!(member.digest, again.digest);
    let other = read(&"b.json".into(), &format!("{text}\n"), &instrument).expect("it is a result");
    assert_ne!(member.digest, other.digest);
    assert_eq!(assessment_of(&text), Some(instrument.id.shared()));
}

#[test]
fn everything_else_is_set_aside_with_a_reason_and_what_to_do() {
    let (_, text) = file();
    let no_json = refused("Dear all");
    assert_eq!((no_json.reason, &*no_json.name), (Reason::NotJson, "a.json"));
    assert_eq!(refused("{}").reason, Reason::NotAResult);
    let broken = refused(&text.replace("\"started\": \"", "\"started\": \"x"));
    assert_eq!((broken.reason, &*broken.problems.0[0].pointer), (Reason::Invalid, "/started"));
    assert_eq!(refused(&" ".repeat(MAX_BYTES + 1)).reason, Reason::TooLarge);
    assert_eq!(assessment_of("{}"), None);
}

#[test]
fn another_assessment_is_named_and_another_edition_is_told_apart() {
    let (instrument, text) = file();
    let id = format!("\"id\": \"{}\"", &*instrument.id);
    let other = refused(&text.replacen(&id, "\"id\": \"another\"", 1));
    assert_eq!(other.reason, Reason::OtherAssessment);
    assert_eq!(other.other.map(|(id, _)| id), Some("another".into()));
    let edition = format!("\"edition\": \"{}\"", instrument.edition);
    let other = refused(&text.replacen(&edition, "\"edition\": \"99.0.0\"", 1));
    assert_eq!((other.reason, other.other), (Reason::OtherEdition, None));
}
