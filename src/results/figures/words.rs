//! The options of the first item that limits the number of picks, the larger the more often they were picked; or, where
//! few were, as a list.

use super::picture::{Figure, FigureKind};
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Kind, Pick};
use crate::domain::response::answer::AnswerValue;
use crate::figure::{self, Word};
use crate::i18n::{Phrase, keys};
use crate::results::response_results::ResponseResults;

/// From how many picks on their sizes say something.
const SIZED_FROM: usize = 3;

impl ResponseResults<'_> {
    /// What was picked, with its heading, where it is too little for a figure.
    pub fn picked(&self) -> Option<(Phrase, Vec<Phrase>)> {
        let (_, pick, picks) = self.picks()?;
        if picks.is_empty() || picks.len() >= SIZED_FROM {
            return None;
        }
        let options = pick.options.iter().filter(|option| picks.contains(&option.id));
        let labels = options.map(|option| self.context.text(&option.label)).collect();
        Some((self.context.message(FigureKind::Words.title()), labels))
    }

    /// The item, its options and what was picked, if the assessment has such an item.
    fn picks(&self) -> Option<(&Item, &Pick, &[Id])> {
        let (item, pick) = self.context.instrument.items.iter().find_map(|item| match &item.kind {
            Kind::Pick(pick) if pick.max_picks.is_some() => Some((item, pick)),
            _ => None,
        })?;
        match self.response.value_of(&item.id) {
            AnswerValue::Picked(picks) => Some((item, pick, picks)),
            _ => Some((item, pick, &[])),
        }
    }

    /// The figure of the words, if enough were picked.
    pub(super) fn words(&self) -> Option<Figure> {
        let context = self.context;
        let (item, pick, picks) = self.picks().filter(|(_, _, picks)| picks.len() >= SIZED_FROM)?;
        let (mut words, mut rows) = (Vec::new(), Vec::new());
        for option in &pick.options {
            let count = u32::from(picks.contains(&option.id));
            let (label, told) = (context.text(&option.label), context.whole(count as usize));
            words.push(Word { label: (&label).into(), count, count_text: (&told).into() });
            rows.push(vec![label, told]);
        }
        let sentence = context.format(keys::WORDS_SAYS, &[&self.answer(item)]);
        let kind = FigureKind::Words;
        let table = context.figure_table(kind, &[keys::LABEL_ABOUT, keys::WORDS_COUNT], rows);
        let drawing = figure::words(context.about(kind, &sentence), &words);
        Some(Figure { kind, drawing, sentence, table })
    }
}
