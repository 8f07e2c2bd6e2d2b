use super::*;
use crate::domain::exact::{Decimal, Exact};
use crate::domain::fixtures::{answered, profile, rating_of};
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
        value_text: "not enough answers".into(),
        interval: Some((Exact::ZERO, Exact::HUNDRED)),
        previous: None,
    };
    let band = |name: &str, from| ScaleBand { name: name.into(), from: Exact::whole(from) };
    let expect = Profile {
        sentence: "Section 0 is at 75, the only section rated.".into(),
        rows: vec![
            row("Section 0", first, None, "strong", Some("(before: 50)")),
            row("Section 1", second, None, "not enough answers", None),
        ],
        bands: vec![band("early", 0), band("developing", 35), band("strong", 67)],
    };
    assert_eq!(said(&instrument, "44", |results| results.profile(Some(&before))), expect);
}

#[test]
fn where_a_section_is_where_it_was_no_hollow_dot_is_spoken_of() {
    let instrument = profile(&[2]);
    let before = Scores::of(&instrument, &answered(&instrument, "33"));
    let previous = said(&instrument, "42", |results| results.profile(Some(&before)).rows[0].previous.clone());
    assert_eq!(previous, Some("(before: the same)".into()));
}

#[test]
fn a_range_is_given_where_one_can_see_it() {
    let mut instrument = profile(&[2, 2]);
    rating_of(&mut instrument, 1).weight = Decimal::from_f64(0.004).expect("a weight");
    let ranges = said(&instrument, "4- 4-", |results| {
        results.profile(None).rows.into_iter().map(|row| row.range).collect::<Vec<_>>()
    });
    assert_eq!(ranges, [None, Some("38 to 88".into())]);
}

#[test]
fn the_sentence_names_the_ends() {
    let sentence = |answers: &str| said(&profile(&[1; 7]), answers, |results| results.profile(None).sentence);
    assert_eq!(&*sentence("254"), "Highest, at 100: Section 1. Lowest, at 25: Section 0.");
    assert_eq!(&*sentence("525"), "Highest, at 100: “Section 0” and “Section 2”. Lowest, at 25: Section 1.");
    assert_eq!(
        &*sentence("5552222"),
        "Highest, at 100: “Section 0”, “Section 1” and “Section 2”. Lowest, at 25: 4 sections."
    );
    assert_eq!(&*sentence("44"), "Every rated section is at 75.");
    assert_eq!(&*sentence("-5-"), "Section 1 is at 100, the only section rated.");
    assert_eq!(&*sentence(""), "No section is rated yet.");
}
