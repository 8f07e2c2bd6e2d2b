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
    /// The best rated items, best first. None of them is below the middle of the scale or also a priority.
    pub strengths: Vec<usize>,
    /// The rated items with the highest urgency, most urgent first, and every item at the lowest level. None
    /// of them is at the highest level.
    pub priorities: Vec<usize>,
    /// How many rated items are weak spots: [`crate::domain::instrument::Scoring::weak_below`].
    pub weak_spots: usize,
    /// Items answered with "don't know".
    pub find_out: Vec<usize>,
    /// Items that have no answer and must have one.
    pub unanswered: Vec<usize>,
}

impl Findings {
    /// Works out the findings of a response.
    pub fn of(instrument: &Instrument, response: &Response) -> Self {
        let scores = Scores::of(instrument, response);
        let stages = Stages::if_staged(instrument, response, &scores);
        let rated = rated_items(instrument, response);
        let priorities = priorities(&rated);
        let outcome = Outcome::if_ruled(instrument, response, &scores);
        let cut = instrument.scoring.weak_below();
        Self {
            scores,
            stages,
            outcome,
            strengths: strengths(&rated, &priorities),
            priorities,
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

fn priorities(rated: &[Rated]) -> Vec<usize> {
    let mut weak: Vec<_> = rated.iter().filter(|rated| rated.points < Exact::HUNDRED).collect();
    sort(&mut weak, |one, other| other.urgency.cmp(&one.urgency));
    // An item at the lowest level is always listed, however little it matters.
    let mut rank = 0;
    weak.retain(|rated| {
        rank += 1;
        rank <= TOP_ITEMS || rated.points == Exact::ZERO
    });
    weak.into_iter().map(|rated| rated.item).collect()
}

fn strengths(rated: &[Rated], priorities: &[usize]) -> Vec<usize> {
    let middle = Exact::whole(50);
    let mut strong: Vec<_> =
        rated.iter().filter(|rated| rated.points >= middle && !priorities.contains(&rated.item)).collect();
    sort(&mut strong, |one, other| one.urgency.cmp(&other.urgency));
    strong.into_iter().map(|rated| rated.item).take(TOP_ITEMS).collect()
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
