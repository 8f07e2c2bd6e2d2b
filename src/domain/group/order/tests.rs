use super::*;
use crate::domain::fixtures::{profile, rating_of, scale};
use crate::domain::group::figures::Figures;
use crate::domain::group::fixtures::members;
use crate::domain::group::voice::Voice;
use crate::domain::instrument::Instrument;

fn order(instrument: &Instrument, answers: &[&str]) -> Order {
    Figures::of(instrument, &members(instrument, answers), Voice::Person).order
}

#[test]
fn talk_first_about_the_widest_range_and_then_the_least_consensus() {
    let instrument = profile(&[5]);
    // Ranges 3/4, 1, 1, 1/2, 1. The second and the fifth are alike, and the third is more divided.
    assert_eq!(order(&instrument, &["21131", "53543", "55555"]).talk, [2, 1, 4, 0]);
}

#[test]
fn agreed_means_a_shared_view_below_35_or_from_67_points_on() {
    let instrument = profile(&[4]);
    // Means 2 (25 points), 4 (75), 3 (50) and, divided, 1 to 5.
    let order = order(&instrument, &["2431", "2435", "2431", "2435", "2431"]);
    assert_eq!((order.weak, order.strong), (vec![0], vec![1]));
}

#[test]
fn with_35_points_an_item_is_not_weak_and_with_67_it_is_strong() {
    let mut instrument = profile(&[1]);
    let mut check = |levels, level: &str, weak: &[usize], strong: &[usize]| {
        rating_of(&mut instrument, 0).scale = scale(levels);
        let order = order(&instrument, &[level; 5]);
        assert_eq!((&*order.weak, &*order.strong), (weak, strong), "{level}");
    };
    check(-30..=70, "4", &[0], &[]);
    check(-30..=70, "5", &[], &[]);
    check(-60..=40, "6", &[], &[]);
    check(-60..=40, "7", &[], &[0]);
}

#[test]
fn weak_items_are_most_urgent_first_and_strong_ones_least() {
    let mut instrument = profile(&[4]);
    let found = order(&instrument, &["2145"; 5]);
    assert_eq!((found.weak, found.strong), (vec![1, 0], vec![3, 2]));
    rating_of(&mut instrument, 1).reverse = true;
    assert_eq!(order(&instrument, &["2145"; 5]).strong, [1, 3, 2], "a tie keeps the assessment's order");
}

#[test]
fn nobody_knows_what_fewer_than_half_of_those_rated_to_whom_it_applies() {
    let instrument = profile(&[4]);
    let order = order(&instrument, &["1??n", "1-2n", "?31n", "-nnn"]);
    // 2 of 4, 1 of 3, 2 of 3, and nobody to whom it applies.
    assert_eq!(order.unknown, [1]);
}

#[test]
fn a_session_goes_through_everything_once_what_matters_first() {
    let order = Order { talk: vec![3, 1], unknown: vec![1, 4], ..Order::default() };
    assert_eq!(order.for_a_session([0, 1, 3, 4].into_iter()), [3, 1, 4, 0]);
}
