//! All figures of a group together. They are the same whoever is behind them, and hold nobody's name, id or words.

use std::rc::Rc;

use super::item::ItemFigures;
use super::order::Order;
use super::section::SectionFigures;
use super::set::Member;
use super::spread::Spread;
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
        while begun.add(instrument, members, standings) {}
        begun.finish(instrument, members, standings)
    }
}

/// Figures that are worked out little by little, so that those of thousands hold nothing up for long.
pub struct BegunFigures {
    voice: Voice,
    voices: Voices,
    items: Vec<ItemFigures>,
    sections: Vec<Spread>,
}

impl BegunFigures {
    /// Of these members, none yet.
    pub fn of(members: &[Rc<Member>], voice: Voice) -> Self {
        Self { voice, voices: Voices::of(members, voice), items: Vec::new(), sections: Vec::new() }
    }

    /// Adds those of the next item, or else of the next section; whether there was one.
    pub fn add(
        &mut self,
        instrument: &Instrument,
        members: &[Rc<Member>],
        standings: &[Rc<Standing>],
    ) -> bool {
        let section = self.sections.len();
        if let Some(item) = instrument.items.get(self.items.len()) {
            self.items.push(ItemFigures::of(item, members, self.voice, &self.voices));
        } else if section < instrument.sections.len() {
            self.sections.push(SectionFigures::section(section, standings, &self.voices));
        } else {
            return false;
        }
        true
    }

    /// All of them, once nothing more was added.
    pub fn finish(
        self,
        instrument: &Instrument,
        members: &[Rc<Member>],
        standings: &[Rc<Standing>],
    ) -> Figures {
        let Self { voice, voices, items, sections } = self;
        let sections = SectionFigures::around(sections, instrument, standings, &voices);
        Figures { n: members.len(), voice, order: Order::of(&items), items, sections }
    }
}
