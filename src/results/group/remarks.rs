//! What people wrote, with who wrote it where people are told apart.

use std::rc::Rc;

use super::group_results::GroupResults;
use super::people::People;
use crate::domain::group::comparison::Comparison;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;

/// Something that a person wrote.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Remark {
    /// Who wrote it; empty where people are not told apart.
    pub who: Phrase,
    /// The person's words.
    pub text: Phrase,
}

impl Remark {
    /// Both in one line.
    pub(super) fn line(&self, context: Context) -> Phrase {
        match &*self.who {
            "" => self.text.clone(),
            _ => context.format(keys::COMPARE_REMARK, &[&self.who, &self.text]),
        }
    }
}

impl GroupResults<'_> {
    /// The notes to an item.
    pub(super) fn notes(&self, item: usize, people: &People) -> Vec<Remark> {
        match self.comparison {
            Comparison::Named(named) => signed(named.notes(&self.context.instrument.items[item].id), people),
            Comparison::Anonymous(anonymous) => unsigned(&anonymous.words[item].notes),
        }
    }

    /// The answers to an item in people's own words.
    pub(super) fn texts(&self, item: usize, people: &People) -> Vec<Remark> {
        match self.comparison {
            Comparison::Named(named) => signed(named.texts(&self.context.instrument.items[item].id), people),
            Comparison::Anonymous(anonymous) => unsigned(&anonymous.words[item].texts),
        }
    }
}

/// What people wrote, given with their numbers, in the order in which people are listed.
fn signed(mut written: Vec<(usize, Rc<str>)>, people: &People) -> Vec<Remark> {
    written.sort_by_key(|(person, _)| people.places[*person]);
    let remark = |(person, text): (usize, Rc<str>)| Remark {
        who: people.names[person].clone(),
        text: Phrase::written(&text),
    };
    written.into_iter().map(remark).collect()
}

fn unsigned(written: &[Rc<str>]) -> Vec<Remark> {
    written.iter().map(|text| Remark { who: Phrase::default(), text: Phrase::written(text) }).collect()
}
