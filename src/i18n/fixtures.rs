//! The shipped English words for tests.

use super::Words;
use super::locale::{Locale, PlainEnglish};
use super::messages::Messages;
use crate::domain::fixtures::segments;
use crate::wire::json::Json;

/// What a reader of British English gets.
pub fn english() -> Words {
    words("ltr", Box::new(PlainEnglish))
}

/// The shipped English words in this direction and with these habits.
pub fn words(direction: &str, locale: Box<dyn Locale>) -> Words {
    read("en", &|text| text.replace("\"ltr\"", &format!("\"{direction}\"")), locale)
}

/// The shipped words of a language, with English habits.
pub fn translated(tag: &str) -> Words {
    read(tag, &str::to_owned, Box::new(PlainEnglish))
}

fn read(tag: &str, change: &dyn Fn(&str) -> String, locale: Box<dyn Locale>) -> Words {
    let file = format!("{}/src/i18n/languages/{tag}.json", env!("CARGO_MANIFEST_DIR"));
    let text = change(&std::fs::read_to_string(file).expect("the words are there"));
    let messages = Messages::read(Json::parse(&text)).expect("the words can be read");
    let words = Words::new(tag.into(), vec![tag.into()], messages, locale);
    // The source has all words in one file.
    words.complete(Messages::read(Json::parse("{}")).expect("no words can be read"), segments);
    words
}

/// English where clocks are so many minutes ahead of UTC.
pub struct Abroad(pub i32);

impl Locale for Abroad {
    fn plural(&self, count: usize) -> String {
        PlainEnglish.plural(count)
    }

    fn number(&self, thousandths: i64) -> String {
        PlainEnglish.number(thousandths)
    }

    fn list(&self, parts: &[String]) -> String {
        PlainEnglish.list(parts)
    }

    fn language(&self, tag: &str) -> String {
        PlainEnglish.language(tag)
    }

    fn date(&self, millis: u64) -> String {
        PlainEnglish.date(millis)
    }

    fn day(&self, millis: u64) -> String {
        PlainEnglish.day(millis)
    }

    fn ahead_of_utc(&self, _: u64) -> i32 {
        self.0
    }
}
