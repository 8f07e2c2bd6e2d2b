use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{answered, id, profile, staged, stamp};
use crate::domain::instrument::rule::{Condition, Operand, Operator, Rule};
use crate::domain::instrument::{Instrument, Kind, ScoringKind};
use crate::domain::response::Change;
use crate::domain::text::Text;
use crate::results::Headline;
use crate::results::fixtures::{phrases, said, said_of};

fn finding(item: &str, answer: &str, advice: Vec<Phrase>) -> Finding {
    let answer_label = if answer == "not answered" { "" } else { "Your answer" }.into();
    let prompt = format!("Prompt {item}").into();
    Finding { item: item.into(), prompt, answer_label, answer: answer.into(), advice }
}

fn plain(item: &str, answer: &str) -> Finding {
    finding(item, answer, vec![])
}

#[test]
fn the_weakest_come_with_their_advice_and_the_strongest_beside_them() {
    let mut instrument = profile(&[6]);
    instrument.items[1].advice = vec![Text::plain("Do this"), Text::plain("Then that")];
    instrument.items[0].advice = instrument.items[1].advice.clone();
    let (weak, strong) = said(&instrument, "515421", |results| (results.priorities(), results.strengths()));
    let first = finding("i1", "Level 1", phrases(["Do this", "Then that"]));
    assert_eq!(weak, Some(vec![first, plain("i5", "Level 1"), plain("i4", "Level 2")]));
    assert_eq!(strong, [plain("i0", "Level 5"), plain("i2", "Level 5"), plain("i3", "Level 4")]);
    assert_eq!(said(&instrument, "555555", |results| results.priorities()), Some(vec![]), "nothing is weak");
    assert_eq!(said(&instrument, "n?", |results| results.priorities()), None, "nothing is known");
}

#[track_caller]
fn check_notes(instrument: &Instrument, answers: &str, priorities: Option<&str>, strengths: Option<&str>) {
    let notes = said(instrument, answers, |results| [results.priorities_note(), results.strengths_note()]);
    assert_eq!(notes, [priorities, strengths].map(|note| note.map(Phrase::from)), "{answers}");
}

#[test]
fn a_sentence_says_what_a_list_leaves_out_or_why_there_is_none() {
    let six = profile(&[6]);
    check_notes(&six, "515421", None, None);
    check_notes(&six, "222225", Some("And 2 more that are just as pressing."), None);
    check_notes(&six, "555422", None, None);
    check_notes(&six, "155554", None, Some("And 1 more that is just as strong."));
    check_notes(&six, "555551", None, Some("And 2 more that are just as strong."));
    check_notes(&six, "555555", Some("Everything you rated is at the highest level."), None);
    let alike = "Everything you rated came out at the same level, so the answers do not say what comes first. Start where a change would help most.";
    check_notes(&six, "222222", Some(alike), None);
    let good = "Everything you rated counts as “strong”, so nothing has to come first.";
    check_notes(&six, "554455", Some(good), Some("And 1 more that is just as strong."));
    check_notes(&six, "55", Some("Nothing that you rated so far has to come first."), None);
    check_notes(&six, "", None, None);
    let staged = staged(&[8, 1]);
    check_notes(&staged, "11122233 1", Some("1 more answer stands in the way of this phase."), None);
    check_notes(&staged, "33333333 3", Some("Every phase is met, so nothing stands in the way."), None);
    check_notes(&staged, "", None, None);
}

#[test]
fn what_is_not_known_comes_with_what_to_look_for() {
    let mut instrument = profile(&[2]);
    instrument.items[0].look_for = vec![Text::plain("A sign")];
    instrument.items[0].advice = vec![Text::plain("Do this")];
    let expect = [finding("i0", "Don’t know", phrases(["A sign"])), plain("i1", "Don’t know")];
    assert_eq!(said(&instrument, "??", |results| results.find_out()), expect);
}

#[test]
fn what_has_no_answer_is_counted_once_a_section() {
    let section = |number, label: &str| UnansweredSection { number, label: label.into() };
    let expect = Unanswered {
        heading: "3 questions without an answer".into(),
        prompts: phrases(["Prompt i1", "Prompt i2", "Prompt i3"]),
        sections: vec![section(0, "Go to Section 0"), section(1, "Go to Section 1")],
    };
    assert_eq!(said(&profile(&[3, 1]), "5", |results| results.unanswered()), Some(expect));
    assert_eq!(said(&profile(&[2]), "?n", |results| results.unanswered()), None);
}

#[test]
fn what_was_written_stands_before_the_note_beside_it() {
    let mut instrument = profile(&[3]);
    (instrument.items[1].kind, instrument.items[2].kind) = (Kind::Text, Kind::Number(0..=9));
    let changes = [
        Change::Note(id("i0"), "Seen\nitself".into()),
        Change::Respond(id("i1"), AnswerValue::Wrote("We meet".into())),
        Change::Respond(id("i2"), AnswerValue::Number(3)),
        Change::Note(id("i2"), "Asked in May".into()),
    ];
    let response = changes.iter().fold(answered(&instrument, "5"), |response, change| {
        response.apply(change, &instrument, &stamp(9)).expect("a change")
    });
    let note = |prompt: &str, texts| Note { prompt: prompt.into(), texts };
    let expect = [
        note("Prompt i0", vec![Phrase::written("Seen\nitself")]),
        note("Prompt i1", vec![Phrase::written("We meet")]),
        note("Prompt i2", vec!["3".into(), Phrase::written("Asked in May")]),
    ];
    assert_eq!(said_of(&instrument, &response, |results| results.notes()), expect);
    assert_eq!(said(&staged(&[1]), "3", |results| results.notes()), []);
}

/// Two items. The outcome is `go` from level 4 of the first, otherwise `wait`.
fn ruled() -> Instrument {
    let when = Condition::Compare(Operand::Level(0), Operator::AtLeast(Decimal::whole(4)));
    let rule = |name: &str, when| {
        let [label, text] = ["Label", "Text"].map(|what| Text::plain(&format!("{what} of {name}")));
        Rule { when, id: id(name), label, text }
    };
    let mut instrument = profile(&[2]);
    instrument.scoring.kind = ScoringKind::Rules(vec![rule("go", Some(when)), rule("wait", None)]);
    instrument
}

#[track_caller]
fn check_outcome(answers: &str, sentence: &str, meaning: Option<&str>, heading: &str, answer: &str) {
    let found = said(&ruled(), answers, |results| (results.headline(), results.basis()));
    let headline = Headline { sentence: sentence.into(), meaning: meaning.map(Phrase::from), support: None };
    let basis = Basis { heading: heading.into(), answers: vec![plain("i0", answer)] };
    assert_eq!(found, (headline, Some(basis)), "{answers}");
}

#[test]
fn an_outcome_comes_with_what_it_rests_on_or_waits_for() {
    check_outcome("4", "Label of go", Some("Text of go"), "What this is based on", "Level 4");
    check_outcome("3", "Label of wait", Some("Text of wait"), "What this is based on", "Level 3");
    let none = "Not enough answers yet to say where you stand";
    check_outcome("", none, None, "Answer these first", "not answered");
    check_outcome("?", none, None, "Answer these first", "Don’t know");
    assert_eq!(said(&profile(&[1]), "5", |results| results.basis()), None);
}
