//! What a start finds in the journal, and what another tab has put there meanwhile: what of it local storage has lost, and
//! what local storage knows better. Comes with the later code, see [`super::later`]. Knows no browser.
//!
//! Browsers write local storage to disk so late that a killed one comes back with an older state of it. Nobody can tell
//! that from its text, so local storage says so itself where it is the later one, by a mark (see [`mark_key`]):
//! without one the journal is right wherever the two differ, and two states of one response are merged in any case.

use std::rc::Rc;

use super::journal::{Journal, is_recent};
use super::message::{Screen, StorageKind};
use super::model::Model;
use super::storage::{StorageOp, StoredText, aside_key, content_key, mark_key, other_content, round_key};
use crate::domain::response::Response;
use crate::domain::response::stamp::Stamp;
use crate::domain::time::Timestamp;
use crate::wire::result;

/// A record that was found, and where.
pub struct Found<'a> {
    /// The response's storage key.
    pub key: &'a str,
    /// The record.
    pub record: &'a str,
    /// What local storage has under keys that begin with that and a colon: what follows it, and the text.
    pub listed: Vec<StoredText>,
}

/// Takes over what local storage has lost. Gives what local storage has to do for it.
pub fn replay(
    model: &mut Model,
    journal: &mut Journal,
    found: &Found<'_>,
    stamp: &Stamp,
    language: &Rc<str>,
) -> Vec<StorageOp> {
    let mut lines = found.record.split('\n');
    let (number, entry) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let at = moment(number);
    let marks = found.marks();
    let mark = marks.iter().map(|(_, mark)| moment(mark)).max();
    let wrote = journal.underway.take().is_some_and(|number| !number.is_empty()) || journal.dirty;
    let first = journal.seen.replace(number.into()).is_none();
    journal.last = journal.last.max(at).max(mark.unwrap_or_default());
    // A tab that is open follows local storage, which others follow too.
    let ahead = !first
        || found.record.is_empty()
        || model.storage != StorageKind::Browser
        || mark.is_some_and(|mark| mark > at);
    let mut ops = Vec::new();
    if let Some(content) = other_content(entry, &model.instrument.fingerprint) {
        // Somebody answered an assessment with the same id.
        if found.text(&content_key("", content)).is_none() {
            ops.push(StorageOp::Write(content_key(found.key, content), entry.into()));
        }
        (journal.lines, journal.own) = (found.rounds(), String::new());
        journal.marks = marks;
        (journal.holds, journal.unsure) = (Rc::default(), false);
        journal.dirty |= wrote || !model.response.is_untouched();
        return ops;
    }
    let theirs = (!entry.is_empty()).then(|| result::read(entry, &model.instrument));
    let theirs = match theirs {
        Some(Err(_)) => {
            ops.push(StorageOp::Write(aside_key(found.key, stamp.now), entry.into()));
            Some(Response::clone(&model.response))
        }
        theirs => theirs.and_then(Result::ok),
    };
    let before = model.response.clone();
    let ours = &before;
    // It was begun before anybody knew of that.
    let unaware = wrote || ours.begun && ours.started > at;
    take(model, theirs.as_ref(), ahead, unaware, stamp, language);
    let rounds = rounds(lines);
    if !ahead && found.lacks(&rounds) {
        ops.extend(rounds.iter().map(|(round, text)| {
            let key = round_key(found.key, round);
            if text.is_empty() { StorageOp::RemoveAll(key) } else { StorageOp::Write(key, (*text).into()) }
        }));
    }
    let unsure = std::mem::take(&mut journal.unsure);
    journal.heard = false;
    let another = theirs.as_ref().is_none_or(|theirs| theirs.id != model.response.id);
    let others = match first {
        true => mark.is_some(),
        false => unsure || another || !rounds.is_empty() || !journal.own.is_empty(),
    };
    if !ahead {
        journal.lines = joined(&rounds);
    } else if others {
        // Who of several tabs did what and when cannot be told from the lines.
        (journal.lines, journal.own) = (found.rounds(), String::new());
    }
    journal.holds = theirs.as_ref().map_or_else(|| "".into(), |theirs| theirs.id.clone());
    journal.marks = marks;
    let same = theirs.map_or_else(|| model.response.is_untouched(), |theirs| theirs == *model.response);
    // Whoever wrote last may have left before the journal had it.
    let recent = !model.response.is_untouched() && is_recent(model.response.updated, stamp.now);
    let needed = recent || !found.record.is_empty();
    journal.dirty |= unsure || wrote || mark.is_some() || needed && (ahead || !same || !ops.is_empty());
    let settled = !journal.dirty && Rc::ptr_eq(&before, &model.response);
    journal.obsolete = settled && !found.record.is_empty() && !is_recent(at, stamp.now);
    ops
}

