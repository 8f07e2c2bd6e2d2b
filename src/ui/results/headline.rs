//! The one sentence that says what the result means, and the numbers right behind it.

use yew::{AttrValue, Html};

use super::phrases;
use crate::domain::exact::Exact;
use crate::domain::instrument::Item;
use crate::domain::instrument::rule::Rule;
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::findings::Findings;
use crate::domain::scoring::outcome::Outcome;
use crate::domain::scoring::stage::Stages;
use crate::domain::scoring::{BAND_FROM, BandStatement, Score};
use crate::i18n::keys::{self, Key};
use crate::ui::context::ViewContext;
use crate::ui::markup::{
    self, element, element_with, fragment, fragment_vec, named, none, section, space, text, text_element,
};

/// Shows the headline and what supports it.
pub fn headline(ctx: &ViewContext, response: &Response, report: &Findings) -> Html {
    let (mut meaning, mut support) = (none(), none());
    if let Some(overall) = &report.scores.overall {
        if let BandStatement::In(number) = overall.statement
            && let Some(text) = &ctx.instrument.scoring.bands[number].text
        {
            meaning = ctx.localized_element("p", "pc-lead", text);
        }
        support = named("p", "", "overall", [text(numbers(ctx, overall, report))]);
    }
    let headline = markup::headline(ctx.heading.clone(), text(sentence(ctx, response, report)));
    match &report.outcome {
        Some(outcome) => fragment([headline, because(ctx, response, outcome)]),
        None => fragment([headline, meaning, support]),
    }
}

/// The headline and the sentences right beneath it, for files.
pub fn said(ctx: &ViewContext, response: &Response, report: &Findings) -> (AttrValue, Vec<AttrValue>) {
    if let Some(outcome) = &report.outcome {
        return match rule(ctx, outcome) {
            Some(rule) => (ctx.text_of(&rule.label), vec![ctx.text_of(&rule.text)]),
            None => (ctx.message(keys::HEADLINE_NONE), vec![]),
        };
    }
    let support = report.scores.overall.iter().map(|overall| numbers(ctx, overall, report)).collect();
    (sentence(ctx, response, report), support)
}

fn rule<'a>(ctx: &'a ViewContext, outcome: &Outcome) -> Option<&'a Rule> {
    outcome.rule.zip(ctx.instrument.scoring.kind.rules()).map(|(number, rules)| &rules[number])
}

/// What the outcome means and which answers it rests on, or which it waits for.
fn because(ctx: &ViewContext, response: &Response, outcome: &Outcome) -> Html {
    let mut items = Vec::new();
    for number in &outcome.because {
        let item = &ctx.instrument.items[*number];
        let answer = phrases::answer(ctx, response, item).unwrap_or_else(|| ctx.message(keys::NOT_ANSWERED));
        let content = [ctx.localized(&item.prompt), space(), text_element("span", "pc-state", answer)];
        items.push(element_with("li", &["data-because"], [item.id.shared().into()], content));
    }
    let (meaning, key) = match rule(ctx, outcome) {
        Some(rule) => (ctx.localized_element("p", "pc-lead", &rule.text), keys::RESULTS_BECAUSE),
        None => (none(), keys::ANSWER_FIRST),
    };
    fragment([meaning, section("because", ctx.message(key), element("ul", "pc-list", [fragment_vec(items)]))])
}

/// The result in a sentence.
pub fn sentence(ctx: &ViewContext, response: &Response, report: &Findings) -> AttrValue {
    if let Some(outcome) = &report.outcome {
        return rule(ctx, outcome)
            .map_or_else(|| ctx.message(keys::HEADLINE_NONE), |rule| ctx.text_of(&rule.label));
    }
    let said = match (&report.stages, &report.scores.overall) {
        (Some(stages), _) => return stage_sentence(ctx, report, stages),
        (None, Some(overall)) => overall_sentence(ctx, overall),
        (None, None) => sections_sentence(ctx, report),
    };
    match (said, weak_spots(ctx, response)) {
        (Some(said), 0) => said,
        (Some(said), weak) => ctx.words.count(keys::HEADLINE_WEAK, weak, &[&said]).into(),
        (None, _) => ctx.message(not_yet(report)),
    }
}

fn not_yet(report: &Findings) -> Key {
    if nothing_applies(report) { keys::HEADLINE_NOTHING_APPLIES } else { keys::HEADLINE_NONE }
}

fn nothing_applies(report: &Findings) -> bool {
    report.scores.sections.iter().all(|score| score.statement == BandStatement::NothingApplies)
}

