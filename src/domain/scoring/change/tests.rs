use super::*;
use crate::domain::fixtures::{answered, profile, rating_of, staged};

/// Expects `then now verdict, threshold` for each section and, after a bar, for the whole assessment.
#[track_caller]
fn check(instrument: &Instrument, then: &str, now: &str, expect: &str) {
    let changes = Changes::of(instrument, &answered(instrument, then), &answered(instrument, now));
    let mut parts: Vec<_> = changes.sections.iter().map(describe).collect();
    parts.extend(changes.overall.iter().map(|overall| format!("| {}", describe(overall))));
    assert_eq!(parts.join("; "), expect, "{then} to {now}");
}

fn describe(change: &SectionChange) -> String {
    let verdict = match change.verdict() {
        Verdict::Nothing => "nothing".to_owned(),
        Verdict::Noise => "noise".to_owned(),
        Verdict::Change(by) => format!("by {}", by.tenths()),
    };
    match change.scores.zip(change.threshold()) {
        Some(((then, now), threshold)) => {
            format!("{} {} {verdict}, {}", then.tenths(), now.tenths(), threshold.tenths())
        }
        None => verdict,
    }
}

#[test]
fn only_items_rated_both_times_count() {
    let two = profile(&[2, 1]);
    check(&two, "11 1", "55 5", "0 100 by 100, 24.5; 0 100 by 100, 34.6; | 0 100 by 100, 21.2");
    check(&two, "1- 1", "15 -", "0 0 noise, 34.6; nothing; | 0 0 noise, 34.6");
    check(&two, "1n ?", "5? n", "0 100 by 100, 34.6; nothing; | 0 100 by 100, 34.6");
    check(&two, "-- -", "55 5", "nothing; nothing; | nothing");
    check(&staged(&[1, 1]), "1 3", "3 1", "0 100 by 100, 34.6; 100 0 by -100, 34.6");
}

#[test]
fn a_change_has_to_exceed_the_noise() {
    check(&profile(&[1]), "2", "3", "25 50 noise, 34.6; | 25 50 noise, 34.6");
    check(&profile(&[1]), "2", "4", "25 75 by 50, 34.6; | 25 75 by 50, 34.6");
    check(&profile(&[4]), "3333", "4433", "50 62.5 noise, 17.3; | 50 62.5 noise, 17.3");
    check(&profile(&[4]), "3333", "4443", "50 68.8 by 18.8, 17.3; | 50 68.8 by 18.8, 17.3");
    // Two sections may each be within noise and together be a change.
    check(&profile(&[1, 1]), "2 2", "3 3", "25 50 noise, 34.6; 25 50 noise, 34.6; | 25 50 by 25, 24.5");
}

#[test]
fn a_section_of_few_items_makes_the_whole_noisy() {
    // If only the number of items counted, which is 5, the threshold would be 15.5 and this a change.
    check(
        &profile(&[4, 1]),
        "3333 3",
        "3333 5",
        "50 50 noise, 17.3; 50 100 by 50, 34.6; | 50 75 by 25, 19.4",
    );
    check(
        &profile(&[4, 1]),
        "3333 3",
        "4444 3",
        "50 75 by 25, 17.3; 50 50 noise, 34.6; | 50 62.5 noise, 19.4",
    );
}

#[test]
fn weights_count_as_in_scoring() {
    let mut instrument = profile(&[2, 2]);
    rating_of(&mut instrument, 0).weight = Decimal::whole(3);
    instrument.sections[1].weight = Decimal::whole(3);
    check(&instrument, "11 11", "51 11", "0 75 by 75, 24.5; 0 0 noise, 24.5; | 0 18.8 noise, 19.4");
}

#[test]
fn exactly_the_threshold_is_still_noise() {
    let scores = |now| Some((Exact::ZERO, now));
    let at = |items, tenths| SectionChange {
        noise: Exact::ratio(1, items),
        scores: scores(Exact::ratio(tenths, 10).unwrap()),
    };
    // 24.5² × 2 = 1200.5
    assert_eq!(at(2, 245).verdict(), Verdict::Noise);
    assert!(matches!(at(2, 246).verdict(), Verdict::Change(_)));
    let thresholds = [1, 2, 3, 4, 10].map(|items| at(items, 0).threshold().unwrap().tenths().to_string());
    assert_eq!(thresholds, ["34.6", "24.5", "20", "17.3", "11"]);
    assert_eq!(SectionChange { noise: None, scores: None }.threshold(), None);
}
