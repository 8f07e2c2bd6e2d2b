//! People by items: a cell for each answer, with a short text and how far up its scale it is, which views may show as a
//! shade. There is none in an anonymous comparison.

use std::rc::Rc;

use super::group_results::GroupResults;
use crate::domain::exact::{Exact, Tenths};
use crate::domain::group::set::Member;
use crate::domain::instrument::{Item, Rating, Scale};
use crate::domain::response::answer::AnswerValue;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;
use crate::results::fact::Fact;
use crate::results::tables::Table;

/// The most characters of a level's name in a cell. Where any name of a scale is longer, cells have the level's value.
const SHORT: usize = 8;

/// The heat map.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct HeatMap {
    /// What it shows.
    pub caption: Phrase,
    /// What the first column is called.
    pub who: Phrase,
    /// In which order people are listed.
    pub order: Phrase,
    /// What the texts in the cells mean, as far as they need to be explained.
    pub legend: Vec<Fact>,
    /// The rated items.
    pub columns: Vec<HeatColumn>,
    /// The people.
    pub rows: Vec<HeatRow>,
}

/// An item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeatColumn {
    /// Its id.
    pub item: Rc<str>,
    /// Its number in this figure.
    pub number: Phrase,
    /// The statement.
    pub prompt: Phrase,
}

/// A person with the answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeatRow {
    /// Who it is.
    pub who: Phrase,
    /// An answer for each column.
    pub cells: Vec<HeatCell>,
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeatCell {
    /// The answer in very short.
    pub text: Phrase,
    /// The answer in full.
    pub meaning: Phrase,
    /// Its points out of 100, if it is rated.
    pub points: Option<Tenths>,
}

impl HeatMap {
    /// The same as a table, in which the columns are called by their numbers.
    pub fn table(&self) -> Table {
        let numbers = self.columns.iter().map(|column| column.number.clone());
        let row = |row: &HeatRow| {
            let cells = row.cells.iter().map(|cell| cell.text.clone());
            [row.who.clone()].into_iter().chain(cells).collect()
        };
        Table {
            caption: self.caption.clone(),
            columns: [self.who.clone()].into_iter().chain(numbers).collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }

    /// The columns' numbers with what they stand for.
    pub fn key(&self) -> Vec<Phrase> {
        self.columns.iter().map(|column| format!("{}. {}", &*column.number, &*column.prompt).into()).collect()
    }
}

impl GroupResults<'_> {
    /// The heat map. `None` in an anonymous comparison, and without a response or a rated item.
    pub fn heat_map(&self) -> Option<HeatMap> {
        let (context, named) = (self.context, self.named()?);
        let items: Vec<_> =
            context.instrument.items.iter().filter_map(|item| Some((item, item.rating()?))).collect();
        let people = self.people();
        if items.is_empty() || people.order.is_empty() {
            return None;
        }
        let column = |(number, (item, _)): (usize, &(&Item, &Rating))| HeatColumn {
            item: item.id.shared(),
            number: context.whole(number + 1),
            prompt: context.text(&item.prompt),
        };
        let row = |person: &usize| {
            let member = &named.people[*person].member;
            let cell = |(item, rating): &(&Item, &Rating)| cell(context, member, item, rating);
            HeatRow { who: people.names[*person].clone(), cells: items.iter().map(cell).collect() }
        };
        let rows: Vec<_> = people.order.iter().map(row).collect();
        Some(HeatMap {
            caption: context.message(keys::COMPARE_HEAT),
            who: context.message(keys::COMPARE_WHO),
            order: context.message(match people.by_organisation {
                true => keys::COMPARE_HEAT_ORDER,
                false => keys::COMPARE_HEAT_ORDER_NAME,
            }),
            legend: legend(&rows),
            columns: items.iter().enumerate().map(column).collect(),
            rows,
        })
    }
}

/// The texts that differ from what they mean, each once, those of levels first and lowest first.
fn legend(rows: &[HeatRow]) -> Vec<Fact> {
    let mut cells: Vec<&HeatCell> = Vec::new();
    for cell in rows.iter().flat_map(|row| &row.cells).filter(|cell| *cell.text != *cell.meaning) {
        if !cells.iter().any(|it| it.text == cell.text && it.meaning == cell.meaning) {
            cells.push(cell);
        }
    }
    cells.sort_by_key(|cell| (cell.points.is_none(), cell.points));
    cells.iter().map(|cell| Fact { label: cell.text.clone(), value: cell.meaning.clone() }).collect()
}

fn cell(context: Context, member: &Member, item: &Item, rating: &Rating) -> HeatCell {
    let other = |text, meaning| HeatCell {
        text: context.message(text),
        meaning: context.message(meaning),
        points: None,
    };
    match member.response.value_of(&item.id) {
        AnswerValue::Rated(value) => HeatCell {
            text: short(context, &rating.scale, *value),
            meaning: rating.scale.level(*value).map(|level| context.text(&level.label)).unwrap_or_default(),
            points: Some(rating.points(*value).tenths()),
        },
        AnswerValue::DontKnow => other(keys::COMPARE_CELL_DONT_KNOW, keys::DONT_KNOW),
        AnswerValue::NotApplicable => other(keys::COMPARE_CELL_NOT_APPLICABLE, keys::NOT_APPLICABLE),
        _ => other(keys::COMPARE_CELL_UNANSWERED, keys::LABEL_UNANSWERED),
    }
}

/// The level's name if all names of its scale are short, or else its value.
fn short(context: Context, scale: &Scale, value: i32) -> Phrase {
    let labels = scale.levels.iter().map(|level| context.text(&level.label));
    match scale.level(value) {
        Some(level) if labels.clone().all(|label| label.chars().count() <= SHORT) => {
            context.text(&level.label)
        }
        _ => context.number(Exact::whole(value)),
    }
}

#[cfg(test)]
mod tests;
