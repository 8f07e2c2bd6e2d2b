//! Result files that carry earlier rounds, so that another device can show what has changed: each round is a result
//! document itself, in the member `rounds`. Readers that do not know the member pass it over. Knows nothing about storage.

use std::rc::Rc;

use super::limits::{MAX_BYTES, MAX_ROUNDS};
use super::read::{can_be_kept, read_root};
use super::write::write;
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::wire::cursor::parse;
use crate::wire::problem::Problems;

/// A response and the rounds before it.
#[derive(Clone, PartialEq, Debug)]
pub struct WithRounds {
    /// The response.
    pub response: Response,
    /// The earlier rounds, in the order of the file.
    pub rounds: Vec<Response>,
}

/// Writes a response as [`write`] does, with its earlier rounds, of which the oldest come first. If they are too many for a
/// file, it has the latest.
pub fn write_with_rounds(instrument: &Instrument, response: &Response, rounds: &[Rc<Response>]) -> String {
    add_rounds(write(instrument, response), instrument, rounds)
}

/// The file with earlier rounds.
pub(super) fn add_rounds(mut file: String, instrument: &Instrument, rounds: &[Rc<Response>]) -> String {
    let (mut list, mut room) = (Vec::new(), MAX_BYTES.saturating_sub(file.len()));
    for round in rounds.iter().rev().take(MAX_ROUNDS) {
        // No text has a line break of its own, so lines can be indented.
        let text = write(instrument, round).trim_end().replace('\n', "\n    ");
        let Some(left) = room.checked_sub(text.len() + 32) else { break };
        room = left;
        list.push(text);
    }
    list.reverse();
    if !list.is_empty() {
        append(&mut file, &["\"rounds\": [\n    ", &list.join(",\n    "), "\n  ]"]);
    }
    file
}

/// Adds a member, given in parts, as the last one of a file.
pub(super) fn append(file: &mut String, member: &[&str]) {
    if let Some(end) = file.rfind('}') {
        let after = file.split_off(end);
        file.truncate(file.trim_end().len());
        file.push_str(",\n  ");
        member.iter().for_each(|part| file.push_str(part));
        file.push('\n');
        file.push_str(&after);
    }
}

/// Reads a result file as [`super::read`] does, and the earlier rounds in it. Of a round that is in it twice, or that is
/// the response itself, there is one.
pub fn read_with_rounds(text: &str, instrument: &Instrument) -> Result<WithRounds, Problems> {
    let read = parse(text, MAX_BYTES, |root| {
        let response = read_root(root, instrument)?;
        let mut rounds = Vec::<Response>::new();
        if let Some(list) = root.members().optional("rounds") {
            for round in list.list(0, MAX_ROUNDS) {
                let round = read_root(&round, instrument);
                let known = |one: &Response| {
                    response.updated == one.updated || rounds.iter().any(|it| it.updated == one.updated)
                };
                rounds.extend(round.filter(|round| !known(round)));
            }
        }
        Some(WithRounds { response, rounds })
    })?;
    for response in std::iter::once(&read.response).chain(&read.rounds) {
        can_be_kept(text, instrument, response)?;
    }
    Ok(read)
}

#[cfg(test)]
mod tests;
