//! Joint result files: what came of talking about each item, in the member `session`. Readers that do not know the member
//! pass it over. Knows nothing about how a group comes to agree.

use std::rc::Rc;

use super::file::talk::TalkFile;
use super::file::values::Entries;
use super::limits::MAX_BYTES;
use super::read::{can_be_kept, entries, level_of, read_item, read_root};
use super::rounds::write_with_rounds;
use crate::domain::group::item::LevelCounts;
use crate::domain::group::session::{SessionRecord, TalkRecord};
use crate::domain::instrument::{Instrument, Item};
use crate::domain::response::Response;
use crate::domain::written::MAX_WRITTEN;
use crate::wire::counts::CountsFile;
use crate::wire::cursor::{Cursor, parse};
use crate::wire::instrument::MAX_LEVEL;
use crate::wire::json::{Layout, to_text};
use crate::wire::problem::Problems;

/// A response and, if it is a joint one, what came of each item.
#[derive(Clone, PartialEq, Debug)]
pub struct WithSession {
    /// The response.
    pub response: Response,
    /// What came of each item.
    pub session: Option<SessionRecord>,
}

/// Writes a joint response as [`super::write_with_rounds`] does, with what came of each item, if there is room for it: the
/// answers and notes say most of that anyway.
pub fn write_with_session(
    instrument: &Instrument,
    joint: &Response,
    session: &SessionRecord,
    rounds: &[Rc<Response>],
) -> String {
    let mut file = write_with_rounds(instrument, joint, rounds);
    let talks = session.iter().map(|(item, talk)| (&**item, talk_file(talk)));
    // No text has a line break of its own, so lines can be indented.
    let talks = to_text(&Entries(talks.collect()), Layout::Pretty).replace('\n', "\n  ");
    if !session.is_empty() && file.len() + talks.len() + 32 <= MAX_BYTES {
        file.pop(); // the last brace, which may stand on a line of its own
        file.truncate(file.trim_end().len());
        file += &format!(",\n  \"session\": {talks}\n}}");
    }
    file
}

fn talk_file(talk: &TalkRecord) -> TalkFile<'_> {
    TalkFile {
        agreed: talk.agreed,
        disagree: talk.disagree.as_deref(),
        revealed: talk.revealed,
        n: talk.n as i64,
        counts: talk.counts.as_deref().map(CountsFile),
    }
}

/// Reads a result file as [`super::read`] does, with what came of each item, if the file has that.
pub fn read_with_session(text: &str, instrument: &Instrument) -> Result<WithSession, Problems> {
    let read = parse(text, MAX_BYTES, |root| {
        let response = read_root(root, instrument)?;
        let session = root.members().optional("session");
        Some(WithSession { response, session: session.map(|node| read_session(&node, instrument)) })
    })?;
    can_be_kept(text, instrument, &read.response)?;
    Ok(read)
}

fn read_session(node: &Cursor<'_>, instrument: &Instrument) -> SessionRecord {
    let talk = |(item, node): &(&str, Cursor<'_>)| {
        let asked = instrument.find(item).map(|number| &instrument.items[number]);
        (read_item(item, node), read_talk(node, asked))
    };
    entries(node).iter().map(talk).collect()
}

fn read_talk(node: &Cursor<'_>, item: Option<&Item>) -> TalkRecord {
    let members = node.members();
    let agreed = members.required("agreed").filter(|node| !node.is_null());
    let level = |node: &Cursor<'_>| match item.and_then(Item::rating) {
        Some(rating) => level_of(node, &rating.scale),
        None => node.integer(MAX_LEVEL),
    };
    let disagree = members.optional("disagree").map(|node| node.string_within(MAX_WRITTEN));
    TalkRecord {
        agreed: agreed.and_then(|node| level(&node)),
        disagree: disagree.filter(|reason| !reason.trim().is_empty()).map(Rc::from),
        revealed: members.required("revealed").is_some_and(|node| node.boolean()),
        n: members.required("n").map_or(0, |node| read_count(&node)),
        counts: members.optional("counts").map(|node| read_counts(&node)),
    }
}

/// Counts by level, lowest first.
fn read_counts(node: &Cursor<'_>) -> LevelCounts {
    let mut counts = Vec::new();
    for (level, node) in entries(node) {
        match level.parse() {
            Ok(level) => counts.push((level, read_count(&node))),
            Err(_) => node.error("must have a level's value as its name"),
        }
    }
    counts.sort_unstable();
    counts
}

fn read_count(node: &Cursor<'_>) -> usize {
    let count = node.whole().and_then(|count| usize::try_from(count).ok());
    count.unwrap_or_else(|| {
        node.error("must be a whole number, 0 or more");
        0
    })
}

#[cfg(test)]
mod tests;
