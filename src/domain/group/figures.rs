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
    pub fn of(instrument: &Instrument, members: &[Rc<Member>], standings: &[Standing], voice: Voice) -> Self {
        let voices = Voices::of(members, voice);
        let figures = |item| ItemFigures::of(item, members, voice, &voices);
        let items: Vec<_> = instrument.items.iter().map(figures).collect();
        let sections = SectionFigures::of(instrument, standings, &voices);
        Self { n: members.len(), voice, order: Order::of(&items), items, sections }
    }
}
