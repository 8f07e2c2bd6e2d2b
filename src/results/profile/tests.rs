use super::*;
use crate::domain::exact::Exact;
use crate::domain::fixtures::{answered, profile};
use crate::results::fixtures::said;

#[test]
fn each_section_has_its_numbers_its_words_and_the_round_before() {
    let instrument = profile(&[2, 1]);
    let before = Scores::of(&instrument, &answered(&instrument, "33"));
    let points = |value| Some(Exact::whole(value));
    let row = |title: &str, score, range: Option<&str>, judgement: &str, previous: Option<&str>| ProfileRow {
        title: title.into(),
        score,
        range: range.map(Phrase::from),
        judgement: judgement.into(),
        previous: previous.map(Phrase::from),
    };
    let first = ScoreRow {
        label: "Section 0".into(),
        value: points(75),
        value_text: "75".into(),
        interval: Some((Exact::whole(75), Exact::whole(75))),
        previous: points(50),
    };
    let second = ScoreRow {
        label: "Section 1".into(),
        value: None,
        value_text: "none".into(),
        interval: Some((Exact::ZERO, Exact::HUNDRED)),
        previous: None,
    };
    let band = |name: &str, from| ScaleBand { name: name.into(), from: Exact::whole(from) };
    let expect = Profile {
        sentence: "Section 0 is at 75, the only section rated.".into(),
        rows: vec![
            row("Section 0", first, None, "strong", Some("(before: 50, the hollow dot)")),
            row("Section 1", second, Some("0 to 100"), "not enough answers", None),
        ],
        bands: vec![band("early", 0), band("developing", 35), band("strong", 67)],
    };
    assert_eq!(said(&instrument, "44", |results| results.profile(Some(&before))), expect);
}

#[test]
fn the_sentence_names_the_ends() {
    let sentence = |answers| said(&profile(&[1, 1, 1]), answers, |results| results.profile(None).sentence);
    assert_eq!(&*sentence("254"), "Highest is Section 1 at 100, lowest is Section 0 at 25.");
    assert_eq!(&*sentence("525"), "Highest is Section 0 at 100, lowest is Section 1 at 25.");
    assert_eq!(&*sentence("-5-"), "Section 1 is at 100, the only section rated.");
    assert_eq!(&*sentence(""), "No section is rated yet.");
}
