//! A short fact with its label. It knows nothing about results.

use crate::i18n::Phrase;

/// A short fact with its label. If `value` is empty, the fact is not shown.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Fact {
    /// What the value is.
    pub label: Phrase,
    /// The value.
    pub value: Phrase,
}
