//! Everything that a group says to an item: the verdict or a sentence, the figure, the numbers, and what people wrote.

use std::rc::Rc;

use super::group_results::GroupResults;
use super::people::People;
use super::remarks::Remark;
use crate::domain::exact::Exact;
use crate::domain::group::item::{ItemFigures, RatingFigures};
use crate::domain::group::spread::Spread;
use crate::domain::instrument::{Item, Kind, Rating, Section};
use crate::i18n::{Phrase, keys};
use crate::results::fact::Fact;
use crate::results::figures::Figure;

/// A section with its items.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupSection {
    /// Its id.
    pub id: Rc<str>,
    /// Its title.
    pub title: Phrase,
    /// Its items in order.
    pub items: Vec<GroupItem>,
}

/// An item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupItem {
    /// Its id.
    pub id: Rc<str>,
    /// The statement or question.
    pub prompt: Phrase,
    /// What the answers come to: of a rating the verdict and why.
    pub says: Phrase,
    /// The answers as a figure, if it is a rating or a pick and anybody answered.
    pub figure: Option<Figure>,
    /// The numbers.
    pub facts: Vec<Fact>,
    /// Answers in people's own words.
    pub texts: Vec<Remark>,
    /// The notes that people added.
    pub notes: Vec<Remark>,
}

impl GroupResults<'_> {
    /// The sections with all their items. At the level `target`, if one is given, figures have a line.
    pub fn sections(&self, target: Option<i32>) -> Vec<GroupSection> {
        let instrument = self.context.instrument;
        let people = self.people();
        let sections = instrument.sections.iter().enumerate();
        let section = |(number, section): (usize, &Section)| GroupSection {
            id: section.id.shared(),
            title: self.context.title(number),
            items: section.items.clone().map(|item| self.item_with(item, target, &people)).collect(),
        };
        sections.map(section).collect()
    }

    /// The item with this number.
    pub fn item(&self, number: usize) -> GroupItem {
        self.item_with(number, None, &self.people())
    }

    pub(super) fn item_with(&self, number: usize, target: Option<i32>, people: &People) -> GroupItem {
        let item = &self.context.instrument.items[number];
        let (says, figure, facts) = self.answers(number, item, target);
        GroupItem {
            id: item.id.shared(),
            prompt: self.context.text(&item.prompt),
            says,
            figure,
            facts,
            texts: self.texts(number, people),
            notes: self.notes(number, people),
        }
    }

    /// How many have rated the item with this number.
    pub fn rated(&self, number: usize) -> usize {
        self.figures().items[number].rating().map_or(0, |rating| rating.spread.n())
    }

    /// How many have not rated the item with this number, and why.
    pub fn open(&self, number: usize) -> Vec<Fact> {
        let figures = self.figures().items[number].rating();
        figures.map(|figures| self.not_rated(figures).collect()).unwrap_or_default()
    }

    fn answers(
        &self,
        number: usize,
        item: &Item,
        target: Option<i32>,
    ) -> (Phrase, Option<Figure>, Vec<Fact>) {
        let context = self.context;
        match (&item.kind, &self.figures().items[number]) {
            (Kind::Rating(rating), ItemFigures::Rating(figures)) => {
                (self.verdict(figures), self.dots(number, target), self.rating_facts(rating, figures))
            }
            (Kind::Pick(pick), ItemFigures::Pick(figures)) => {
                let facts = (figures.n > 0).then(|| context.fact(keys::COMPARE_N, context.whole(figures.n)));
                let facts = facts.into_iter().collect();
                (self.picks_sentence(pick, figures), self.picks_figure(pick, figures), facts)
            }
            (_, ItemFigures::Number(spread)) => {
                (self.number_sentence(spread), None, self.number_facts(spread))
            }
            (_, ItemFigures::Text(0)) => (context.message(keys::COMPARE_NOBODY), None, Vec::new()),
            (_, ItemFigures::Text(count)) => {
                (context.count(keys::COMPARE_ANSWERS, *count, &[]), None, Vec::new())
            }
            // The figures are of this very item.
            _ => Default::default(),
        }
    }

    /// Numbers of nothing are left out.
    fn rating_facts(&self, rating: &Rating, figures: &RatingFigures) -> Vec<Fact> {
        let context = self.context;
        let count = |count| if count > 0 { context.whole(count) } else { Phrase::default() };
        let importance = rating.importance.as_ref().zip(figures.importance.as_ref());
        let importance = importance.map(|(scale, figures)| context.median(scale, &figures.spread));
        let mut facts = vec![
            context.fact(self.voices_label(), count(figures.spread.n())),
            context.fact(keys::COMPARE_MEDIAN, context.median(&rating.scale, &figures.spread)),
            context.fact(keys::COMPARE_RANGE, context.reach(&rating.scale, &figures.spread)),
            context.fact(keys::LABEL_IMPORTANCE, importance.unwrap_or_default()),
        ];
        facts.retain(|fact| !fact.value.is_empty());
        facts.extend(self.not_rated(figures));
        facts
    }

    /// How many have no level of the item, and why; only what there is.
    fn not_rated(&self, figures: &RatingFigures) -> impl Iterator<Item = Fact> {
        let counts = [
            (keys::DONT_KNOW, figures.dont_know),
            (keys::NOT_APPLICABLE, figures.not_applicable),
            (keys::LABEL_UNANSWERED, figures.unanswered),
        ];
        let context = self.context;
        counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(move |(key, count)| context.fact(key, context.whole(count)))
    }

    fn number_sentence(&self, spread: &Spread) -> Phrase {
        let context = self.context;
        let ends = spread.low().zip(spread.high()).zip(spread.median());
        let Some(((low, high), median)) = ends else { return context.message(keys::COMPARE_NOBODY) };
        let [low, high, median] = [low, high, median].map(|value| context.decimal(value));
        let voices = self.voices(spread.n());
        match *low == *high {
            true => context.format(keys::COMPARE_NUMBER_ALIKE, &[&voices, &median]),
            false => context.format(keys::COMPARE_NUMBER_SAYS, &[&voices, &low, &high, &median]),
        }
    }

    fn number_facts(&self, spread: &Spread) -> Vec<Fact> {
        let context = self.context;
        let number = |value: Option<Exact>| value.map(|value| context.decimal(value)).unwrap_or_default();
        let facts = [
            (keys::COMPARE_MEDIAN, number(spread.median())),
            (keys::COMPARE_LOWEST, number(spread.low())),
            (keys::COMPARE_HIGHEST, number(spread.high())),
        ];
        let n = (self.voices_label(), context.whole(spread.n()));
        let all = [n].into_iter().chain(facts);
        all.filter(|_| spread.n() > 0).map(|(key, value)| context.fact(key, value)).collect()
    }
}

#[cfg(test)]
mod tests;
