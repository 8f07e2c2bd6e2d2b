//! All figures of a group together. They are the same whoever is behind them, and hold nobody's name, id or words.

use std::rc::Rc;

use super::item::{ItemFigures, ItemTally};
use super::order::Order;
use super::section::{SectionFigures, SectionTally};
use super::set::Member;
use super::standing::Standing;
use super::voice::{Voice, Voices};
use crate::domain::instrument::Instrument;
use crate::domain::response::Response;

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
    /// The figures of these members.
    pub fn of(instrument: &Instrument, members: &[Rc<Member>], voice: Voice) -> Self {
        let (mut voices, mut tally) = (Voices::new(voice), Tally::new(instrument));
        for member in members {
            let organisation = voices.of(&member.response.respondent.organisation);
            tally.add(instrument, organisation, &member.response, &member.standing(instrument));
        }
        tally.figures(instrument, voice)
    }
}

/// What responses say that came so far. It takes as much memory as there are different answers and organisations, so that
/// those of a million need not be there together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tally {
    n: usize,
    items: Vec<ItemTally>,
    sections: SectionTally,
}

impl Tally {
    /// Nothing so far.
    pub fn new(instrument: &Instrument) -> Self {
        let items = instrument.items.iter().map(ItemTally::new).collect();
        Self { n: 0, items, sections: SectionTally::new(instrument) }
    }

    /// Adds a response that stands like this, and which organisation speaks for it.
    pub fn add(
        &mut self,
        instrument: &Instrument,
        organisation: Option<usize>,
        response: &Response,
        standing: &Standing,
    ) {
        self.n += 1;
        for (tally, item) in self.items.iter_mut().zip(&instrument.items) {
            tally.add(item, organisation, response.answers.get(&*item.id).map(|answer| &**answer));
        }
        self.sections.add(instrument, organisation, standing);
    }

    /// Lets the organisations before this number speak, of whom no more will come: nothing but their voice is kept.
    pub fn settle(&mut self, before: usize) {
        self.items.iter_mut().for_each(|tally| tally.settle(before));
        self.sections.settle(before);
    }

    /// Adds what others say.
    pub fn merge(&mut self, other: Self) {
        self.n += other.n;
        self.items.iter_mut().zip(other.items).for_each(|(tally, more)| tally.merge(more));
        self.sections.merge(other.sections);
    }

    /// The figures.
    pub fn figures(&self, instrument: &Instrument, voice: Voice) -> Figures {
        let items = self.items.iter().zip(&instrument.items);
        let items: Vec<_> = items.map(|(tally, item)| tally.figures(item, voice)).collect();
        let order = Order::of(&items);
        Figures { n: self.n, voice, order, items, sections: self.sections.figures(instrument) }
    }
}
