//! What a response shows: scores, stages, strengths, priorities by urgency, and what is missing. It knows
//! nothing about wording or figures.

use std::cmp::Ordering;

use crate::domain::exact::Exact;
use crate::domain::instrument::{Instrument, Item};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::Scores;
use crate::domain::scoring::outcome::Outcome;
use crate::domain::scoring::stage::Stages;

/// The most strengths that are listed. Also the most priorities, except that every item at the lowest level
/// is listed.
pub const TOP_ITEMS: usize = 3;
/// The most of a stage's blockers that are listed as what to do first.
pub const TOP_BLOCKERS: usize = 5;
/// From how many rated items on it says something that all of them have the same points.
const ALIKE_FROM: usize = 3;

/// Everything that the results page and the exported files are based on. Items are given by their number in
/// the assessment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Findings {
    /// The scores.
    pub scores: Scores,
    /// Where the partnership stands, if the assessment has stages.
    pub stages: Option<Stages>,
    /// What to do, if the assessment has rules.
    pub outcome: Option<Outcome>,
    /// The rated items in the top band, least urgent first.
    pub strengths: Listed,
    /// What to do first: the rated items below the top band, most urgent first, and every item at the lowest level; in
    /// stages, what blocks the current one. None of them is also a strength.
    pub priorities: Listed,
    /// The points that all rated items have, if there are at least [`ALIKE_FROM`] and they have the same. Nothing is
    /// ranked then.
    pub alike: Option<Exact>,
    /// How many items are rated.
    pub rated: usize,
    /// How many rated items are weak spots: [`crate::domain::instrument::Scoring::weak_below`].
    pub weak_spots: usize,
    /// Items answered with "don't know".
    pub find_out: Vec<usize>,
    /// Items that have no answer and must have one.
    pub unanswered: Vec<usize>,
}

/// The items at the head of a ranking.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Listed {
    /// The items that are listed, in order.
    pub items: Vec<usize>,
    /// How many more there are that only the assessment's order keeps from being listed; for blockers of a stage, how
    /// many more there are.
    pub more: usize,
}

impl Findings {
    /// Works out the findings of a response.
    pub fn of(instrument: &Instrument, response: &Response) -> Self {
        let scores = Scores::of(instrument, response);
        let stages = Stages::if_staged(instrument, response, &scores);
        let outcome = Outcome::if_ruled(instrument, response, &scores);
        let rated = rated_items(instrument, response);
        let alike = alike(&rated);
        let strong = instrument.scoring.strong_from();
        let priorities = match &stages {
            Some(stages) => blockers(stages),
            None if alike.is_some() => Listed::default(),
            None => priorities(&rated, strong),
        };
        let strengths = match alike {
            Some(_) => Listed::default(),
            None => strengths(&rated, strong, &priorities.items),
        };
        let cut = instrument.scoring.weak_below();
        Self {
            scores,
            stages,
            outcome,
            strengths,
            priorities,
            alike,
            rated: rated.len(),
            weak_spots: rated.iter().filter(|it| cut.is_some_and(|cut| it.points < cut)).count(),
            find_out: items_where(instrument, |item| *response.value_of(&item.id) == AnswerValue::DontKnow),
            unanswered: items_where(instrument, |item| response.lacks(item)),
        }
    }
}

/// A rated item, and what its place in the lists depends on.
struct Rated {
    item: usize,
    points: Exact,
    /// How far it is from the best, weighted by how much it matters:
    /// `(100 - points) * importance / highest importance`.
    urgency: Exact,
}

fn rated_items(instrument: &Instrument, response: &Response) -> Vec<Rated> {
    let rated = |(number, item): (usize, &Item)| {
        let (rating, answer) = (item.rating()?, response.answers.get(&*item.id)?);
        let AnswerValue::Rated(level) = answer.value else { return None };
        let points = rating.points(level);
        // If the importance was not asked or not answered, it counts as the highest, so that a gap hides nothing.
        let share = rating.importance.as_ref().zip(answer.importance).and_then(|(scale, importance)| {
            Exact::ratio(i64::from(importance), i64::from(*scale.range().end()))
        });
        let urgency = points.complement().times(share.unwrap_or(Exact::whole(1)));
        Some(Rated { item: number, points, urgency })
    };
    instrument.items.iter().enumerate().filter_map(rated).collect()
}

/// The points of all rated items, if they are the same and there are enough of them to say so.
fn alike(rated: &[Rated]) -> Option<Exact> {
    let points = rated.first()?.points;
    (rated.len() >= ALIKE_FROM && rated.iter().all(|it| it.points == points)).then_some(points)
}

/// What blocks the current stage.
fn blockers(stages: &Stages) -> Listed {
    let Some(current) = stages.current else { return Listed::default() };
    let all = &stages.stages[current].blockers;
    let items: Vec<_> = all.iter().take(TOP_BLOCKERS).map(|blocker| blocker.item).collect();
    Listed { more: all.len() - items.len(), items }
}

fn priorities(rated: &[Rated], strong: Exact) -> Listed {
    // An item at the lowest level is always listed, however little it matters and whatever the bands are.
    let lowest = |it: &Rated| it.points == Exact::ZERO;
    let mut weak: Vec<_> = rated.iter().filter(|it| it.points < strong || lowest(it)).collect();
    sort(&mut weak, |one, other| other.urgency.cmp(&one.urgency));
    top(&weak, lowest)
}

fn strengths(rated: &[Rated], strong: Exact, priorities: &[usize]) -> Listed {
    let mut good: Vec<_> =
        rated.iter().filter(|it| it.points >= strong && !priorities.contains(&it.item)).collect();
    sort(&mut good, |one, other| one.urgency.cmp(&other.urgency));
    top(&good, |_| false)
}

/// The first of a ranking and those that are listed wherever they are, and how many of the others are as urgent as the
/// last of the first.
fn top(ranked: &[&Rated], always: fn(&Rated) -> bool) -> Listed {
    let mut listed = Listed::default();
    let last = ranked.iter().take(TOP_ITEMS).next_back().map(|it| it.urgency);
    for (rank, it) in ranked.iter().enumerate() {
        if rank < TOP_ITEMS || always(it) {
            listed.items.push(it.item);
        } else if Some(it.urgency) == last {
            listed.more += 1;
        }
    }
    listed
}

/// One function for both orders: each closure given to `sort_by` would be compiled with a sort of its own.
#[inline(never)]
fn sort(rated: &mut [&Rated], order: fn(&&Rated, &&Rated) -> Ordering) {
    rated.sort_by(order);
}

fn items_where(instrument: &Instrument, matches: impl Fn(&Item) -> bool) -> Vec<usize> {
    (0..instrument.items.len()).filter(|number| matches(&instrument.items[*number])).collect()
}

#[cfg(test)]
mod tests;
