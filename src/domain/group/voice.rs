//! Whose values are counted: those of each person, or one of each organisation, so that an organisation with many
//! responses does not outvote the others. Knows nothing about what the values are of.

use std::rc::Rc;

use super::set::Member;
use crate::domain::exact::{Decimal, Exact, weighted_mean};

/// What has one voice.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Voice {
    /// Each response.
    #[default]
    Person,
    /// Each organisation: the mean of its responses. A response without one stands for itself.
    Organisation,
}

impl Voice {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
        }
    }
}

/// A name or a role as it is compared with others: without case and outer spaces.
pub fn key(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Which voice each member has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Voices {
    // The number of the first member with the same voice, by member.
    first: Vec<usize>,
}

impl Voices {
    /// The voices of these members.
    pub fn of(members: &[Rc<Member>], voice: Voice) -> Self {
        let mut first: Vec<_> = (0..members.len()).collect();
        if voice == Voice::Organisation {
            let organisations = members.iter().map(|member| key(&member.response.respondent.organisation));
            let mut named: Vec<_> = organisations
                .enumerate()
                .filter(|(_, key)| !key.is_empty())
                .map(|(at, key)| (key, at))
                .collect();
            named.sort();
            for same in named.chunk_by(|(one, _), (other, _)| one == other) {
                same.iter().for_each(|(_, member)| first[*member] = same[0].1);
            }
        }
        Self { first }
    }

    /// One value for each voice that has any: the mean of those of its members. Values are given with their member's number.
    pub fn means(&self, values: &mut dyn Iterator<Item = (usize, Exact)>) -> Vec<Exact> {
        let mut voiced: Vec<_> = values.map(|(member, value)| (self.first[member], value)).collect();
        // Sorted, so that not even a sum that must be rounded depends on the order of the members.
        voiced.sort_unstable();
        let same = voiced.chunk_by(|(one, _), (other, _)| one == other);
        same.filter_map(|values| match values {
            [(_, value)] => Some(*value),
            _ => weighted_mean(values.iter().map(|(_, value)| (Decimal::ONE, *value))),
        })
        .collect()
    }
}

#[cfg(test)]
mod tests;
