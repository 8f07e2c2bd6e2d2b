//! The rules by which an assessment leads to an outcome. It knows nothing about answers: they are
//! evaluated in [`crate::domain::scoring::outcome`].

use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::text::Text;

/// A condition, and the outcome if it holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// The condition; a rule without one always holds.
    pub when: Option<Condition>,
    /// The outcome's id.
    pub id: Id,
    /// Its name.
    pub label: Text,
    /// What it means and what to do.
    pub text: Text,
}

/// A condition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Condition {
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
    /// A comparison.
    Compare(Operand, Operator),
}

/// What is compared. Items and sections are given by their number in the assessment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operand {
    /// The level of a rated item, as its scale's value.
    Level(usize),
    /// The score of a section, in points out of 100.
    Score(usize),
    /// The number of options picked in an item.
    Picks(usize),
}

/// How it is compared, and with what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    /// This or more.
    AtLeast(Decimal),
    /// Less than this.
    Below(Decimal),
}
