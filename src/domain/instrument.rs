//! An assessment as it is published: scales, sections, items and how they are scored.
//! It knows nothing about its file format or anyone's answers.

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

/// A whole assessment. The file reader builds it and ensures its invariants: ids are unique, every section
/// has at least one item, and every scale has at least two levels with rising values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Instrument {
    /// Its id, which is also in results and storage keys.
    pub id: Id,
    /// The content's version.
    pub edition: Edition,
    /// The language (a BCP 47 tag) of texts that are given as one string, if the file states it.
    pub language: Option<Rc<str>>,
    /// Its title.
    pub title: Text,
    /// What a person should know before starting.
    pub intro: Text,
    /// Where its content comes from.
    pub sources: Vec<Source>,
    /// The sections in order. Items are numbered across all of them, from 0.
    pub sections: Vec<Section>,
    /// The items of all sections in order.
    pub items: Vec<Item>,
    /// The number of each item by its id.
    pub by_id: LiteMap<Id, usize>,
    /// How answers become a result.
    pub scoring: Scoring,
    /// Sixteen hexadecimal digits that change when the file changes.
    pub fingerprint: String,
}

impl Instrument {
    /// The items of a section, each with its number in the assessment.
    pub fn items_of(&self, section: &Section) -> impl DoubleEndedIterator<Item = (usize, &Item)> {
        section.items.clone().map(|number| (number, &self.items[number]))
    }

    /// The number of the item with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// How many items must be answered to complete the assessment.
    pub fn needed(&self) -> usize {
        self.items.iter().filter(|item| !item.optional).count()
    }

    /// The scale of all rated items, if they have one and the same.
    pub fn shared_scale(&self) -> Option<&Scale> {
        let mut scales = self.items.iter().filter_map(|item| Some(&*item.rating()?.scale));
        let first = scales.next()?;
        scales.all(|scale| scale == first).then_some(first)
    }

    /// The number of the section that an item belongs to.
    pub fn section_of(&self, item: usize) -> usize {
        self.sections.partition_point(|section| section.items.end <= item)
    }

    /// The rated items of a section, each with its number in the assessment.
    pub fn ratings_of(&self, section: usize) -> impl Iterator<Item = (usize, &Rating)> {
        self.items_of(&self.sections[section]).filter_map(|(number, item)| Some((number, item.rating()?)))
    }

    /// Whether a section has any rated item. If not, it has no score and does not appear in figures.
    pub fn is_rated(&self, section: usize) -> bool {
        self.ratings_of(section).next().is_some()
    }

    /// The numbers of the sections that have a score.
    pub fn rated_sections(&self) -> Vec<usize> {
        let mut sections: Vec<_> = (0..self.sections.len()).collect();
        sections.retain(|section| self.is_rated(*section));
        sections
    }

    /// How many minutes it takes to answer this many items, at half a minute each, rounded up.
    pub fn minutes(items: usize) -> usize {
        items.div_ceil(2)
    }
}

/// A semantic version of an assessment's content. Results of one major edition are comparable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Edition {
    /// Changes when the meaning of an item changes.
    pub major: u32,
    /// Changes when something is added.
    pub minor: u32,
    /// Changes when wording is corrected.
    pub patch: u32,
}

impl Edition {
    /// Reads `major.minor.patch`; `None` if the text has another form.
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
    /// Its title.
    pub title: Text,
    /// Who published it, if that is known.
    pub publisher: Option<Text>,
    /// When it was published, in the document's own words, if it says so.
    pub year: Option<Text>,
    /// What it is based on, and how it was used here.
    pub note: Option<Text>,
    /// Where to read it: an `https` address.
    pub url: Option<Rc<str>>,
}

impl Source {
    /// What is known of where it is from: the publisher, the year or both, in this order.
    pub fn origin(&self) -> Vec<&Text> {
        self.publisher.iter().chain(&self.year).collect()
    }
}

/// A page of an assessment: items that are scored together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// Its id.
    pub id: Id,
    /// Its heading, which is also its label in figures.
    pub title: Text,
    /// Why it matters.
    pub intro: Option<Text>,
    /// Its weight in the overall score; more than zero.
    pub weight: Decimal,
    /// The numbers of its items in [`Instrument::items`].
    pub items: Range<usize>,
}

/// How answers become a result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scoring {
    /// What kind of result it is.
    pub kind: ScoringKind,
    /// The bands, in rising order; the first starts at 0. Never empty.
    pub bands: Vec<Band>,
}

impl Default for Scoring {
    /// A profile without an overall score and with the default bands.
    fn default() -> Self {
        Self { kind: ScoringKind::Profile { overall: false }, bands: default_bands() }
    }
}

impl Scoring {
    /// From how many points of 100 a rated item can be a strength, and below which it can be something to do first: where
    /// the last band begins.
    pub fn strong_from(&self) -> Exact {
        self.bands.last().map_or(Exact::ZERO, |band| band.from.exact())
    }

    /// Under how many points of 100 a rated item is a weak spot: where the second band begins. `None` where no weak
    /// spots are counted, which is in stages, in rules and with a single band.
    pub fn weak_below(&self) -> Option<Exact> {
        let second = self.bands.get(1).filter(|_| matches!(self.kind, ScoringKind::Profile { .. }));
        second.map(|band| band.from.exact())
    }
}

/// What kind of result the answers lead to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ScoringKind {
    /// A score for each section.
    Profile {
        /// Whether there is also one score for all sections.
        overall: bool,
    },
    /// Sections are stages that build on each other; see [`crate::domain::scoring::stage`].
    Staged,
    /// The first rule that holds says what to do; see [`crate::domain::scoring::outcome`]. The last rule
    /// always holds.
    Rules(Vec<Rule>),
}

impl ScoringKind {
    /// The rules, if the assessment has any.
    pub fn rules(&self) -> Option<&[Rule]> {
        match self {
            Self::Rules(rules) => Some(rules),
            _ => None,
        }
    }
}

/// A named part of the scale from 0 to 100.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Band {
    /// Its lowest score, in points of 100.
    pub from: Decimal,
    /// Its id.
    pub id: Id,
    /// Its name; if the assessment gives none, the interface has one for this id.
    pub label: Option<Text>,
    /// What it means.
    pub text: Option<Text>,
}

/// The bands of an assessment that declares none, with cuts at 35 and 67. These are a convention, not a norm.
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
