//! Rules that end in an outcome, as an assessment defines them. Knows no answers; what a rule comes to is worked out in
//! [`crate::domain::scoring::outcome`].

use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::text::Text;

/// A condition and what follows where it holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// The condition; `None` always holds.
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
    /// One of these holds.
    Any(Vec<Condition>),
    /// A comparison.
    Compare(Operand, Operator),
}

/// What is compared. Items and sections are numbered as in the assessment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operand {
    /// The level of a rated item, as its scale's value.
    Level(usize),
    /// The score of a section, in points of 100.
    Score(usize),
    /// How many options of an item are picked.
    Picks(usize),
}

/// What it is compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    /// This or more.
    AtLeast(Decimal),
    /// Less than this.
    Below(Decimal),
}
