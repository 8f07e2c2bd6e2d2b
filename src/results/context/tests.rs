use super::Context;
use crate::domain::fixtures::{profile, response};
use crate::domain::instrument::Source;
use crate::domain::response::{Respondent, Response};
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
        let context = Context { instrument: &instrument, words: &words };
        assert_eq!(context.file_name(&response(), "csv"), name);
    }
}

#[test]
fn a_file_says_whose_it_is_if_that_is_given() {
    let (instrument, words) = (profile(&[1]), english());
    let context = Context { instrument: &instrument, words: &words };
    for (name, organisation, file, whose) in [
        ("", "", "", ""),
        ("Ann Lee", "", "-Ann-Lee", "Ann Lee"),
        (" ", "Care Trust", "-Care-Trust", "Care Trust"),
        ("Ann", "Care Trust", "-Ann", "Ann, Care Trust"),
        ("../a\\b: c?.exe\n", "", "-a-b-c-exe", "../a\\b: c?.exe"),
        ("أمل\u{202e}", "", "-أمل", "أمل\u{202e}"),
        ("-/-", "", "", "-/-"),
    ] {
        let [name, organisation] = [name, organisation].map(String::from);
        let respondent = Respondent { name, organisation, ..Respondent::default() };
        assert_eq!(&*context.whose(&respondent), whose);
        let response = Response { respondent, ..response() };
        assert_eq!(context.file_name(&response, "csv"), format!("sample-2026-01-01{file}.csv"));
    }
    let respondent = Respondent { name: "x".repeat(10_000), ..Respondent::default() };
    let long = context.file_name(&Response { respondent, ..response() }, "csv");
    assert_eq!(long.len(), "sample-2026-01-01-.csv".len() + 40);
}

#[test]
fn a_source_is_one_line_with_its_note() {
    let mut instrument = profile(&[1]);
    let [publisher, title, year] = ["Office", "Guide", "2003"].map(Text::plain);
    let note = Some(Text::plain("Adapted."));
    let source = Source { publisher: Some(publisher), title, year: Some(year), note, url: None };
    instrument.sources = vec![
        source.clone(),
        Source { note: None, ..source.clone() },
        Source { publisher: None, ..source.clone() },
        Source { year: None, note: None, ..source.clone() },
        Source { publisher: None, year: None, ..source },
    ];
    let sources = Context { instrument: &instrument, words: &english() }.sources();
    let expect = [
        "Guide. Office, 2003. Adapted.",
        "Guide. Office, 2003.",
        "Guide. 2003. Adapted.",
        "Guide. Office.",
        "Guide. Adapted.",
    ];
    assert_eq!(sources, expect.map(Phrase::from));
}
