//! The comparison: everything that views and documents need, from an assessment, a set of responses and what a person
//! chose. Takes time in proportion to the number of responses, and copies no answer.

use std::rc::Rc;

use super::anonymity::{Anonymous, note, text};
use super::figures::{Figures, Tally};
use super::filter::{By, Filter, Part, may_split, parts};
use super::set::{Member, ResponseSet, SetAside};
use super::standing::Standing;
use super::voice::{Voice, Voices};
use crate::domain::instrument::Instrument;
use crate::domain::response::answer::Answer;
use crate::domain::time::Timestamp;

/// What a person chooses to see.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Choices {
    /// What has one voice.
    pub voice: Voice,
    /// Which responses are looked at.
    pub filter: Filter,
}

/// A comparison of many responses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// Of responses that are told apart.
    Named(Named),
    /// Of responses that must not be.
    Anonymous(Anonymous),
}

/// A comparison of responses that are told apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Named {
    /// The figures.
    pub figures: Figures,
    /// The responses that they are of; none where only what they come to is asked for.
    pub people: Vec<Person>,
    /// Their organisations, in the order of their names.
    pub organisations: Vec<Part>,
    /// The first and the last moment of them.
    pub moments: Option<[Timestamp; 2]>,
    /// The organisation and the role that were asked for; an empty text is any.
    pub filter: [Rc<str>; 2],
    /// The files that do not count.
    pub set_aside: Vec<SetAside>,
}

/// A response, and what it comes to by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// The response.
    pub member: Rc<Member>,
    /// Where it stands.
    pub standing: Rc<Standing>,
}

/// A part of an anonymous set was asked for that could tell who answered what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SplitRefused;

impl Comparison {
    /// Compares the responses of a set. Of an anonymous set, a part can only be had by its number, and only where
    /// [`may_split`] allows it.
    pub fn of(instrument: &Instrument, set: &ResponseSet, choices: &Choices) -> Result<Self, SplitRefused> {
        let mut begun = BegunComparison::of(instrument, set, choices)?;
        while begun.go_on() {}
        Ok(begun.finish())
    }

    /// The figures.
    pub fn figures(&self) -> &Figures {
        match self {
            Self::Named(named) => &named.figures,
            Self::Anonymous(anonymous) => &anonymous.figures,
        }
    }
}

/// A comparison that is worked out little by little.
pub struct BegunComparison<'a> {
    instrument: &'a Instrument,
    set: &'a ResponseSet,
    choices: &'a Choices,
    part: Option<(By, usize)>,
    members: Vec<Rc<Member>>,
    standings: Vec<Rc<Standing>>,
    voices: Voices,
    tally: Tally,
}

/// So many responses are scored at once.
const AT_ONCE: usize = 50;

impl<'a> BegunComparison<'a> {
    /// Begins what [`Comparison::of`] does.
    pub fn of(
        instrument: &'a Instrument,
        set: &'a ResponseSet,
        choices: &'a Choices,
    ) -> Result<Self, SplitRefused> {
        let part = match (set.seed(), &choices.filter) {
            (Some(_), Filter::To { .. }) => return Err(SplitRefused),
            (Some(_), Filter::Part(by, number)) => {
                let shown = may_split(set.members(), *by) && *number < parts(set.members(), *by).len();
                Some(shown.then_some((*by, *number)).ok_or(SplitRefused)?)
            }
            _ => None,
        };
        let members = choices.filter.of(set.members());
        let (voices, tally) = (Voices::new(choices.voice), Tally::new(instrument));
        Ok(Self { instrument, set, choices, part, members, standings: Vec::new(), voices, tally })
    }

    /// Works out a little more; whether there was anything left.
    pub fn go_on(&mut self) -> bool {
        let left = &self.members[self.standings.len()..];
        let some = &left[..left.len().min(AT_ONCE)];
        for member in some {
            let standing = member.standing(self.instrument);
            let organisation = self.voices.of(&member.response.respondent.organisation);
            self.tally.add(self.instrument, organisation, &member.response, &standing);
            self.standings.push(standing);
        }
        !some.is_empty()
    }

    /// The comparison, once nothing is left.
    pub fn finish(self) -> Comparison {
        let Self { instrument, set, choices, part, members, standings, tally, .. } = self;
        let figures = tally.figures(instrument, choices.voice);
        if let Some(seed) = set.seed() {
            return Comparison::Anonymous(Anonymous::of(instrument, set, (&members, part), figures, seed));
        }
        let moments = || members.iter().map(|member| member.response.moment());
        let (organisations, moments) =
            (parts(&members, By::Organisation), moments().min().zip(moments().max()));
        let people = members.into_iter().zip(standings);
        Comparison::Named(Named {
            figures,
            organisations,
            moments: moments.map(Into::into),
            people: people.map(|(member, standing)| Person { member, standing }).collect(),
            filter: choices.filter.texts(set.members()),
            set_aside: set.set_aside().to_vec(),
        })
    }
}

impl Named {
    /// The notes to an item, each with the number of who wrote it.
    pub fn notes(&self, item: &str) -> Vec<(usize, Rc<str>)> {
        self.gathered(item, note)
    }

    /// The answers to an item in people's own words, each with the number of who wrote it.
    pub fn texts(&self, item: &str) -> Vec<(usize, Rc<str>)> {
        self.gathered(item, text)
    }

    fn gathered(&self, item: &str, words: fn(&Answer) -> Option<Rc<str>>) -> Vec<(usize, Rc<str>)> {
        let people = self.people.iter().enumerate();
        let words = |person: &Person| words(person.member.response.answers.get(item)?);
        people.filter_map(|(number, person)| Some((number, words(person)?))).collect()
    }
}

#[cfg(test)]
mod tests;
