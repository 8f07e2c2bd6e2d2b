//! What the results of a group are made from, and the few words that all their parts share.

use crate::domain::group::comparison::{Comparison, Named};
use crate::domain::group::figures::Figures;
use crate::domain::group::voice::Voice;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::context::Context;
use crate::wire::comparison;

/// The results of a comparison. Each part of them is a method, in the file that it is named after.
#[derive(Clone, Copy)]
pub struct GroupResults<'a> {
    /// The assessment and the reader's words.
    pub context: Context<'a>,
    /// The comparison.
    pub comparison: &'a Comparison,
}

impl<'a> GroupResults<'a> {
    /// The figures.
    pub(super) fn figures(&self) -> &'a Figures {
        self.comparison.figures()
    }

    /// The comparison, if people are told apart in it.
    pub(super) fn named(&self) -> Option<&'a Named> {
        match self.comparison {
            Comparison::Named(named) => Some(named),
            Comparison::Anonymous(_) => None,
        }
    }

    /// How many there are of what has a voice: "7 responses" or "4 voices".
    pub(super) fn voices(&self, count: usize) -> Phrase {
        let key = match self.figures().voice {
            Voice::Person => keys::COMPARE_RESPONSES,
            Voice::Organisation => keys::COMPARE_VOICES,
        };
        self.context.count(key, count, &[])
    }

    /// What a number of them is called beside it.
    pub(super) fn voices_label(&self) -> Key {
        match self.figures().voice {
            Voice::Person => keys::COMPARE_N,
            Voice::Organisation => keys::COMPARE_N_VOICES,
        }
    }

    /// The name of a file made from the comparison: `<assessment>-comparison-<day>.<extension>`.
    pub fn file_name(&self, day: &str, extension: &str) -> String {
        comparison::file_name(self.context.instrument, day, extension)
    }
}

/// Sentences one after another.
pub(super) fn joined(sentences: &[Phrase]) -> Phrase {
    let sentences: Vec<&str> = sentences.iter().map(|it| &**it).collect();
    sentences.join(" ").into()
}
