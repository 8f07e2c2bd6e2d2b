//! People by items: a cell for each answer, with a short text and how far up its scale it is, which views may show as a
//! shade. There is none in an anonymous comparison.

use std::rc::Rc;

use super::group_results::GroupResults;
use super::people::People;
use crate::domain::exact::{Exact, Tenths};
use crate::domain::group::set::Member;
use crate::domain::instrument::{Item, Level, Rating, Scale};
use crate::domain::response::answer::AnswerValue;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;
use crate::results::fact::Fact;
use crate::results::report_document::ShadedTable;
use crate::results::tables::Table;

/// The most characters of a level's name in a cell. Where any name of a scale is longer, or there are more items than
/// [`WORDED`], cells have the level's value.
const SHORT: usize = 8;
/// The most items for which there is room for names in the cells.
const WORDED: usize = 6;
/// The most columns of answers that a sheet of paper has room for.
const WIDE: usize = 16;

/// The heat map.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct HeatMap {
    /// What it shows.
    pub caption: Phrase,
    /// What the first column is called.
    pub who: Phrase,
    /// In which order people are listed.
    pub order: Phrase,
    /// What the shades mean.
    pub shade: Phrase,
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
    /// The same as tables, each narrow enough for paper. The columns are called by their numbers.
    pub fn tables(&self) -> Vec<ShadedTable> {
        let numbers: Vec<_> = (0..self.columns.len()).collect();
        numbers.chunks(WIDE).map(|numbers| self.table(numbers)).collect()
    }

    fn table(&self, numbers: &[usize]) -> ShadedTable {
        let with = |first: &Phrase, rest: &dyn Fn(usize) -> Phrase| {
            [first.clone()].into_iter().chain(numbers.iter().map(|number| rest(*number))).collect()
        };
        let row = |row: &HeatRow| with(&row.who, &|number| row.cells[number].text.clone());
        let shades = |row: &HeatRow| numbers.iter().map(|number| row.cells[*number].shade()).collect();
        let table = Table {
            caption: self.caption.clone(),
            columns: with(&self.who, &|number| self.columns[number].number.clone()),
            rows: self.rows.iter().map(row).collect(),
        };
        ShadedTable { table, shades: self.rows.iter().map(shades).collect() }
    }

    /// The columns' numbers with what they stand for.
    pub fn key(&self) -> Vec<Phrase> {
        self.columns.iter().map(|column| format!("{}. {}", &*column.number, &*column.prompt).into()).collect()
    }
}

/// The strongest shade.
const SHADES: i64 = 4;

impl HeatCell {
    /// How strongly the cell is shaded: not at all with no points and without a rating.
    fn shade(&self) -> u8 {
        self.points.map_or(0, |Tenths(points)| ((points * SHADES + 500) / 1000) as u8)
    }
}

impl GroupResults<'_> {
    /// The heat map. `None` in an anonymous comparison, and without a response or a rated item.
    pub fn heat_map(&self) -> Option<HeatMap> {
        self.heat_map_of(&self.people(), usize::MAX)
    }

    /// The same with the first of these people.
    pub(super) fn heat_map_of(&self, people: &People, most: usize) -> Option<HeatMap> {
        let (context, named) = (self.context, self.named()?);
        let items: Vec<_> =
            context.instrument.items.iter().filter_map(|item| Some((item, item.rating()?))).collect();
        if items.is_empty() || people.order.is_empty() {
            return None;
        }
        let column = |(number, (item, _)): (usize, &(&Item, &Rating))| HeatColumn {
            item: item.id.shared(),
            number: context.whole(number + 1),
            prompt: context.text(&item.prompt),
        };
        let worded = items.len() <= WORDED;
        let possible: Vec<_> = items.iter().map(|(_, rating)| Cells::of(context, rating, worded)).collect();
        let row = |person: &usize| {
            let member = &named.people[*person].member;
            let cells = items.iter().zip(&possible).map(|((item, _), cells)| cells.cell(member, item));
            HeatRow { who: people.names[*person].clone(), cells: cells.collect() }
        };
        let rows: Vec<_> = people.order.iter().take(most).map(row).collect();
        Some(HeatMap {
            caption: context.message(keys::COMPARE_HEAT),
            who: context.message(keys::COMPARE_WHO),
            order: context.message(match people.by_organisation {
                true => keys::COMPARE_HEAT_ORDER,
                false => keys::COMPARE_HEAT_ORDER_NAME,
            }),
            shade: context.message(keys::COMPARE_HEAT_SHADE),
            legend: legend(context, &rows),
            columns: items.iter().enumerate().map(column).collect(),
            rows,
        })
    }
}

