use super::*;
use crate::domain::exact::Decimal;
use crate::domain::instrument::ScoringKind;

fn working(instrument: Instrument, answers: &str) -> Page {
    show(model(instrument, answers, Screen::Results)).find("data-role=working")
}

fn sums(instrument: Instrument, answers: &str) -> Vec<String> {
    working(instrument, answers).texts("li")
}

#[test]
fn every_number_is_worked_out() {
    let lines = sums(fixtures::profile(&[4]), "42n?");
    assert_eq!(
        lines,
        [
            "Prompt i0 Level 4: 100 × (4 − 1) ÷ (5 − 1) = 75",
            "Prompt i1 Level 2: 100 × (2 − 1) ÷ (5 − 1) = 25",
            "Prompt i2 Not applicable: left out.",
            "Prompt i3 No rating: counts in the range only.",
            "Score: (75 + 25) ÷ 2 = 50",
            "Lowest possible: (75 + 25 + 0) ÷ 3 = 33.3",
            "Highest possible: (75 + 25 + 100) ÷ 3 = 66.7",
            "Rated: 66.7%",
            // Overall, of the one section.
            "Score: (50) ÷ 1 = 50",
            "Lowest possible: (33.3) ÷ 1 = 33.3",
            "Highest possible: (66.7) ÷ 1 = 66.7",
            "Rated: 66.7%",
        ]
    );
}

#[test]
fn a_reversed_item_is_turned_round() {
    let mut instrument = fixtures::profile(&[1]);
    fixtures::rating_of(&mut instrument, 0).reverse = true;
    assert_eq!(sums(instrument, "4")[0], "Prompt i0 Level 4: 100 − 100 × (4 − 1) ÷ (5 − 1) = 25");
}

#[test]
fn a_weight_that_is_not_one_is_shown_exactly() {
    let mut instrument = fixtures::profile(&[2, 1]);
    instrument.scoring.kind = ScoringKind::Profile { overall: true };
    fixtures::rating_of(&mut instrument, 0).weight = Decimal::from_f64(0.25).expect("a weight");
    instrument.sections[1].weight = Decimal::whole(2);
    let lines = sums(instrument, "532");
    assert_eq!(lines[2], "Score: (0.25 × 100 + 50) ÷ 1.25 = 60");
    assert_eq!(lines[7], "Score: (60 + 2 × 25) ÷ 3 = 36.7");
}

#[test]
fn a_section_that_does_not_apply_says_so() {
    assert_eq!(sums(fixtures::profile(&[1, 1]), "n5")[1], "does not apply");
}

#[test]
fn bands_and_stages_are_explained() {
    let page = working(fixtures::profile(&[1]), "5");
    let bands = "Words for scores: early from 0, developing from 35 and strong from 67.";
    assert!(page.texts("p")[1].starts_with(bands));
    assert_eq!(page.texts("h3"), ["Section 0", "Overall"]);
    let staged = working(fixtures::staged(&[1]), "3");
    assert!(staged.text().contains("A phase is met when at least 80% of it is rated"));
}
