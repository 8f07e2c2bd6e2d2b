//! Scores in words: numbers, ranges, bands and levels as every part of the results says them.

use yew::AttrValue;

use crate::domain::exact::Exact;
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Kind};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::{BandStatement, Score};
use crate::i18n::keys;
use crate::ui::context::ViewContext;

/// A band's name.
#[inline(never)]
pub fn band(ctx: &ViewContext, number: usize) -> AttrValue {
    let band = &ctx.instrument.scoring.bands[number];
    match (&band.label, &*band.id) {
        (Some(label), _) => ctx.text_of(label),
        (None, "early") => ctx.message(keys::BAND_EARLY),
        (None, "developing") => ctx.message(keys::BAND_DEVELOPING),
        (None, "strong") => ctx.message(keys::BAND_STRONG),
        (None, _) => band.id.shared().into(),
    }
}

/// What can be said of the band: "developing", "between early and developing", "not enough answers".
#[inline(never)]
pub fn statement(ctx: &ViewContext, score: &Score) -> AttrValue {
    match score.statement {
        BandStatement::NothingApplies => ctx.message(keys::BAND_NOTHING_APPLIES),
        BandStatement::NotEnough => ctx.message(keys::BAND_NOT_ENOUGH),
        BandStatement::In(number) => band(ctx, number),
        BandStatement::Between(low, high) => {
            ctx.format(keys::BAND_BETWEEN, [band(ctx, low), band(ctx, high)])
        }
    }
}

/// The same with how far it can be relied on: "developing, provisional".
#[inline(never)]
pub fn judgement(ctx: &ViewContext, score: &Score) -> AttrValue {
    let said = statement(ctx, score);
    match score.statement {
        BandStatement::In(_) | BandStatement::Between(..) if score.provisional() => {
            ctx.format(keys::BAND_PROVISIONAL, [said])
        }
        _ => said,
    }
}

/// A number, or the word for none.
pub fn number(ctx: &ViewContext, value: Option<Exact>) -> AttrValue {
    match value {
        Some(value) => ctx.number(value),
        None => ctx.message(keys::NO_NUMBER),
    }
}

/// "25 to 75".
#[inline(never)]
pub fn range(ctx: &ViewContext, score: &Score) -> AttrValue {
    match score.interval {
        Some((low, high)) => ctx.format(keys::RESULTS_RANGE, [ctx.number(low), ctx.number(high)]),
        None => ctx.message(keys::NO_NUMBER),
    }
}

/// "62.5%".
#[inline(never)]
pub fn percent(ctx: &ViewContext, value: Option<Exact>) -> AttrValue {
    match value {
        Some(value) => ctx.format(keys::PERCENT, [ctx.number(value)]),
        None => ctx.message(keys::NO_NUMBER),
    }
}

fn picked(ctx: &ViewContext, item: &Item, picks: &[Id]) -> AttrValue {
    let Kind::Pick(pick) = &item.kind else { return "".into() };
    let options = pick.options.iter().filter(|option| picks.contains(&option.id));
    let labels: Vec<_> = options.map(|option| ctx.words.text(&option.label).to_string()).collect();
    ctx.words.list(&labels).into()
}

/// What was answered: a level's label, what was picked or written, or the state in words; nothing for no answer.
#[inline(never)]
pub fn answer(ctx: &ViewContext, response: &Response, item: &Item) -> Option<AttrValue> {
    match response.value_of(&item.id) {
        given if given.is_blank() => None,
        AnswerValue::Rated(level) => {
            let level = item.rating()?.scale.level(*level)?;
            Some(ctx.text_of(&level.label))
        }
        AnswerValue::Picked(picks) => Some(picked(ctx, item, picks)),
        AnswerValue::Wrote(words) => Some(words.clone().into()),
        AnswerValue::Number(number) => Some(ctx.number(Exact::whole(*number))),
        AnswerValue::NotApplicable => Some(ctx.message(keys::NOT_APPLICABLE)),
        AnswerValue::DontKnow => Some(ctx.message(keys::DONT_KNOW)),
        AnswerValue::Unanswered => None,
    }
}
