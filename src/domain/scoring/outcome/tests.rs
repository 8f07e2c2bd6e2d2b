//! Each check gives the condition of the first rule, the answers, and the expected outcome.

use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{answered, id, profile, stamp};
use crate::domain::instrument::rule::Rule;
use crate::domain::instrument::{Choice, Kind, Pick};
use crate::domain::response::Change;
use crate::domain::text::Text;

/// Two sections of two items each. All are rated, except that options are picked in `i3`. The first rule
/// leads to `go`, the last one to `wait`.
fn ruled(when: Condition) -> Instrument {
    let mut instrument = profile(&[2, 2]);
    let options = ["a", "b"].map(|name| Choice { id: id(name), label: Text::plain(name), text: None });
    instrument.items[3].kind = Kind::Pick(Pick { options: options.into(), max_picks: None });
    let rule =
        |name: &str, when| Rule { when, id: id(name), label: Text::plain(name), text: Text::plain("") };
    instrument.scoring.kind = ScoringKind::Rules(vec![rule("go", Some(when)), rule("wait", None)]);
    instrument
}

#[track_caller]
fn check(when: Condition, answers: &str, picks: &[&str], rule: Option<usize>, because: &[usize]) {
    let instrument = ruled(when);
    let mut response = answered(&instrument, answers);
    if !picks.is_empty() {
        let picked = AnswerValue::Picked(picks.iter().map(|name| id(name)).collect());
        response =
            response.apply(&Change::Respond(id("i3"), picked), &instrument, &stamp(99)).expect("a change");
    }
    let scores = Scores::of(&instrument, &response);
    let expected = Outcome { rule, because: because.to_vec() };
    assert_eq!(Outcome::if_ruled(&instrument, &response, &scores), Some(expected));
}

fn level(item: usize, least: i32) -> Condition {
    Condition::Compare(Operand::Level(item), Operator::AtLeast(Decimal::whole(least)))
}

#[test]
fn a_level_is_compared_by_its_value() {
    check(level(0, 4), "4", &[], Some(0), &[0]);
    check(level(0, 4), "3", &[], Some(1), &[0]);
    check(level(0, 4), "-", &[], None, &[0]);
    check(level(0, 4), "?", &[], None, &[0]);
    check(level(0, 4), "n", &[], Some(1), &[0]);
    let below = Condition::Compare(Operand::Level(0), Operator::Below(Decimal::whole(4)));
    check(below, "3", &[], Some(0), &[0]);
}

#[test]
fn a_section_is_compared_by_its_score_once_it_has_no_gaps() {
    let half = || Condition::Compare(Operand::Score(0), Operator::AtLeast(Decimal::whole(50)));
    check(half(), "15", &[], Some(0), &[0, 1]);
    check(half(), "14", &[], Some(1), &[0, 1]);
    check(half(), "5-", &[], None, &[1]);
    check(half(), "n5", &[], Some(0), &[1]);
}

#[test]
fn picks_are_counted() {
    let both = || Condition::Compare(Operand::Picks(3), Operator::AtLeast(Decimal::whole(2)));
    check(both(), "", &["a", "b"], Some(0), &[3]);
    check(both(), "", &["a"], Some(1), &[3]);
    check(both(), "", &[], None, &[3]);
}

#[test]
fn one_failing_part_settles_all_and_open_items_are_named() {
    let all = || Condition::All(vec![level(0, 4), level(1, 4)]);
    check(all(), "55", &[], Some(0), &[0, 1]);
    check(all(), "1-", &[], Some(1), &[0, 1]);
    check(all(), "5-", &[], None, &[1]);
    check(all(), "5n", &[], Some(0), &[0]);
    let any = || Condition::Any(vec![level(0, 4), level(1, 4)]);
    check(any(), "15", &[], Some(0), &[1]);
    check(any(), "44", &[], Some(0), &[0, 1]);
    check(Condition::All(vec![any(), level(2, 4)]), "15 5", &[], Some(0), &[1, 2]);
    check(any(), "11", &[], Some(1), &[0, 1]);
    // It holds already, but one item that it reads is open, and that is asked for first.
    check(any(), "5-", &[], None, &[1]);
    check(any(), "nn", &[], Some(1), &[0, 1]);
}

#[test]
fn an_assessment_without_rules_has_no_outcome() {
    let instrument = profile(&[1]);
    let response = answered(&instrument, "5");
    let scores = Scores::of(&instrument, &response);
    assert_eq!(Outcome::if_ruled(&instrument, &response, &scores), None);
}
