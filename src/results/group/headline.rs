//! Whose responses a comparison is of: how many there are, from which organisations, which of them are looked at, and what
//! has one voice.

use std::rc::Rc;

use super::group_results::GroupResults;
use crate::domain::group::anonymity::Anonymous;
use crate::domain::group::comparison::{Comparison, Named};
use crate::domain::group::filter::By;
use crate::domain::group::voice::Voice;
use crate::i18n::{Phrase, keys};

/// The most organisations that a sentence names.
const NAMED: usize = 3;

/// What is shown above everything else.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GroupHeadline {
    /// How many responses there are, and from whom.
    pub sentence: Phrase,
    /// What else has to be known, each in a sentence: what is left out, and what has one voice.
    pub support: Vec<Phrase>,
}

impl GroupResults<'_> {
    /// The headline. It names organisations only if `names` is true, and never in an anonymous comparison.
    pub fn headline(&self, names: bool) -> GroupHeadline {
        let context = self.context;
        let n = self.figures().n;
        let (sentence, without) = match self.comparison {
            Comparison::Named(named) => self.from(named, names),
            Comparison::Anonymous(_) => (self.counted(n, keys::COMPARE_ANONYMOUS), None),
        };
        let mut support = Vec::new();
        support.extend(without.map(|n| self.counted(n, keys::COMPARE_UNNAMED)));
        support.extend(self.filtered(names));
        if self.figures().voice == Voice::Organisation {
            support.push(context.message(keys::COMPARE_VOICE_ORGANISATION));
        }
        if n == 1 {
            support.push(context.message(keys::COMPARE_ALONE));
        }
        let sentence = if n == 0 { context.message(keys::COMPARE_NONE) } else { sentence };
        GroupHeadline { sentence, support }
    }

    /// How many responses there are: "7 responses".
    pub fn responses(&self) -> Phrase {
        self.context.count(keys::COMPARE_RESPONSES, self.figures().n, &[])
    }

    fn counted(&self, n: usize, key: keys::Key) -> Phrase {
        self.context.format(key, &[&self.context.count(keys::COMPARE_RESPONSES, n, &[])])
    }

    /// From whom the responses are, and how many of them name no organisation, if others do.
    fn from(&self, named: &Named, names: bool) -> (Phrase, Option<usize>) {
        let context = self.context;
        let (organisations, n) = (&named.organisations, named.figures.n);
        let from = match organisations.len() {
            0 => return (self.counted(n, keys::COMPARE_ONLY), None),
            1..=NAMED if names => context
                .list(&organisations.iter().map(|part| Phrase::written(&part.text)).collect::<Vec<_>>()),
            count => context.count(keys::COMPARE_ORGANISATIONS, count, &[]),
        };
        let without = n - organisations.iter().map(|part| part.n).sum::<usize>();
        let sentence = context.format(keys::COMPARE_FROM, &[&self.responses(), &from]);
        (sentence, (without > 0).then_some(without))
    }

    /// Which responses are looked at, if not all.
    fn filtered(&self, names: bool) -> Option<Phrase> {
        let context = self.context;
        let any = |text: &Rc<str>| text.trim().is_empty();
        let part = |by| match by {
            By::Organisation => context.message(keys::COMPARE_FILTER_PART_ORGANISATION),
            By::Role => context.message(keys::COMPARE_FILTER_PART_ROLE),
        };
        match self.comparison {
            Comparison::Anonymous(Anonymous { part: shown, .. }) => shown.map(|(by, _)| part(by)),
            Comparison::Named(Named { filter: [organisation, role], .. }) => {
                match (any(organisation), any(role)) {
                    (true, true) => None,
                    (false, _) if !names => Some(part(By::Organisation)),
                    (true, false) if !names => Some(part(By::Role)),
                    (false, true) => {
                        Some(context.format(
                            keys::COMPARE_FILTER_ORGANISATION,
                            &[&Phrase::written(organisation.trim())],
                        ))
                    }
                    (true, false) => {
                        Some(context.format(keys::COMPARE_FILTER_ROLE, &[&Phrase::written(role.trim())]))
                    }
                    (false, false) => {
                        let [one, other] = [organisation, role].map(|text| Phrase::written(text.trim()));
                        let both = [&one, &other];
                        Some(context.format(keys::COMPARE_FILTER_BOTH, &both))
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
