//! Compares what the rules lead to with what they lead to for every way of filling the gaps, worked out separately.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{id, profile, rating, response, scale, stamp};
use crate::domain::instrument::{Choice, Kind, Pick, ScoringKind};
use crate::domain::response::Change;
use crate::domain::text::Text;

/// Two rated sections with two and three items on a scale from 1 to 3, and one item to pick from two options.
const SECTIONS: [std::ops::Range<usize>; 3] = [0..2, 2..5, 5..6];
const PICK: usize = 5;

/// The answers to the six items: a level or a number of picks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Given {
    Number(i32),
    NotApplicable,
    Gap { known: bool },
}

fn instrument(rules: Vec<Rule>) -> Instrument {
    let mut instrument = profile(&[2, 3, 1]);
    let options = ["a", "b"].map(|name| Choice { id: id(name), label: Text::plain(name), text: None });
    for item in &mut instrument.items {
        item.kind = Kind::Rating(rating(scale(1..=3)));
    }
    instrument.items[PICK].kind = Kind::Pick(Pick { options: options.into(), max_picks: None });
    instrument.scoring.kind = ScoringKind::Rules(rules);
    instrument
}

fn condition() -> impl Strategy<Value = Condition> {
    let operand = prop_oneof![
        4 => (0..PICK).prop_map(|item| (Operand::Level(item), 1..=4)),
        2 => (0..3_usize).prop_map(|section| (Operand::Score(section), 0..=101)),
        1 => Just((Operand::Picks(PICK), 0..=3)),
    ];
    let comparison = operand.prop_flat_map(|(operand, range)| {
        (range, any::<bool>()).prop_map(move |(cut, least)| {
            let cut = Decimal::whole(cut);
            Condition::Compare(operand, if least { Operator::AtLeast(cut) } else { Operator::Below(cut) })
        })
    });
    comparison.prop_recursive(2, 9, 3, |inner| {
        (prop::collection::vec(inner, 1..=3), any::<bool>())
            .prop_map(|(parts, all)| if all { Condition::All(parts) } else { Condition::Any(parts) })
    })
}

fn rules() -> impl Strategy<Value = Vec<Rule>> {
    let name = || prop::sample::select(vec!["go", "wait", "stop"]);
    let rule =
        |name: &str, when| Rule { when, id: id(name), label: Text::plain(name), text: Text::plain("") };
    (prop::collection::vec((name(), condition()), 1..=3), name()).prop_map(move |(rules, last)| {
        let mut rules: Vec<_> = rules.into_iter().map(|(name, when)| rule(name, Some(when))).collect();
        rules.push(rule(last, None));
        rules
    })
}

fn given() -> impl Strategy<Value = Vec<Given>> {
    let one = |numbers: i32| {
        prop_oneof![
            4 => (1..=numbers).prop_map(Given::Number),
            1 => Just(Given::NotApplicable),
            3 => any::<bool>().prop_map(|known| Given::Gap { known }),
        ]
    };
    (prop::collection::vec(one(3), PICK), one(2)).prop_map(|(mut rated, pick)| {
        rated.push(pick);
        rated
    })
}

fn found(instrument: &Instrument, given: &[Given]) -> (Outcome, BTreeSet<String>) {
    let mut answered = response();
    for (item, one) in given.iter().enumerate() {
        let value = match one {
            Given::Number(number) if item == PICK => {
                AnswerValue::Picked(["a", "b"].iter().take(*number as usize).map(|name| id(name)).collect())
            }
            Given::Number(level) => AnswerValue::Rated(*level),
            Given::NotApplicable => AnswerValue::NotApplicable,
            Given::Gap { known: true } => AnswerValue::DontKnow,
            Given::Gap { known: false } => continue,
        };
        let change = Change::Respond(instrument.items[item].id.clone(), value);
        answered = answered.apply(&change, instrument, &stamp(item as u64)).expect("a change");
    }
    let scores = Scores::of(instrument, &answered);
    let outcome = Outcome::if_ruled(instrument, &answered, &scores).expect("there are rules");
    let rules = instrument.scoring.kind.rules().expect("there are rules");
    let answers = Answers { instrument, response: &answered, scores: &scores };
    let (mut possible, certain) = answers.possible(rules).expect("the last rule holds");
    possible.push(certain);
    (outcome, possible.into_iter().map(|rule| rules[rule].id.to_string()).collect())
}

