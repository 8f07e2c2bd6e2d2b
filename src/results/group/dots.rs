//! The answers to a rated item as dots on its scale, with a sentence and a table that say the same.

use super::group_results::{GroupResults, joined};
use crate::domain::exact::Exact;
use crate::domain::group::item::RatingFigures;
use crate::domain::instrument::{Level, Rating};
use crate::figure::{self, About, Dots, Tick};
use crate::i18n::{Phrase, keys};
use crate::results::figures::{Figure, FigureKind};
use crate::results::tables::Table;

impl GroupResults<'_> {
    /// The figure of a rated item by its number, with a line at the level `target` if one is given. `None` if the item is no
    /// rating, and if nobody rated it.
    pub fn dots(&self, item: usize, target: Option<i32>) -> Option<Figure> {
        let (context, rated) = (self.context, self.context.instrument.items.get(item)?);
        let (rating, figures) = (rated.rating()?, self.figures().items[item].rating()?);
        if figures.spread.n() == 0 {
            return None;
        }
        let scale = &rating.scale;
        let kind = FigureKind::Dots;
        let target = target.filter(|target| scale.level(*target).is_some());
        let said = [Some(self.dots_sentence(rating, figures)), self.target_sentence(rating, figures, target)];
        let sentence = joined(&said.into_iter().flatten().collect::<Vec<_>>());
        let title = (&context.text(&rated.prompt)).into();
        let about = About { title, ..context.about(kind, &sentence) };
        let level = |level: &Level| Tick {
            at: Exact::whole(level.value),
            text: (&context.text(&level.label)).into(),
        };
        let mark =
            |at: Exact, key| Tick { at, text: (&context.format(key, &[&context.place(scale, at)])).into() };
        let dots = Dots {
            levels: scale.levels.iter().map(level).collect(),
            values: figures.spread.runs().to_vec(),
            median: figures.spread.median().map(|at| mark(at, keys::COMPARE_MEDIAN_AT)),
            target: target.map(|at| mark(Exact::whole(at), keys::COMPARE_DOTS_TARGET)),
        };
        let drawing = figure::dots(about, &dots, &|count| (&context.whole(count)).into());
        Some(Figure { kind, drawing, sentence, table: self.dots_table(rating, figures) })
    }

    fn dots_sentence(&self, rating: &Rating, figures: &RatingFigures) -> Phrase {
        let (context, spread) = (self.context, &figures.spread);
        let (voices, median) = (self.voices(spread.n()), context.median(&rating.scale, spread));
        match context.ends_of(&rating.scale, spread) {
            Some(_) if spread.n() == 1 => context.format(keys::COMPARE_DOTS_ONE, &[&voices, &median]),
            Some([low, high]) if spread.low() != spread.high() => {
                context.format(keys::COMPARE_DOTS_SAYS, &[&voices, &low, &high, &median])
            }
            _ => context.format(keys::COMPARE_DOTS_ALIKE, &[&voices, &median]),
        }
    }

    /// How many are at the target or beyond.
    fn target_sentence(
        &self,
        rating: &Rating,
        figures: &RatingFigures,
        target: Option<i32>,
    ) -> Option<Phrase> {
        let (context, target) = (self.context, Exact::whole(target?));
        let there = |at: Exact| if rating.reverse { at <= target } else { at >= target };
        let runs = figures.spread.runs().iter();
        let count: usize = runs.filter(|(at, _)| there(*at)).map(|(_, count)| count).sum();
        let of = context.whole(figures.spread.n());
        let level = context.place(&rating.scale, target);
        Some(context.format(keys::COMPARE_DOTS_REACHED, &[&level, &context.whole(count), &of]))
    }

    /// How often each level was chosen; with one voice an organisation, how many have which value.
    fn dots_table(&self, rating: &Rating, figures: &RatingFigures) -> Table {
        let context = self.context;
        let row = |value: Exact, count: &usize| {
            let name = context.place(&rating.scale, value);
            let between = rating.scale.levels.iter().all(|level| Exact::whole(level.value) != value);
            let name = match between {
                true => context.format(keys::COMPARE_WITH, &[&name, &context.decimal(value)]),
                false => name,
            };
            vec![name, context.whole(*count)]
        };
        let rows = match &figures.counts {
            Some(counts) => counts.iter().map(|(level, count)| row(Exact::whole(*level), count)).collect(),
            None => figures.spread.runs().iter().map(|(value, count)| row(*value, count)).collect(),
        };
        context.figure_table(FigureKind::Dots, &[keys::DISTRIBUTION_ANSWER, self.voices_label()], rows)
    }
}

#[cfg(test)]
mod tests;
