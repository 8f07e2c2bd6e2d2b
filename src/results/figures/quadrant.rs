//! Importance by performance: numbered points, the table with their names, and which of them need action.

use super::picture::{Figure, FigureKind};
use crate::domain::exact::Exact;
use crate::domain::instrument::Item;
use crate::domain::response::answer::AnswerValue;
use crate::figure::{self, Point, Quadrants};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::context::Context;
use crate::results::response_results::ResponseResults;

/// The columns of the table.
const COLUMNS: [Key; 3] = [keys::LABEL_ABOUT, keys::LABEL_IMPORTANCE, keys::QUADRANT_UP];

impl Context<'_> {
    /// The names of the axes and the quadrants.
    pub(in crate::results) fn quadrants(self) -> Quadrants {
        let say = |key| self.words.message(key).into();
        Quadrants {
            across: say(keys::QUADRANT_ACROSS),
            up: say(keys::QUADRANT_UP),
            top_start: say(keys::QUADRANT_TOP_START),
            top_end: say(keys::QUADRANT_TOP_END),
            bottom_start: say(keys::QUADRANT_BOTTOM_START),
            bottom_end: say(keys::QUADRANT_BOTTOM_END),
        }
    }
}

impl ResponseResults<'_> {
    /// The items with both an importance and a level, if there are any.
    pub(super) fn quadrant(&self) -> Option<Figure> {
        let context = self.context;
        let (mut points, mut rows, mut urgent) = (Vec::new(), Vec::new(), Vec::new());
        let half = Exact::whole(50);
        for item in &context.instrument.items {
            let Some((across, up, importance)) = self.both(item) else { continue };
            let number = context.whole(points.len() + 1);
            if across >= half && up < half {
                urgent.push(number.clone());
            }
            let prompt = context.words.joined(&[&number, &context.text(&item.prompt)], ". ");
            rows.push(vec![prompt, importance, self.answer(item)]);
            points.push(Point { number: (&number).into(), across, up });
        }
        if points.is_empty() {
            return None;
        }
        let sentence = match urgent.is_empty() {
            true => context.message(keys::QUADRANT_NONE),
            false => context.format(keys::QUADRANT_SAYS, &[&context.list(&urgent)]),
        };
        let kind = FigureKind::Quadrant;
        let table = context.figure_table(kind, &COLUMNS, rows);
        let drawing = figure::quadrant(context.about(kind, &sentence), &points, &context.quadrants());
        Some(Figure { kind, drawing, sentence, table })
    }

    /// How important an item is and how well it is done, both in points out of 100, and the importance in words.
    fn both(&self, item: &Item) -> Option<(Exact, Exact, Phrase)> {
        let (rating, answer) = (item.rating()?, self.response.answers.get(&item.id)?);
        let AnswerValue::Rated(level) = answer.value else { return None };
        let (scale, value) = (rating.importance.as_ref()?, answer.importance?);
        let across = scale.points(Exact::whole(value))?;
        Some((across, rating.points(level), self.context.text(&scale.level(value)?.label)))
    }
}