fn overall_sentence(ctx: &ViewContext, overall: &Score) -> Option<AttrValue> {
    match overall.statement {
        BandStatement::In(number) => Some(ctx.format(keys::HEADLINE_IN, [phrases::band(ctx, number)])),
        BandStatement::Between(low, high) => {
            Some(ctx.format(keys::HEADLINE_BETWEEN, [phrases::band(ctx, low), phrases::band(ctx, high)]))
        }
        BandStatement::NotEnough | BandStatement::NothingApplies => None,
    }
}

/// Without an overall score: how many sections are in each band, from the best down.
fn sections_sentence(ctx: &ViewContext, report: &Findings) -> Option<AttrValue> {
    let total = (0..ctx.instrument.sections.len()).filter(|number| ctx.instrument.is_rated(*number)).count();
    let mut said = Vec::new();
    for number in (0..ctx.instrument.scoring.bands.len()).rev() {
        let is_in = |score: &&Score| score.statement == BandStatement::In(number);
        let count = report.scores.sections.iter().filter(is_in).count();
        if count > 0 {
            let values = [ctx.whole(count), ctx.whole(total), phrases::band(ctx, number)];
            said.push(ctx.format(keys::HEADLINE_SECTIONS, values).to_string());
        }
    }
    (!said.is_empty()).then(|| ctx.words.list(&said).into())
}

/// Rated items that are in the lowest band by themselves.
fn weak_spots(ctx: &ViewContext, response: &Response) -> usize {
    let Some(second) = ctx.instrument.scoring.bands.get(1) else { return 0 };
    let weak = |item: &&Item| match (item.rating(), response.value_of(&item.id)) {
        (Some(rating), AnswerValue::Rated(level)) => rating.points(*level) < second.from.exact(),
        _ => false,
    };
    ctx.instrument.items.iter().filter(weak).count()
}

fn stage_sentence(ctx: &ViewContext, report: &Findings, stages: &Stages) -> AttrValue {
    let Some(current) = stages.current else {
        // What does not apply counts as met; where nothing does, that is no result.
        return ctx.message(if nothing_applies(report) {
            keys::HEADLINE_NOTHING_APPLIES
        } else {
            keys::HEADLINE_ALL_MET
        });
    };
    // The first stage is the current one also where next to nothing is known of it; that is no result.
    if report.scores.sections[current].statement == BandStatement::NotEnough {
        return ctx.message(keys::HEADLINE_NONE);
    }
    let title = ctx.title(current);
    match stages.stages.iter().filter(|stage| stage.met).count() {
        0 => ctx.format(keys::HEADLINE_STAGE_ONLY, [title]),
        met => ctx.format(keys::HEADLINE_STAGE, [title, ctx.count(keys::STAGES_MET, met)]),
    }
}

/// The score, how far it could move, how much it rests on.
fn numbers(ctx: &ViewContext, score: &Score, report: &Findings) -> AttrValue {
    let mut said = Vec::new();
    if let (Some(value), Some((low, high))) = (score.value, score.interval) {
        let value = ctx.number(value);
        said.push(match low == high {
            true => ctx.format(keys::SCORE_EXACT, [value]),
            false => ctx.format(keys::SCORE_RANGE, [value, ctx.number(low), ctx.number(high)]),
        });
    }
    if score.coverage.is_some_and(|coverage| coverage < Exact::HUNDRED) {
        said.push(ctx.format(keys::SCORE_COVERAGE, [phrases::percent(ctx, score.coverage)]));
    }
    if let Some(needed) = needed(ctx, score, report) {
        said.push(ctx.count(keys::SCORE_NEED, needed));
    } else if score.provisional() {
        said.push(ctx.message(keys::RESULTS_PROVISIONAL));
    }
    said.join(" ").into()
}

/// How many more ratings bring coverage to where a band is stated, if items weigh alike.
fn needed(ctx: &ViewContext, score: &Score, report: &Findings) -> Option<usize> {
    if score.statement != BandStatement::NotEnough {
        return None;
    }
    let mut weights = ctx.instrument.items.iter().filter_map(|item| Some(item.rating()?.weight));
    let first = weights.next();
    let alike = weights.all(|weight| Some(weight) == first);
    let rated = |item: &&usize| ctx.instrument.items[**item].rating().is_some();
    let gaps = report.unanswered.iter().chain(&report.find_out).filter(rated).count();
    let share = score.coverage?.complement();
    // gaps / applicable = share of 100
    let applicable = Exact::whole(i32::try_from(gaps).ok()?).times(Exact::HUNDRED).over(share)?;
    let applicable = (applicable.tenths().0 / 10) as usize;
    let rated = applicable - gaps;
    let wanted = (applicable * BAND_FROM as usize).div_ceil(100);
    alike.then_some(wanted.saturating_sub(rated)).filter(|needed| *needed > 0)
}
