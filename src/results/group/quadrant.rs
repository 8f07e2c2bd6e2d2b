//! Importance by performance for a group: the mean importance of each item, and the mean of its points.

use super::group_results::GroupResults;
use crate::domain::exact::Exact;
use crate::figure::{self, Point};
use crate::i18n::keys::{self, Key};
use crate::results::figures::{Figure, FigureKind};

/// The columns of the table.
const COLUMNS: [Key; 3] = [keys::LABEL_ABOUT, keys::LABEL_IMPORTANCE, keys::QUADRANT_UP];

impl GroupResults<'_> {
    /// The items that have both, if there are any.
    pub fn quadrant(&self) -> Option<Figure> {
        let context = self.context;
        let (mut points, mut rows, mut urgent) = (Vec::new(), Vec::new(), Vec::new());
        let half = Exact::whole(50);
        for (item, number) in context.instrument.items.iter().zip(0..) {
            let Some((across, up)) = self.both(number) else { continue };
            let number = context.whole(points.len() + 1);
            if across >= half && up < half {
                urgent.push(number.clone());
            }
            let prompt = context.words.joined(&[&number, &context.text(&item.prompt)], ". ");
            rows.push(vec![prompt, context.number(across), context.number(up)]);
            points.push(Point { number: (&number).into(), across, up });
        }
        if points.is_empty() {
            return None;
        }
        let sentence = match urgent.is_empty() {
            true => context.message(keys::COMPARE_QUADRANT_NONE),
            false => context.format(keys::QUADRANT_SAYS, &[&context.list(&urgent)]),
        };
        let kind = FigureKind::Quadrant;
        let table = context.table(context.message(keys::COMPARE_QUADRANT_POINTS), &COLUMNS, rows);
        let drawing = figure::quadrant(context.about(kind, &sentence), &points, &context.quadrants());
        Some(Figure { kind, drawing, sentence, table })
    }

    /// How important the group finds an item, and how well it is done; both in points out of 100.
    fn both(&self, number: usize) -> Option<(Exact, Exact)> {
        let rating = self.context.instrument.items[number].rating()?;
        let figures = self.figures().items[number].rating()?;
        let importance = figures.importance.as_ref()?.spread.mean()?;
        Some((rating.importance.as_ref()?.points(importance)?, figures.points?))
    }
}

#[cfg(test)]
mod tests;
