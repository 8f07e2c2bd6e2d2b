//! An assessment as it is published: scales, sections, items and how they are scored.
//! Knows neither its file format nor anybody's answers.

use std::ops::{Range, RangeInclusive};
use std::rc::Rc;

use litemap::LiteMap;

use super::exact::{Decimal, Exact};
use super::id::Id;
use super::rule::Rule;
use super::text::Text;

/// A whole assessment. Built by the file reader, which refuses what breaks an invariant here:
/// ids are unique, every section has an item, every scale two levels with rising values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Instrument {
    /// Its id, which results and storage keys carry.
    pub id: Id,
    /// The content's version.
    pub edition: Edition,
    /// The language of the texts that are given as one string (a BCP 47 tag), where the file says it.
    pub language: Option<Rc<str>>,
    /// What it is called.
    pub title: Text,
    /// What a person should know before starting.
    pub intro: Text,
    /// Where its content comes from.
    pub sources: Vec<Source>,
    /// The sections in order. Items are numbered through all of them.
    pub sections: Vec<Section>,
    /// The items of all sections in order.
    pub items: Vec<Item>,
    /// The number of each item by its id.
    pub by_id: LiteMap<Id, usize>,
    /// How answers become a result.
    pub scoring: Scoring,
    /// Sixteen hexadecimal digits that change when the file does.
    pub fingerprint: String,
}

impl Instrument {
    /// The items of a section, each with its number in the whole assessment.
    pub fn items_of(&self, section: &Section) -> impl DoubleEndedIterator<Item = (usize, &Item)> {
        section.items.clone().map(|number| (number, &self.items[number]))
    }

    /// The number of the item with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// How many items the assessment is not complete without.
    pub fn needed(&self) -> usize {
        self.items.iter().filter(|item| !item.optional).count()
    }

    /// Which section an item belongs to.
    pub fn section_of(&self, item: usize) -> usize {
        self.sections.partition_point(|section| section.items.end <= item)
    }

    /// The items of a section that are rated.
    pub fn ratings_of(&self, section: usize) -> impl Iterator<Item = (usize, &Rating)> {
        self.items_of(&self.sections[section]).filter_map(|(number, item)| Some((number, item.rating()?)))
    }

    /// Whether a section has an item that is rated; if not, it has no score and is in no picture.
    pub fn is_rated(&self, section: usize) -> bool {
        self.ratings_of(section).next().is_some()
    }

    /// How long answering `items` items takes, in whole minutes, at half a minute each.
    pub fn minutes(items: usize) -> usize {
        items.div_ceil(2)
    }
}

/// A semantic version of an assessment's content. Results of one major edition are comparable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Edition {
    /// Changes when an item changes its meaning.
    pub major: u32,
    /// Changes when something is added.
    pub minor: u32,
    /// Changes when wording is mended.
    pub patch: u32,
}

impl Edition {
    /// Reads `major.minor.patch`; `None` where the text is not that.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: &str| {
            let plain = part == "0" || !part.starts_with('0');
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            (plain && digits).then(|| part.parse().ok()).flatten()
        };
        let mut parts = text.split('.').map(number);
        let edition = Self { major: parts.next()??, minor: parts.next()??, patch: parts.next()?? };
        parts.next().is_none().then_some(edition)
    }
}

impl std::fmt::Display for Edition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// A document that an assessment draws on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// Who published it.
    pub publisher: Text,
    /// Its title.
    pub title: Text,
    /// When it appeared, as it says itself.
    pub year: Text,
    /// What it rests on, and what was made of it here.
    pub note: Option<Text>,
    /// Where to read it: an `https` address.
    pub url: Option<Rc<str>>,
}

/// A page of an assessment: items that are scored together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Its id.
    pub id: Id,
    /// Its heading, and its label in pictures.
    pub title: Text,
    /// Why it matters.
    pub intro: Option<Text>,
    /// Its share in the overall score. Over zero.
    pub weight: Decimal,
    /// The numbers of its items in [`Instrument::items`].
    pub items: Range<usize>,
}

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
    pub most: Option<usize>,
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

/// How answers become a result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scoring {
    /// What is made of the sections.
    pub kind: ScoringKind,
    /// The bands, the first from 0, with rising cuts. Never empty.
    pub bands: Vec<Band>,
}

impl Default for Scoring {
    /// A profile without an overall score, in the conventional bands.
    fn default() -> Self {
        Self { kind: ScoringKind::Profile { overall: false }, bands: default_bands() }
    }
}

/// What is made of the sections' scores.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScoringKind {
    /// Each section stands for itself.
    Profile {
        /// Whether one number for all sections means something here.
        overall: bool,
    },
    /// Sections are stages that build on each other: scoring rule 9.
    Staged,
    /// The first rule that holds says what to do: scoring rule 10. The last one always does.
    Rules(Vec<Rule>),
}

impl ScoringKind {
    /// The rules, where the assessment ends in some.
    pub fn rules(&self) -> Option<&[Rule]> {
        match self {
            Self::Rules(rules) => Some(rules),
            _ => None,
        }
    }
}

/// A stretch of the scale from 0 to 100 with a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Band {
    /// Its lowest score, in points of 100.
    pub from: Decimal,
    /// Its id.
    pub id: Id,
    /// Its name; where the assessment has none, the interface's for this id.
    pub label: Option<Text>,
    /// What it means.
    pub text: Option<Text>,
}

/// The bands of an assessment that declares none: cuts at 35 and 67. A convention, not a norm.
pub fn default_bands() -> Vec<Band> {
    [(0, "early"), (35, "developing"), (67, "strong")]
        .into_iter()
        .filter_map(|(from, id)| {
            let id = Id::parse(id)?;
            Some(Band { from: Decimal::whole(from), id, label: None, text: None })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{rating, scale};

    #[test]
    fn points_run_from_0_to_100_over_the_scale() {
        let mut rating = rating(scale(1..=5));
        let points = |rating: &Rating| -> Vec<String> {
            (1..=5).map(|level| rating.points(level).tenths().to_string()).collect()
        };
        assert_eq!(points(&rating), ["0", "25", "50", "75", "100"]);
        rating.reverse = true;
        assert_eq!(points(&rating), ["100", "75", "50", "25", "0"]);
    }

    #[test]
    fn editions_are_three_numbers() {
        assert_eq!(Edition::parse("1.20.3").unwrap().to_string(), "1.20.3");
        for bad in ["", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "1.2.+3", "1.2.99999999999"] {
            assert_eq!(Edition::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn half_a_minute_an_item() {
        assert_eq!([0, 1, 2, 10, 31].map(Instrument::minutes), [0, 1, 1, 5, 16]);
    }
}
