use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{profile, rating_of, staged};
use crate::domain::instrument::{Instrument, ScoringKind};
use crate::domain::text::Text;
use crate::results::fixtures::said;

#[track_caller]
fn check(instrument: Instrument, answers: &str, expect: &str) {
    assert_eq!(&*said(&instrument, answers, |results| results.sentence()), expect, "{answers}");
}

#[test]
fn one_sentence_says_what_the_answers_mean() {
    let profile = || profile(&[2, 2]);
    check(profile(), "", "Not enough answers yet to say where you stand");
    check(profile(), "5", "Not enough answers yet to say where you stand");
    check(profile(), "nnnn", "Nothing here applies to your partnership");
    check(profile(), "5555", "Overall: strong");
    check(profile(), "555-", "Overall: strong");
    check(profile(), "554?", "Overall: strong");
    check(profile(), "444?", "Overall: between developing and strong");
    check(profile(), "5551", "Overall: strong, with one weak spot");
    check(profile(), "5151", "Overall: developing, with 2 weak spots");
}

#[test]
fn without_an_overall_score_the_sentence_counts_sections() {
    let by_section = |items: &[usize]| {
        let mut instrument = profile(items);
        instrument.scoring.kind = ScoringKind::Profile { overall: false };
        instrument
    };
    check(by_section(&[1, 1, 1]), "553", "2 of 3 sections: strong and 1 of 3 sections: developing");
    check(
        by_section(&[1, 1, 1]),
        "331",
        "2 of 3 sections: developing and 1 of 3 sections: early, with one weak spot",
    );
    check(by_section(&[1, 1]), "", "Not enough answers yet to say where you stand");
    check(
        by_section(&[2, 1, 1, 2, 1]),
        "55 5 - 4- n",
        "2 of 5 sections: strong, 2 of 5 sections: not decided yet and 1 of 5 sections: does not apply",
    );
    check(by_section(&[2, 1]), "4- -", "Not enough answers yet to say where you stand");
    assert_eq!(said(&by_section(&[1]), "5", |results| results.headline().support), None);
}

#[test]
fn stages_say_which_phase_one_is_in_and_how_many_are_met() {
    check(staged(&[1, 1, 1]), "", "Not enough answers yet to say where you stand");
    check(staged(&[1, 1, 1]), "311", "You are in the Section 1 phase; 1\u{a0}phase is met");
    check(staged(&[1, 1, 1]), "331", "You are in the Section 2 phase; 2\u{a0}phases are met");
    check(staged(&[1, 1, 1]), "211", "You are in the Section 0 phase");
    check(staged(&[1, 1]), "33", "You have met every phase");
    check(staged(&[1, 1]), "n3", "You have met every phase");
    check(staged(&[1, 1]), "nn", "Nothing here applies to your partnership");
}

const NOTHING: &str = "You have not rated anything yet. Rate at least half of the questions, and you will see a first result here.";

#[track_caller]
fn check_support(instrument: &Instrument, answers: &str, expect: &str) {
    let support = said(instrument, answers, |results| results.headline().support);
    assert_eq!(support.as_deref(), Some(expect), "{answers}");
}

#[test]
fn the_numbers_say_how_far_they_could_move_and_what_they_rest_on() {
    let four = profile(&[2, 2]);
    check_support(&four, "5544", "88 out of 100.");
    check_support(
        &four,
        "55--",
        "100 out of 100 from your answers so far. Depending on the open questions, it could be anything from 50 to 100. \
         You rated 50% of what applies. This is provisional: less than 80% has been rated.",
    );
    check_support(
        &four,
        "5---",
        "100 out of 100 from your answers so far. Depending on the open questions, it could be anything from 25 to 100. \
         You rated 25% of what applies. 1 more answer will give a first result.",
    );
    check_support(&four, "", NOTHING);
    check_support(&four, "n?", NOTHING);
    check_support(&staged(&[2]), "", NOTHING);
    assert_eq!(said(&staged(&[2]), "nn", |results| results.headline().support), None);
    // Both ends are shown as the same number, so there is no range to speak of.
    let mut nearly = profile(&[2]);
    rating_of(&mut nearly, 1).weight = Decimal::from_f64(0.004).expect("a weight");
    check_support(&nearly, "4-", "75 out of 100. You rated 99% of what applies.");
}

#[test]
fn a_first_result_waits_for_optional_ratings_too() {
    let mut ten = profile(&[6, 4]);
    ten.items[6..].iter_mut().for_each(|item| item.optional = true);
    check_support(
        &ten,
        "55",
        "100 out of 100 from your answers so far. Depending on the open questions, it could be anything from 17 to 100. \
         You rated 20% of what applies. 3 more answers will give a first result.",
    );
    rating_of(&mut ten, 9).weight = Decimal::whole(2);
    check_support(
        &ten,
        "5",
        "100 out of 100 from your answers so far. Depending on the open questions, it could be anything from 8 to 100. \
         You rated 9% of what applies. This is provisional: less than 80% has been rated.",
    );
}

#[test]
fn a_bands_meaning_and_own_name_come_from_the_assessment() {
    let mut instrument = profile(&[1]);
    instrument.language = Some("cy".into());
    instrument.scoring.bands[2].label = Text::by_language([("en", "thriving")]);
    instrument.scoring.bands[2].text = Some(Text::plain("Daliwch ati."));
    let expect = Headline {
        sentence: "Overall: thriving".into(),
        meaning: Some(Phrase::new("Daliwch ati.".into(), Some("cy".into()))),
        support: Some("100 out of 100.".into()),
    };
    assert_eq!(said(&instrument, "5", |results| results.headline()), expect);
}
