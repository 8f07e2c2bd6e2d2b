//! Moments in time, written as in RFC 3339, in UTC and with milliseconds. It never reads a clock: callers
//! pass the moment in.

use std::fmt::{self, Write};

/// The last moment that RFC 3339 can write, 9999-12-31T23:59:59.999Z.
const LAST: u64 = 253_402_300_799_999;
/// How many changes on top of that moment are told apart.
const BEYOND: u64 = 1 << 40;

/// A moment from 1970, in whole milliseconds. No clock gives one after 9999, but changes made on top of
/// such a moment are numbered on from there: all of them are written as that last moment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
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
        let [year, month, day, hour, minute, second, millis] = numbers(text)?;
        // A leap second, of which nobody knows when it comes, is taken for the second before it.
        let second = second.min(59 + u64::from(second > 60));
        let exists = year >= 1970
            && (1..=12).contains(&month)
            && (1..=days_in(month, year)).contains(&day)
            && hour < 24
            && minute < 60
            && second < 60;
        exists.then(|| {
            let days = days_before(year, month) + day - 1;
            Self((((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millis)
        })
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

    /// The beginning of its UTC calendar day.
    pub fn start_of_day(self) -> Self {
        Self(self.writable().0 / DAY * DAY)
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
        let (day, millis) = (self.writable().0 / DAY, self.writable().0 % DAY);
        // A guess that is never too late, since no year is longer.
        let mut year = 1970 + day / 366;
        while days_before(year + 1, 1) <= day {
            year += 1;
        }
        let mut month = 1;
        while month < 12 && days_before(year, month + 1) <= day {
            month += 1;
        }
        let day = day - days_before(year, month) + 1;
        let (hour, minute, second) = (millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60);
        let numbers = [year, month, day, hour, minute, second, millis % 1000];
        let (mut text, mut number, mut value) = (*SHAPE, 6, numbers[6]);
        for byte in text[..23].iter_mut().rev() {
            if *byte == b'0' {
                *byte += (value % 10) as u8;
                value /= 10;
            } else {
                number -= 1;
                value = numbers[number];
            }
        }
        text.into_iter().try_for_each(|byte| f.write_char(char::from(byte)))
    }
}

/// A moment as RFC 3339 writes it, with a nought for each digit.
const SHAPE: &[u8; 24] = b"0000-00-00T00:00:00.000Z";
/// A day, in milliseconds.
const DAY: u64 = 86_400_000;

/// The numbers of a text of that shape, in which the fraction may have any number of digits or be missing.
fn numbers(text: &str) -> Option<[u64; 7]> {
    let text = text.strip_suffix('Z')?.as_bytes();
    let mut numbers = [0; 7];
    let mut number = 0;
    for (place, byte) in text.iter().enumerate() {
        match SHAPE.get(place) {
            Some(b'0' | b'Z') | None if !byte.is_ascii_digit() => return None,
            Some(b'0') => numbers[number] = numbers[number] * 10 + u64::from(byte - b'0'),
            // Shorter times than a millisecond are cut off.
            Some(b'Z') | None => {}
            Some(shape) if shape != byte => return None,
            Some(_) => number += 1,
        }
    }
    // Of a fraction of one or two digits the rest are noughts.
    numbers[6] *= 10_u64.pow(23_u32.saturating_sub(text.len() as u32).min(3));
    (text.len() >= 19).then_some(numbers)
}

/// The days from 1970-01-01 to the first of a month of the Gregorian calendar.
fn days_before(year: u64, month: u64) -> u64 {
    let before = year - 1;
    let leap_days = before / 4 - before / 100 + before / 400 - 477;
    (year - 1970) * 365 + leap_days + (1..month).map(|month| days_in(month, year)).sum::<u64>()
}

fn days_in(month: u64, year: u64) -> u64 {
    match month {
        2 => {
            28 + u64::from(year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)))
        }
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests;
