//! How a language writes numbers, plurals, lists and dates. In a page this comes from the browser's `Intl`;
//! tests that run without a browser use a small English version.

use crate::domain::time::Timestamp;

/// The conventions of a language.
pub trait Locale {
    /// The CLDR plural category of a count: `one`, `two`, `few`, `many`, `zero` or `other`.
    fn plural(&self, count: usize) -> String;
    /// A number given in thousandths, with no more decimals than it needs.
    fn number(&self, thousandths: i64) -> String;
    /// "a, b and c".
    fn list(&self, parts: &[String]) -> String;
    /// The name of the language with this tag.
    fn language(&self, tag: &str) -> String;
    /// The local date and time of a moment, which is given in milliseconds since 1970-01-01T00:00:00Z.
    fn date(&self, millis: u64) -> String;
    /// The day of a moment in UTC.
    fn day(&self, millis: u64) -> String;
    /// How many minutes the reader's clocks were ahead of UTC at such a moment.
    fn ahead_of_utc(&self, millis: u64) -> i32;
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// British English, without a browser.
pub struct PlainEnglish;

impl Locale for PlainEnglish {
    fn plural(&self, count: usize) -> String {
        if count == 1 { "one".into() } else { "other".into() }
    }

    fn number(&self, thousandths: i64) -> String {
        (thousandths as f64 / 1000.0).to_string()
    }

    fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
        }
    }

    fn language(&self, tag: &str) -> String {
        tag.into()
    }

    fn date(&self, millis: u64) -> String {
        Timestamp::from_millis(millis as f64).day()
    }

    fn day(&self, millis: u64) -> String {
        let day = Timestamp::from_millis(millis as f64).day();
        let mut parts = day.split('-').rev().map(|part| part.trim_start_matches('0'));
        let (Some(day), Some(month), Some(year)) = (parts.next(), parts.next(), parts.next()) else {
            return day;
        };
        let month = month.parse().ok().and_then(|month: usize| MONTHS.get(month - 1));
        format!("{day} {} {year}", month.unwrap_or(&""))
    }

    fn ahead_of_utc(&self, _: u64) -> i32 {
        0
    }
}
