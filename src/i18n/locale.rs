//! What a language does with numbers, plurals, lists and dates. In the page the browser's `Intl` knows;
//! on the host, for tests, a small English twin.

use crate::domain::time::Timestamp;

/// A language's habits.
pub trait Locale {
    /// The CLDR plural category of a count: `one`, `two`, `few`, `many`, `zero` or `other`.
    fn plural(&self, count: usize) -> String;
    /// A number given in thousandths, with no more decimals than it needs.
    fn number(&self, thousandths: i64) -> String;
    /// "a, b and c".
    fn list(&self, parts: &[String]) -> String;
    /// What the language with this tag is called.
    fn language(&self, tag: &str) -> String;
    /// The day and time of day, where the reader is, of a moment in milliseconds since 1970 began in UTC.
    fn date(&self, millis: u64) -> String;
    /// How many minutes the reader's clocks were ahead of UTC at such a moment.
    fn ahead_of_utc(&self, millis: u64) -> i32;
}

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

    fn ahead_of_utc(&self, _: u64) -> i32 {
        0
    }
}
