use super::*;
use crate::domain::group::fixtures;

fn spread(values: &[i32]) -> Spread {
    fixtures::spread(values.iter().map(|value| Exact::whole(*value)))
}

#[track_caller]
fn check(values: &[i32], [median, low, high, mean]: [(i64, i64); 4]) {
    let spread = spread(values);
    let found = [spread.median(), spread.low(), spread.high(), spread.mean()];
    assert_eq!(found, [median, low, high, mean].map(|(part, whole)| Exact::ratio(part, whole)));
    assert_eq!(spread.n(), values.len());
}

#[test]
fn the_figures_of_a_few_values_worked_out_by_hand() {
    check(&[3], [(3, 1), (3, 1), (3, 1), (3, 1)]);
    check(&[5, 1, 2], [(2, 1), (1, 1), (5, 1), (8, 3)]);
    check(&[4, 1, 2, 2], [(2, 1), (1, 1), (4, 1), (9, 4)]);
    check(&[4, 1, 5, 2], [(3, 1), (1, 1), (5, 1), (3, 1)]);
    check(&[-2, 1], [(-1, 2), (-2, 1), (1, 1), (-1, 2)]);
}

#[test]
fn without_values_there_is_no_figure() {
    let none = spread(&[]);
    assert_eq!((none.n(), none.median(), none.low(), none.high(), none.mean()), (0, None, None, None, None));
}

#[test]
fn values_that_are_the_same_are_counted_and_kept_once() {
    let counted = [(1, 2), (3, 1), (4, 3)].map(|(value, count)| (Exact::whole(value), count));
    assert_eq!(spread(&[4, 1, 4, 3, 4, 1]).runs(), counted);
}

#[test]
fn two_spreads_are_one_of_all_their_values() {
    let mut both = spread(&[4, 1]);
    both.merge(&spread(&[]));
    both.merge(&spread(&[2, 4]));
    assert_eq!(both, spread(&[1, 2, 4, 4]));
}
