//! Moments in time, written as in RFC 3339, in UTC and with milliseconds. It never reads a clock: callers
//! pass the moment in.

use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

/// The last moment that RFC 3339 can write, 9999-12-31T23:59:59.999Z.
const LAST: u64 = 253_402_300_799_999;
/// How many changes on top of that moment are told apart.
const BEYOND: u64 = 1 << 40;

/// A moment from 1970, in whole milliseconds. No clock gives one after 9999, but changes made on top of
/// such a moment are numbered on from there: all of them are written as that last moment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Timestamp(u64);

impl Timestamp {
    /// 1970-01-01T00:00:00Z.
    pub const START: Self = Self(0);

    /// A moment in milliseconds since 1970-01-01T00:00:00Z, limited to the range that RFC 3339 can write.
    pub fn from_millis(millis: f64) -> Self {
        // `as` saturates: a negative or absurd clock gives the nearest moment that can be written.
        Self((millis as u64).min(LAST))
    }

    /// Reads an RFC 3339 moment in UTC (`…Z`); `None` if the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let since = humantime::parse_rfc3339(text).ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self(since.as_millis() as u64))
    }

    /// The moment so many milliseconds after 1970-01-01T00:00:00Z, which may be one after 9999; `None`
    /// where that is no whole number. One too late to count on from is taken for the end of 9999.
    pub fn from_count(millis: f64) -> Option<Self> {
        let whole = millis as u64;
        (whole as f64 == millis).then_some(Self(if whole > LAST + BEYOND { LAST } else { whole }))
    }

    /// The moment as RFC 3339 can write it: 9999 at the latest.
    pub fn writable(self) -> Self {
        Self(self.0.min(LAST))
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub fn millis(self) -> u64 {
        self.0
    }

    /// The first moment that is after this one and not before `now`. So a later change gets a later
    /// timestamp even if the clock was set back, or was once set to the end of time.
    pub fn next(self, now: Self) -> Self {
        now.max(Self(self.0 + 1))
    }

    /// The calendar day, `2026-01-31`, where clocks are so many minutes ahead of UTC.
    pub fn day_at(self, ahead: i32) -> String {
        let local = self.0.saturating_add_signed(i64::from(ahead) * 60_000);
        Self::from_millis(local as f64).day()
    }

    /// The UTC calendar day, `2026-01-31`.
    pub fn day(self) -> String {
        let mut text = self.to_string();
        text.truncate(10);
        text
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        humantime::format_rfc3339_millis(UNIX_EPOCH + Duration::from_millis(self.writable().0)).fmt(f)
    }
}

#[cfg(test)]
mod tests;
