//! What the page's script is told of the files that it brought and that do not count. Knows nothing of how they are read.

use std::rc::Rc;

use super::model::CompareModel;
use super::reading::Refusal;
use crate::domain::group::set::{Member, SetAside};
use crate::wire::json::{Layout, to_text};
use crate::wire::problem::Problems;

/// A file that does not count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotCounted {
    /// Its name; empty if it had none.
    pub name: Rc<str>,
    /// The kind of reason.
    pub reason: &'static str,
    /// What is wrong, each with its place in the file and what to do.
    pub problems: Problems,
}

/// The reason of a file with which nothing is wrong but that it came too late. It is in no list and no comparison file: an
/// anonymous set that was looked at does not change in any way.
const SEALED: &str = "sealed";

impl NotCounted {
    /// A file that was brought when the set could not change any more.
    pub fn late(file: &Result<Member, Refusal>) -> Self {
        match file {
            Ok(member) => Self {
                name: member.file.clone(),
                reason: SEALED,
                problems: Problems::whole(
                    "came after this anonymous comparison was looked at, so it cannot be added; call reset() to begin again",
                ),
            },
            Err(Refusal { aside, problems, .. }) => Self::aside(aside.clone(), problems.clone()),
        }
    }

    fn aside(SetAside { name, reason }: SetAside, problems: Problems) -> Self {
        Self { name, reason: reason.name(), problems }
    }

    /// As the page's script gets it.
    pub fn to_json(&self) -> String {
        let Self { name, reason, problems } = self;
        let name = to_text(&&**name, Layout::Compact);
        format!("{{\"name\":{name},\"reason\":\"{reason}\",\"problems\":{}}}", problems.to_json())
    }
}

/// What was set aside since, with what could not be read, even if its response was read from another file.
pub fn set_aside(before: &CompareModel, now: &CompareModel, mut refusals: Vec<Refusal>) -> Vec<NotCounted> {
    let mut known = before.set.set_aside().to_vec();
    let mut new = Vec::new();
    for aside in now.set.set_aside() {
        if let Some(at) = known.iter().position(|it| it == aside) {
            known.swap_remove(at);
            continue;
        }
        let refusal = refusals.iter().position(|it| it.aside == *aside);
        let problems = refusal.map(|at| refusals.remove(at).problems).unwrap_or_default();
        new.push(NotCounted::aside(aside.clone(), problems));
    }
    new.extend(refusals.into_iter().map(|it| NotCounted::aside(it.aside, it.problems)));
    new
}

#[cfg(test)]
mod tests;
