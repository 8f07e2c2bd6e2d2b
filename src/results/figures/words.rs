//! The options of the first item that limits the number of picks, the larger the more often they were picked.

use super::picture::{Figure, FigureKind};
use crate::domain::instrument::Kind;
use crate::domain::response::answer::AnswerValue;
use crate::figure::{self, Word};
use crate::i18n::keys;
use crate::results::response_results::ResponseResults;

impl ResponseResults<'_> {
    /// The figure of the words, if the assessment has such an item.
    pub(super) fn words(&self) -> Option<Figure> {
        let context = self.context;
        let (item, pick) = context.instrument.items.iter().find_map(|item| match &item.kind {
            Kind::Pick(pick) if pick.max_picks.is_some() => Some((item, pick)),
            _ => None,
        })?;
        let picks = match self.response.value_of(&item.id) {
            AnswerValue::Picked(picks) => &**picks,
            _ => &[],
        };
        let (mut words, mut rows) = (Vec::new(), Vec::new());
        for option in &pick.options {
            let count = u32::from(picks.contains(&option.id));
            let (label, told) = (context.text(&option.label), context.whole(count as usize));
            words.push(Word { label: label.to_string(), count, count_text: told.to_string() });
            rows.push(vec![label, told]);
        }
        let sentence = match picks.is_empty() {
            true => context.message(keys::WORDS_NONE),
            false => context.format(keys::WORDS_SAYS, &[&self.answer(item)]),
        };
        let kind = FigureKind::Words;
        let table = context.figure_table(kind, &[keys::LABEL_ABOUT, keys::WORDS_COUNT], rows);
        let drawing = figure::words(context.about(kind, &sentence), &words);
        Some(Figure { kind, drawing, sentence, table })
    }
}
