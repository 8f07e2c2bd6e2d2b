use super::Context;
use crate::domain::fixtures::{at, profile};
use crate::domain::instrument::Source;
use crate::domain::text::Text;
use crate::i18n::Phrase;
use crate::i18n::fixtures::{Abroad, english, words};

#[test]
fn a_text_in_another_language_says_so() {
    let mut instrument = profile(&[1]);
    let words = english();
    let text = |language: Option<&str>, text: &Text| {
        instrument.language = language.map(Into::into);
        Context { instrument: &instrument, words: &words }.text(text)
    };
    let mut text = text;
    let welsh = |words: &str| Phrase::new(words.into(), Some("cy".into()));
    assert_eq!(text(Some("cy"), &Text::plain("Sampl")), welsh("Sampl"));
    assert_eq!(text(Some("en-GB"), &Text::plain("Sample")), "Sample".into());
    assert_eq!(text(None, &Text::plain("Sample")), "Sample".into());
    let both = Text::by_language([("cy", "Sampl"), ("en", "Sample")]).unwrap();
    assert_eq!(text(Some("cy"), &both), "Sample".into());
}

#[test]
fn a_file_is_named_after_the_assessment_and_the_readers_day() {
    let instrument = profile(&[1]);
    for (ahead, name) in
        [(0, "sample-2026-01-01.csv"), (60, "sample-2026-01-01.csv"), (-60, "sample-2025-12-31.csv")]
    {
        let words = words("ltr", Box::new(Abroad(ahead)));
        assert_eq!(Context { instrument: &instrument, words: &words }.file_name(at(0), "csv"), name);
    }
}

#[test]
fn a_source_is_one_line_with_its_note() {
    let mut instrument = profile(&[1]);
    let [publisher, title, year] = ["Office", "Guide", "2003"].map(Text::plain);
    let source = Source { publisher, title, year, note: Some(Text::plain("Adapted.")), url: None };
    instrument.sources = vec![source.clone(), Source { note: None, ..source }];
    let sources = Context { instrument: &instrument, words: &english() }.sources();
    assert_eq!(sources, ["Guide. Office, 2003. Adapted.", "Guide. Office, 2003."].map(Phrase::from));
}
