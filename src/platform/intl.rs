//! Numbers, plurals, lists and dates in a language, from the browser's `Intl`. Where it is missing or fails, they are
//! plain but right.

use super::door;
use crate::domain::time::Timestamp;
use crate::i18n::locale::Locale;

/// The conventions of the language with this tag, from the browser.
pub struct BrowserLocale(pub String);

impl Locale for BrowserLocale {
    fn plural(&self, count: usize) -> String {
        door::plural(&self.0, count as f64)
    }

    fn number(&self, thousandths: i64) -> String {
        door::number(&self.0, thousandths as f64 / 1000.0)
    }

    fn list(&self, parts: &[String]) -> String {
        door::list(&self.0, parts.to_vec())
    }

    fn language(&self, tag: &str) -> String {
        door::language_name(&self.0, tag)
    }

    fn date(&self, millis: u64) -> String {
        said(door::date(&self.0, millis as f64, false), millis)
    }

    fn day(&self, millis: u64) -> String {
        said(door::date(&self.0, millis as f64, true), millis)
    }

    fn ahead_of_utc(&self, millis: u64) -> i32 {
        -door::behind_utc(millis as f64) as i32
    }
}

/// A date in words; without any, in numbers that everybody reads.
fn said(words: String, millis: u64) -> String {
    if words.is_empty() { Timestamp::from_millis(millis as f64).day() } else { words }
}
