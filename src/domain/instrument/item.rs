//! What an assessment asks, and the scales for the answers. It knows nothing about sections or anyone's answers.

use std::ops::RangeInclusive;
use std::rc::Rc;

use litemap::LiteMap;

use crate::domain::exact::{Decimal, Exact};
use crate::domain::id::Id;
use crate::domain::text::Text;

/// One question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its id, by which answers refer to it.
    pub id: Id,
    /// The statement to rate, or the question.
    pub prompt: Text,
    /// What you would see if the statement were true.
    pub look_for: Vec<Text>,
    /// What to do next if the item is weak.
    pub advice: Vec<Text>,
    /// An example of good practice.
    pub example: Option<Text>,
    /// Whether the assessment is complete without an answer to it.
    pub optional: bool,
    /// What kind of answer it takes.
    pub kind: Kind,
}

/// What kind of answer an item takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A level of a scale. Only these are scored.
    Rating(Rating),
    /// One or more options from a list.
    Pick(Pick),
    /// The person's own words.
    Text,
    /// A whole number in this range.
    Number(RangeInclusive<i32>),
}

/// What a rated item has in addition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rating {
    /// The levels to choose from.
    pub scale: Rc<Scale>,
    /// The scale for how much the item matters, if that is asked too.
    pub importance: Option<Rc<Scale>>,
    /// What a level looks like in practice, by level value.
    pub rubric: LiteMap<i32, Text>,
    /// Its weight in the section's score; more than zero.
    pub weight: Decimal,
    /// Whether the highest level is the worst.
    pub reverse: bool,
    /// Whether a stage is unmet while this item is at its lowest level or not rated.
    pub essential: bool,
}

/// What an item has in addition if options are picked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pick {
    /// The options: at least two, with unique ids.
    pub options: Vec<Choice>,
    /// How many may be picked; `None` for any number.
    pub max_picks: Option<usize>,
}

/// An option to pick.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// The value that is stored.
    pub id: Id,
    /// The text that people read.
    pub label: Text,
    /// What it means.
    pub text: Option<Text>,
}

impl Item {
    /// The rating, if this is a rated item.
    pub fn rating(&self) -> Option<&Rating> {
        match &self.kind {
            Kind::Rating(rating) => Some(rating),
            _ => None,
        }
    }
}

impl Rating {
    /// The score of a level in points out of 100: its share of the way from the lowest level to the highest,
    /// or what is left of 100 for a reversed item.
    pub fn points(&self, level: i32) -> Exact {
        self.points_of(Exact::whole(level)).unwrap_or(Exact::ZERO)
    }

    /// The same for a mean of levels.
    pub fn points_of(&self, mean: Exact) -> Option<Exact> {
        let points = self.scale.points(mean)?;
        Some(if self.reverse { points.complement() } else { points })
    }
}

/// A scale: at least two levels with rising values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scale {
    /// The levels, lowest value first.
    pub levels: Vec<Level>,
}

impl Scale {
    /// The lowest and the highest value.
    pub fn range(&self) -> RangeInclusive<i32> {
        self.levels[0].value..=self.levels[self.levels.len() - 1].value
    }

    /// How far it is from the lowest to the highest value.
    pub fn width(&self) -> Exact {
        Exact::whole(*self.range().end()).minus(Exact::whole(*self.range().start()))
    }

    /// How far up the scale a value or a mean of values is, in points out of 100.
    pub fn points(&self, value: Exact) -> Option<Exact> {
        Exact::HUNDRED.times(value.minus(Exact::whole(*self.range().start()))).over(self.width())
    }

    /// The level with this value.
    pub fn level(&self, value: i32) -> Option<&Level> {
        self.levels.iter().find(|level| level.value == value)
    }
}

/// One step of a scale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Level {
    /// The value that is stored.
    pub value: i32,
    /// The text that people read.
    pub label: Text,
}

#[cfg(test)]
mod tests;