/// Takes the response of the record over, where it is a state of this one or a later one. `unaware` says whether this one
/// was begun before anybody knew of that.
fn take(
    model: &mut Model,
    theirs: Option<&Response>,
    ahead: bool,
    unaware: bool,
    stamp: &Stamp,
    language: &Rc<str>,
) {
    let ours = &model.response;
    match theirs {
        Some(theirs) if theirs.id == ours.id => model.merge_found(theirs),
        _ if ahead => {}
        Some(theirs) if unaware => model.merge_found(theirs),
        None if unaware || ours.is_untouched() => {}
        // What is here was replaced or cleared on purpose: nobody is offered to have it back.
        _ => {
            let fresh = || Response::new(stamp.id.clone(), language.clone(), stamp.now);
            model.response = Rc::new(theirs.cloned().unwrap_or_else(fresh));
            model.undo = None;
            if model.past.is_none() {
                model.screen = Screen::Intro;
            }
        }
    }
}

/// The moment that a number is; the beginning of time where it is none.
fn moment(number: &str) -> Timestamp {
    Timestamp::parse(number).unwrap_or_default()
}

/// The last that the lines say of each round.
fn rounds<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<(&'a str, &'a str)> {
    let mut rounds: Vec<(&str, &str)> = Vec::new();
    for (round, text) in lines.filter_map(|line| line.split_once(' ')) {
        rounds.retain(|(other, _)| *other != round && !(text.is_empty() && other.starts_with(round)));
        rounds.push((round, text));
    }
    rounds
}

fn joined(rounds: &[(&str, &str)]) -> String {
    rounds.iter().map(|(round, text)| format!("\n{round} {text}")).collect()
}

impl Found<'_> {
    /// The lines of what local storage has: that there are no others, and each round.
    fn rounds(&self) -> String {
        let rounds =
            self.listed.iter().filter_map(|(key, text)| Some((key.strip_prefix("round:")?, &**text)));
        joined(&[("", "")].into_iter().chain(rounds).collect::<Vec<_>>())
    }

    /// The marks of all tabs, with the keys they have in local storage.
    fn marks(&self) -> Vec<StoredText> {
        let tabs = self.listed.iter().filter_map(|(key, mark)| Some((key.strip_prefix("journal:")?, mark)));
        tabs.map(|(tab, mark)| (mark_key(self.key, tab), mark.clone())).collect()
    }

    fn text(&self, key: &str) -> Option<&str> {
        let place = key.strip_prefix(':')?;
        self.listed.iter().find(|(other, _)| other == place).map(|(_, text)| &**text)
    }

    /// Whether local storage has other rounds than these.
    fn lacks(&self, rounds: &[(&str, &str)]) -> bool {
        let kept = |key: &str| rounds.iter().any(|(round, text)| !text.is_empty() && *round == key);
        rounds.iter().any(|(round, text)| match text.is_empty() {
            true => self.listed.iter().any(|(key, _)| {
                key.strip_prefix("round:").is_some_and(|key| key.starts_with(round) && !kept(key))
            }),
            false => self.text(&round_key("", round)) != Some(text),
        })
    }
}
