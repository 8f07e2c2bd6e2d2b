//! What the model keeps of a file that was set aside, and what a text says of its assessment before that is known. How files
//! are read is in [`crate::wire::comparison`].

use std::rc::Rc;

use crate::domain::group::set::{Member, Reason, SetAside};
use crate::domain::instrument::Instrument;
use crate::wire::comparison::{self, Refused};
use crate::wire::json::Json;
use crate::wire::problem::Problems;
use crate::wire::result::limits::FORMAT;
use crate::wire::result::other_assessment;

/// A file that does not count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// Its name, and the kind of reason.
    pub aside: SetAside,
    /// What is wrong, each with its place in the file and what to do.
    pub problems: Problems,
    /// The id of the response with mistakes that it has, if it says one.
    pub response: Option<Rc<str>>,
    /// The title of the assessment that it is of instead.
    pub other: Option<Rc<str>>,
    /// What it takes to compare it with its own kind, if its assessment comes with the page.
    pub instead: Option<Instead>,
}

/// What it takes to compare a file that was set aside with others of its assessment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Instead {
    /// Its assessment.
    pub instrument: Rc<Instrument>,
    /// What was brought. `None` if there was no room to keep it.
    pub brought: Option<Brought>,
}

/// What is kept of a file that was set aside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Brought {
    /// Its text.
    Text(Rc<str>),
    /// The response that it was read as before.
    Response(Rc<Member>),
}

impl Refusal {
    /// A refusal for one reason.
    pub fn whole(name: &str, reason: Reason, message: &str) -> Self {
        Self::of(name, reason, Problems::whole(message))
    }

    /// A refusal with its problems.
    pub fn of(name: &str, reason: Reason, problems: Problems) -> Self {
        Self {
            aside: SetAside { name: name.into(), reason },
            problems,
            response: None,
            other: None,
            instead: None,
        }
    }
}

/// The id of the assessment that a text is a result of, if it is one.
pub fn assessment_of(text: &str) -> Option<Rc<str>> {
    let document = Json::parse(text).ok()?;
    document.get("format").and_then(Json::as_str).filter(|format| *format == FORMAT)?;
    Some(document.get("instrument")?.get("id")?.as_str()?.into())
}

/// The id of the response that a text says it is.
fn response_of(text: &str) -> Option<Rc<str>> {
    Some(Json::parse(text).ok()?.get("response")?.as_str()?.into())
}

/// Reads a text as a response to this assessment.
pub fn read(name: &str, text: &str, instrument: &Instrument) -> Result<Member, Refusal> {
    comparison::read(name, text, instrument).map_err(|Refused { aside, problems }| {
        let other = (aside.reason == Reason::OtherAssessment).then(|| other_assessment(text, instrument));
        let response = (aside.reason == Reason::Invalid).then(|| response_of(text)).flatten();
        Refusal { aside, problems, response, other: other.flatten(), instead: None }
    })
}

#[cfg(test)]
mod tests;
