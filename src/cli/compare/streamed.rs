//! The summary and the comparison document, of however many results: they are read once into a temporary file, and their
//! figures are then added up a few thousand at a time.

use std::cell::RefCell;
use std::io::{self, BufWriter, Write};
use std::rc::Rc;

use super::super::args::Compare;
use super::super::assessments::{Assessments, Texts};
use super::super::inputs::{Found, Refused, each};
use super::super::outcome::Outcome;
use super::shared;
use super::spool::Spool;
use super::spooled::Spooled;
use super::tallied::{Tallied, tally};
use crate::domain::group::anonymity::Anonymous;
use crate::domain::group::comparison::{Comparison, Named};
use crate::domain::group::set::{Reason, SetAside};
use crate::domain::group::voice::{Voice, Voices};
use crate::domain::instrument::Instrument;
use crate::export::group::files::{GroupFormat, make};
use crate::results::Context;
use crate::results::group::{Beside, GroupResults};
use crate::wire::comparison::{self, Refused as NotCounted, read};

/// A result as a thread hands it over.
enum Read {
    Counts { id: String, state: [u64; 2], organisation: String, line: Vec<u8> },
    SetAside(Reason),
}

/// Everything that was read.
struct Gathered {
    instrument: Rc<Instrument>,
    spool: Spool,
    /// The organisations, whoever has a voice.
    organisations: Voices,
    set_aside: Vec<SetAside>,
}

/// Prints the summary, or the document.
pub fn run(given: &Compare) -> io::Result<Outcome> {
    let texts = Texts::with(&given.inputs.assessment)?.unwrap_or_default();
    let (outcome, gathered) = gather(given, &texts)?;
    let Some(Gathered { instrument, mut spool, organisations, mut set_aside }) = gathered else {
        return Ok(outcome.max(shared::nothing()));
    };
    let outcome = outcome.max(shared::tell(&set_aside));
    set_aside.extend(spool.settle()?);
    set_aside.sort();
    let voice = shared::voice(given);
    let tallied = tally(&instrument, &texts, &spool, &organisations, voice)?;
    let Tallied { tally, organisations, moments } = tallied;
    let figures = tally.figures(&instrument, voice);
    let comparison = match given.anonymous {
        false => Comparison::Named(Named {
            figures,
            people: Vec::new(),
            organisations,
            moments,
            filter: Default::default(),
            set_aside,
        }),
        true => {
            let mut set_aside: Vec<_> = set_aside.iter().map(|aside| aside.reason).collect();
            set_aside.sort();
            Comparison::Anonymous(Anonymous {
                figures,
                part: None,
                // A summary has neither parts nor what people wrote.
                parts: Default::default(),
                words: Vec::new(),
                days: moments.map(|moments| moments.map(|moment| moment.day())),
                set_aside,
            })
        }
    };
    let words = shared::english()?;
    let context = Context { instrument: &instrument, words: &words };
    let mut out = BufWriter::new(io::stdout());
    if given.json {
        write(&comparison, context, &spool, &mut out)?;
    } else {
        let results = GroupResults { context, comparison: &comparison };
        let file = make(GroupFormat::Text(!given.anonymous), results, &Beside::default(), shared::now());
        out.write_all(file.text.as_bytes())?;
    }
    out.flush()?;
    Ok(outcome)
}

/// Reads all results. What came of that, and the results, if there are any.
fn gather(given: &Compare, texts: &Texts) -> io::Result<(Outcome, Option<Gathered>)> {
    let first: RefCell<Option<Rc<Instrument>>> = RefCell::default();
    let mut known = Assessments::new(texts);
    let (mut spool, mut organisations) = (Spool::new()?, Voices::new(Voice::Organisation));
    let mut set_aside = Vec::new();
    let work =
        |found: &Found| Ok::<_, Refused>((found.name.clone(), found.instrument.id.to_string(), take(found)));
    let outcome = each(&given.inputs, work, |(name, assessment, read)| {
        // Which assessment is compared is decided here, in the order of the results.
        let mut first = first.borrow_mut();
        if first.is_none() {
            *first = known.get(&assessment);
        }
        let other = first.as_ref().is_none_or(|first| *first.id != *assessment);
        match read {
            Read::Counts { id, state, organisation, line } if !other => {
                let organisation = organisations.of(&organisation).map(|number| number as u32);
                spool.add(&id, state, organisation, &line)?;
            }
            Read::SetAside(reason) if !other => {
                set_aside.push(SetAside { name: name.into(), reason });
            }
            _ => set_aside.push(SetAside { name: name.into(), reason: Reason::OtherAssessment }),
        }
        Ok(())
    })?;
    let gathered =
        first.into_inner().map(|instrument| Gathered { instrument, spool, organisations, set_aside });
    Ok((outcome, gathered))
}

fn take(found: &Found) -> Read {
    match read(&found.name, &found.text, &found.instrument) {
        Ok(member) => Read::Counts {
            id: member.response.id.to_string(),
            state: [member.response.updated.millis(), member.digest],
            organisation: member.response.respondent.organisation.clone(),
            line: Spooled::of(&found.instrument, &member).line(),
        },
        Err(NotCounted { aside, .. }) => Read::SetAside(aside.reason),
    }
}

/// Writes the document, each response by itself.
fn write(comparison: &Comparison, context: Context, spool: &Spool, out: &mut impl Write) -> io::Result<()> {
    let (instrument, language) = (context.instrument, &context.words.language);
    let [start, end] = comparison::around(instrument, comparison, language, shared::now());
    out.write_all(start.as_bytes())?;
    if let Comparison::Named(_) = comparison {
        for number in 0..spool.len() {
            let member = spool.read(spool.entry(number))?.member(instrument);
            out.write_all(comparison::response(&member, number).as_bytes())?;
        }
    }
    out.write_all(end.as_bytes())
}
