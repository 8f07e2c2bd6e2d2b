//! The one sentence that says what the result means, and the numbers right behind it.

use std::rc::Rc;

use yew::prelude::*;

use super::tell;
use crate::domain::answer::Response;
use crate::domain::exact::Exact;
use crate::domain::report::Report;
use crate::domain::score::{ENOUGH_COVERAGE, Score, Statement};
use crate::domain::session::Session;
use crate::domain::stage::Stages;
use crate::i18n::keys;
use crate::ui::desk::{Desk, SharedDesk};

/// Shows the headline and what supports it.
pub fn headline(desk: &SharedDesk, session: &Session, report: &Report) -> Html {
    let meaning = match &report.scores.overall {
        Some(Score { statement: Statement::In(number), .. }) => {
            desk.instrument.scoring.bands[*number].text.as_ref()
        }
        _ => None,
    };
    html! {
        <>
            <h2 class="pc-headline" tabindex="-1" ref={desk.heading.clone()}>
                { sentence(desk, session, report) }
            </h2>
            if let Some(meaning) = meaning {
                <p class="pc-lead">{ desk.text(meaning) }</p>
            }
            if let Some(overall) = &report.scores.overall {
                <p data-role="overall">{ numbers(desk, overall, report).join(" ") }</p>
            }
        </>
    }
}

fn sentence(desk: &Desk, session: &Session, report: &Report) -> String {
    let said = match (&report.stages, &report.scores.overall) {
        (Some(stages), _) => return stage_sentence(desk, report, stages),
        (None, Some(overall)) => overall_sentence(desk, overall),
        (None, None) => sections_sentence(desk, report),
    };
    match (said, weak_spots(desk, session)) {
        (Some(said), 0) => said,
        (Some(said), weak) => desk.words.count(keys::HEADLINE_WEAK, weak, &[&said]),
        (None, _) => desk.words.say(not_yet(report)).into(),
    }
}

fn not_yet(report: &Report) -> keys::Key {
    let nothing = |score: &Score| score.statement == Statement::NothingApplies;
    match report.scores.sections.iter().all(nothing) {
        true => keys::HEADLINE_NOTHING,
        false => keys::HEADLINE_NONE,
    }
}

fn overall_sentence(desk: &Desk, overall: &Score) -> Option<String> {
    let band = |number| tell::band(desk, number);
    match overall.statement {
        Statement::In(number) => Some(desk.words.fill(keys::HEADLINE_IN, &[&band(number)])),
        Statement::Between(low, high) => {
            Some(desk.words.fill(keys::HEADLINE_BETWEEN, &[&band(low), &band(high)]))
        }
        Statement::NotEnough | Statement::NothingApplies => None,
    }
}

/// Without an overall score: how many sections are in the best band that any is in.
fn sections_sentence(desk: &Desk, report: &Report) -> Option<String> {
    let band = |score: &Score| match score.statement {
        Statement::In(number) => Some(number),
        _ => None,
    };
    let bands: Vec<_> = report.scores.sections.iter().filter_map(band).collect();
    let best = *bands.iter().max()?;
    let count = bands.iter().filter(|band| **band == best).count();
    let counts = [count, report.scores.sections.len()].map(|count| desk.words.whole(count));
    Some(desk.words.fill(keys::HEADLINE_STRONG, &[&counts[0], &counts[1], &tell::band(desk, best)]))
}

/// Rated items that are in the lowest band by themselves.
fn weak_spots(desk: &Desk, session: &Session) -> usize {
    let Some(second) = desk.instrument.scoring.bands.get(1) else { return 0 };
    let weak = |item: &&crate::domain::instrument::Item| match session.response_to(&item.id) {
        Response::Rated(level) => item.points(level) < second.from.exact(),
        _ => false,
    };
    desk.instrument.items.iter().filter(weak).count()
}

fn stage_sentence(desk: &Desk, report: &Report, stages: &Stages) -> String {
    let Some(current) = stages.current else { return desk.words.say(keys::HEADLINE_ALL_MET).into() };
    let rated = report.scores.sections.iter().any(|score| score.value.is_some());
    if !rated {
        return desk.words.say(keys::HEADLINE_NONE).into();
    }
    let met = stages.stages.iter().filter(|stage| stage.met).count();
    let met = desk.words.count(keys::STAGES_MET, met, &[]);
    let title = desk.text(&desk.instrument.sections[current].title);
    desk.words.fill(keys::HEADLINE_STAGE, &[&title, &met])
}

/// The score, how far it could move, how much it rests on.
fn numbers(desk: &Desk, score: &Score, report: &Report) -> Vec<Rc<str>> {
    let mut said = Vec::new();
    if let (Some(value), Some((low, high))) = (score.value, score.interval) {
        let [value, low, high] = [value, low, high].map(|number| desk.words.number(number));
        said.push(match low == high {
            true => desk.words.fill(keys::SCORE_EXACT, &[&value]).into(),
            false => desk.words.fill(keys::SCORE_RANGE, &[&value, &low, &high]).into(),
        });
    }
    if let Some(coverage) = score.coverage.filter(|coverage| *coverage < Exact::HUNDRED) {
        let coverage = tell::percent(desk, Some(coverage));
        said.push(desk.words.fill(keys::SCORE_COVERAGE, &[&coverage]).into());
    }
    if let Some(needed) = needed(desk, score, report) {
        said.push(desk.words.count(keys::SCORE_NEED, needed, &[]).into());
    } else if score.provisional() {
        said.push(desk.say(keys::PROVISIONAL));
    }
    said
}

/// How many more ratings bring coverage to where a band is stated, if items weigh alike.
fn needed(desk: &Desk, score: &Score, report: &Report) -> Option<usize> {
    if score.statement != Statement::NotEnough {
        return None;
    }
    let alike = desk.instrument.items.windows(2).all(|pair| pair[0].weight == pair[1].weight);
    let gaps = report.unanswered.len() + report.find_out.len();
    let share = score.coverage?.complement();
    // gaps / applicable = share of 100
    let applicable = Exact::whole(i32::try_from(gaps).ok()?).times(Exact::HUNDRED).over(share)?;
    let applicable = (applicable.tenths().0 / 10) as usize;
    let rated = applicable - gaps;
    let wanted = (applicable * ENOUGH_COVERAGE as usize).div_ceil(100);
    alike.then_some(wanted.saturating_sub(rated)).filter(|needed| *needed > 0)
}
