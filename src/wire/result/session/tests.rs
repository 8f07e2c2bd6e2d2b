use super::*;
use crate::domain::fixtures::{answered, at, id, profile, stamp};
use crate::domain::group::session::{Session, Step};
use crate::domain::response::answer::Answer;
use crate::domain::time::Timestamp;
use crate::wire::result::{read, read_with_rounds, write, write_with_rounds};

/// A session about three items: agreed, not agreed, and not talked about.
fn joint(instrument: &Instrument) -> (Response, SessionRecord) {
    let steps = [Step::Agree(4), Step::Next, Step::Disagree("Two of us \"weren't\" there.\nYet.".into())];
    let session = Session::begin(vec![0, 1, 2], "en".into(), &stamp(1));
    let session = (2..).zip(&steps).fold(session, |session, (now, step)| {
        session.step(step, instrument, &stamp(now)).expect("it changes something")
    });
    let counts = |levels: [usize; 5]| Some((1..).zip(levels).collect());
    let talk = TalkRecord { n: 3, counts: counts([1, 0, 2, 0, 0]), ..TalkRecord::default() };
    let agreed = TalkRecord { agreed: Some(4), revealed: true, ..talk.clone() };
    let disagreed = TalkRecord {
        disagree: Some("Two of us \"weren't\" there.\nYet.".into()),
        n: 0,
        counts: None,
        ..talk.clone()
    };
    let record = [("i0", agreed), ("i1", disagreed), ("i2", talk)];
    let record = record.into_iter().map(|(item, talk)| (id(item), talk)).collect();
    ((**session.response()).clone(), record)
}

const SESSION: &str = r#"
  "session": {
    "i0": {
      "agreed": 4,
      "revealed": true,
      "n": 3,
      "counts": {
        "1": 1,
        "2": 0,
        "3": 2,
        "4": 0,
        "5": 0
      }
    },
    "i1": {
      "agreed": null,
      "disagree": "Two of us \"weren't\" there.\nYet.",
      "revealed": false,
      "n": 0
    },
"#;

#[test]
fn what_came_of_each_item_is_written_and_comes_back_and_the_bytes_stay_the_same() {
    let instrument = profile(&[3]);
    let (response, record) = joint(&instrument);
    let file = write_with_session(&instrument, &response, &record, &[]);
    assert!(file.contains(SESSION), "{file}");
    let found = read_with_session(&file, &instrument).expect("it can be read");
    assert_eq!(found, WithSession { response, session: Some(record) });
    let again = write_with_session(&instrument, &found.response, &found.session.unwrap(), &[]);
    assert_eq!(again, file);
}

#[test]
fn readers_that_do_not_know_sessions_see_a_response_like_any_other() {
    let instrument = profile(&[3]);
    let (response, record) = joint(&instrument);
    let file = write_with_session(&instrument, &response, &record, &[]);
    assert_eq!(read(&file, &instrument), Ok(response.clone()));
    let plain = read_with_session(&write(&instrument, &response), &instrument).expect("it can be read");
    assert_eq!(plain, WithSession { response: response.clone(), session: None });
    assert_eq!(
        write_with_session(&instrument, &response, &SessionRecord::new(), &[]),
        write(&instrument, &response)
    );
}

#[test]
fn earlier_rounds_come_along() {
    let instrument = profile(&[3]);
    let (response, record) = joint(&instrument);
    let round = Rc::new(answered(&instrument, "123"));
    let file = write_with_session(&instrument, &response, &record, std::slice::from_ref(&round));
    assert_eq!(read_with_session(&file, &instrument).expect("it can be read").session, Some(record));
    let rounds = read_with_rounds(&file, &instrument).expect("it can be read").rounds;
    assert_eq!(rounds, [(*round).clone()]);
    let plain = write_with_rounds(&instrument, &response, &[round]);
    assert_eq!(file.split(",\n  \"session\"").next(), plain.strip_suffix("\n}"), "behind everything else");
}

#[track_caller]
fn check(change: &dyn Fn(&mut serde_json::Value), problem: &str) {
    let instrument = profile(&[3]);
    let (response, record) = joint(&instrument);
    let file = write_with_session(&instrument, &response, &record, &[]);
    let mut document = serde_json::from_str(&file).expect("it is JSON");
    change(&mut document);
    let problems = read_with_session(&document.to_string(), &instrument).expect_err("it is wrong");
    assert_eq!(problems.0.iter().map(ToString::to_string).collect::<Vec<_>>(), [problem]);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    check(&|it| it["session"] = 5.into(), "/session must be an object, { … }");
    check(
        &|it| it["session"]["i0"]["agreed"] = 6.into(),
        "/session/i0/agreed is no level of this item; use one of 1, 2, 3, 4, 5",
    );
    check(&|it| it["session"]["i0"]["revealed"] = 1.into(), "/session/i0/revealed must be true or false");
    check(&|it| it["session"]["i0"]["n"] = (-1).into(), "/session/i0/n must be a whole number, 0 or more");
    check(
        &|it| it["session"]["i0"]["counts"]["2"] = 0.5.into(),
        "/session/i0/counts/2 must be a whole number, 0 or more",
    );
    check(
        &|it| it["session"]["i0"]["counts"]["two"] = 1.into(),
        "/session/i0/counts/two must have a level's value as its name",
    );
    check(
        &|it| it["session"]["i1"]["disagree"] = 5.into(),
        "/session/i1/disagree must be text in quotation marks",
    );
    check(
        &|it| it["session"]["No id"] = it["session"]["i0"].clone(),
        "/session/No id must have an item's id as its name",
    );
    check(
        &|it| drop(it["session"]["i2"].as_object_mut().map(|talk| talk.remove("agreed"))),
        "/session/i2 lacks \"agreed\"; add it",
    );
}

#[test]
fn a_file_has_no_session_if_that_would_make_it_too_long_to_be_read() {
    let instrument = profile(&[1]);
    let long: Rc<str> = "x".repeat(MAX_WRITTEN).into();
    let talk = TalkRecord { disagree: Some(long), ..TalkRecord::default() };
    let record = (0..900).map(|number| (id(&format!("i{number}")), talk.clone())).collect();
    let response = answered(&instrument, "1");
    assert_eq!(write_with_session(&instrument, &response, &record, &[]), write(&instrument, &response));
}

#[test]
fn a_file_that_is_too_long_to_be_indented_has_one_all_the_same() {
    let instrument = profile(&[1]);
    let (_, record) = joint(&profile(&[3]));
    let mut response = answered(&instrument, "1");
    for number in 0..833 {
        let note = "x".repeat(MAX_WRITTEN).as_str().into();
        let never = Timestamp::START;
        let answer = Answer { note, moments: [never, never, at(1)], ..Answer::empty(never) };
        response.answers.insert(id(&format!("x{number}")), Rc::new(answer));
    }
    assert!(!write(&instrument, &response).contains('\n'));
    let file = write_with_session(&instrument, &response, &record, &[]);
    assert_eq!(read_with_session(&file, &instrument).map(|read| read.session), Ok(Some(record)));
}
