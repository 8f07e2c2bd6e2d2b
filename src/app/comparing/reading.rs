//! Reads a text as a response to the assessment that is compared, or says why it is set aside. Knows nothing of where the text
//! came from.

use std::rc::Rc;

use crate::domain::group::set::{Member, Reason};
use crate::domain::instrument::{Edition, Instrument};
use crate::wire::json::Json;
use crate::wire::problem::Problems;
use crate::wire::result;
use crate::wire::result::limits::{FORMAT, MAX_BYTES};

/// Why a text does not count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// The file's name; empty if it had none.
    pub name: Rc<str>,
    /// The kind of reason.
    pub reason: Reason,
    /// What is wrong, each with its place in the file and what to do.
    pub problems: Problems,
    /// The assessment that it is of instead: its id and its title.
    pub other: Option<(Rc<str>, Rc<str>)>,
}

impl Refusal {
    /// A refusal for one reason.
    pub fn whole(name: Rc<str>, reason: Reason, message: &str) -> Self {
        Self { name, reason, problems: Problems::whole(message), other: None }
    }
}

/// What a result file says of its assessment.
struct Head {
    id: Rc<str>,
    title: Rc<str>,
    edition: Option<Edition>,
}

/// The id of the assessment that a text is a result of, if it is one.
pub fn assessment_of(text: &str) -> Option<Rc<str>> {
    Some(head(&Json::parse(text).ok()?)?.id)
}

fn head(document: &Json) -> Option<Head> {
    document.get("format").and_then(Json::as_str).filter(|format| *format == FORMAT)?;
    let instrument = document.get("instrument")?;
    let text = |name| instrument.get(name).and_then(Json::as_str);
    let id = Rc::from(text("id")?);
    let title = text("title").map_or_else(|| Rc::clone(&id), Rc::from);
    Some(Head { id, title, edition: text("edition").and_then(Edition::parse) })
}

/// Reads a text.
pub fn read(name: &Rc<str>, text: &str, instrument: &Instrument) -> Result<Member, Refusal> {
    let refused = |reason, problems, other| Refusal { name: name.clone(), reason, problems, other };
    if text.len() > MAX_BYTES {
        return Err(Refusal::whole(name.clone(), Reason::TooLarge, "is larger than a result file can be"));
    }
    let parsed = Json::parse(text).map_err(|_| ());
    let head = parsed.as_ref().ok().and_then(head);
    let other = |head: &Head| Reason::of_other(instrument, &head.id, head.edition?);
    let reason = match (&parsed, &head) {
        (Err(()), _) => Reason::NotJson,
        (Ok(_), None) => Reason::NotAResult,
        (Ok(_), Some(head)) => other(head).unwrap_or(Reason::Invalid),
    };
    match result::read(text, instrument) {
        Ok(response) => Ok(Member {
            file: name.clone(),
            edition: head.and_then(|head| head.edition).unwrap_or(instrument.edition),
            digest: digest(text),
            response: Rc::new(response),
            label: None,
        }),
        Err(problems) => {
            let named = head.filter(|_| reason == Reason::OtherAssessment).map(|head| (head.id, head.title));
            Err(refused(reason, problems, named))
        }
    }
}

/// A hash of a file (FNV-1a, by Fowler, Noll and Vo): it only tells two files of one response apart.
fn digest(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests;
