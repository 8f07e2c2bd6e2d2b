//! Sets of small responses for tests.

use std::rc::Rc;

use super::set::{Member, ResponseSet};
use super::spread::Spread;
use crate::domain::exact::Exact;
use crate::domain::fixtures::{answered, at};
use crate::domain::instrument::Instrument;
use crate::domain::response::{Respondent, Response};

/// A member with this id and these answers, as [`answered`] reads them. The organisation may follow the id after a colon,
/// and the role after another.
pub fn member(instrument: &Instrument, who: &str, answers: &str) -> Member {
    let mut parts = who.split(':');
    let mut part = || parts.next().unwrap_or_default().to_owned();
    let (id, organisation, role) = (part(), part(), part());
    let name = format!("Person {id}");
    let response = Response {
        id: id.as_str().into(),
        respondent: Respondent { name, organisation, role },
        ..answered(instrument, answers)
    };
    Member {
        file: format!("{id}.json").as_str().into(),
        response: Rc::new(response),
        edition: instrument.edition,
        round: 1,
        digest: 0,
        label: None,
        joint: None,
        known: Default::default(),
    }
}

/// The same member, last updated so many milliseconds after the beginning.
pub fn updated(member: &Member, millis: u64) -> Member {
    let response = Response { updated: at(millis), ..(*member.response).clone() };
    Member { response: Rc::new(response), digest: millis, ..member.clone() }
}

/// A set of these.
pub fn set(members: impl IntoIterator<Item = Member>) -> ResponseSet {
    ResponseSet::default().add(members.into_iter().map(Ok)).expect("a new set can change")
}

/// Members with the ids `a`, `b`, … and these answers.
pub fn members(instrument: &Instrument, answers: &[&str]) -> Vec<Rc<Member>> {
    let ids = ('a'..).map(String::from);
    let all = ids.zip(answers).map(|(id, answers)| member(instrument, &id, answers));
    set(all).members().to_vec()
}

/// How these values are spread.
pub fn spread(values: impl IntoIterator<Item = Exact>) -> Spread {
    let mut spread = Spread::default();
    values.into_iter().for_each(|value| spread.add(value, 1));
    spread
}
