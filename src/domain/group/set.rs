//! Which responses are compared: of each response one state, and why other files are set aside. Also what a person does
//! with the set: removes a response, gives it another label, and undoes that. Knows nothing about reading files.

use std::cmp::Reverse;
use std::rc::Rc;

use super::standing::{KnownStanding, Standing};
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::response::Response;
use crate::domain::written::fitting;

/// A response in the set, with what is known of its file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
    /// The file's name; empty if it had none.
    pub file: Rc<str>,
    /// The response.
    pub response: Rc<Response>,
    /// The edition of the assessment that was answered.
    pub edition: Edition,
    /// Which of the person's rounds it is, as far as the file says: 1 for the first.
    pub round: usize,
    /// A hash of the file. Of two states with the same date, it decides which one counts, whichever came first.
    pub digest: u64,
    /// What to call the response instead of by the name in it, such as "Partner A".
    pub label: Option<Rc<str>>,
    /// If a group gave the response together: how many of it had answered, or 0 if that is not known.
    pub joint: Option<usize>,
    /// Where it stands, once that is known.
    pub known: KnownStanding,
}

impl Member {
    /// What to call it: its label, or else the name or the organisation in it. Empty if there is none of these.
    pub fn shown(&self) -> &str {
        self.label.as_deref().unwrap_or_else(|| self.response.respondent.who())
    }

    /// Where the response stands. The assessment is the one that it was read for.
    pub fn standing(&self, instrument: &Instrument) -> Rc<Standing> {
        self.known.of(instrument, &self.response)
    }

    fn labelled(&self, label: Option<Rc<str>>) -> Rc<Self> {
        Rc::new(Self { label, ..self.clone() })
    }
}

/// Why a file does not count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// It is no JSON.
    NotJson,
    /// It is no result file.
    NotAResult,
    /// It is a result file with mistakes.
    Invalid,
    /// It is larger than a result file may be.
    TooLarge,
    /// Another assessment was answered.
    OtherAssessment,
    /// Another major edition of the assessment was answered.
    OtherEdition,
    /// There is a later state of the same response.
    Older,
    /// The same state of the response is there already.
    Duplicate,
}

impl Reason {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotJson => "not-json",
            Self::NotAResult => "not-a-result",
            Self::Invalid => "invalid",
            Self::TooLarge => "too-large",
            Self::OtherAssessment => "other-assessment",
            Self::OtherEdition => "other-edition",
            Self::Older => "older",
            Self::Duplicate => "duplicate",
        }
    }

    /// Why a response to the assessment with this id and edition does not count, if so. Minor editions only add to an
    /// assessment, so their responses can be compared.
    pub fn of_other(instrument: &Instrument, id: &str, edition: Edition) -> Option<Self> {
        match () {
            () if *instrument.id != *id => Some(Self::OtherAssessment),
            () if instrument.edition.major != edition.major => Some(Self::OtherEdition),
            () => None,
        }
    }
}

/// A file that does not count.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct SetAside {
    /// The file's name; empty if it had none.
    pub name: Rc<str>,
    /// Why it does not count.
    pub reason: Reason,
}

/// The responses that are compared. Every change gives another set.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ResponseSet {
    // By id, each once.
    members: Vec<Rc<Member>>,
    // Sorted.
    set_aside: Vec<SetAside>,
    undo: Vec<Undo>,
    anonymous: Option<u64>,
    sealed: bool,
}

/// How to undo a change.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Undo {
    PutBack(Rc<Member>),
    Label(Rc<str>, Option<Rc<str>>),
}

impl ResponseSet {
    /// An empty set in which nobody can be told from anybody else. The seed should be random: notes are shuffled by it.
    pub fn anonymous(seed: u64) -> Self {
        Self { anonymous: Some(seed), ..Self::default() }
    }

    /// The responses, in an order that does not depend on which came first.
    pub fn members(&self) -> &[Rc<Member>] {
        &self.members
    }

    /// The files that do not count.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// The seed, if the set is anonymous.
    pub fn seed(&self) -> Option<u64> {
        self.anonymous
    }