/// Every way of filling these gaps.
fn fillings(given: &[Given], gaps: &[usize]) -> Vec<Vec<Given>> {
    let mut all = vec![given.to_vec()];
    for &gap in gaps {
        let numbers = if gap == PICK { 1..=2 } else { 1..=3 };
        let fill = |filled: &Vec<Given>, number| {
            let mut filled = filled.clone();
            filled[gap] = Given::Number(number);
            filled
        };
        all = all.iter().flat_map(|filled| numbers.clone().map(move |number| fill(filled, number))).collect();
    }
    all
}

/// Whether a condition holds for answers without a gap; `None` if nothing that it reads applies.
fn holds(when: &Condition, given: &[Given]) -> Option<bool> {
    let number = |item: usize| match given[item] {
        Given::Number(number) => Some(i64::from(number)),
        _ => None,
    };
    let (sum, count, operator) = match when {
        Condition::All(parts) => {
            let parts: Vec<_> = parts.iter().filter_map(|part| holds(part, given)).collect();
            return (!parts.is_empty()).then(|| !parts.contains(&false));
        }
        Condition::Any(parts) => {
            let parts: Vec<_> = parts.iter().filter_map(|part| holds(part, given)).collect();
            return (!parts.is_empty()).then(|| parts.contains(&true));
        }
        Condition::Compare(Operand::Score(section), operator) => {
            let levels: Vec<_> =
                SECTIONS[*section].clone().filter(|item| *item != PICK).filter_map(number).collect();
            if levels.is_empty() {
                return None;
            }
            (levels.iter().map(|level| 50 * (level - 1)).sum::<i64>(), levels.len() as i64, operator)
        }
        Condition::Compare(Operand::Level(item) | Operand::Picks(item), operator) => {
            (number(*item)?, 1, operator)
        }
    };
    // A fraction is compared with a whole number.
    let whole = |cut: &Decimal| (cut.exact().to_f64() as i64) * count;
    Some(match operator {
        Operator::AtLeast(cut) => sum >= whole(cut),
        Operator::Below(cut) => sum < whole(cut),
    })
}

fn outcome_of(rules: &[Rule], given: &[Given]) -> String {
    let applies = |rule: &&Rule| rule.when.as_ref().is_none_or(|when| holds(when, given) == Some(true));
    rules.iter().find(applies).expect("the last rule holds").id.to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn an_outcome_that_is_stated_holds_however_the_gaps_are_filled(rules in rules(), given in given()) {
        let instrument = instrument(rules.clone());
        let gaps: Vec<_> = (0..given.len()).filter(|item| matches!(given[*item], Given::Gap { .. })).collect();
        let real: BTreeSet<_> =
            fillings(&given, &gaps).iter().map(|filled| outcome_of(&rules, filled)).collect();
        let (outcome, possible) = found(&instrument, &given);
        prop_assert!(possible.is_superset(&real), "{possible:?} lacks one of {real:?}");
        if let Some(rule) = outcome.rule {
            prop_assert_eq!(real, BTreeSet::from([rules[rule].id.to_string()]));
            prop_assert!(outcome.because.iter().all(|item| !gaps.contains(item)), "a gap is no reason");
            return Ok(());
        }
        prop_assert!(possible.len() > 1);
        // What is asked for settles it: with answers to just these, an outcome is stated.
        prop_assert!(!outcome.because.is_empty() && outcome.because.iter().all(|item| gaps.contains(item)));
        for filled in fillings(&given, &outcome.because) {
            prop_assert!(found(&instrument, &filled).0.rule.is_some(), "{filled:?} still leaves it open");
        }
    }
}
