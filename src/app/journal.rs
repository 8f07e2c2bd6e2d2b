//! The journal: a copy of what the browser's local storage has of a response, which is on disk as soon as the browser says
//! that it is written; local storage is written to disk much later. Knows what to ask of it and when, as values, and no
//! browser. Most of it comes with the later code, see [`super::later`]; what a start finds there is in `replay.rs`.
//!
//! A record is lines: its number, which is a moment; the response as a compact result file, or nothing where there is none;
//! and for each round that was kept or forgotten since, its key, a space and its file, or nothing where it was forgotten.

use std::rc::Rc;

use super::message::StorageKind;
use super::storage::{PlacedOps, StorageOp, StoredText, mark_key, round_key};
use crate::domain::time::Timestamp;

/// What to ask of the journal: to put `record` under `key` if the number of what stands there is `seen`, and else to say
/// what that is. An empty record stands for none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JournalRequest {
    /// The response's storage key.
    pub key: Rc<str>,
    /// The number; empty where there is no record, and [`UNKNOWN`] only to read.
    pub seen: String,
    /// The record.
    pub record: String,
}

/// What no record has for its number.
pub const UNKNOWN: &str = "?";

/// What came of a [`JournalRequest`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum JournalAnswer {
    /// The record is on disk.
    Written,
    /// Another record stands there, or an empty one.
    Found(Rc<str>),
    /// The browser has no journal, or it is out of order.
    Failed,
}

/// Whether a browser may not yet have written to disk what local storage had at a moment. Chromium writes once a minute, and
/// less often where a page writes much; a day is longer than that takes in any case.
pub fn is_recent(then: Timestamp, now: Timestamp) -> bool {
    now.millis() < then.millis() + 86_400_000
}

/// What is known of the journal.
#[derive(Default)]
pub struct Journal {
    /// The number of the record that stands there; `None` as long as nobody knows.
    pub seen: Option<String>,
    /// The last number that was seen or given.
    pub last: Timestamp,
    /// The id of the last response for which local storage needed no mark, or has it.
    pub holds: Rc<str>,
    /// The marks that local storage has: their keys, and what stands there.
    pub marks: Vec<StoredText>,
    /// Which of them is this tab's own.
    pub tab: Rc<str>,
    /// Whether local storage has something that was not asked to be put there yet.
    pub dirty: bool,
    /// Whether the record is no longer needed.
    pub obsolete: bool,
    /// Whether another tab has put something in the place of what the record has. What became of that, such as a round, is to
    /// be looked up before the record goes.
    pub unsure: bool,
    /// Whether another tab wrote to local storage since what stands there was last looked up. It may have finished a round
    /// that only local storage has, even if the response is still the same.
    pub heard: bool,
    /// Whether it failed when it was last asked.
    pub absent: bool,
    /// The lines of the rounds in the record that stands there.
    pub lines: String,
    /// Those that have to follow them.
    pub own: String,
    /// Whether it was ever asked for anything.
    pub asked: bool,
    /// The number of the record that is being put; empty where it is being read or removed.
    pub underway: Option<String>,
}

impl Journal {
    /// Whether what local storage has may not be on disk yet, as far as a page can know.
    pub fn is_behind(&self) -> bool {
        self.dirty || self.underway.is_some()
    }

    /// Whether the record was put there by somebody who cleared the response since the journal was last asked. Whatever else
    /// deletes what local storage has leaves the journal as it is.
    pub fn was_emptied(&self, record: &str) -> bool {
        let mut lines = record.split('\n');
        self.seen.is_some()
            && lines.next().is_some_and(|number| !number.is_empty())
            && lines.next() == Some("")
    }

    /// Takes that there is no journal now. With the next change it is tried again.
    pub fn failed(&mut self) {
        let (asked, last, tab) = (true, self.last, self.tab.clone());
        *self = Self { absent: true, asked, last, tab, ..Self::default() };
    }

    /// The operation by which local storage says that it is ahead of the journal.
    pub fn mark(&mut self, key: &str, number: Timestamp) -> StorageOp {
        // Where there is no journal, nobody takes a mark away: one is enough for all tabs.
        let tab = if self.absent { "" } else { &self.tab };
        let (key, mark): (_, Rc<str>) = (mark_key(key, tab), number.to_string().into());
        self.marks.retain(|(other, _)| *other != key);
        self.marks.push((key.clone(), mark.clone()));
        StorageOp::Write(key, mark)
    }
}

