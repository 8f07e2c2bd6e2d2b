//! "How was this worked out?": the arithmetic of every number on the page.

use yew::{AttrValue, Html};

use super::phrases;
use crate::domain::exact::{Decimal, Exact};
use crate::domain::instrument::{Item, ScoringKind};
use crate::domain::response::Session;
use crate::domain::response::answer::Response;
use crate::domain::scoring::findings::Report;
use crate::domain::scoring::{Score, terms};
use crate::i18n::keys;
use crate::ui::context::Desk;
use crate::ui::markup::{el, keyed, line, list, none, role};

/// Shows the working behind the results.
pub fn working(desk: &Desk, session: &Session, report: &Report) -> Html {
    let stages = match desk.instrument.scoring.kind {
        ScoringKind::Staged => desk.line("p", "", keys::WORKING_STAGES),
        ScoringKind::Profile { .. } => none(),
        ScoringKind::Rules(_) => {
            let content = [desk.line("summary", "", keys::WORKING), desk.line("p", "", keys::WORKING_RULES)];
            return role("details", "pc-details pc-part", "working", content);
        }
    };
    let mut sections = Vec::new();
    for (number, score) in report.scores.sections.iter().enumerate() {
        if desk.instrument.is_rated(number) {
            sections.push(section(desk, session, number, score));
        }
    }
    let content = [
        desk.line("summary", "", keys::WORKING),
        desk.line("p", "", keys::WORKING_POINTS),
        stages,
        line("p", "", bands(desk)),
        weak_spot(desk).map_or_else(none, |words| line("p", "", words)),
        list(sections),
        report.scores.overall.as_ref().map_or_else(none, |score| overall(desk, report, score)),
    ];
    role("details", "pc-details pc-part", "working", content)
}

/// How results are worked out in general, for files: a paragraph each.
pub fn method(desk: &Desk) -> Vec<String> {
    let say = |key| desk.say(key).to_string();
    match desk.instrument.scoring.kind {
        ScoringKind::Rules(_) => vec![say(keys::WORKING_RULES)],
        ScoringKind::Staged => {
            vec![say(keys::WORKING_POINTS), say(keys::WORKING_STAGES), bands(desk).to_string()]
        }
        ScoringKind::Profile { .. } => {
            let weak = weak_spot(desk).map(|words| words.to_string());
            [say(keys::WORKING_POINTS), bands(desk).to_string()].into_iter().chain(weak).collect()
        }
    }
}

/// What a headline counts as a weak spot, where one counts any.
fn weak_spot(desk: &Desk) -> Option<AttrValue> {
    let scoring = &desk.instrument.scoring;
    let second = scoring.bands.get(1).filter(|_| matches!(scoring.kind, ScoringKind::Profile { .. }))?;
    Some(desk.fill(keys::WORKING_WEAK, [desk.number(second.from.exact())]))
}

fn bands(desk: &Desk) -> AttrValue {
    let mut bands = Vec::new();
    for (number, band) in desk.instrument.scoring.bands.iter().enumerate() {
        let values = [phrases::band(desk, number), desk.number(band.from.exact())];
        bands.push(desk.fill(keys::WORKING_BAND, values).to_string());
    }
    desk.fill(keys::WORKING_BANDS, [desk.words.list(&bands).into()])
}

/// A weight with what it weighs in score, lowest and highest.
struct Part {
    weight: Decimal,
    value: Option<Exact>,
    low: Exact,
    high: Exact,
}

fn section(desk: &Desk, session: &Session, number: usize, score: &Score) -> Html {
    let section = &desk.instrument.sections[number];
    let mut items = Vec::new();
    for item in &desk.instrument.items[section.items.clone()] {
        if item.rating().is_some() {
            items.push(line("li", "", item_line(desk, session, item)));
        }
    }
    let mut parts = Vec::new();
    for term in terms(&desk.instrument, &session.responses(&desk.instrument), number) {
        let (low, high) = term.points.map_or((Exact::ZERO, Exact::HUNDRED), |points| (points, points));
        parts.push(Part { weight: term.weight, value: term.points, low, high });
    }
    let items = el("ul", "pc-list", [list(items)]);
    keyed(number, worked(desk.text(&section.title), items, sums(desk, score, &parts)))
}

fn overall(desk: &Desk, report: &Report, score: &Score) -> Html {
    let mut parts = Vec::new();
    for (section, score) in desk.instrument.sections.iter().zip(&report.scores.sections) {
        if let Some((low, high)) = score.interval {
            parts.push(Part { weight: section.weight, value: score.value, low, high });
        }
    }
    let how = desk.line("p", "", keys::WORKING_OVERALL);
    worked(desk.say(keys::OVERALL), how, sums(desk, score, &parts))
}

fn worked(title: AttrValue, what: Html, sums: Html) -> Html {
    el("div", "", [line("h3", "pc-body-strong", title), what, sums])
}

/// `Prompt Label: 100 × (4 − 1) ÷ (5 − 1) = 75`.
fn item_line(desk: &Desk, session: &Session, item: &Item) -> AttrValue {
    let prompt = desk.text(&item.prompt);
    match (session.response_to(&item.id), item.rating()) {
        (Response::Rated(level), Some(rating)) => {
            let range = rating.scale.range();
            let turn = if rating.reverse { "100 − " } else { "" };
            let (least, most, points) = (range.start(), range.end(), desk.number(rating.points(*level)));
            let sum = format!("{turn}100 × ({level} − {least}) ÷ ({most} − {least}) = {points}");
            let label = phrases::answer(desk, session, item).unwrap_or_default();
            desk.fill(keys::WORKING_ITEM, [prompt, label, sum.into()])
        }
        (Response::NotApplicable, _) => desk.fill(keys::WORKING_OUT, [prompt]),
        _ => desk.fill(keys::WORKING_MISSING, [prompt]),
    }
}

fn sums(desk: &Desk, score: &Score, parts: &[Part]) -> Html {
    let mut lines = Vec::new();
    let mut add = |key, sum| lines.push(line("li", "", desk.fill(key, [sum])));
    if let Some(value) = score.value {
        add(keys::WORKING_SCORE, mean(desk, parts, |part| part.value, value));
    }
    if let Some((low, high)) = score.interval
        && low != high
    {
        add(keys::WORKING_LOW, mean(desk, parts, |part| Some(part.low), low));
        add(keys::WORKING_HIGH, mean(desk, parts, |part| Some(part.high), high));
    }
    match score.coverage {
        Some(_) => add(keys::WORKING_COVERAGE, phrases::percent(desk, score.coverage)),
        None => lines.push(desk.line("li", "", keys::BAND_NOTHING)),
    }
    el("ul", "pc-plain", [list(lines)])
}

/// `(2 × 75 + 50) ÷ 3 = 66.7`, of those parts that have the value.
fn mean(desk: &Desk, parts: &[Part], value: fn(&Part) -> Option<Exact>, mean: Exact) -> AttrValue {
    let (mut sum, mut total) = (String::new(), Exact::ZERO);
    for part in parts {
        let Some(value) = value(part) else { continue };
        if !sum.is_empty() {
            sum.push_str(" + ");
        }
        if part.weight != Decimal::ONE {
            sum.push_str(&desk.words.weight(part.weight.exact()));
            sum.push_str(" × ");
        }
        sum.push_str(&desk.number(value));
        total = total.plus(part.weight.exact());
    }
    format!("({sum}) ÷ {} = {}", desk.words.weight(total), desk.number(mean)).into()
}
