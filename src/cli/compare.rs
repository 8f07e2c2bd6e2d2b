//! `compare`: many results side by side, as the page compares them.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::Hash;
use std::io::{self, BufWriter, Write};
use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};

use litemap::LiteMap;

use super::args::{Compare, TableFormat, VoiceOf};
use super::inputs::{Found, Refused, each};
use super::outcome::Outcome;
use super::table;
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::filter::Filter;
use crate::domain::group::set::{Member, ResponseSet, SetAside};
use crate::domain::group::voice::Voice;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::domain::response::answer::Answer;
use crate::domain::time::Timestamp;
use crate::export::group::files::{GroupFormat, make};
use crate::i18n::Words;
use crate::i18n::locale::PlainEnglish;
use crate::i18n::messages::Messages;
use crate::results::Context;
use crate::results::group::{Beside, GroupResults};
use crate::wire::comparison::{Refused as NotCounted, read};
use crate::wire::json::Json;

const ENGLISH: &str = include_str!("../i18n/languages/en.json");

/// Compares results and prints what they come to.
pub fn run(given: &Compare) -> io::Result<Outcome> {
    if given.csv || given.jsonl {
        let format = if given.csv { TableFormat::Csv } else { TableFormat::Jsonl };
        let out = BufWriter::new(io::stdout());
        return table::write(&given.inputs, format, given.anonymous, "en", out).map(|(outcome, _)| outcome);
    }
    // Threads only find out what can be read at all; what belongs together is decided here, in order.
    let first: RefCell<Option<Rc<Instrument>>> = RefCell::default();
    let now = Timestamp::from_millis(
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_millis() as f64),
    );
    // Notes are shuffled by it.
    let seed = now.millis().wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(std::process::id());
    let set = if given.anonymous { ResponseSet::anonymous(seed) } else { ResponseSet::default() };
    let mut gathered = Gathered { set, ..Gathered::default() };
    let work = |found: &Found| {
        Ok::<_, Refused>((found.name.clone(), found.text.clone(), found.instrument.id.to_string()))
    };
    // What is wrong with one is told below, where the same are read for the threads.
    let texts = super::assessments::Texts::with(&given.inputs.assessment)?.unwrap_or_default();
    let mut known = super::assessments::Assessments::new(&texts);
    let mut outcome = each(&given.inputs, work, |(name, text, id)| {
        let mut first = first.borrow_mut();
        if first.is_none() {
            *first = known.get(&id);
        }
        if let Some(instrument) = &*first {
            let read = read(&name, &text, instrument);
            gathered.take(read);
        }
        Ok(())
    })?;
    let Some(instrument) = first.into_inner() else {
        eprintln!("partnership-check: there is no result to compare");
        return Ok(outcome.max(Outcome::Problem));
    };
    for SetAside { name, reason } in &gathered.refused {
        eprintln!("{name}: set aside ({})", reason.name());
        outcome = outcome.max(Outcome::Problem);
    }
    let set = gathered.end();
    let voice = match given.voice {
        VoiceOf::Person => Voice::Person,
        VoiceOf::Organisation => Voice::Organisation,
    };
    let choices = Choices { voice, filter: Filter::All };
    let comparison = Comparison::of(&instrument, &set, &choices);
    let comparison = comparison
        .map_err(|_| io::Error::other("the responses cannot be split without telling who is who"))?;
    let words = english()?;
    let context = Context { instrument: &instrument, words: &words };
    let results = GroupResults { context, comparison: &comparison };
    let format = match (given.json, given.html) {
        (true, _) => GroupFormat::Json,
        (_, true) => GroupFormat::Html,
        _ => GroupFormat::Text(!given.anonymous),
    };
    // Only the report has more than the comparison.
    let beside = match format {
        GroupFormat::Html => context.beside(&set, &ResponseSet::default(), &choices, None),
        _ => Beside::default(),
    };
    let file = make(format, results, &beside, now);
    io::stdout().write_all(file.text.as_bytes())?;
    Ok(outcome)
}

/// So many results are put into the set at once.
const AT_ONCE: usize = 100_000;

/// What was read so far. A comparison needs all of it in memory, so what is alike is there only once: most answers are one of a
/// few.
#[derive(Default)]
struct Gathered {
    set: ResponseSet,
    waiting: Vec<Result<Member, SetAside>>,
    /// What cannot be compared, in the order in which it was read.
    refused: Vec<SetAside>,
    ids: HashSet<Id>,
    answers: HashSet<Rc<Answer>>,
    languages: HashSet<Rc<str>>,
}

impl Gathered {
    fn take(&mut self, read: Result<Member, NotCounted>) {
        match read {
            Ok(member) => {
                let member = self.shared(member);
                self.waiting.push(Ok(member));
            }
            Err(NotCounted { aside, .. }) => {
                self.refused.push(aside.clone());
                self.waiting.push(Err(aside));
            }
        }
        if self.waiting.len() >= AT_ONCE {
            self.settle();
        }
    }

    fn settle(&mut self) {
        if let Some(set) = self.set.add(self.waiting.drain(..)) {
            self.set = set;
        }
    }

    fn end(mut self) -> ResponseSet {
        self.settle();
        self.set
    }

    /// The same response, with what it shares with others. When each answer was given is forgotten: a comparison does not ask.
    fn shared(&mut self, member: Member) -> Member {
        let answers = member.response.answers.iter().map(|(id, answer)| {
            let answer = Answer { moments: [Timestamp::START; 3], ..(**answer).clone() };
            (one_of(&mut self.ids, id.clone()), one_of(&mut self.answers, Rc::new(answer)))
        });
        // In the same order, and with no room for more.
        let answers = LiteMap::from_sorted_store_unchecked(answers.collect::<Vec<_>>());
        let language = one_of(&mut self.languages, member.response.language.clone());
        let response = Response { answers, language, ..(*member.response).clone() };
        Member { response: Rc::new(response), ..member }
    }
}

/// The one in the set that is equal.
fn one_of<T: Clone + Eq + Hash>(known: &mut HashSet<T>, one: T) -> T {
    known.get(&one).cloned().unwrap_or_else(|| {
        known.insert(one.clone());
        one
    })
}

/// The words of reports.
fn english() -> io::Result<Words> {
    let messages =
        Messages::read(Json::parse(ENGLISH)).map_err(|problems| io::Error::other(problems.to_string()))?;
    let words = Words::new("en".into(), vec!["en-GB".into()], messages, Box::new(PlainEnglish));
    // The file has all words.
    let none =
        Messages::read(Json::parse("{}")).map_err(|problems| io::Error::other(problems.to_string()))?;
    words.complete(none, |text, _| vec![text.to_owned()]);
    Ok(words)
}
