use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{answered, profile, staged};

#[track_caller]
fn check(answers: &str, strengths: &[usize], priorities: &[usize]) {
    let instrument = profile(&[answers.len()]);
    let findings = Findings::of(&instrument, &answered(&instrument, answers));
    assert_eq!((&*findings.strengths, &*findings.priorities), (strengths, priorities), "{answers}");
}

#[test]
fn priorities_start_with_the_weakest_and_strengths_with_the_best() {
    check("52341", &[0, 3], &[4, 1, 2]);
    check("33333", &[3, 4], &[0, 1, 2]);
    check("55555", &[0, 1, 2], &[]);
    check("45", &[1], &[0]);
    check("", &[], &[]);
}

#[test]
fn every_item_at_the_lowest_level_is_a_priority() {
    check("1111155", &[5, 6], &[0, 1, 2, 3, 4]);
}

#[test]
fn nothing_weak_is_called_a_strength() {
    check("2222222", &[], &[0, 1, 2]);
}

#[test]
fn weak_spots_are_in_the_lowest_band_by_themselves() {
    let weak = |instrument: &Instrument| Findings::of(instrument, &answered(instrument, "1232?")).weak_spots;
    let mut instrument = profile(&[5]);
    assert_eq!(weak(&instrument), 3);
    instrument.scoring.bands[1].from = Decimal::whole(25);
    assert_eq!(weak(&instrument), 1, "on the cut is not under it");
    instrument.scoring.bands.truncate(1);
    assert_eq!(weak(&instrument), 0);
    assert_eq!(weak(&staged(&[5])), 0);
}

#[test]
fn dont_know_and_unanswered_items_are_listed_separately() {
    let instrument = profile(&[2, 3]);
    let findings = Findings::of(&instrument, &answered(&instrument, "?- n5?"));
    assert_eq!(findings.find_out, [0, 4]);
    assert_eq!(findings.unanswered, [1]);
}
