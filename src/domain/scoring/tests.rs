use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{answered, profile, rating_of};

/// Writes a score as `value (low to high) of coverage: statement`.
fn describe(score: &Score) -> String {
    let show = |value: Option<Exact>| value.map_or("none".into(), |v| v.tenths().to_string());
    let (low, high) = score.interval.unzip();
    let statement = match score.statement {
        BandStatement::NothingApplies => "nothing applies".into(),
        BandStatement::NotEnough => "not enough".into(),
        BandStatement::In(band) => format!("in {band}"),
        BandStatement::Between(low, high) => format!("between {low} and {high}"),
    };
    let provisional = if score.provisional() { ", provisional" } else { "" };
    let (value, low, high, coverage) = (show(score.value), show(low), show(high), show(score.coverage));
    format!("{value} ({low} to {high}) of {coverage} %: {statement}{provisional}")
}

#[track_caller]
fn check(instrument: &Instrument, answers: &str, overall: &str, sections: &[&str]) {
    let scores = Scores::of(instrument, &answered(instrument, answers));
    assert_eq!(scores.overall.as_ref().map(describe).as_deref(), Some(overall), "overall");
    assert_eq!(scores.sections.iter().map(describe).collect::<Vec<_>>(), sections, "sections");
}

#[test]
fn without_gaps_low_and_high_equal_the_score() {
    check(
        &profile(&[2, 1]),
        "53 1",
        "37.5 (37.5 to 37.5) of 100 %: in 1",
        &["75 (75 to 75) of 100 %: in 2", "0 (0 to 0) of 100 %: in 0"],
    );
}

#[test]
fn gaps_widen_the_interval_and_are_never_zero_or_the_middle() {
    check(
        &profile(&[2, 2]),
        "5- 5?",
        "100 (50 to 100) of 50 %: between 1 and 2, provisional",
        &[
            "100 (50 to 100) of 50 %: between 1 and 2, provisional",
            "100 (50 to 100) of 50 %: between 1 and 2, provisional",
        ],
    );
}

#[test]
fn nothing_answered_differs_from_nothing_applicable() {
    check(
        &profile(&[1, 2]),
        "- nn",
        "none (0 to 100) of 0 %: not enough, provisional",
        &[
            "none (0 to 100) of 0 %: not enough, provisional",
            "none (none to none) of none %: nothing applies",
        ],
    );
    check(
        &profile(&[1]),
        "n",
        "none (none to none) of none %: nothing applies",
        &["none (none to none) of none %: nothing applies"],
    );
}

#[test]
fn the_overall_score_is_a_mean_of_sections_but_its_coverage_counts_items() {
    check(
        &profile(&[1, 4]),
        "5 1---",
        "50 (50 to 87.5) of 40 %: not enough, provisional",
        &["100 (100 to 100) of 100 %: in 2", "0 (0 to 75) of 25 %: not enough, provisional"],
    );
}

#[test]
fn a_section_without_a_score_counts_only_in_the_interval() {
    check(
        &profile(&[1, 1, 1]),
        "5 ? n",
        "100 (50 to 100) of 50 %: between 1 and 2, provisional",
        &[
            "100 (100 to 100) of 100 %: in 2",
            "none (0 to 100) of 0 %: not enough, provisional",
            "none (none to none) of none %: nothing applies",
        ],
    );
}

#[test]
fn from_80_percent_coverage_on_nothing_is_provisional() {
    check(&profile(&[5]), "5555-", "100 (80 to 100) of 80 %: in 2", &["100 (80 to 100) of 80 %: in 2"]);
}

#[test]
fn weights_of_items_and_sections_count() {
    let mut instrument = profile(&[2, 1]);
    rating_of(&mut instrument, 0).weight = Decimal::from_f64(2.5).unwrap();
    rating_of(&mut instrument, 1).weight = Decimal::from_f64(0.5).unwrap();
    instrument.sections[1].weight = Decimal::whole(3);
    check(
        &instrument,
        "51 3",
        "58.3 (58.3 to 58.3) of 100 %: in 1",
        &["83.3 (83.3 to 83.3) of 100 %: in 2", "50 (50 to 50) of 100 %: in 1"],
    );
}

#[test]
fn a_score_on_a_cut_is_in_the_upper_band_even_with_endless_decimals() {
    let mut instrument = profile(&[3]);
    // The score is two thirds of 100, which no binary fraction can express; a cut of 66.667 is just above it.
    instrument.scoring.bands[2].from = Decimal::from_f64(66.667).unwrap();
    check(&instrument, "551", "66.7 (66.7 to 66.7) of 100 %: in 1", &["66.7 (66.7 to 66.7) of 100 %: in 1"]);
    instrument.scoring.bands[2].from = Decimal::from_f64(66.666).unwrap();
    check(&instrument, "551", "66.7 (66.7 to 66.7) of 100 %: in 2", &["66.7 (66.7 to 66.7) of 100 %: in 2"]);
    let mut even = profile(&[20]);
    even.scoring.bands[1].from = Decimal::from_f64(36.25).unwrap();
    check(
        &even,
        "33333333333333 4 11111",
        "38.8 (38.8 to 38.8) of 100 %: in 1",
        &["38.8 (38.8 to 38.8) of 100 %: in 1"],
    );
}

#[test]
fn a_wide_interval_names_its_outer_bands() {
    check(
        &profile(&[2]),
        "3-",
        "50 (25 to 75) of 50 %: between 0 and 2, provisional",
        &["50 (25 to 75) of 50 %: between 0 and 2, provisional"],
    );
}

#[track_caller]
fn check_needed(instrument: &Instrument, answers: &str, expect: Option<usize>) {
    assert_eq!(ratings_needed(instrument, &answered(instrument, answers)), expect, "{answers}");
}

#[test]
fn a_first_result_waits_for_half_of_what_applies_optional_or_not() {
    let mut instrument = profile(&[6, 4]);
    instrument.items[6..].iter_mut().for_each(|item| item.optional = true);
    check_needed(&instrument, "55---- ----", Some(3));
    check_needed(&instrument, "55??-- nnnn", Some(1));
    check_needed(&instrument, "55---- nnn-", Some(2));
    check_needed(&instrument, "55555- ----", Some(0));
    check_needed(&instrument, "nnnnnn nnnn", Some(0));
}

#[test]
fn how_many_ratings_are_needed_is_not_known_where_those_that_apply_differ_in_weight() {
    let mut instrument = profile(&[3]);
    rating_of(&mut instrument, 0).weight = Decimal::whole(2);
    check_needed(&instrument, "---", None);
    check_needed(&instrument, "n--", Some(1));
}
