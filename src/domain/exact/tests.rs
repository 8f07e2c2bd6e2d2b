use super::*;

#[track_caller]
fn check(part: i64, whole: i64, expect: &str) {
    assert_eq!(Exact::ratio(part, whole).unwrap().tenths().to_string(), expect);
}

#[test]
fn numbers_are_shown_rounded_half_away_from_zero() {
    check(200, 3, "66.7");
    check(1, 20, "0.1");
    check(1249, 20, "62.5");
    check(-1, 20, "-0.1");
    check(100, 1, "100");
    check(0, 1, "0");
    check(-25, 10, "-2.5");
}

#[test]
fn six_decimals_are_rounded_half_away_from_zero() {
    for (part, whole, millionths) in [(2, 3, 666_667), (1, 128, 7_813), (-1, 128, -7_813), (7, 2, 3_500_000)]
    {
        assert_eq!(Exact::ratio(part, whole).unwrap().millionths(), millionths);
    }
    let tiny = Exact(Ratio::new(1, i64::MAX));
    assert_eq!(tiny.millionths(), 0, "even where millionths do not fit into 64 bits");
}

#[test]
fn differences_and_distances_are_exact() {
    let [third, half] = [(1, 3), (1, 2)].map(|(part, whole)| Exact::ratio(part, whole).unwrap());
    assert_eq!(Some(third.minus(half)), Exact::ratio(-1, 6));
    assert_eq!(Some(third.minus(half).magnitude()), Exact::ratio(1, 6));
    assert_eq!(half.minus(third).magnitude(), half.minus(third));
}

#[test]
fn floats_that_differ_by_the_order_of_a_sum_are_the_same_number() {
    assert_ne!(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1);
    assert_eq!(Exact::from_f64(0.1 + 0.2 + 0.3), Exact::from_f64(0.3 + 0.2 + 0.1));
    assert_eq!(Some(Exact::from_f64(-0.75)), Exact::ratio(-3, 4));
}

#[test]
fn decimals_of_three_places_are_exact() {
    assert_eq!(Decimal::from_f64(0.1).unwrap().exact(), Exact::ratio(1, 10).unwrap());
    assert_eq!(Decimal::from_f64(2.0), Some(Decimal::whole(2)));
    assert_eq!(Decimal::from_f64(0.0001), None);
    assert_eq!(Decimal::from_f64(1_000.000_000_000_1), None, "too many decimals, however close to 1000");
    assert_eq!(Decimal::from_f64(f64::NAN), None);
    assert_eq!(Decimal::from_f64(1e9), None);
}

#[test]
fn a_mean_is_weighted_and_exact() {
    let third = Exact::ratio(100, 3).unwrap();
    assert_eq!(weighted_mean([(Decimal::ONE, third); 3]), Some(third));
    let terms = [(Decimal::whole(3), Exact::HUNDRED), (Decimal::ONE, Exact::ZERO)];
    assert_eq!(weighted_mean(terms), Some(Exact::whole(75)));
    assert_eq!(weighted_mean([]), None);
}

#[test]
fn past_64_bits_the_result_is_right_to_six_decimals() {
    let tiny = Exact(Ratio::new(1, i64::MAX - 24));
    let other = Exact(Ratio::new(100, i64::MAX / 3));
    assert_eq!(tiny.plus(other).plus(Exact::HUNDRED).tenths(), Tenths(1000));
    assert_eq!(Exact(Ratio::new(i64::MAX / 2, i64::MAX / 100)).tenths(), Tenths(500));
    let vast = Exact(Ratio::from_integer(i64::MAX / 2));
    assert_eq!(
        vast.times(Exact::HUNDRED).over(vast.times(Exact::whole(50))),
        Some(Exact::whole(1)),
        "both products are too large and count as the same largest number"
    );
}

proptest::proptest! {
    #[test]
    fn a_mean_past_64_bits_with_few_decimals_is_exact_in_any_order(
        primes in proptest::sample::subsequence(
            vec![3, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79], 11..=20,
        ),
        hundredths in 2000..8000_i64,
        seed in proptest::prelude::any::<u64>(),
    ) {
        // Pairs that add up to twice the target, shuffled by the seed.
        let target = Exact::ratio(hundredths, 100).unwrap();
        let mut values: Vec<_> = primes
            .into_iter()
            .flat_map(|prime| {
                let part = Exact::ratio(100, prime).unwrap();
                let rest = Exact(Ratio::new(2 * hundredths * prime - 100 * 100, 100 * prime));
                [part, rest]
            })
            .collect();
        let hash = |value: &Exact| {
            value.0.numer().wrapping_mul(seed as i64 | 1).wrapping_mul(6_364_136_223_846_793_005)
        };
        values.sort_by_key(hash);
        let mean = weighted_mean(values.into_iter().map(|value| (Decimal::ONE, value)));
        proptest::prop_assert_eq!(mean, Some(target));
    }
}
