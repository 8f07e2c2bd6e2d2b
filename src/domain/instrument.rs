//! An assessment as it is published: scales, sections, items and how they are scored.
//! Knows neither its file format nor anybody's answers.

mod item;
pub mod rule;

use std::ops::Range;
use std::rc::Rc;

pub use item::{Choice, Item, Kind, Level, Pick, Rating, Scale};
use litemap::LiteMap;

use crate::domain::exact::{Decimal, Exact};
use crate::domain::id::Id;
use crate::domain::text::Text;
use rule::Rule;

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

    /// The numbers of the sections that have a score.
    pub fn rated_sections(&self) -> Vec<usize> {
        let mut sections: Vec<_> = (0..self.sections.len()).collect();
        sections.retain(|section| self.is_rated(*section));
        sections
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

impl Scoring {
    /// Under how many points of 100 a rated item is a weak spot: where the second band begins. `None` where no weak
    /// spots are counted, which is in stages, in rules and with a single band.
    pub fn weak_below(&self) -> Option<Exact> {
        let second = self.bands.get(1).filter(|_| matches!(self.kind, ScoringKind::Profile { .. }));
        second.map(|band| band.from.exact())
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
mod tests;
