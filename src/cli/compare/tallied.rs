//! Adds up what the responses in a temporary file come to. One organisation after another, so that of each only its voice is kept
//! once all its people have been heard.

use std::io;

use rayon::prelude::*;

use super::super::assessments::{Assessments, Texts};
use super::spool::Spool;
use super::spooled::Spooled;
use crate::domain::group::figures::Tally;
use crate::domain::group::filter::Part;
use crate::domain::group::voice::{Voice, Voices};
use crate::domain::instrument::Instrument;
use crate::domain::time::Timestamp;

/// So many responses are in memory at a time.
const AT_ONCE: usize = 4096;
/// So many of them a thread takes at a time.
const A_THREAD: usize = 256;

/// What the responses come to.
pub struct Tallied {
    /// Their figures.
    pub tally: Tally,
    /// Their organisations, in the order of their names.
    pub organisations: Vec<Part>,
    /// The first and the last moment of them.
    pub moments: Option<[Timestamp; 2]>,
}

/// A response that a thread reads.
struct Task {
    organisation: Option<usize>,
    /// Whether it is the first of its organisation, whose name is taken as it writes it.
    names: bool,
    line: Vec<u8>,
}

/// What a thread made of some.
struct Made {
    tally: Tally,
    names: Vec<(usize, String)>,
    moments: Option<[Timestamp; 2]>,
}

/// Adds up the responses to this assessment.
pub fn tally(
    instrument: &Instrument,
    texts: &Texts,
    spool: &Spool,
    voices: &Voices,
    voice: Voice,
) -> io::Result<Tallied> {
    // Threads have their own copies of the assessment.
    let id = instrument.id.to_string();
    let mut order: Vec<_> = (0..spool.len()).collect();
    // Stable, so that within an organisation they are in the order of their ids.
    order.sort_by_key(|number| spool.entry(*number).organisation);
    let mut parts = vec![Part { text: "".into(), n: 0 }; voices.numbers().count()];
    let (mut all, mut moments) = (Tally::new(instrument), None);
    for some in order.chunks(AT_ONCE) {
        let mut tasks = Vec::with_capacity(some.len());
        for number in some {
            let entry = spool.entry(*number);
            let organisation = entry.organisation.map(|number| number as usize);
            let part = organisation.map(|number| &mut parts[number]);
            let names = part.is_some_and(|part| {
                part.n += 1;
                part.n == 1
            });
            tasks.push(Task { organisation, names, line: spool.line(entry)? });
        }
        let made: Vec<_> = tasks
            .par_chunks(A_THREAD)
            .map_init(|| Assessments::new(texts), |known, tasks| made(known, &id, tasks, voice))
            .collect::<io::Result<_>>()?;
        for made in made {
            all.merge(made.tally);
            made.names.into_iter().for_each(|(number, text)| parts[number].text = text.as_str().into());
            moments = both(moments, made.moments);
        }
        all.settle(tasks.last().and_then(|task| task.organisation).unwrap_or_default());
    }
    let parts = voices.numbers().map(|number| parts[number].clone()).filter(|part| part.n > 0);
    Ok(Tallied { tally: all, organisations: parts.collect(), moments })
}

fn both(one: Option<[Timestamp; 2]>, other: Option<[Timestamp; 2]>) -> Option<[Timestamp; 2]> {
    match (one, other) {
        (Some([first, last]), Some([from, to])) => Some([first.min(from), last.max(to)]),
        (one, other) => one.or(other),
    }
}

fn made(known: &mut Assessments, id: &str, tasks: &[Task], voice: Voice) -> io::Result<Made> {
    let instrument =
        known.get(id).ok_or_else(|| io::Error::other("the assessment cannot be read any more"))?;
    let mut made = Made { tally: Tally::new(&instrument), names: Vec::new(), moments: None };
    for Task { organisation, names, line } in tasks {
        let member = serde_json::from_slice::<Spooled>(line)?.member(&instrument);
        let response = &member.response;
        let speaks = organisation.filter(|_| voice == Voice::Organisation);
        made.tally.add(&instrument, speaks, response, &member.standing(&instrument));
        if let Some(number) = organisation.filter(|_| *names) {
            made.names.push((number, response.respondent.organisation.trim().to_owned()));
        }
        made.moments = both(made.moments, Some([response.moment(); 2]));
    }
    Ok(made)
}
