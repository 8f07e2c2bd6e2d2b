//! What may be known of a group in which nobody must be told from anybody else. It has no place for ids, names,
//! organisations, roles or files, so that no view and no document can show them.

use std::rc::Rc;

use super::figures::Figures;
use super::filter::{By, may_split, unnamed_parts};
use super::set::{Member, Reason, ResponseSet};
use crate::domain::instrument::Instrument;
use crate::domain::response::answer::{Answer, AnswerValue};

/// An anonymous comparison. What people wrote is there as they wrote it, so it can still say who they are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Anonymous {
    /// The figures.
    pub figures: Figures,
    /// Which part of the responses they are of, by its number; `None` for all.
    pub part: Option<(By, usize)>,
    /// The sizes of the parts that may be shown, by organisation and by role; empty if none may.
    pub parts: [Vec<usize>; 2],
    /// What people wrote to each item of the assessment.
    pub words: Vec<Words>,
    /// The first and the last day (UTC) on which somebody answered.
    pub days: Option<[String; 2]>,
    /// Why files were set aside, one for each.
    pub set_aside: Vec<Reason>,
}

/// What people wrote to an item, each list in an order of its own that says nothing about who wrote what.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Words {
    /// The notes.
    pub notes: Vec<Rc<str>>,
    /// The answers in people's own words.
    pub texts: Vec<Rc<str>>,
}

impl Anonymous {
    /// What may be known of these members of a set. `seed` is random.
    pub fn of(
        instrument: &Instrument,
        set: &ResponseSet,
        (members, part): (&[Rc<Member>], Option<(By, usize)>),
        figures: Figures,
        seed: u64,
    ) -> Self {
        let mut shuffle = Shuffle(seed);
        let mut words = |item: &str| {
            let answers = || members.iter().filter_map(|member| member.response.answers.get(item));
            let mut words = Words {
                notes: answers().filter_map(|answer| note(answer)).collect(),
                texts: answers().filter_map(|answer| text(answer)).collect(),
            };
            shuffle.shuffle(&mut words.notes);
            shuffle.shuffle(&mut words.texts);
            words
        };
        let days = || members.iter().map(|member| member.response.moment());
        let sizes = |by| {
            let shown = may_split(set.members(), by).then(|| unnamed_parts(set.members(), by));
            shown.into_iter().flatten().map(|part| part.n).collect()
        };
        let mut set_aside: Vec<_> = set.set_aside().iter().map(|aside| aside.reason).collect();
        set_aside.sort();
        Self {
            words: instrument.items.iter().map(|item| words(&item.id)).collect(),
            days: days().min().zip(days().max()).map(|(first, last)| [first.day(), last.day()]),
            parts: By::ALL.map(sizes),
            part,
            figures,
            set_aside,
        }
    }
}

/// The note beside an answer, if there is one.
pub fn note(answer: &Answer) -> Option<Rc<str>> {
    (!answer.note.trim().is_empty()).then(|| answer.note.clone())
}

/// The answer in the person's own words, if it is one.
pub fn text(answer: &Answer) -> Option<Rc<str>> {
    match &answer.value {
        AnswerValue::Wrote(words) if !answer.value.is_blank() => Some(words.clone()),
        _ => None,
    }
}

/// Random numbers from a seed (SplitMix64, by Steele, Lea and Flood). One sequence for all lists: with the same one for
/// each, lists of the same length would have the same order, and what one person wrote could be put together.
struct Shuffle(u64);

impl Shuffle {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Puts a list into a random order (Fisher and Yates).
    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, (self.next() % (last as u64 + 1)) as usize);
        }
    }
}

#[cfg(test)]
mod tests;
