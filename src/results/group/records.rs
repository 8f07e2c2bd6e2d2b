//! A comparison item by item, with numbers, for programs. It holds nobody's name, whether people are told apart or not.

use std::rc::Rc;

use super::group_results::GroupResults;
use crate::domain::exact::Exact;
use crate::domain::group::item::{ItemFigures, LevelCounts, PickFigures, RatingFigures};
use crate::domain::group::spread::Spread;
use crate::i18n::Phrase;
use crate::results::records::kind_name;

/// A comparison as records.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GroupRecords {
    /// The assessment's id.
    pub assessment: Rc<str>,
    /// Its edition, as `1.0.0`.
    pub edition: String,
    /// The reader's language, as a BCP 47 tag.
    pub language: Rc<str>,
    /// The day of the comparison where the reader is, as `yyyy-mm-dd`.
    pub date: String,
    /// What has one voice: `person` or `organisation`.
    pub voice: &'static str,
    /// How many responses there are.
    pub responses: usize,
    /// The values of all levels of all scales, lowest first.
    pub levels: Vec<i32>,
    /// The items in order.
    pub items: Vec<ItemRecord>,
}

/// An item. What does not apply to its kind is missing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ItemRecord {
    /// Its section's id.
    pub section: Rc<str>,
    /// Its id.
    pub item: Rc<str>,
    /// The statement or question.
    pub title: Phrase,
    /// `rating`, `pick`, `text` or `number`.
    pub kind: &'static str,
    /// How many values there are: of responses, or of organisations.
    pub n: usize,
    /// How many responses chose each level of its scale.
    pub counts: LevelCounts,
    /// The median.
    pub median: Option<Exact>,
    /// The lowest value.
    pub low: Option<Exact>,
    /// The highest value.
    pub high: Option<Exact>,
    /// The mean.
    pub mean: Option<Exact>,
    /// How far the values agree, from 0 to 1.
    pub consensus: Option<Exact>,
    /// What the values say together, as files call it.
    pub verdict: &'static str,
    /// Whether the range is a reason to talk about it.
    pub talk: Option<bool>,
    /// How many answered "don't know".
    pub dont_know: Option<usize>,
    /// For how many it does not apply.
    pub not_applicable: Option<usize>,
    /// How many did not answer.
    pub unanswered: Option<usize>,
    /// How many responses picked each option, by its id.
    pub options: Vec<(Rc<str>, usize)>,
}

impl GroupResults<'_> {
    /// The comparison as records of this day.
    pub fn records(&self, day: &str) -> GroupRecords {
        let (context, figures) = (self.context, self.figures());
        let instrument = context.instrument;
        let scales = instrument.items.iter().filter_map(|item| Some(&item.rating()?.scale.levels));
        let mut levels: Vec<_> = scales.flatten().map(|level| level.value).collect();
        levels.sort_unstable();
        levels.dedup();
        GroupRecords {
            assessment: instrument.id.shared(),
            edition: instrument.edition.to_string(),
            language: context.words.language.clone(),
            date: day.to_owned(),
            voice: figures.voice.name(),
            responses: figures.n,
            levels,
            items: (0..instrument.items.len()).map(|number| self.record(number)).collect(),
        }
    }

    fn record(&self, number: usize) -> ItemRecord {
        let instrument = self.context.instrument;
        let item = &instrument.items[number];
        let numbers = match &self.figures().items[number] {
            ItemFigures::Rating(figures) => of_rating(figures),
            ItemFigures::Number(spread) => of_spread(spread),
            ItemFigures::Pick(figures) => of_pick(figures),
            ItemFigures::Text(n) => ItemRecord { n: *n, ..ItemRecord::default() },
        };
        ItemRecord {
            section: instrument.sections[instrument.section_of(number)].id.shared(),
            item: item.id.shared(),
            title: self.context.text(&item.prompt),
            kind: kind_name(&item.kind),
            ..numbers
        }
    }
}

fn of_spread(spread: &Spread) -> ItemRecord {
    ItemRecord {
        n: spread.n(),
        median: spread.median(),
        low: spread.low(),
        high: spread.high(),
        mean: spread.mean(),
        ..ItemRecord::default()
    }
}

fn of_rating(figures: &RatingFigures) -> ItemRecord {
    ItemRecord {
        counts: figures.counts.clone().unwrap_or_default(),
        consensus: figures.agreement.consensus,
        verdict: figures.agreement.verdict.map_or("", |verdict| verdict.name()),
        talk: Some(figures.agreement.talk),
        dont_know: Some(figures.dont_know),
        not_applicable: Some(figures.not_applicable),
        unanswered: Some(figures.unanswered),
        ..of_spread(&figures.spread)
    }
}

fn of_pick(figures: &PickFigures) -> ItemRecord {
    let options = figures.options.iter().map(|(id, count)| (id.shared(), *count)).collect();
    ItemRecord { n: figures.n, options, ..ItemRecord::default() }
}

#[cfg(test)]
mod tests;
