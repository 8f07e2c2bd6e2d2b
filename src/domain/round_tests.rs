use super::*;
use crate::domain::samples::{answered, profile, rating_of, staged};

/// `items then now verdict`, a section each and, after a bar, the whole.
#[track_caller]
fn check(instrument: &Instrument, then: &str, now: &str, expect: &str) {
    let compared = Comparison::of(instrument, &answered(instrument, then), &answered(instrument, now));
    let mut told: Vec<_> = compared.sections.iter().map(tell).collect();
    told.extend(compared.overall.iter().map(|overall| format!("| {}", tell(overall))));
    assert_eq!(told.join("; "), expect, "{then} to {now}");
}

fn tell(compared: &Compared) -> String {
    let verdict = match compared.verdict() {
        Verdict::Nothing => "nothing".to_owned(),
        Verdict::Noise => "noise".to_owned(),
        Verdict::Change(by) => format!("by {}", by.tenths()),
    };
    match compared.scores {
        Some((then, now)) => format!("{} {} {} {verdict}", compared.items, then.tenths(), now.tenths()),
        None => format!("{} {verdict}", compared.items),
    }
}

#[test]
fn only_what_was_rated_both_times_counts() {
    let two = profile(&[2, 1]);
    check(&two, "11 1", "55 5", "2 0 100 by 100; 1 0 100 by 100; | 3 0 100 by 100");
    check(&two, "1- 1", "15 -", "1 0 0 noise; 0 nothing; | 1 0 0 noise");
    check(&two, "1n ?", "5? n", "1 0 100 by 100; 0 nothing; | 1 0 100 by 100");
    check(&two, "-- -", "55 5", "0 nothing; 0 nothing; | 0 nothing");
    check(&staged(&[1, 1]), "1 3", "3 1", "1 0 100 by 100; 1 100 0 by -100");
}

#[test]
fn a_change_has_to_exceed_the_noise() {
    // Of one item 34.6 points, of four 17.3.
    check(&profile(&[1]), "2", "3", "1 25 50 noise; | 1 25 50 noise");
    check(&profile(&[1]), "2", "4", "1 25 75 by 50; | 1 25 75 by 50");
    check(&profile(&[4]), "3333", "4433", "4 50 62.5 noise; | 4 50 62.5 noise");
    check(&profile(&[4]), "3333", "4443", "4 50 68.8 by 18.8; | 4 50 68.8 by 18.8");
    // Two sections in noise may together be a change.
    check(&profile(&[1, 1]), "2 2", "3 3", "1 25 50 noise; 1 25 50 noise; | 2 25 50 by 25");
}

#[test]
fn weights_count_as_in_scoring() {
    let mut instrument = profile(&[2, 2]);
    rating_of(&mut instrument, 0).weight = Decimal::whole(3);
    instrument.sections[1].weight = Decimal::whole(3);
    check(&instrument, "11 11", "51 11", "2 0 75 by 75; 2 0 0 noise; | 4 0 18.8 by 18.8");
}

#[test]
fn exactly_the_threshold_is_still_noise() {
    let scores = |now| Some((Exact::ZERO, now));
    let at = |items, tenths| Compared { items, scores: scores(Exact::ratio(tenths, 10).unwrap()) };
    // 24.5² × 2 = 1200.5
    assert_eq!(at(2, 245).verdict(), Verdict::Noise);
    assert!(matches!(at(2, 246).verdict(), Verdict::Change(_)));
    let thresholds = [1, 2, 3, 4, 10].map(|items| at(items, 0).threshold().unwrap().tenths().to_string());
    assert_eq!(thresholds, ["34.6", "24.5", "20", "17.3", "11"]);
    assert_eq!(Compared { items: 0, scores: None }.threshold(), None);
}
