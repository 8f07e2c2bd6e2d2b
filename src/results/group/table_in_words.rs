//! A table, and sentences that say the same. Knows nothing about what it is of.

use crate::i18n::Phrase;
use crate::results::tables::Table;

/// A table in words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TableInWords {
    /// What the table shows.
    pub sentences: Vec<Phrase>,
    /// The table.
    pub table: Table,
}
