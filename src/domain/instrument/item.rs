//! What is asked, and the scales it is answered on. Knows no sections and nobody's answers.

use std::ops::RangeInclusive;
use std::rc::Rc;

use litemap::LiteMap;

use crate::domain::exact::{Decimal, Exact};
use crate::domain::id::Id;
use crate::domain::text::Text;

/// One question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its id, which answers are kept under.
    pub id: Id,
    /// The statement to rate, or what is asked.
    pub prompt: Text,
    /// What one would see where the statement holds.
    pub look_for: Vec<Text>,
    /// What to do next where the item is weak.
    pub advice: Vec<Text>,
    /// Good practice to compare with.
    pub example: Option<Text>,
    /// The assessment is complete without it.
    pub optional: bool,
    /// What kind of answer it takes.
    pub kind: Kind,
}

/// What kind of answer an item takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A level of a scale. Only these are scored.
    Rating(Rating),
    /// Some of several options.
    Pick(Pick),
    /// The person's own words.
    Text,
    /// A whole number in this range.
    Number(RangeInclusive<i32>),
}

/// What makes an item one that is rated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rating {
    /// The levels to choose from.
    pub scale: Rc<Scale>,
    /// The levels of how much the item matters, where that is asked too.
    pub importance: Option<Rc<Scale>>,
    /// What a level looks like in practice, by level value.
    pub rubric: LiteMap<i32, Text>,
    /// Its share in the section's score. Over zero.
    pub weight: Decimal,
    /// The highest level is the worst.
    pub reverse: bool,
    /// A stage cannot be met while this is missing.
    pub essential: bool,
}

/// What makes an item one where options are picked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pick {
    /// The options, at least two, with ids that differ.
    pub options: Vec<Choice>,
    /// How many may be picked; `None` for any number.
    pub max_picks: Option<usize>,
}

/// Something to pick.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What is stored.
    pub id: Id,
    /// What is read.
    pub label: Text,
    /// What it means.
    pub text: Option<Text>,
}

impl Item {
    /// What is rated, if it is.
    pub fn rating(&self) -> Option<&Rating> {
        match &self.kind {
            Kind::Rating(rating) => Some(rating),
            _ => None,
        }
    }
}

impl Rating {
    /// The score of a level, in points of 100: scoring rule 1.
    pub fn points(&self, level: i32) -> Exact {
        let range = self.scale.range();
        let height = i64::from(level) - i64::from(*range.start());
        let span = i64::from(*range.end()) - i64::from(*range.start());
        let points = Exact::ratio(100 * height, span).unwrap_or(Exact::ZERO);
        if self.reverse { points.complement() } else { points }
    }
}

/// A list of levels with rising values. At least two.
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

    /// The level with this value.
    pub fn level(&self, value: i32) -> Option<&Level> {
        self.levels.iter().find(|level| level.value == value)
    }
}

/// One step of a scale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Level {
    /// What is stored.
    pub value: i32,
    /// What is read.
    pub label: Text,
}

#[cfg(test)]
mod tests;
