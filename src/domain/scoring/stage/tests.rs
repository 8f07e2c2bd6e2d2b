use super::*;
use crate::domain::fixtures::{answered, rating_of, staged};
use crate::domain::scoring::Scores;

/// `met` or the blockers of each stage, then the current one and any advice to go back.
fn describe(instrument: &Instrument, answers: &str) -> String {
    let response = answered(instrument, answers);
    let scores = Scores::of(instrument, &response);
    assert_eq!(scores.overall, None, "an assessment with stages has no overall score");
    let stages = Stages::of(instrument, &response, &scores.sections);
    let blocker = |blocker: &Blocker| {
        let mark = match blocker.reason {
            Reason::Essential => "!",
            Reason::Gap => "?",
            Reason::Low => "",
        };
        format!("{}{mark}", &*instrument.items[blocker.item].id)
    };
    let stage = |stage: &Stage| match stage.met {
        true => "met".to_string(),
        false => stage.blockers.iter().map(blocker).collect::<Vec<_>>().join(" "),
    };
    let list: Vec<_> = stages.stages.iter().map(stage).collect();
    let back = stages.go_back.map_or(String::new(), |b| format!("; back to {} from {}", b.to, b.ahead));
    let current = stages.current.map_or("all met".into(), |n| format!("at {n}"));
    format!("{}; {current}{back}", list.join(" | "))
}

#[track_caller]
fn check(essential: &[usize], answers: &str, expect: &str) {
    let mut instrument = staged(&[5, 5]);
    for &item in essential {
        rating_of(&mut instrument, item).essential = true;
    }
    assert_eq!(describe(&instrument, answers), expect);
}

#[test]
fn each_stage_is_met_or_has_blockers() {
    check(&[], "33333 33333", "met | met; all met");
    check(&[], "33322 33333", "met | met; all met");
    check(&[], "3332- 33333", "met | met; all met");
    check(&[], "333-- 33333", "i3? i4? | met; at 0");
    check(&[], "33222 33333", "i2 i3 i4 | met; at 0; back to 0 from 1");
    check(&[], "-3121 33333", "i0? i2 i4 i3 | met; at 0; back to 0 from 1");
    check(&[1], "31333 33333", "i1! | met; at 0; back to 0 from 1");
    check(&[1], "3?333 33333", "i1! | met; at 0");
    check(&[1], "32333 33333", "met | met; all met");
    check(&[1], "3n333 33333", "met | met; all met");
    check(&[], "nnnnn 33333", "met | met; all met");
    check(&[3], "-1232 -----", "i0? i1 i2 i4 | i5? i6? i7? i8? i9?; at 0");
    check(&[4], "-1231 -----", "i4! i0? i1 i2 | i5? i6? i7? i8? i9?; at 0");
}

#[test]
fn each_stage_is_met_current_or_blocked() {
    let instrument = staged(&[1, 1, 1]);
    let response = answered(&instrument, "3 1 3");
    let scores = Scores::of(&instrument, &response);
    let stages = Stages::of(&instrument, &response, &scores.sections);
    assert_eq!(
        [0, 1, 2].map(|stage| stages.state(stage)),
        [StageState::Met, StageState::Current, StageState::Met]
    );
    let stages = Stages::of(
        &instrument,
        &response,
        &Scores::of(&instrument, &answered(&instrument, "1 1 1")).sections,
    );
    assert_eq!(stages.state(2), StageState::Blocked);
}

#[test]
fn a_later_stage_is_too_far_ahead_from_20_points_on() {
    // 60 and 80: just far enough. 70 and 80: not.
    check(&[], "22223 33322", "i0 i1 i2 i3 | met; at 0; back to 0 from 1");
    check(&[], "22233 33322", "i0 i1 i2 | met; at 0");
}

#[test]
fn the_stage_furthest_ahead_is_named() {
    let instrument = staged(&[1, 1, 1]);
    assert_eq!(describe(&instrument, "1 2 3"), "i0 | i1 | met; at 0; back to 0 from 2");
    assert_eq!(describe(&instrument, "- 1 3"), "i0? | i1 | met; at 0; back to 1 from 2");
}
