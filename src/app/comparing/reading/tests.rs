use super::*;
use crate::domain::response::Response;
use crate::domain::time::Timestamp;
use crate::wire::fixtures::PROFILE;
use crate::wire::{instrument, result};

fn file() -> (Instrument, String) {
    let instrument = instrument::read(PROFILE).expect("the fixture is an assessment");
    let text = result::write(&instrument, &Response::new("r".into(), "en".into(), Timestamp::default()));
    (instrument, text)
}

#[test]
fn a_result_says_which_assessment_it_is_of() {
    let (instrument, text) = file();
    assert_eq!(assessment_of(&text), Some(instrument.id.shared()));
    assert_eq!((assessment_of("{}"), assessment_of("Dear all")), (None, None));
}

#[test]
fn a_result_of_another_assessment_is_refused_by_its_title() {
    let (instrument, text) = file();
    assert!(read("a.json", &text, &instrument).is_ok());
    let id = format!("\"id\": \"{}\"", &*instrument.id);
    let other = read("a.json", &text.replacen(&id, "\"id\": \"another\"", 1), &instrument)
        .expect_err("it is another's");
    let title = other_assessment(&text.replacen(&id, "\"id\": \"another\"", 1), &instrument);
    assert_eq!((other.aside.reason, other.other), (Reason::OtherAssessment, title));
    let broken = read("a.json", "{}", &instrument).expect_err("it is none");
    assert_eq!(
        (&*broken.aside.name, broken.aside.reason, broken.other),
        ("a.json", Reason::NotAResult, None)
    );
}
