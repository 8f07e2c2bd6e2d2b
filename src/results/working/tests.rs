use super::*;
use crate::domain::fixtures::{profile, rating_of, staged};
use crate::domain::instrument::Instrument;
use crate::results::fixtures::{phrases, said};

fn worked(instrument: &Instrument, answers: &str) -> Vec<WorkedScore> {
    said(instrument, answers, |results| results.working().scores)
}

#[test]
fn every_number_is_worked_out() {
    let section = WorkedScore {
        title: "Section 0".into(),
        how: None,
        items: phrases([
            "Prompt i0 Level 4: 100 × (4 − 1) ÷ (5 − 1) = 75",
            "Prompt i1 Level 2: 100 × (2 − 1) ÷ (5 − 1) = 25",
            "Prompt i2 Not applicable: left out.",
            "Prompt i3 Not rated: counts in the range only.",
        ]),
        sums: phrases([
            "Score: (75 + 25) ÷ 2 = 50",
            "Lowest possible: (75 + 25 + 0) ÷ 3 = 33.3",
            "Highest possible: (75 + 25 + 100) ÷ 3 = 66.7",
            "Rated: 66%",
        ]),
    };
    let overall = WorkedScore {
        title: "Overall".into(),
        how: said(&profile(&[1]), "", |results| Some(results.context.message(keys::WORKING_OVERALL))),
        items: vec![],
        sums: phrases([
            "Score: (50) ÷ 1 = 50",
            "Lowest possible: (33.3) ÷ 1 = 33.3",
            "Highest possible: (66.7) ÷ 1 = 66.7",
            "Rated: 66%",
        ]),
    };
    assert_eq!(worked(&profile(&[4]), "42n?"), [section, overall]);
}

#[test]
fn a_reversed_item_is_turned_round() {
    let mut instrument = profile(&[1]);
    rating_of(&mut instrument, 0).reverse = true;
    let items = phrases(["Prompt i0 Level 4: 100 − 100 × (4 − 1) ÷ (5 − 1) = 25"]);
    assert_eq!(worked(&instrument, "4")[0].items, items);
}

#[test]
fn a_weight_that_is_not_one_is_shown_exactly() {
    let mut instrument = profile(&[2, 1]);
    rating_of(&mut instrument, 0).weight = Decimal::from_f64(0.25).expect("a weight");
    instrument.sections[1].weight = Decimal::whole(2);
    let scores = worked(&instrument, "532");
    assert_eq!(&*scores[0].sums[0], "Score: (0.25 × 100 + 50) ÷ 1.25 = 60");
    assert_eq!(&*scores[2].sums[0], "Score: (60 + 2 × 25) ÷ 3 = 36.7");
}

#[test]
fn a_section_that_does_not_apply_says_so() {
    assert_eq!(worked(&profile(&[1, 1]), "n5")[0].sums, phrases(["does not apply"]));
}

#[test]
fn bands_weak_spots_and_stages_are_explained_where_they_count() {
    let method = |instrument: &Instrument| said(instrument, "", |results| results.context.method());
    let bands = "Words for scores: early from 0, developing from 35 and strong from 67.";
    let profile = method(&profile(&[1]));
    assert_eq!(profile.len(), 3);
    assert!(profile[1].starts_with(bands) && profile[2].contains("35"), "{profile:?}");
    let staged = method(&staged(&[1]));
    assert_eq!(staged.len(), 3);
    assert!(
        staged[1].contains("A phase is met when at least 80% of it is rated") && staged[2].starts_with(bands)
    );
}
