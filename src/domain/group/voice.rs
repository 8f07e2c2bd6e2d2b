//! Whose values are counted: those of each person, or one of each organisation, so that an organisation with many
//! responses does not outvote the others. Knows nothing about what the values are of.

use std::collections::BTreeMap;

use super::spread::Spread;
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

/// The organisations that have a voice, by their numbers in the order in which they came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Voices {
    voice: Voice,
    numbers: BTreeMap<String, usize>,
}

impl Voices {
    /// None so far.
    pub fn new(voice: Voice) -> Self {
        Self { voice, numbers: BTreeMap::new() }
    }

    /// The numbers of the organisations that came, in the order of their names.
    pub fn numbers(&self) -> impl Iterator<Item = usize> {
        self.numbers.values().copied()
    }

    /// The number of the organisation that speaks for whoever names it; `None` for whoever speaks for themselves.
    pub fn of(&mut self, organisation: &str) -> Option<usize> {
        let key =
            Some(key(organisation)).filter(|key| !key.is_empty() && self.voice == Voice::Organisation)?;
        let next = self.numbers.len();
        Some(*self.numbers.entry(key).or_insert(next))
    }
}

/// Values as they are given, until each voice has one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Voiced {
    /// Of those who speak for themselves, and of organisations that have spoken.
    settled: Spread,
    /// Of organisations, by their numbers.
    organisations: BTreeMap<usize, Spread>,
    given: usize,
}

impl Voiced {
    /// Adds the value of somebody for whom this organisation speaks, if one does.
    pub fn add(&mut self, organisation: Option<usize>, value: Exact) {
        self.given += 1;
        match organisation {
            Some(number) => self.organisations.entry(number).or_default().add(value, 1),
            None => self.settled.add(value, 1),
        }
    }

    /// How many values were given.
    pub fn given(&self) -> usize {
        self.given
    }

    /// Lets the organisations before this number speak, each with the mean of its values. More of the same would be another
    /// voice.
    pub fn settle(&mut self, before: usize) {
        let later = self.organisations.split_off(&before);
        for values in std::mem::replace(&mut self.organisations, later).into_values() {
            let mean = match values.runs() {
                [(value, _)] => Some(*value),
                // One by one, as if they had not been counted first.
                runs => weighted_mean(
                    runs.iter()
                        .flat_map(|(value, times)| std::iter::repeat_n((Decimal::ONE, *value), *times)),
                ),
            };
            mean.into_iter().for_each(|mean| self.settled.add(mean, 1));
        }
    }

    /// Adds all values of another.
    pub fn merge(&mut self, other: Self) {
        self.settled.merge(&other.settled);
        for (number, values) in other.organisations {
            self.organisations.entry(number).or_default().merge(&values);
        }
        self.given += other.given;
    }

    /// How the values are spread, one for each voice that has any.
    pub fn spread(&self) -> Spread {
        let mut all = self.clone();
        all.settle(usize::MAX);
        all.settled
    }
}

#[cfg(test)]
mod tests;
