//! The report as a page. It names everybody and has all that they wrote, so all of it is in memory: nobody could read that of a
//! million.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use super::super::args::Compare;
use super::super::assessments::{Assessments, Texts};
use super::super::inputs::{Found, Refused, each};
use super::super::outcome::Outcome;
use super::shared;
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::filter::Filter;
use crate::domain::group::set::{Member, ResponseSet, SetAside};
use crate::domain::instrument::Instrument;
use crate::export::group::files::{GroupFormat, make};
use crate::results::Context;
use crate::results::group::GroupResults;
use crate::wire::comparison::{Refused as NotCounted, read};

/// The most responses that a report is made of.
const MOST: usize = 10_000;

/// Prints the report.
pub fn run(given: &Compare) -> io::Result<Outcome> {
    let now = shared::now();
    // Threads only find out what can be read at all; what belongs together is decided here, in order.
    let first: RefCell<Option<Rc<Instrument>>> = RefCell::default();
    // What is wrong with one is told below, where the same are read for the threads.
    let texts = Texts::with(&given.inputs.assessment)?.unwrap_or_default();
    let mut known = Assessments::new(&texts);
    let mut members = Vec::<Result<Member, SetAside>>::new();
    let (mut refused, mut count) = (Vec::new(), 0);
    let work = |found: &Found| {
        Ok::<_, Refused>((found.name.clone(), found.text.clone(), found.instrument.id.to_string()))
    };
    let outcome = each(&given.inputs, work, |(name, text, id)| {
        count += 1;
        if count > MOST {
            return Ok(());
        }
        let mut first = first.borrow_mut();
        if first.is_none() {
            *first = known.get(&id);
        }
        if let Some(instrument) = &*first {
            let read = read(&name, &text, instrument).map_err(|NotCounted { aside, .. }| aside);
            refused.extend(read.as_ref().err().cloned());
            members.push(read);
        }
        Ok(())
    })?;
    if count > MOST {
        eprintln!(
            "partnership-check: there are {count} results; a report names everybody, and is made of at most {MOST}. Leave \
             --html out for a summary, or use --json, or `table`"
        );
        return Ok(outcome.max(Outcome::Problem));
    }
    let Some(instrument) = first.into_inner() else { return Ok(outcome.max(shared::nothing())) };
    let outcome = outcome.max(shared::tell(&refused));
    // Notes are shuffled by it.
    let seed = now.millis().wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(std::process::id());
    let set = if given.anonymous { ResponseSet::anonymous(seed) } else { ResponseSet::default() };
    let set = set.add(members).unwrap_or_default();
    let choices = Choices { voice: shared::voice(given), filter: Filter::All };
    let comparison = Comparison::of(&instrument, &set, &choices)
        .map_err(|_| io::Error::other("the responses cannot be split without telling who is who"))?;
    let words = shared::english()?;
    let context = Context { instrument: &instrument, words: &words };
    let beside = context.beside(&set, &ResponseSet::default(), &choices, None);
    let file = make(GroupFormat::Html, GroupResults { context, comparison: &comparison }, &beside, now);
    io::stdout().write_all(file.text.as_bytes())?;
    Ok(outcome)
}
