//! Exact numbers: scores stay fractions until they are shown, so that no band, tie or rounding
//! depends on how a computer stores decimals. Knows nothing of items or sections.

use std::fmt;

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul};

/// A decimal number from a file, exact to three places: a weight or a band's cut.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Decimal {
    thousandths: i64,
}

impl Decimal {
    /// One: the weight of whatever names none.
    pub const ONE: Self = Self::whole(1);

    /// A whole number.
    pub const fn whole(value: i32) -> Self {
        Self { thousandths: value as i64 * 1000 }
    }

    /// Reads a number of at most three decimals and at most a million either side of zero.
    pub fn from_f64(value: f64) -> Option<Self> {
        let thousandths = (value * 1000.0).round();
        // Division rounds correctly, so a decimal of three places comes back as it was read.
        let exact = thousandths / 1000.0 == value;
        (value.abs() <= 1e6 && exact).then_some(Self { thousandths: thousandths as i64 })
    }

    /// The sum.
    pub fn sum(terms: impl Iterator<Item = Self>) -> Self {
        Self { thousandths: terms.map(|term| term.thousandths).sum() }
    }

    /// The same number, for reckoning.
    pub fn exact(self) -> Exact {
        Exact(Ratio::new(self.thousandths.into(), 1000))
    }
}

/// An exact fraction; as a score or a coverage, in points of 100.
///
/// Past 128 bits, which takes many sections of hundreds of items with unlike weights, the terms of
/// that one operation are first rounded to twelve decimals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Exact(Ratio<i128>);

impl Exact {
    /// Nothing, and the lowest score.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// All, and the highest score.
    pub const HUNDRED: Self = Self(Ratio::new_raw(100, 1));

    /// `part / whole`, or `None` for a `whole` of zero.
    pub fn ratio(part: i64, whole: i64) -> Option<Self> {
        // Reduced in 64 bits, where division is one instruction and not a function.
        let (part, whole) = (whole != 0).then(|| Ratio::<i64>::new(part, whole))?.into_raw();
        Some(Self(Ratio::new_raw(part.into(), whole.into())))
    }

    /// `part` as a percentage of `whole`, or `None` for a `whole` of zero.
    pub fn percent(part: Decimal, whole: Decimal) -> Option<Self> {
        Self::ratio(100 * part.thousandths, whole.thousandths)
    }

    /// A whole number.
    pub fn whole(value: i32) -> Self {
        Self(Ratio::from_integer(value.into()))
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        self.with(other, Ratio::checked_add)
    }

    /// The product.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        self.with(other, Ratio::checked_mul)
    }

    /// The quotient, or `None` for a divisor of zero.
    pub fn over(self, other: Self) -> Option<Self> {
        (other != Self::ZERO).then(|| self.with(other, Ratio::checked_div))
    }

    /// The sum with `weight` times `value`. Terms with one denominator, which most are, are added
    /// without reducing the sum.
    fn plus_weighted(self, weight: i64, value: Self) -> Self {
        let (numerator, denominator) = (value.0.numer(), value.0.denom());
        let product = numerator.checked_mul(&weight.into());
        let same = product.filter(|_| denominator == self.0.denom());
        match same.and_then(|product| product.checked_add(*self.0.numer())) {
            Some(sum) => Self(Ratio::new_raw(sum, *denominator)),
            None => Self(self.0.reduced()).plus(value.times(Self(Ratio::from_integer(weight.into())))),
        }
    }

    /// The distance from the other end of the scale: `100 - self`.
    #[must_use]
    pub fn complement(self) -> Self {
        Self(Ratio::from_integer(-1)).times(self).plus(Self::HUNDRED)
    }

    fn with(self, other: Self, operation: fn(&Ratio<i128>, &Ratio<i128>) -> Option<Ratio<i128>>) -> Self {
        let coarse = || operation(&self.coarse().0, &other.coarse().0);
        Self(operation(&self.0, &other.0).or_else(coarse).unwrap_or_default())
    }

    fn coarse(self) -> Self {
        const SCALE: i128 = 1_000_000_000_000;
        let fraction = self.0.fract();
        let rest = (*fraction.numer() as f64 / *fraction.denom() as f64 * SCALE as f64).round();
        Self(Ratio::new(self.0.to_integer() * SCALE + rest as i128, SCALE))
    }

    /// Rounded half away from zero to one decimal, as every shown or exported number is.
    pub fn tenths(self) -> Tenths {
        let ten = Ratio::from_integer(10);
        let tenfold = self.0.checked_mul(&ten).or_else(|| self.coarse().0.checked_mul(&ten));
        let rounded = tenfold.unwrap_or_default().round().to_integer();
        Tenths(rounded as i64)
    }
}

/// A number as it is shown: in tenths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Tenths(pub i64);

impl fmt::Display for Tenths {
    /// As JSON writes numbers: `62.5`, `100`, `-0.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        match tenth {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

/// The mean of `(weight, value)` pairs, or `None` where there are none.
pub fn weighted_mean(terms: impl IntoIterator<Item = (Decimal, Exact)>) -> Option<Exact> {
    let (mut sum, mut total) = (Exact::ZERO, 0);
    for (weight, value) in terms {
        sum = sum.plus_weighted(weight.thousandths, value);
        total += weight.thousandths;
    }
    Exact::ratio(total, 1).and_then(|total| Exact(sum.0.reduced()).over(total))
}

#[cfg(test)]
mod tests {
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
    fn decimals_of_three_places_are_exact() {
        assert_eq!(Decimal::from_f64(0.1).unwrap().exact(), Exact::ratio(1, 10).unwrap());
        assert_eq!(Decimal::from_f64(2.0), Some(Decimal::whole(2)));
        assert_eq!(Decimal::from_f64(0.0001), None);
        assert_eq!(Decimal::from_f64(1_000.000_000_000_1), None, "one limit is told, not another");
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
    fn past_128_bits_the_result_is_right_to_twelve_decimals() {
        let tiny = Exact(Ratio::new(1, i128::MAX - 24));
        let other = Exact(Ratio::new(100, i128::MAX / 3));
        assert_eq!(tiny.plus(other).plus(Exact::HUNDRED).tenths(), Tenths(1000));
        assert_eq!(Exact(Ratio::new(i128::MAX / 2, i128::MAX / 100)).tenths(), Tenths(500));
    }
}
