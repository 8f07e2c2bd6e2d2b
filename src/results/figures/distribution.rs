//! How often each level was chosen, and how many gaps of each kind there are.

use super::picture::{Figure, FigureKind};
use crate::domain::instrument::{Item, Rating};
use crate::domain::response::answer::AnswerValue;
use crate::figure::{self, Bar};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::response_results::ResponseResults;

/// The gaps, in the order in which they are shown.
const GAPS: [Key; 3] = [keys::DONT_KNOW, keys::NOT_APPLICABLE, keys::NOT_ANSWERED];

/// How often one answer was given.
struct Count {
    label: Phrase,
    gap: bool,
    count: usize,
}

impl ResponseResults<'_> {
    /// The figure of the distribution.
    pub(super) fn distribution(&self) -> Figure {
        let context = self.context;
        let counts = self.counts();
        let (mut bars, mut rows) = (Vec::new(), Vec::new());
        for it in &counts {
            let told = context.whole(it.count);
            bars.push(Bar {
                label: (&it.label).into(),
                count: it.count as u32,
                count_text: (&told).into(),
                gap: it.gap,
            });
            rows.push(vec![it.label.clone(), told]);
        }
        let most = counts.iter().filter(|it| !it.gap && it.count > 0).max_by_key(|it| it.count);
        let sentence = match most {
            Some(most) => {
                let total = counts.iter().map(|it| it.count).sum();
                let values = [&most.label, &context.whole(most.count), &context.whole(total)];
                context.format(keys::DISTRIBUTION_SAYS, &values)
            }
            None => context.message(keys::CHART_SAYS_NONE),
        };
        let kind = FigureKind::Distribution;
        let columns = [keys::DISTRIBUTION_ANSWER, keys::DISTRIBUTION_COUNT];
        let table = context.figure_table(kind, &columns, rows);
        let drawing = figure::distribution(context.about(kind, &sentence), &bars);
        Figure { kind, drawing, sentence, table }
    }

    /// All levels of all scales, with levels of the same name counted together, then the gaps.
    fn counts(&self) -> Vec<Count> {
        let context = self.context;
        let rated = || context.instrument.items.iter().filter_map(|item| Some((item, item.rating()?)));
        let mut counts = Vec::new();
        for (_, rating) in rated() {
            for level in &rating.scale.levels {
                add(&mut counts, context.text(&level.label), false, 0);
            }
        }
        for key in GAPS {
            add(&mut counts, context.message(key), true, 0);
        }
        for (item, rating) in rated() {
            let (label, gap) = self.counted(item, rating);
            add(&mut counts, label, gap, 1);
        }
        counts
    }

    /// The answer that an item counts as, and whether that is a gap.
    fn counted(&self, item: &Item, rating: &Rating) -> (Phrase, bool) {
        let gap = |key| (self.context.message(key), true);
        match self.response.value_of(&item.id) {
            AnswerValue::Rated(level) => match rating.scale.level(*level) {
                Some(level) => (self.context.text(&level.label), false),
                None => gap(keys::NOT_ANSWERED),
            },
            AnswerValue::DontKnow => gap(keys::DONT_KNOW),
            AnswerValue::NotApplicable => gap(keys::NOT_APPLICABLE),
            _ => gap(keys::NOT_ANSWERED),
        }
    }
}

fn add(counts: &mut Vec<Count>, label: Phrase, gap: bool, count: usize) {
    match counts.iter_mut().find(|it| it.gap == gap && *it.label == *label) {
        Some(it) => it.count += count,
        None => counts.push(Count { label, gap, count }),
    }
}