/// What a step has for the journal.
pub struct Change<'a> {
    /// The response's storage key.
    pub key: &'a str,
    /// Whether the response is kept in the browser.
    pub here: bool,
    /// The id of the response before the step, once what others wrote was taken over, and now.
    pub ids: [&'a Rc<str>; 3],
    /// The id of the one that local storage is to have; empty if none.
    pub id: &'a Rc<str>,
    /// Whether the entry was found to be gone.
    pub gone: bool,
    /// What the response's storage has to do.
    pub ops: &'a [StorageOp],
    /// The moment.
    pub now: Timestamp,
}

/// Finds out what of the storage's work the journal has to take: the lines of rounds, or nothing at all. Where it must, has
/// the storage say first that it is ahead of the journal.
pub fn prepare(journal: &mut Journal, change: &Change<'_>, first: &mut PlacedOps) -> Option<String> {
    let [before, heard, now] = change.ids;
    let elsewhere = before != heard;
    let known = change.here && journal.seen.is_some();
    journal.unsure |= known && elsewhere;
    let (mut concerned, mut lines) = (change.here && (change.gone || !change.ops.is_empty()), String::new());
    let ops = change.ops.iter().filter(|_| change.here);
    let others = first.iter().filter(|(kind, _)| *kind == StorageKind::Browser).map(|(_, op)| op);
    let mut replaced = elsewhere || heard != now;
    others.for_each(|op| {
        (concerned, replaced) = (true, true);
        lines.extend(line(op, change.key));
    });
    ops.for_each(|op| lines.extend(line(op, change.key)));
    if !concerned {
        return None;
    }
    replaced |= !lines.is_empty();
    journal.unsure |= known && replaced && journal.heard;
    // Where there was no record, another tab may have put one there since.
    if replaced || journal.holds != *now && journal.seen.is_some() {
        journal.last = journal.last.next(change.now);
        journal.holds = change.id.clone();
        first.insert(0, (StorageKind::Browser, journal.mark(change.key, journal.last)));
    }
    Some(lines)
}

/// What local storage has of a response.
pub struct Entry<'a> {
    /// Its storage key.
    pub key: &'a Rc<str>,
    /// Its text; empty where there is none.
    pub text: &'a str,
    /// Its id; empty where there is none.
    pub id: &'a Rc<str>,
}

/// What to ask now, if anything: one thing at a time.
pub fn request(
    journal: &mut Journal,
    here: bool,
    entry: &Entry<'_>,
    now: Timestamp,
) -> Option<JournalRequest> {
    if journal.underway.is_some() || !(journal.dirty || journal.obsolete || here && !journal.asked) {
        return None;
    }
    let seen = journal.seen.clone().unwrap_or_default();
    let (mut number, mut record) = (String::new(), String::new());
    let puts = journal.dirty && !journal.unsure && journal.asked;
    if puts {
        journal.last = journal.last.next(now);
        number = journal.last.to_string();
        record = format!("{number}\n{}{}{}", entry.text, journal.lines, journal.own);
        journal.holds = entry.id.clone();
    }
    let reads = !puts && !journal.obsolete;
    (journal.asked, journal.absent, journal.underway) = (true, false, Some(number));
    (journal.dirty, journal.obsolete) = (journal.dirty && !puts, false);
    Some(JournalRequest { key: entry.key.clone(), seen: if reads { UNKNOWN.into() } else { seen }, record })
}

/// Takes that the record is on disk. Gives what local storage has to do for it.
pub fn written(journal: &mut Journal) -> PlacedOps {
    let Some(number) = journal.underway.take() else { return Vec::new() };
    journal.seen = Some(number);
    if journal.dirty {
        return Vec::new();
    }
    journal.lines.push_str(&std::mem::take(&mut journal.own));
    // Another tab may have set its mark anew.
    let unmark = |(key, mark)| (StorageKind::Browser, StorageOp::RemoveText(key, mark));
    std::mem::take(&mut journal.marks).into_iter().map(unmark).collect()
}

/// The line of a round, where an operation on local storage keeps or forgets one; an empty key stands for all.
fn line(op: &StorageOp, entry: &str) -> Option<String> {
    let (key, text) = match op {
        StorageOp::Write(key, text) => (key, &**text),
        StorageOp::Remove(key) | StorageOp::RemoveAll(key) => (key, ""),
        StorageOp::Move { .. } | StorageOp::RemoveText(..) => return None,
    };
    Some(format!("\n{} {text}", key.strip_prefix(&round_key(entry, ""))?))
}
