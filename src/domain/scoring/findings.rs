//! The result of a response, ready to be told: scores, stages, strengths, priorities (scoring rule
//! 8) and what is missing. Knows no words and no pictures.

use std::cmp::Reverse;

use crate::domain::exact::Exact;
use crate::domain::instrument::{Instrument, Item};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::Scores;
use crate::domain::scoring::outcome::Outcome;
use crate::domain::scoring::stage::Stages;

/// How many strengths are told, and how many priorities beside those at the lowest level.
pub const TOP_ITEMS: usize = 3;

/// Everything that the results page and the files say. Items are numbered as in the assessment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Findings {
    /// The scores.
    pub scores: Scores,
    /// Where the partnership stands, for a staged assessment.
    pub stages: Option<Stages>,
    /// What to do, for an assessment that ends in rules.
    pub outcome: Option<Outcome>,
    /// The best rated items, best first. Never an item under the middle of the scale, nor one that
    /// is also a priority.
    pub strengths: Vec<usize>,
    /// The weakest rated items, weakest first; all that are at the lowest level, however many.
    /// Never an item at the highest level.
    pub priorities: Vec<usize>,
    /// How many rated items are weak spots: [`crate::domain::instrument::Scoring::weak_below`].
    pub weak_spots: usize,
    /// Items answered with "don't know".
    pub find_out: Vec<usize>,
    /// Items that are needed and have no answer.
    pub unanswered: Vec<usize>,
}

impl Findings {
    /// Reports on a response.
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
            find_out: items_in(instrument, |item| *response.value_of(&item.id) == AnswerValue::DontKnow),
            unanswered: items_in(instrument, |item| response.lacks(item)),
        }
    }
}

/// A rated item with what it is listed by.
struct Rated {
    item: usize,
    points: Exact,
    /// How far from the best it is, weighed by how much it matters: scoring rule 8.
    urgency: Exact,
}

fn rated_items(instrument: &Instrument, response: &Response) -> Vec<Rated> {
    let rated = |(number, item): (usize, &Item)| {
        let (rating, answer) = (item.rating()?, response.answers.get(&*item.id)?);
        let AnswerValue::Rated(level) = answer.value else { return None };
        let points = rating.points(level);
        // Where nobody said how much it matters, it matters most: nothing is hidden by a gap.
        let share = rating.importance.as_ref().zip(answer.importance).and_then(|(scale, importance)| {
            Exact::ratio(i64::from(importance), i64::from(*scale.range().end()))
        });
        let urgency = points.complement().times(share.unwrap_or(Exact::whole(1)));
        Some(Rated { item: number, points, urgency })
    };
    instrument.items.iter().enumerate().filter_map(rated).collect()
}

fn priorities(rated: &[Rated]) -> Vec<usize> {
    let mut weak: Vec<_> = rated.iter().filter(|it| it.points < Exact::HUNDRED).collect();
    weak.sort_by_key(|it| Reverse(it.urgency));
    // An item at the lowest level is always listed, however little it is said to matter.
    let mut listed = 0;
    weak.retain(|it| {
        listed += 1;
        listed <= TOP_ITEMS || it.points == Exact::ZERO
    });
    weak.into_iter().map(|it| it.item).collect()
}

fn strengths(rated: &[Rated], priorities: &[usize]) -> Vec<usize> {
    let middle = Exact::whole(50);
    let mut strong: Vec<_> =
        rated.iter().filter(|it| it.points >= middle && !priorities.contains(&it.item)).collect();
    strong.sort_by_key(|it| it.urgency);
    strong.into_iter().map(|it| it.item).take(TOP_ITEMS).collect()
}

fn items_in(instrument: &Instrument, is: impl Fn(&Item) -> bool) -> Vec<usize> {
    (0..instrument.items.len()).filter(|number| is(&instrument.items[*number])).collect()
}

#[cfg(test)]
mod tests;
