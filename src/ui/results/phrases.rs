//! Scores in words: numbers, ranges, bands and levels as every part of the results says them.

use yew::AttrValue;

use crate::domain::exact::Exact;
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Kind};
use crate::domain::response::Session;
use crate::domain::response::answer::Response;
use crate::domain::scoring::{Score, Statement};
use crate::i18n::keys;
use crate::ui::context::Desk;

/// A band's name.
#[inline(never)]
pub fn band(desk: &Desk, number: usize) -> AttrValue {
    let band = &desk.instrument.scoring.bands[number];
    match (&band.label, &*band.id) {
        (Some(label), _) => desk.text(label),
        (None, "early") => desk.say(keys::BAND_EARLY),
        (None, "developing") => desk.say(keys::BAND_DEVELOPING),
        (None, "strong") => desk.say(keys::BAND_STRONG),
        (None, _) => band.id.shared().into(),
    }
}

/// What can be said of the band: "developing", "between early and developing", "not enough answers".
#[inline(never)]
pub fn statement(desk: &Desk, score: &Score) -> AttrValue {
    match score.statement {
        Statement::NothingApplies => desk.say(keys::BAND_NOTHING),
        Statement::NotEnough => desk.say(keys::BAND_NOT_ENOUGH),
        Statement::In(number) => band(desk, number),
        Statement::Between(low, high) => desk.fill(keys::BAND_BETWEEN, [band(desk, low), band(desk, high)]),
    }
}

/// The same with how far it can be relied on: "developing, provisional".
#[inline(never)]
pub fn judgement(desk: &Desk, score: &Score) -> AttrValue {
    let said = statement(desk, score);
    match score.statement {
        Statement::In(_) | Statement::Between(..) if score.provisional() => {
            desk.fill(keys::BAND_PROVISIONAL, [said])
        }
        _ => said,
    }
}

/// A number, or the word for none.
pub fn number(desk: &Desk, value: Option<Exact>) -> AttrValue {
    match value {
        Some(value) => desk.number(value),
        None => desk.say(keys::NO_NUMBER),
    }
}

/// "25 to 75".
#[inline(never)]
pub fn range(desk: &Desk, score: &Score) -> AttrValue {
    match score.interval {
        Some((low, high)) => desk.fill(keys::RANGE, [desk.number(low), desk.number(high)]),
        None => desk.say(keys::NO_NUMBER),
    }
}

/// "62.5%".
#[inline(never)]
pub fn percent(desk: &Desk, value: Option<Exact>) -> AttrValue {
    match value {
        Some(value) => desk.fill(keys::PERCENT, [desk.number(value)]),
        None => desk.say(keys::NO_NUMBER),
    }
}

fn picked(desk: &Desk, item: &Item, picks: &[Id]) -> AttrValue {
    let Kind::Pick(pick) = &item.kind else { return "".into() };
    let options = pick.options.iter().filter(|option| picks.contains(&option.id));
    let labels: Vec<_> = options.map(|option| desk.words.text(&option.label).to_string()).collect();
    desk.words.list(&labels).into()
}

/// What was answered: a level's label, what was picked or written, or the state in words; nothing for no answer.
#[inline(never)]
pub fn answer(desk: &Desk, session: &Session, item: &Item) -> Option<AttrValue> {
    match session.response_to(&item.id) {
        response if response.is_blank() => None,
        Response::Rated(level) => {
            let level = item.rating()?.scale.level(*level)?;
            Some(desk.text(&level.label))
        }
        Response::Picked(picks) => Some(picked(desk, item, picks)),
        Response::Wrote(words) => Some(words.clone().into()),
        Response::Number(number) => Some(desk.number(Exact::whole(*number))),
        Response::NotApplicable => Some(desk.say(keys::NOT_APPLICABLE)),
        Response::DontKnow => Some(desk.say(keys::DONT_KNOW)),
        Response::Unanswered => None,
    }
}
