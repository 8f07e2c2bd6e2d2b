//! All figures of a group together. They are the same whoever is behind them, and hold nobody's name, id or words.

use std::rc::Rc;

use super::item::ItemFigures;
use super::order::Order;
use super::section::SectionFigures;
use super::set::Member;
use super::standing::Standing;
use super::voice::{Voice, Voices};
use crate::domain::instrument::Instrument;

/// The figures of a group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figures {
    /// How many responses they are of.
    pub n: usize,
    /// What has one voice in them.
    pub voice: Voice,
    /// One for each item of the assessment.
    pub items: Vec<ItemFigures>,
    /// The sections and the whole.
    pub sections: SectionFigures,
    /// Which items to turn to.
    pub order: Order,
}

impl Figures {
    /// The figures of these members, who stand like this.
    pub fn of(
        instrument: &Instrument,
        members: &[Rc<Member>],
        standings: &[Rc<Standing>],
        voice: Voice,
    ) -> Self {
        let mut begun = BegunFigures::of(members, voice);
        while begun.add(instrument, members) {}
        begun.finish(instrument, members, standings)
    }
}

/// Figures that are worked out little by little, so that those of thousands hold nothing up for long.
pub struct BegunFigures {
    voice: Voice,
    voices: Voices,
    items: Vec<ItemFigures>,
}

impl BegunFigures {
    /// Of these members, none yet.
    pub fn of(members: &[Rc<Member>], voice: Voice) -> Self {
        Self { voice, voices: Voices::of(members, voice), items: Vec::new() }
    }

    /// Adds those of the next item; whether there was one.
    pub fn add(&mut self, instrument: &Instrument, members: &[Rc<Member>]) -> bool {
        let next = instrument.items.get(self.items.len());
        let figures = next.map(|item| ItemFigures::of(item, members, self.voice, &self.voices));
        let added = figures.is_some();
        self.items.extend(figures);
        added
    }

    /// All of them, once every item was added.
    pub fn finish(
        self,
        instrument: &Instrument,
        members: &[Rc<Member>],
        standings: &[Rc<Standing>],
    ) -> Figures {
        let Self { voice, voices, items } = self;
        let sections = SectionFigures::of(instrument, standings, &voices);
        Figures { n: members.len(), voice, order: Order::of(&items), items, sections }
    }
}
