//! "How was this worked out?": the arithmetic of every number on the page.

use std::rc::Rc;

use yew::prelude::*;

use super::tell;
use crate::domain::answer::Response;
use crate::domain::exact::{Decimal, Exact};
use crate::domain::instrument::{Item, ScoringKind};
use crate::domain::report::Report;
use crate::domain::score::{Score, Term, terms};
use crate::domain::session::Session;
use crate::i18n::keys;
use crate::ui::desk::{Desk, SharedDesk};

/// Shows the working behind the results.
pub fn working(desk: &SharedDesk, session: &Session, report: &Report) -> Html {
    let rows = report.scores.sections.iter().enumerate();
    html! {
        <details class="pc-details pc-part" data-role="working">
            <summary>{ desk.say(keys::WORKING) }</summary>
            <p>{ desk.say(keys::WORKING_POINTS) }</p>
            if desk.instrument.scoring.kind == ScoringKind::Staged {
                <p>{ desk.say(keys::WORKING_STAGES) }</p>
            }
            <p>{ bands(desk) }</p>
            { for rows.map(|(number, score)| section(desk, session, number, score)) }
            if let Some(score) = &report.scores.overall {
                { overall(desk, report, score) }
            }
        </details>
    }
}

fn bands(desk: &Desk) -> String {
    let band = |(number, band): (usize, &crate::domain::instrument::Band)| {
        desk.words
            .fill(keys::WORKING_BAND, &[&tell::band(desk, number), &desk.words.number(band.from.exact())])
    };
    let bands: Vec<_> = desk.instrument.scoring.bands.iter().enumerate().map(band).collect();
    desk.words.fill(keys::WORKING_BANDS, &[&desk.words.list(&bands)])
}

fn section(desk: &SharedDesk, session: &Session, number: usize, score: &Score) -> Html {
    let section = &desk.instrument.sections[number];
    let terms = terms(&desk.instrument, session, number);
    let item = |(number, item): (usize, &Item)| {
        html! { <li key={number}>{ item_line(desk, session, item) }</li> }
    };
    html! {
        <div key={number}>
            <h3 class="pc-body-strong">{ desk.text(&section.title) }</h3>
            <ul class="pc-list">{ for desk.instrument.items_of(section).map(item) }</ul>
            { sums(desk, score, &parts(&terms)) }
        </div>
    }
}

/// `Prompt Label: 100 × (4 − 1) ÷ (5 − 1) = 75`.
fn item_line(desk: &Desk, session: &Session, item: &Item) -> String {
    let prompt = desk.text(&item.prompt);
    match session.response_to(&item.id) {
        Response::Rated(level) => {
            let (least, most) = (*item.scale.range().start(), *item.scale.range().end());
            let share = format!("100 × ({level} − {least}) ÷ ({most} − {least})");
            let share = if item.reverse { format!("100 − {share}") } else { share };
            let sum = format!("{share} = {}", desk.words.number(item.points(level)));
            let label = tell::answer(desk, session, item).unwrap_or_default();
            desk.words.fill(keys::WORKING_ITEM, &[&prompt, &label, &sum])
        }
        Response::NotApplicable => desk.words.fill(keys::WORKING_OUT, &[&prompt]),
        Response::DontKnow | Response::Unanswered => desk.words.fill(keys::WORKING_MISSING, &[&prompt]),
    }
}

/// A weight with what it weighs in score, lowest and highest.
struct Part {
    weight: Decimal,
    value: Option<Exact>,
    low: Exact,
    high: Exact,
}

fn parts(terms: &[Term]) -> Vec<Part> {
    let part = |term: &Term| Part {
        weight: term.weight,
        value: term.points,
        low: term.points.unwrap_or(Exact::ZERO),
        high: term.points.unwrap_or(Exact::HUNDRED),
    };
    terms.iter().map(part).collect()
}

fn overall(desk: &SharedDesk, report: &Report, score: &Score) -> Html {
    let sections = desk.instrument.sections.iter().zip(&report.scores.sections);
    let parts: Vec<_> = sections
        .filter_map(|(section, score)| {
            let (low, high) = score.interval?;
            Some(Part { weight: section.weight, value: score.value, low, high })
        })
        .collect();
    html! {
        <div>
            <h3 class="pc-body-strong">{ desk.say(keys::OVERALL) }</h3>
            <p>{ desk.say(keys::WORKING_OVERALL) }</p>
            { sums(desk, score, &parts) }
        </div>
    }
}

fn sums(desk: &SharedDesk, score: &Score, parts: &[Part]) -> Html {
    let mut lines: Vec<Rc<str>> = Vec::new();
    let rated = parts.iter().filter_map(|part| Some((part.weight, part.value?))).collect();
    if let Some(value) = score.value {
        let sum = mean(desk, rated, value);
        lines.push(desk.words.fill(keys::WORKING_SCORE, &[&sum]).into());
    }
    if let Some((low, high)) = score.interval.filter(|(low, high)| low != high) {
        let sum = mean(desk, parts.iter().map(|part| (part.weight, part.low)).collect(), low);
        lines.push(desk.words.fill(keys::WORKING_LOW, &[&sum]).into());
        let sum = mean(desk, parts.iter().map(|part| (part.weight, part.high)).collect(), high);
        lines.push(desk.words.fill(keys::WORKING_HIGH, &[&sum]).into());
    }
    lines.push(match score.coverage {
        Some(_) => desk.words.fill(keys::WORKING_COVERAGE, &[&tell::percent(desk, score.coverage)]).into(),
        None => desk.say(keys::BAND_NOTHING),
    });
    html! { <ul class="pc-plain">{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
}

/// `(2 × 75 + 50) ÷ 3 = 66.7`.
fn mean(desk: &Desk, terms: Vec<(Decimal, Exact)>, mean: Exact) -> String {
    let number = |value: Exact| desk.words.number(value);
    let term = |(weight, value): &(Decimal, Exact)| match *weight == Decimal::ONE {
        true => number(*value),
        false => format!("{} × {}", number(weight.exact()), number(*value)),
    };
    let total = terms.iter().fold(Exact::ZERO, |total, (weight, _)| total.plus(weight.exact()));
    let sum: Vec<_> = terms.iter().map(term).collect();
    format!("({}) ÷ {} = {}", sum.join(" + "), number(total), number(mean))
}
