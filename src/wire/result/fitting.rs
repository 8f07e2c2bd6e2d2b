//! Reads what of a result file fits an assessment whose content has changed since. Knows nothing about storage.

use std::rc::Rc;

use litemap::LiteMap;

use super::limits::MAX_BYTES;
use super::read::read_root;
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use crate::wire::cursor::{read_parsed, within};
use crate::wire::json::Json;

/// What fits.
#[derive(Clone, PartialEq, Debug)]
pub struct Fitting {
    /// The title of the assessment that was answered.
    pub title: Rc<str>,
    /// The response without the answers that do not fit.
    pub response: Rc<Response>,
    /// How many of its answers are left.
    pub fitting: usize,
    /// How many there were.
    pub total: usize,
}

/// Reads what fits. `None` if none of the answers does, or something else is wrong with the file.
pub fn read_fitting(text: &str, instrument: &Instrument) -> Option<Fitting> {
    within(text.len(), MAX_BYTES).ok()?;
    let mut document = Json::parse(text).ok()?;
    let total = members(&mut document, "answers")?.len();
    let mut response = loop {
        match read_parsed(Ok(document.clone()), |root| read_root(root, instrument)) {
            Ok(response) => break response,
            Err(problems) => {
                let mut removed = false;
                for problem in problems.0 {
                    let item = problem.pointer.strip_prefix("/answers/")?.split('/').next()?;
                    // Several problems can be with one answer.
                    removed |= members(&mut document, "answers")?.remove(item).is_some();
                }
                if !removed {
                    return None;
                }
            }
        }
    };
    let answers = response.answers.iter().filter(|(_, answer)| !answer.is_empty());
    let fitting = answers.filter(|(item, _)| instrument.find(item).is_some()).count();
    response.completed = response.completed.filter(|_| response.is_complete(instrument));
    let title = document.get("instrument")?.get("title")?.as_str()?.into();
    (fitting > 0).then(|| Fitting { title, response: Rc::new(response), fitting, total })
}

fn members<'a>(document: &'a mut Json, name: &str) -> Option<&'a mut LiteMap<String, Json>> {
    let Json::Object(members) = document else { return None };
    match members.get_mut(name) {
        Some(Json::Object(members)) => Some(members),
        _ => None,
    }
}
