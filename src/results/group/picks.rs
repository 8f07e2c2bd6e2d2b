//! What people picked: the options in sizes that show how often.

use super::group_results::GroupResults;
use crate::domain::group::item::PickFigures;
use crate::domain::instrument::Pick;
use crate::figure::{self, About, Word};
use crate::i18n::{Phrase, keys};
use crate::results::figures::{Figure, FigureKind};

impl GroupResults<'_> {
    /// What was picked most often, in a sentence.
    pub(super) fn picks_sentence(&self, pick: &Pick, figures: &PickFigures) -> Phrase {
        let context = self.context;
        let most = figures.options.iter().map(|(_, count)| *count).max().unwrap_or(0);
        if most == 0 {
            return context.message(keys::COMPARE_NOBODY);
        }
        let options = pick.options.iter().zip(&figures.options);
        let picked = options.filter(|(_, (_, count))| *count == most);
        let labels = picked.map(|(option, _)| context.text(&option.label));
        let values = [context.titles(labels.collect()), context.whole(most), context.whole(figures.n)];
        context.format(keys::COMPARE_PICKS_SAYS, &[&values[0], &values[1], &values[2]])
    }

    /// The figure of the options, if anything was picked.
    pub(super) fn picks_figure(&self, pick: &Pick, figures: &PickFigures) -> Option<Figure> {
        let context = self.context;
        let (mut words, mut rows) = (Vec::new(), Vec::new());
        for (option, (_, count)) in pick.options.iter().zip(&figures.options) {
            let (label, told) = (context.text(&option.label), context.whole(*count));
            words.push(Word { label: (&label).into(), count: *count as u32, count_text: (&told).into() });
            rows.push(vec![label, told]);
        }
        let (kind, sentence) = (FigureKind::Words, self.picks_sentence(pick, figures));
        let title = context.message(keys::COMPARE_PICKED);
        let about = About { title: (&title).into(), ..context.about(kind, &sentence) };
        let table = context.table(title, &[keys::LABEL_ABOUT, keys::WORDS_COUNT], rows);
        let drawing = figure::words(about, &words);
        (figures.n > 0).then_some(Figure { kind, drawing, sentence, table })
    }
}
