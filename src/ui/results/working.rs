//! "How was this worked out?": the arithmetic of every number on the page.

use yew::{AttrValue, Html};

use super::phrases;
use crate::domain::exact::{Decimal, Exact};
use crate::domain::instrument::{Item, ScoringKind};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::findings::Findings;
use crate::domain::scoring::{Score, terms};
use crate::i18n::keys;
use crate::ui::context::ViewContext;
use crate::ui::markup::{element, fragment_vec, keyed, named, none, text_element};

/// Shows the working behind the results.
pub fn working(ctx: &ViewContext, response: &Response, report: &Findings) -> Html {
    let stages = match ctx.instrument.scoring.kind {
        ScoringKind::Staged => ctx.message_element("p", "", keys::WORKING_STAGES),
        ScoringKind::Profile { .. } => none(),
        ScoringKind::Rules(_) => {
            let content = [
                ctx.message_element("summary", "", keys::WORKING),
                ctx.message_element("p", "", keys::WORKING_RULES),
            ];
            return named("details", "pc-details pc-part", "working", content);
        }
    };
    let mut sections = Vec::new();
    for (number, score) in report.scores.sections.iter().enumerate() {
        if ctx.instrument.is_rated(number) {
            sections.push(section(ctx, response, number, score));
        }
    }
    let content = [
        ctx.message_element("summary", "", keys::WORKING),
        ctx.message_element("p", "", keys::WORKING_POINTS),
        stages,
        text_element("p", "", bands(ctx)),
        weak_spot(ctx).map_or_else(none, |words| text_element("p", "", words)),
        fragment_vec(sections),
        report.scores.overall.as_ref().map_or_else(none, |score| overall(ctx, report, score)),
    ];
    named("details", "pc-details pc-part", "working", content)
}

/// How results are worked out in general, for files: a paragraph each.
pub fn method(ctx: &ViewContext) -> Vec<String> {
    let say = |key| ctx.message(key).to_string();
    match ctx.instrument.scoring.kind {
        ScoringKind::Rules(_) => vec![say(keys::WORKING_RULES)],
        ScoringKind::Staged => {
            vec![say(keys::WORKING_POINTS), say(keys::WORKING_STAGES), bands(ctx).to_string()]
        }
        ScoringKind::Profile { .. } => {
            let weak = weak_spot(ctx).map(|words| words.to_string());
            [say(keys::WORKING_POINTS), bands(ctx).to_string()].into_iter().chain(weak).collect()
        }
    }
}

/// What a headline counts as a weak spot, where one counts any.
fn weak_spot(ctx: &ViewContext) -> Option<AttrValue> {
    let scoring = &ctx.instrument.scoring;
    let second = scoring.bands.get(1).filter(|_| matches!(scoring.kind, ScoringKind::Profile { .. }))?;
    Some(ctx.format(keys::WORKING_WEAK, [ctx.number(second.from.exact())]))
}

fn bands(ctx: &ViewContext) -> AttrValue {
    let mut bands = Vec::new();
    for (number, band) in ctx.instrument.scoring.bands.iter().enumerate() {
        let values = [phrases::band(ctx, number), ctx.number(band.from.exact())];
        bands.push(ctx.format(keys::WORKING_BAND, values).to_string());
    }
    ctx.format(keys::WORKING_BANDS, [ctx.words.list(&bands).into()])
}

/// A weight with what it weighs in score, lowest and highest.
struct Part {
    weight: Decimal,
    value: Option<Exact>,
    low: Exact,
    high: Exact,
}

