//! What the report of a comparison is made from, piece by piece. Knows nothing of what is in them.

/// Something in a report that can be made by itself, so that a page need not wait for all of a long one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece {
    /// The round before and this one.
    Rounds,
    /// The scores, the stages or the outcomes, and importance by performance.
    Pictures,
    /// Organisations and roles.
    Splits,
    /// Everyone side by side.
    People,
    /// The heading above the items.
    Items,
    /// An item, by its number.
    Item(usize),
    /// What was set aside, how it was worked out, and where it comes from.
    Last,
}