/// The texts that differ from what they mean, each once, those of levels first and lowest first. On different scales, one
/// text can mean different things.
fn legend(context: Context, rows: &[HeatRow]) -> Vec<Fact> {
    // Of many thousands of cells only a few differ.
    let mut cells = Vec::<&HeatCell>::new();
    for row in rows {
        for cell in &row.cells {
            if *cell.text != *cell.meaning && !cells.contains(&cell) {
                cells.push(cell);
            }
        }
    }
    cells.sort_by_key(|cell| (cell.points.is_none(), cell.points));
    let mut legend: Vec<(&Phrase, Vec<&Phrase>)> = Vec::new();
    for HeatCell { text, meaning, .. } in cells {
        match legend.iter_mut().find(|(other, _)| *other == text) {
            Some((_, meanings)) if meanings.contains(&meaning) => {}
            Some((_, meanings)) => meanings.push(meaning),
            None => legend.push((text, vec![meaning])),
        }
    }
    let either = |one: Phrase, other: &Phrase| context.format(keys::COMPARE_BETWEEN, &[&one, other]);
    let fact = |(text, meanings): (&Phrase, Vec<&Phrase>)| Fact {
        label: text.clone(),
        value: meanings[1..].iter().fold(meanings[0].clone(), |one, other| either(one, other)),
    };
    legend.into_iter().map(fact).collect()
}

/// The cells that an item can have, each worded once: thousands of people choose between a few.
struct Cells {
    levels: Vec<(i32, HeatCell)>,
    dont_know: HeatCell,
    not_applicable: HeatCell,
    unanswered: HeatCell,
}

impl Cells {
    fn of(context: Context, rating: &Rating, worded: bool) -> Self {
        let named = worded && is_short(context, &rating.scale);
        let level = |level: &Level| {
            let label = context.text(&level.label);
            let text = match named {
                true => label.clone(),
                false => context.number(Exact::whole(level.value)),
            };
            let points = Some(rating.points(level.value).tenths());
            (level.value, HeatCell { text, meaning: label, points })
        };
        let other = |text, meaning| HeatCell {
            text: context.message(text),
            meaning: context.message(meaning),
            points: None,
        };
        Self {
            levels: rating.scale.levels.iter().map(level).collect(),
            dont_know: other(keys::COMPARE_CELL_DONT_KNOW, keys::DONT_KNOW),
            not_applicable: other(keys::COMPARE_CELL_NOT_APPLICABLE, keys::NOT_APPLICABLE),
            unanswered: other(keys::COMPARE_CELL_UNANSWERED, keys::LABEL_UNANSWERED),
        }
    }

    fn cell(&self, member: &Member, item: &Item) -> HeatCell {
        let cell = match member.response.value_of(&item.id) {
            AnswerValue::Rated(value) => {
                self.levels.iter().find(|(level, _)| level == value).map(|(_, cell)| cell)
            }
            AnswerValue::DontKnow => Some(&self.dont_know),
            AnswerValue::NotApplicable => Some(&self.not_applicable),
            _ => None,
        };
        cell.unwrap_or(&self.unanswered).clone()
    }
}

/// Whether all names of a scale are short.
fn is_short(context: Context, scale: &Scale) -> bool {
    scale.levels.iter().all(|level| context.text(&level.label).chars().count() <= SHORT)
}

#[cfg(test)]
mod tests;
