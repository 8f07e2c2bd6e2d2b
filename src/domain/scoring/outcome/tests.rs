//! Each check gives the condition of the first rule, the answers, and the expected outcome.

use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{answered, id, profile, stamp};
use crate::domain::instrument::rule::Rule;
use crate::domain::instrument::{Choice, Kind, Pick, ScoringKind};
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
fn a_section_is_compared_by_the_whole_range_of_its_score() {
    let half = || Condition::Compare(Operand::Score(0), Operator::AtLeast(Decimal::whole(50)));
    check(half(), "15", &[], Some(0), &[0, 1]);
    check(half(), "14", &[], Some(1), &[0, 1]);
    check(half(), "5-", &[], Some(0), &[0]);
    check(half(), "4-", &[], None, &[1]);
    check(half(), "1-", &[], None, &[1]);
    check(half(), "n5", &[], Some(0), &[1]);
    check(half(), "nn", &[], Some(1), &[0, 1]);
    let above_half = || Condition::Compare(Operand::Score(0), Operator::AtLeast(Decimal::whole(51)));
    check(above_half(), "1-", &[], Some(1), &[0]);
    let below = || Condition::Compare(Operand::Score(0), Operator::Below(Decimal::whole(51)));
    check(below(), "1?", &[], Some(0), &[0]);
    check(below(), "2?", &[], None, &[1]);
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
    check(all(), "1-", &[], Some(1), &[0]);
    check(all(), "15", &[], Some(1), &[0]);
    check(all(), "5-", &[], None, &[1]);
    check(all(), "5n", &[], Some(0), &[0]);
    let any = || Condition::Any(vec![level(0, 4), level(1, 4)]);
    check(any(), "15", &[], Some(0), &[1]);
    check(any(), "44", &[], Some(0), &[0, 1]);
    check(Condition::All(vec![any(), level(2, 4)]), "15 5", &[], Some(0), &[1, 2]);
    check(any(), "11", &[], Some(1), &[0, 1]);
    check(any(), "5-", &[], Some(0), &[0]);
    check(any(), "1-", &[], None, &[1]);
    check(any(), "nn", &[], Some(1), &[0, 1]);
}

#[test]
fn only_the_gaps_that_decide_are_asked_for() {
    // The first part is settled, so its gap makes no difference.
    let settled = Condition::All(vec![level(0, 4), level(1, 4)]);
    check(Condition::Any(vec![settled, level(2, 4)]), "1- -", &[], None, &[2]);
}

/// Rules that lead to these outcomes, with a condition for all but the last.
#[track_caller]
fn check_rules(rules: Vec<(&str, Option<Condition>)>, answers: &str, rule: Option<usize>, because: &[usize]) {
    let mut instrument = profile(&[4]);
    let rule_of = |(name, when)| Rule { when, id: id(name), label: Text::plain(name), text: Text::plain("") };
    instrument.scoring.kind = ScoringKind::Rules(rules.into_iter().map(rule_of).collect());
    let response = answered(&instrument, answers);
    let found = Outcome::if_ruled(&instrument, &response, &Scores::of(&instrument, &response));
    assert_eq!(found, Some(Outcome { rule, because: because.to_vec() }), "{answers}");
}

#[test]
fn an_outcome_is_stated_once_every_possible_rule_leads_to_it() {
    let rules = || {
        vec![
            ("stop", Some(level(0, 4))),
            ("stop", Some(level(1, 4))),
            ("go", Some(level(2, 4))),
            ("wait", None),
        ]
    };
    check_rules(rules(), "5---", Some(0), &[0]);
    check_rules(rules(), "-5--", Some(1), &[1]);
    check_rules(rules(), "-1--", None, &[0, 2]);
    check_rules(rules(), "--5-", None, &[0, 1]);
    check_rules(rules(), "11--", None, &[2]);
    check_rules(rules(), "115-", Some(2), &[2]);
    check_rules(rules(), "111-", Some(3), &[0, 1, 2]);
    check_rules(vec![("go", Some(level(0, 4))), ("go", None)], "-", Some(1), &[]);
}

#[test]
fn an_assessment_without_rules_has_no_outcome() {
    let instrument = profile(&[1]);
    let response = answered(&instrument, "5");
    let scores = Scores::of(&instrument, &response);
    assert_eq!(Outcome::if_ruled(&instrument, &response, &scores), None);
}
