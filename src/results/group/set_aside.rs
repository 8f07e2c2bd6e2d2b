//! The files that do not count, and why. In an anonymous comparison it says how many there are for each reason, and not
//! what they are called.

use super::group_results::GroupResults;
use crate::domain::group::comparison::Comparison;
use crate::domain::group::set::Reason;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};

/// The files that do not count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FilesSetAside {
    /// How many there are.
    pub sentence: Phrase,
    /// The files, or how many of them there are, with the reasons.
    pub lines: Vec<Phrase>,
}

impl GroupResults<'_> {
    /// The files that do not count, if there are any.
    pub fn set_aside(&self) -> Option<FilesSetAside> {
        let context = self.context;
        let line = |file: &Phrase, reason: Reason| {
            context.format(keys::COMPARE_ASIDE_FILE, &[file, &context.message(reason.said())])
        };
        let files = |count| context.count(keys::COMPARE_FILES, count, &[]);
        let (count, lines) = match self.comparison {
            Comparison::Named(named) => {
                let file = |name: &str| match name.is_empty() {
                    true => context.message(keys::COMPARE_ASIDE_UNNAMED),
                    false => Phrase::written(name),
                };
                let lines = named.set_aside.iter().map(|aside| line(&file(&aside.name), aside.reason));
                (named.set_aside.len(), lines.collect())
            }
            Comparison::Anonymous(anonymous) => {
                let same = anonymous.set_aside.chunk_by(|one, other| one == other);
                let lines = same.map(|same| line(&files(same.len()), same[0]));
                (anonymous.set_aside.len(), lines.collect())
            }
        };
        let sentence = context.format(keys::COMPARE_ASIDE, &[&files(count)]);
        (count > 0).then_some(FilesSetAside { sentence, lines })
    }
}

impl Reason {
    /// What the reason is called, in a few words. The page and the report say the same.
    pub fn said(self) -> Key {
        match self {
            Self::NotJson => keys::COMPARE_ASIDE_NOT_JSON,
            Self::NotAResult => keys::COMPARE_ASIDE_NOT_A_RESULT,
            Self::Invalid => keys::COMPARE_ASIDE_INVALID,
            Self::TooLarge => keys::COMPARE_ASIDE_TOO_LARGE,
            Self::OtherAssessment => keys::COMPARE_ASIDE_OTHER_ASSESSMENT,
            Self::OtherEdition => keys::COMPARE_ASIDE_OTHER_EDITION,
            Self::Older => keys::COMPARE_ASIDE_OLDER,
            Self::Duplicate => keys::COMPARE_ASIDE_DUPLICATE,
        }
    }
}

#[cfg(test)]
mod tests;
