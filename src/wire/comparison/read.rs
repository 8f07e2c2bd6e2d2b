//! Reads a result file for a comparison. One that cannot be compared is refused with the reason and all its problems.
//! Knows nothing about the other files.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::domain::group::set::{Member, Reason, SetAside};
use crate::domain::group::standing::KnownStanding;
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::response::JOINT;
use crate::wire::cursor::parse;
use crate::wire::encoding::without_mark;
use crate::wire::instrument::{hash, read_edition};
use crate::wire::json::Json;
use crate::wire::problem::Problems;
use crate::wire::result::limits::{FORMAT, MAX_BYTES};
use crate::wire::result::{can_be_kept, read_root};

/// A file that does not count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    /// Its name, and why.
    pub aside: SetAside,
    /// Everything that is wrong with it.
    pub problems: Problems,
}

/// Reads a file of this name for a comparison of responses to this assessment.
pub fn read(name: &str, text: &str, instrument: &Instrument) -> Result<Member, Refused> {
    let refused = |problems| {
        let reason = reason(text, instrument);
        Refused { aside: SetAside { name: name.into(), reason }, problems }
    };
    let read = parse(text, MAX_BYTES, |root| {
        let response = read_root(root, instrument)?;
        let instrument = root.members().required("instrument")?;
        let edition = instrument.members().required("edition")?;
        Some((response, read_edition(&edition)?))
    });
    let (response, edition) = read.map_err(refused)?;
    can_be_kept(text, instrument, &response).map_err(refused)?;
    let joint = (response.respondent.role == JOINT).then(|| people_of(text));
    let (file, digest) = (name.into(), hash(text));
    let known = KnownStanding::default();
    let round = round_of(text);
    Ok(Member { file, response: Rc::new(response), edition, round, digest, label: None, joint, known })
}

/// Which of the person's rounds a result is, by the earlier ones in its file. One that is there twice counts once, as in
/// [`read_with_rounds`](crate::wire::result::read_with_rounds).
fn round_of(text: &str) -> usize {
    // Few files have any, and parsing one again takes time.
    let document = text.contains("\"rounds\"").then(|| Json::parse(without_mark(text)).ok()).flatten();
    let Some(Json::List(rounds)) = document.as_ref().and_then(|it| it.get("rounds")) else { return 1 };
    let updated = |round: &'_ Json| round.get("updated").and_then(Json::as_str).map(str::to_owned);
    let moments: BTreeSet<_> = rounds.iter().chain(&document).filter_map(updated).collect();
    moments.len().max(1)
}

/// How many of a group had answered before it gave a response together, as far as the file says.
fn people_of(text: &str) -> usize {
    let document = Json::parse(without_mark(text)).ok();
    let Some(Json::Object(talks)) = document.as_ref().and_then(|it| it.get("session")) else { return 0 };
    let n = talks.iter().filter_map(|(_, talk)| talk.get("n")?.as_f64());
    n.fold(0.0, f64::max) as usize
}

/// Why a text that could not be read does not count.
fn reason(text: &str, instrument: &Instrument) -> Reason {
    if text.len() > MAX_BYTES {
        return Reason::TooLarge;
    }
    let Ok(document) = Json::parse(without_mark(text)) else { return Reason::NotJson };
    if document.get("format").and_then(Json::as_str) != Some(FORMAT) {
        return Reason::NotAResult;
    }
    let member = |name| document.get("instrument")?.get(name)?.as_str();
    let (Some(id), Some(edition)) = (member("id"), member("edition").and_then(Edition::parse)) else {
        return Reason::Invalid;
    };
    Reason::of_other(instrument, id, edition).unwrap_or(Reason::Invalid)
}
