//! What must hold for every assessment and every response, tested with random ones.

use proptest::prelude::*;

use crate::domain::exact::{Decimal, Exact};
use crate::domain::fixtures::{by_id, profile, rating, response, scale, stamp};
use crate::domain::instrument::{Instrument, Item, Kind, Rating, ScoringKind};
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::{Change, Response};
use crate::domain::scoring::change::{Changes, SectionChange, Verdict};
use crate::domain::scoring::findings::Findings;
use crate::domain::scoring::{Score, Scores};

/// An assessment with up to 5 sections of up to 6 items each, with various scales and weights, and a
/// response with a random answer to each item.
fn case() -> impl Strategy<Value = (Instrument, Response)> {
    let item = (2..=7i32, 1..=4000u32, any::<bool>(), any::<bool>());
    let sections = prop::collection::vec((1..=3000u32, prop::collection::vec(item, 1..=6)), 1..=5);
    let staged = any::<bool>();
    (sections, staged)
        .prop_flat_map(|(sections, staged)| {
            let mut instrument = profile(&sections.iter().map(|(_, items)| items.len()).collect::<Vec<_>>());
            let thousandths = |n: u32| Decimal::from_f64(f64::from(n) / 1000.0).expect("three decimals");
            for (section, (weight, _)) in instrument.sections.iter_mut().zip(&sections) {
                section.weight = thousandths(*weight);
            }
            let specs = sections.iter().flat_map(|(_, items)| items);
            for (item, &(levels, weight, reverse, essential)) in instrument.items.iter_mut().zip(specs) {
                let weight = thousandths(weight);
                item.kind = Kind::Rating(Rating { weight, reverse, essential, ..rating(scale(1..=levels)) });
            }
            if staged {
                instrument.scoring.kind = ScoringKind::Staged;
            }
            let ratings = instrument.items.iter().filter_map(Item::rating);
            let values: Vec<_> = ratings.map(|rating| value(*rating.scale.range().end())).collect();
            (Just(instrument), values)
        })
        .prop_map(|(instrument, values)| {
            let response = values
                .into_iter()
                .enumerate()
                .fold(response(), |response, (item, value)| with(&instrument, &response, item, value));
            (instrument, response)
        })
}

fn value(highest: i32) -> impl Strategy<Value = AnswerValue> {
    prop_oneof![
        4 => (1..=highest).prop_map(AnswerValue::Rated),
        1 => Just(AnswerValue::NotApplicable),
        1 => Just(AnswerValue::DontKnow),
        2 => Just(AnswerValue::Unanswered),
    ]
}

fn with(instrument: &Instrument, response: &Response, item: usize, value: AnswerValue) -> Response {
    let change = Change::Respond(instrument.items[item].id.clone(), value);
    response.apply(&change, instrument, &stamp(item as u64)).unwrap_or_else(|| response.clone())
}

fn all(scores: &Scores) -> impl Iterator<Item = &Score> {
    scores.sections.iter().chain(&scores.overall)
}

fn width(score: &Score) -> Option<Exact> {
    let minus = Exact::whole(-1);
    score.interval.map(|(low, high)| high.plus(low.times(minus)))
}

proptest! {
    #[test]
    fn low_is_at_most_the_score_and_the_score_at_most_high((instrument, response) in case()) {
        for score in all(&Scores::of(&instrument, &response)) {
            if let Some((low, high)) = score.interval {
                prop_assert!(Exact::ZERO <= low && low <= high && high <= Exact::HUNDRED);
                prop_assert!(score.value.is_none_or(|value| low <= value && value <= high));
            } else {
                prop_assert!(score.value.is_none() && score.coverage.is_none());
            }
        }
    }

    #[test]
    fn adding_an_answer_never_widens_the_interval(
        (instrument, response) in case(), pick in any::<prop::sample::Index>(), level in 1..=2i32,
    ) {
        let gaps: Vec<_> = (0..instrument.items.len())
            .filter(|&item| matches!(
                response.value_of(&instrument.items[item].id),
                AnswerValue::Unanswered | AnswerValue::DontKnow
            ))
            .collect();
        prop_assume!(!gaps.is_empty());
        let more = with(&instrument, &response, gaps[pick.index(gaps.len())], AnswerValue::Rated(level));
        let (before, after) = (Scores::of(&instrument, &response), Scores::of(&instrument, &more));
        for (before, after) in all(&before).zip(all(&after)) {
            prop_assert!(width(after) <= width(before));
            if let (Some((low, high)), Some((new_low, new_high))) = (before.interval, after.interval) {
                prop_assert!(low <= new_low && new_high <= high, "the interval moved");
            }
        }
    }

    #[test]
    fn not_applicable_items_leave_every_other_number_unchanged(
        (instrument, response) in case(), pick in any::<prop::sample::Index>(),
    ) {
        let item = pick.index(instrument.items.len());
        let not_applicable = with(&instrument, &response, item, AnswerValue::NotApplicable);
        let mut without = instrument.clone();
        without.items.remove(item);
        without.by_id = by_id(&without.items);
        for section in &mut without.sections {
            section.items.start -= usize::from(section.items.start > item);
            section.items.end -= usize::from(section.items.end > item);
        }
        prop_assert_eq!(Scores::of(&instrument, &not_applicable), Scores::of(&without, &response));
    }

    #[test]
    fn no_item_is_listed_twice_among_strengths_and_priorities((instrument, response) in case()) {
        let findings = Findings::of(&instrument, &response);
        let listed: Vec<_> = findings.strengths.items.iter().chain(&findings.priorities.items).collect();
        let distinct: std::collections::BTreeSet<_> = listed.iter().collect();
        prop_assert_eq!(listed.len(), distinct.len());
    }

    #[test]
    fn swapping_rounds_negates_the_change_and_a_round_never_differs_from_itself(
        (instrument, then) in case(), levels in prop::collection::vec(prop::option::of(1..=2i32), 30),
    ) {
        let now = levels.into_iter().take(instrument.items.len()).enumerate().fold(
            then.clone(),
            |now, (item, level)| match level {
                Some(level) => with(&instrument, &now, item, AnswerValue::Rated(level)),
                None => now,
            },
        );
        let each = |changes: Changes| changes.sections.into_iter().chain(changes.overall);
        let forwards = each(Changes::of(&instrument, &then, &now));
        for (forwards, backwards) in forwards.zip(each(Changes::of(&instrument, &now, &then))) {
            let swapped = SectionChange { scores: backwards.scores.map(|(then, now)| (now, then)), ..backwards };
            prop_assert_eq!(forwards, swapped);
            let negated = match backwards.verdict() {
                Verdict::Change(by) => Verdict::Change(by.times(Exact::whole(-1))),
                verdict => verdict,
            };
            prop_assert_eq!(forwards.verdict(), negated);
        }
        for same in each(Changes::of(&instrument, &then, &then)) {
            prop_assert!(matches!(same.verdict(), Verdict::Noise | Verdict::Nothing));
        }
    }
}
