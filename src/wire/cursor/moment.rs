//! Moments in a document: as RFC 3339 writes them, or counted. Knows no particular format.

use super::Cursor;
use crate::domain::time::Timestamp;

impl Cursor<'_> {
    /// A moment in UTC.
    #[inline(never)]
    pub fn timestamp(&self) -> Timestamp {
        self.value.as_str().and_then(Timestamp::parse).unwrap_or_else(|| {
            self.error("must be a time in UTC, written as in RFC 3339, such as 2026-01-31T12:00:00Z");
            Timestamp::START
        })
    }

    /// A moment in milliseconds since 1970-01-01T00:00:00Z.
    #[inline(never)]
    pub fn counted_moment(&self) -> Timestamp {
        self.value.as_f64().and_then(Timestamp::from_count).unwrap_or_else(|| {
            self.error("must be a whole number of milliseconds since 1970-01-01T00:00:00Z");
            Timestamp::START
        })
    }
}
