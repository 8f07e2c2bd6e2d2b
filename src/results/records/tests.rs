use super::*;
use crate::domain::fixtures::{answered, id, plan, profile, rating_of, scale, staged, stamp};
use crate::domain::plan::Action;
use crate::domain::response::{Change, Response};
use crate::domain::text::Text;
use crate::results::PlanLine;
use crate::results::fixtures::{phrases, said, said_of};

fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.into(), value: value.into() }
}

#[test]
fn records_hold_every_answer_score_and_action() {
    let mut instrument = profile(&[1, 1]);
    rating_of(&mut instrument, 0).importance = Some(scale(1..=3));
    instrument.items[0].advice = vec![Text::plain("Do this")];
    instrument.items[1].kind = Kind::Number(-9..=9);
    let action = Action { item: "i0".into(), action: "Meet".into(), due: "June".into(), ..Action::default() };
    let respondent = Respondent { name: "Sam".into(), ..Respondent::default() };
    let changes = [
        Change::Importance(id("i0"), Some(2)),
        Change::Note(id("i0"), "Seen".into()),
        Change::Respond(id("i1"), AnswerValue::Number(-3)),
    ];
    let changed = changes.iter().fold(answered(&instrument, "4"), |response, change| {
        response.apply(change, &instrument, &stamp(9)).expect("a change")
    });
    let response = Response { plan: plan([action]), respondent: respondent.clone(), ..changed };
    let score = ScoreRecord {
        score: Some(Tenths(750)),
        low: Some(Tenths(750)),
        high: Some(Tenths(750)),
        coverage: Some(Tenths(1000)),
        band: "strong".into(),
        provisional: false,
        facts: vec![fact("Score", "75"), fact("Rated", "100%"), fact("In words", "strong")],
    };
    let rated = AnsweredItem {
        id: "i0".into(),
        prompt: "Prompt i0".into(),
        kind: "rating",
        answer: "Level 4".into(),
        value: Some(4),
        points: Some(Tenths(750)),
        state: "answered",
        importance: "Level 2".into(),
        importance_value: Some(2),
        note: Phrase::written("Seen"),
        advice: phrases(["Do this"]),
        ..AnsweredItem::default()
    };
    let number = AnsweredItem {
        id: "i1".into(),
        prompt: "Prompt i1".into(),
        kind: "number",
        answer: "-3".into(),
        value: Some(-3),
        state: "answered",
        ..AnsweredItem::default()
    };
    let section = |number: usize, score, item| AnsweredSection {
        id: format!("s{number}").into(),
        title: format!("Section {number}").into(),
        score,
        remarks: vec![],
        items: vec![item],
    };
    let line = PlanLine {
        id: "i0-1".into(),
        about: "Prompt i0".into(),
        action: Phrase::written("Meet"),
        due: Phrase::written("June"),
        due_in_words: Phrase::written("June"),
        ..PlanLine::default()
    };
    let records = said_of(&instrument, &response, |results| results.records());
    let expect = Records {
        title: "Sample".into(),
        assessment: "sample".into(),
        edition: "1.0.0".into(),
        language: "en".into(),
        date: "2026-01-01".into(),
        response: "r".into(),
        respondent,
        overall: Some(score.clone()),
        sections: vec![section(0, Some(score), rated), section(1, None, number)],
        plan: Plan { lines: vec![line], ..records.plan.clone() },
    };
    assert_eq!(records, expect);
}

#[test]
fn a_score_that_could_move_says_how_far() {
    let records = said(&profile(&[2]), "5", |results| results.records());
    let expect = [
        fact("Score", "100"),
        fact("Could be", "50 to 100"),
        fact("Rated", "50%"),
        fact("In words", "between developing and strong, provisional"),
    ];
    assert_eq!(records.sections[0].score.as_ref().map(|score| &*score.facts), Some(&expect[..]));
}

#[test]
fn a_stage_is_remarked_on() {
    let remarks: Vec<_> = said(&staged(&[1, 1]), "31", |results| results.records())
        .sections
        .into_iter()
        .map(|section| section.remarks)
        .collect();
    assert_eq!(remarks, [phrases(["Met"]), phrases(["You are here", "Prompt i1 Your answer: Level 1"])]);
}
