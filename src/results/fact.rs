//! A short fact with its name. It knows nothing about results.

use crate::i18n::Phrase;

/// Something short with its name. A `value` that is empty is left out where facts are shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fact {
    /// What it is called.
    pub label: Phrase,
    /// What it is.
    pub value: Phrase,
}
