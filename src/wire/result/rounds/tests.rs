use super::*;
use crate::domain::fixtures::{answered, profile, stamp};
use crate::domain::response::Change;
use crate::wire::result::read;

/// Three rounds of one assessment, oldest first.
fn rounds(instrument: &Instrument) -> [Rc<Response>; 3] {
    let mut number = 0;
    ["12", "34", "5?"].map(|answers| {
        number += 1;
        let id = format!("round{number}");
        let note = Change::Note(
            instrument.items[0].id.clone(),
            format!("Line {number}\nof \"two\"").as_str().into(),
        );
        let response = Response { id: id.as_str().into(), ..answered(instrument, answers) };
        Rc::new(response.apply(&note, instrument, &stamp(1000 * number)).expect("a change"))
    })
}

#[test]
fn earlier_rounds_come_back_and_the_bytes_stay_the_same() {
    let instrument = profile(&[2]);
    let [first, second, now] = rounds(&instrument);
    let file = write_with_rounds(&instrument, &now, &[first.clone(), second.clone()]);
    let found = read_with_rounds(&file, &instrument).expect("it can be read");
    let expect = WithRounds { response: (*now).clone(), rounds: vec![(*first).clone(), (*second).clone()] };
    assert_eq!(found, expect);
    let again: Vec<_> = found.rounds.into_iter().map(Rc::new).collect();
    assert_eq!(write_with_rounds(&instrument, &found.response, &again), file);
    assert!(file.contains("\n    {\n      \"format\":"), "indented for people: {file}");
}

#[test]
fn readers_that_do_not_know_rounds_pass_them_over() {
    let instrument = profile(&[2]);
    let [first, _, now] = rounds(&instrument);
    let file = write_with_rounds(&instrument, &now, &[first]);
    assert_eq!(read(&file, &instrument), Ok((*now).clone()));
    assert_eq!(write_with_rounds(&instrument, &now, &[]), write(&instrument, &now));
    let without = read_with_rounds(&write(&instrument, &now), &instrument).expect("it can be read");
    assert_eq!(without, WithRounds { response: (*now).clone(), rounds: vec![] });
}

#[track_caller]
fn check(change: &dyn Fn(&mut serde_json::Value), problem: &str) {
    let instrument = profile(&[2]);
    let [first, second, now] = rounds(&instrument);
    let file = write_with_rounds(&instrument, &now, &[first, second]);
    let mut document = serde_json::from_str(&file).expect("it is JSON");
    change(&mut document);
    let problems = read_with_rounds(&document.to_string(), &instrument).expect_err("it is wrong");
    assert_eq!(problems.0.iter().map(ToString::to_string).collect::<Vec<_>>(), [problem]);
}

#[test]
fn what_is_wrong_with_a_round_is_told_with_its_place() {
    check(&|it| it["rounds"] = 5.into(), "/rounds must be a list, [ … ]");
    check(
        &|it| it["rounds"][1]["answers"]["i0"]["value"] = 9.into(),
        "/rounds/1/answers/i0/value is no level of this item; use one of 1, 2, 3, 4, 5",
    );
    check(
        &|it| it["rounds"][0]["instrument"]["id"] = "other".into(),
        "/rounds/0/instrument/id is \"other\", while this page asks \"sample\"; open the file where \"other\" is",
    );
    let many = |it: &mut serde_json::Value| it["rounds"] = vec![it["rounds"][0].clone(); 51].into();
    check(&many, "/rounds has 51 entries; give 0 to 50");
}

#[test]
fn a_round_is_taken_once_and_the_response_is_none_of_them() {
    let instrument = profile(&[2]);
    let [first, _, now] = rounds(&instrument);
    let file = write_with_rounds(&instrument, &now, &[first.clone(), first.clone(), now.clone()]);
    let found = read_with_rounds(&file, &instrument).expect("it can be read");
    assert_eq!(found.rounds, [(*first).clone()]);
}

#[test]
fn a_file_has_as_many_of_the_latest_rounds_as_it_may() {
    let instrument = profile(&[2]);
    let [first, _, now] = rounds(&instrument);
    let long: Rc<str> = "x".repeat(9_000).into();
    let many: Vec<_> = (0..60)
        .map(|number| {
            let note = Change::Note(instrument.items[0].id.clone(), long.clone());
            Rc::new(first.apply(&note, &instrument, &stamp(10_000 + number)).expect("a change"))
        })
        .collect();
    let file = write_with_rounds(&instrument, &now, &many);
    assert!(file.len() <= MAX_BYTES);
    let found = read_with_rounds(&file, &instrument).expect("it can be read");
    assert_eq!(found.rounds.len(), MAX_ROUNDS);
    assert_eq!(found.rounds.last(), Some(&*many[59]));
}