    /// Whether responses can be added and removed.
    pub fn may_change(&self) -> bool {
        !self.sealed
    }

    /// Whether there is something to undo.
    pub fn may_undo(&self) -> bool {
        self.may_change() && !self.undo.is_empty()
    }

    /// The set once people have seen what its responses come to. An anonymous one cannot change from then on: whoever
    /// compares the picture before and after learns what one person answered.
    #[must_use]
    pub fn shown(&self) -> Self {
        Self { sealed: self.anonymous.is_some() && !self.members.is_empty(), ..self.clone() }
    }

    /// The set with more files. Of one response, the state that was last updated counts. `None` if the set cannot change.
    pub fn add(&self, files: impl IntoIterator<Item = Result<Member, SetAside>>) -> Option<Self> {
        let mut next = self.may_change().then(|| self.clone())?;
        for file in files {
            match file {
                Ok(member) => next.members.push(Rc::new(member)),
                Err(aside) => next.set_aside.push(aside),
            }
        }
        next.settle();
        Some(next)
    }

    /// Sorts the members and sets aside all but one state of each.
    fn settle(&mut self) {
        let order = |one: &Rc<Member>| (Reverse(one.response.updated), Reverse(one.digest), one.file.clone());
        self.members.sort_by_cached_key(|one| (one.response.id.clone(), order(one)));
        let mut counted = Vec::<Rc<Member>>::new();
        for member in std::mem::take(&mut self.members) {
            let first = counted.last_mut().filter(|first| first.response.id == member.response.id);
            let Some(first) = first else {
                counted.push(member);
                continue;
            };
            if let Some(label) = member.label.clone().filter(|_| first.label.is_none()) {
                *first = first.labelled(Some(label));
            }
            let same = first.response.updated == member.response.updated;
            let reason = if same { Reason::Duplicate } else { Reason::Older };
            self.set_aside.push(SetAside { name: member.file.clone(), reason });
        }
        self.members = counted;
        self.set_aside.sort();
    }

    /// The set without the response of this id. `None` if it is not there, or the set cannot change.
    pub fn remove(&self, id: &str) -> Option<Self> {
        let number = self.find(id).filter(|_| self.may_change())?;
        let mut next = self.clone();
        let removed = next.members.remove(number);
        next.undo.push(Undo::PutBack(removed));
        Some(next)
    }

    /// The set with another label for the response of this id; an empty one is none. `None` if that is no change. Nobody
    /// has a label in an anonymous set.
    pub fn relabel(&self, id: &str, label: &str) -> Option<Self> {
        let number = self.find(id).filter(|_| self.anonymous.is_none())?;
        let label =
            Some(label.trim()).filter(|label| !label.is_empty()).map(|label| fitting(&Rc::from(label)));
        let before = self.members[number].clone();
        let mut next = (before.label != label).then(|| self.clone())?;
        next.members[number] = before.labelled(label);
        next.undo.push(Undo::Label(before.response.id.clone(), before.label.clone()));
        Some(next)
    }

    /// The set before the last removal or the last change of a label, with all that was added since. `None` if there was
    /// neither, or the set cannot change.
    pub fn undo(&self) -> Option<Self> {
        let mut next = self.may_change().then(|| self.clone())?;
        match next.undo.pop()? {
            Undo::PutBack(member) => {
                next.members.push(member);
                next.settle();
            }
            Undo::Label(id, label) => {
                if let Some(number) = next.find(&id) {
                    next.members[number] = next.members[number].labelled(label);
                }
            }
        }
        Some(next)
    }

    /// The set without these files that do not count.
    #[must_use]
    pub fn without_aside(&self, gone: &[SetAside]) -> Self {
        let mut next = self.clone();
        for aside in gone {
            if let Some(at) = next.set_aside.iter().position(|it| it == aside) {
                next.set_aside.remove(at);
            }
        }
        next
    }

    /// The number of the response with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.members.binary_search_by(|member| (*member.response.id).cmp(id)).ok()
    }
}

#[cfg(test)]
mod tests;