fn section(ctx: &ViewContext, response: &Response, number: usize, score: &Score) -> Html {
    let section = &ctx.instrument.sections[number];
    let mut items = Vec::new();
    for item in &ctx.instrument.items[section.items.clone()] {
        if item.rating().is_some() {
            items.push(text_element("li", "", item_line(ctx, response, item)));
        }
    }
    let mut parts = Vec::new();
    for term in terms(&ctx.instrument, &response.values(&ctx.instrument), number) {
        let (low, high) = term.points.map_or((Exact::ZERO, Exact::HUNDRED), |points| (points, points));
        parts.push(Part { weight: term.weight, value: term.points, low, high });
    }
    let items = element("ul", "pc-list", [fragment_vec(items)]);
    keyed(number, worked(ctx.text_of(&section.title), items, sums(ctx, score, &parts)))
}

fn overall(ctx: &ViewContext, report: &Findings, score: &Score) -> Html {
    let mut parts = Vec::new();
    for (section, score) in ctx.instrument.sections.iter().zip(&report.scores.sections) {
        if let Some((low, high)) = score.interval {
            parts.push(Part { weight: section.weight, value: score.value, low, high });
        }
    }
    let how = ctx.message_element("p", "", keys::WORKING_OVERALL);
    worked(ctx.message(keys::RESULTS_OVERALL), how, sums(ctx, score, &parts))
}

fn worked(title: AttrValue, what: Html, sums: Html) -> Html {
    element("div", "", [text_element("h3", "pc-body-strong", title), what, sums])
}

/// `Prompt Label: 100 × (4 − 1) ÷ (5 − 1) = 75`.
fn item_line(ctx: &ViewContext, response: &Response, item: &Item) -> AttrValue {
    let prompt = ctx.text_of(&item.prompt);
    match (response.value_of(&item.id), item.rating()) {
        (AnswerValue::Rated(level), Some(rating)) => {
            let range = rating.scale.range();
            let turn = if rating.reverse { "100 − " } else { "" };
            let (least, most, points) = (range.start(), range.end(), ctx.number(rating.points(*level)));
            let sum = format!("{turn}100 × ({level} − {least}) ÷ ({most} − {least}) = {points}");
            let label = phrases::answer(ctx, response, item).unwrap_or_default();
            ctx.format(keys::WORKING_ITEM, [prompt, label, sum.into()])
        }
        (AnswerValue::NotApplicable, _) => ctx.format(keys::WORKING_OUT, [prompt]),
        _ => ctx.format(keys::WORKING_MISSING, [prompt]),
    }
}

fn sums(ctx: &ViewContext, score: &Score, parts: &[Part]) -> Html {
    let mut lines = Vec::new();
    let mut add = |key, sum| lines.push(text_element("li", "", ctx.format(key, [sum])));
    if let Some(value) = score.value {
        add(keys::WORKING_SCORE, mean(ctx, parts, |part| part.value, value));
    }
    if let Some((low, high)) = score.interval
        && low != high
    {
        add(keys::WORKING_LOW, mean(ctx, parts, |part| Some(part.low), low));
        add(keys::WORKING_HIGH, mean(ctx, parts, |part| Some(part.high), high));
    }
    match score.coverage {
        Some(_) => add(keys::WORKING_COVERAGE, phrases::percent(ctx, score.coverage)),
        None => lines.push(ctx.message_element("li", "", keys::BAND_NOTHING_APPLIES)),
    }
    element("ul", "pc-plain", [fragment_vec(lines)])
}

/// `(2 × 75 + 50) ÷ 3 = 66.7`, of those parts that have the value.
fn mean(ctx: &ViewContext, parts: &[Part], value: fn(&Part) -> Option<Exact>, mean: Exact) -> AttrValue {
    let (mut sum, mut total) = (String::new(), Exact::ZERO);
    for part in parts {
        let Some(value) = value(part) else { continue };
        if !sum.is_empty() {
            sum.push_str(" + ");
        }
        if part.weight != Decimal::ONE {
            sum.push_str(&ctx.words.weight(part.weight.exact()));
            sum.push_str(" × ");
        }
        sum.push_str(&ctx.number(value));
        total = total.plus(part.weight.exact());
    }
    format!("({sum}) ÷ {} = {}", ctx.words.weight(total), ctx.number(mean)).into()
}
