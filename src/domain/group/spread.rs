//! How values are spread: which there are, how often, and their mean, median, lowest and highest. Knows nothing about
//! what they are values of.

use crate::domain::exact::{Decimal, Exact, weighted_mean};

/// Values, one for each voice. It takes as much memory as there are different values.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Spread {
    // Rising, each with how often it is there.
    runs: Vec<(Exact, usize)>,
    n: usize,
}

impl Spread {
    /// Adds a value that so many voices have.
    pub fn add(&mut self, value: Exact, voices: usize) {
        let at = self.runs.partition_point(|(one, _)| *one < value);
        match self.runs.get_mut(at) {
            Some((same, count)) if *same == value => *count += voices,
            _ => self.runs.insert(at, (value, voices)),
        }
        self.n += voices;
    }

    /// Adds all of another's values.
    pub fn merge(&mut self, other: &Self) {
        other.runs.iter().for_each(|(value, voices)| self.add(*value, *voices));
    }

    /// The different values, lowest first, each with how many voices have it.
    pub fn runs(&self) -> &[(Exact, usize)] {
        &self.runs
    }

    /// How many values there are.
    pub fn n(&self) -> usize {
        self.n
    }

    /// The lowest value.
    pub fn low(&self) -> Option<Exact> {
        Some(self.runs.first()?.0)
    }

    /// The highest value.
    pub fn high(&self) -> Option<Exact> {
        Some(self.runs.last()?.0)
    }

    /// The mean.
    pub fn mean(&self) -> Option<Exact> {
        weighted_mean(self.runs.iter().map(|(value, count)| (Decimal::whole(*count as i32), *value)))
    }

    /// The median: the value in the middle, or the mean of the two there.
    pub fn median(&self) -> Option<Exact> {
        let last = self.n.checked_sub(1)?;
        let middle = [self.nth(last / 2)?, self.nth(self.n / 2)?];
        weighted_mean(middle.map(|value| (Decimal::ONE, value)))
    }

    /// The value with this number in rising order, counted from 0.
    fn nth(&self, number: usize) -> Option<Exact> {
        let mut before = 0;
        let run = self.runs.iter().find(|(_, count)| {
            before += count;
            number < before
        });
        Some(run?.0)
    }
}

#[cfg(test)]
mod tests;
