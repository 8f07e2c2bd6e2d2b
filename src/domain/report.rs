//! The result of a response, ready to be told: scores, stages, strengths, priorities (scoring rule
//! 8) and what is missing. Knows no words and no pictures.

use std::cmp::Reverse;

use super::answer::Response;
use super::exact::Exact;
use super::instrument::Instrument;
use super::score::Scores;
use super::session::Session;
use super::stage::Stages;

/// How many strengths are told, and how many priorities beside those at the lowest level.
pub const LISTED: usize = 3;

/// Everything that the results page and the files say. Items are numbered as in the assessment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// The scores.
    pub scores: Scores,
    /// Where the partnership stands, for a staged assessment.
    pub stages: Option<Stages>,
    /// The best rated items, best first. Never an item under the middle of the scale, nor one that
    /// is also a priority.
    pub strengths: Vec<usize>,
    /// The weakest rated items, weakest first; all that are at the lowest level, however many.
    /// Never an item at the highest level.
    pub priorities: Vec<usize>,
    /// Items answered with "don't know".
    pub find_out: Vec<usize>,
    /// Items without an answer.
    pub unanswered: Vec<usize>,
}

impl Report {
    /// Reports on a response.
    pub fn of(instrument: &Instrument, session: &Session) -> Self {
        let scores = Scores::of(instrument, session);
        let stages = Stages::if_staged(instrument, session, &scores);
        let rated = rated_items(instrument, session);
        let priorities = priorities(&rated);
        Self {
            scores,
            stages,
            strengths: strengths(&rated, &priorities),
            priorities,
            find_out: items_in(instrument, session, Response::DontKnow),
            unanswered: items_in(instrument, session, Response::Unanswered),
        }
    }
}

fn rated_items(instrument: &Instrument, session: &Session) -> Vec<(usize, Exact)> {
    let points = |(number, item): (usize, &super::instrument::Item)| match session.response_to(&item.id) {
        Response::Rated(level) => Some((number, item.points(level))),
        _ => None,
    };
    instrument.items.iter().enumerate().filter_map(points).collect()
}

fn priorities(rated: &[(usize, Exact)]) -> Vec<usize> {
    let mut weak: Vec<_> = rated.iter().filter(|(_, points)| *points < Exact::HUNDRED).collect();
    weak.sort_by_key(|(_, points)| *points);
    let lowest = weak.iter().filter(|(_, points)| *points == Exact::ZERO).count();
    weak.truncate(lowest.max(LISTED));
    weak.into_iter().map(|(item, _)| *item).collect()
}

fn strengths(rated: &[(usize, Exact)], priorities: &[usize]) -> Vec<usize> {
    let middle = Exact::whole(50);
    let mut strong: Vec<_> =
        rated.iter().filter(|(item, points)| *points >= middle && !priorities.contains(item)).collect();
    strong.sort_by_key(|(_, points)| Reverse(*points));
    strong.into_iter().map(|(item, _)| *item).take(LISTED).collect()
}

fn items_in(instrument: &Instrument, session: &Session, state: Response) -> Vec<usize> {
    let is = |number: &usize| session.response_to(&instrument.items[*number].id) == state;
    (0..instrument.items.len()).filter(is).collect()
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
