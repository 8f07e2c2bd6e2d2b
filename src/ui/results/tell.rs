//! Scores in words: numbers, ranges, bands and levels as every part of the results says them.

use std::rc::Rc;

use crate::domain::answer::Response;
use crate::domain::exact::Exact;
use crate::domain::instrument::Item;
use crate::domain::score::{Score, Statement};
use crate::domain::session::Session;
use crate::i18n::keys::{self, Key};
use crate::ui::desk::Desk;

/// A band's name.
pub fn band(desk: &Desk, number: usize) -> Rc<str> {
    let band = &desk.instrument.scoring.bands[number];
    let known: &[(&str, Key)] =
        &[("early", keys::BAND_EARLY), ("developing", keys::BAND_DEVELOPING), ("strong", keys::BAND_STRONG)];
    match &band.label {
        Some(label) => desk.text(label),
        None => {
            let key = known.iter().find(|(id, _)| *id == &*band.id);
            key.map_or_else(|| band.id.shared(), |(_, key)| desk.say(*key))
        }
    }
}

/// What can be said of the band: "developing", "between early and developing", "not enough answers".
pub fn statement(desk: &Desk, score: &Score) -> Rc<str> {
    match score.statement {
        Statement::NothingApplies => desk.say(keys::BAND_NOTHING),
        Statement::NotEnough => desk.say(keys::BAND_NOT_ENOUGH),
        Statement::In(number) => band(desk, number),
        Statement::Between(low, high) => {
            desk.words.fill(keys::BAND_BETWEEN, &[&band(desk, low), &band(desk, high)]).into()
        }
    }
}

/// A number, or the word for none.
pub fn number(desk: &Desk, value: Option<Exact>) -> Rc<str> {
    value.map_or_else(|| desk.say(keys::NO_NUMBER), |value| desk.words.number(value).into())
}

/// "25 to 75".
pub fn range(desk: &Desk, score: &Score) -> Rc<str> {
    score.interval.map_or_else(
        || desk.say(keys::NO_NUMBER),
        |(low, high)| {
            desk.words.fill(keys::RANGE, &[&desk.words.number(low), &desk.words.number(high)]).into()
        },
    )
}

/// "62.5%".
pub fn percent(desk: &Desk, value: Option<Exact>) -> Rc<str> {
    value.map_or_else(
        || desk.say(keys::NO_NUMBER),
        |value| desk.words.fill(keys::PERCENT, &[&desk.words.number(value)]).into(),
    )
}

/// What was answered: a level's label, or the state in words; nothing for no answer.
pub fn answer(desk: &Desk, session: &Session, item: &Item) -> Option<Rc<str>> {
    match session.response_to(&item.id) {
        Response::Rated(level) => item.scale.level(level).map(|level| desk.text(&level.label)),
        Response::NotApplicable => Some(desk.say(keys::NOT_APPLICABLE)),
        Response::DontKnow => Some(desk.say(keys::DONT_KNOW)),
        Response::Unanswered => None,
    }
}
