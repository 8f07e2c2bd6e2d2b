//! Exact numbers: scores stay fractions until they are shown, so that no band, tie or rounding
//! depends on how a computer stores decimals. It knows nothing about items or sections.

use std::fmt;

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul};

/// A decimal number from a file, exact to three places: a weight or a band's cut.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Decimal {
    thousandths: i64,
}

impl Decimal {
    /// One, which is also the default weight.
    pub const ONE: Self = Self::whole(1);

    /// A whole number.
    pub const fn whole(value: i32) -> Self {
        Self { thousandths: value as i64 * 1000 }
    }

    /// Reads a number with at most three decimals, from minus a million to a million; `None` for any other.
    pub fn from_f64(value: f64) -> Option<Self> {
        let thousandths = (value * 1000.0).round();
        // Division rounds correctly, so a number with three decimals divides back to the value that was read.
        let exact = thousandths / 1000.0 == value;
        (value.abs() <= 1e6 && exact).then_some(Self { thousandths: thousandths as i64 })
    }

    /// The sum of all terms.
    pub fn sum(terms: impl Iterator<Item = Self>) -> Self {
        Self { thousandths: terms.map(|term| term.thousandths).sum() }
    }

    /// The same number as a fraction, to calculate with.
    pub fn exact(self) -> Exact {
        Exact::ratio(self.thousandths, 1000).unwrap_or(Exact::ZERO)
    }
}

/// An exact fraction. Scores and coverages are points out of 100.
///
/// A result that does not fit into 64 bits is worked out in floating point and rounded once, to six decimals.
/// (It takes a mean over many sections whose item counts share no factors to get there.) A result with at most
/// six decimals, such as a band's cut or a number halfway between two rounded ones, is still exact.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Exact(Ratio<i64>);

impl Exact {
    /// Zero: the lowest score.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// One hundred: the highest score.
    pub const HUNDRED: Self = Self(Ratio::new_raw(100, 1));

    /// `part / whole`, or `None` if `whole` is zero.
    pub fn ratio(part: i64, whole: i64) -> Option<Self> {
        (whole != 0).then(|| Self(Ratio::new(part, whole)))
    }

    /// `part` as a percentage of `whole`, or `None` if `whole` is zero.
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
        self.with(other, Ratio::checked_add, |a, b| a + b)
    }

    /// The product.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        self.with(other, Ratio::checked_mul, |a, b| a * b)
    }

    /// The difference.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.plus(Self::whole(-1).times(other))
    }

    /// The distance from zero.
    #[must_use]
    pub fn magnitude(self) -> Self {
        if self < Self::ZERO { Self::ZERO.minus(self) } else { self }
    }

    /// The quotient, or `None` if the divisor is zero.
    pub fn over(self, other: Self) -> Option<Self> {
        (other != Self::ZERO).then(|| self.with(other, Ratio::checked_div, |a, b| a / b))
    }

    /// This plus `weight` times `value`; `None` if that does not fit into 64 bits. Terms with the same
    /// denominator, as most have, are added without reducing the sum.
    fn plus_weighted(self, weight: i64, value: Self) -> Option<Self> {
        let (numerator, denominator) = (value.0.numer(), value.0.denom());
        let product = i64::checked_mul(*numerator, weight);
        let same = product.filter(|_| denominator == self.0.denom());
        match same.and_then(|product| product.checked_add(*self.0.numer())) {
            Some(sum) => Some(Self(Ratio::new_raw(sum, *denominator))),
            None => {
                value.0.checked_mul(&Ratio::from_integer(weight))?.checked_add(&self.0.reduced()).map(Self)
            }
        }
    }

    /// The distance to the top of the scale: `100 - self`.
    #[must_use]
    pub fn complement(self) -> Self {
        Self(Ratio::from_integer(-1)).times(self).plus(Self::HUNDRED)
    }

    fn with(
        self,
        other: Self,
        exactly: fn(&Ratio<i64>, &Ratio<i64>) -> Option<Ratio<i64>>,
        roughly: fn(f64, f64) -> f64,
    ) -> Self {
        let result = exactly(&self.0, &other.0).map(Self);
        result.unwrap_or_else(|| Self::rough(roughly(self.to_f64(), other.to_f64())))
    }

    /// The nearest number with twelve decimals, of a number from -1,000 to 1,000. Floats that differ only by the order in
    /// which they were worked out become the same.
    pub fn from_f64(value: f64) -> Self {
        const PLACES: i64 = 1_000_000_000_000;
        Self(Ratio::new((value * PLACES as f64).round() as i64, PLACES))
    }

    /// The nearest floating-point number.
    pub fn to_f64(self) -> f64 {
        *self.0.numer() as f64 / *self.0.denom() as f64
    }

    /// The nearest number with six decimals, or the nearest whole number if it is too large for decimals.
    fn rough(value: f64) -> Self {
        let places = if value.abs() < 1e12 { 1_000_000 } else { 1 };
        Self(Ratio::new((value * places as f64).round() as i64, places))
    }

    /// Rounded half away from zero to a whole number, as scores are when shown.
    pub fn rounded(self) -> i64 {
        self.0.round().to_integer()
    }

    /// The largest whole number that is not larger.
    #[must_use]
    pub fn floor(self) -> Self {
        Self(self.0.floor())
    }

    /// Rounded half away from zero to one decimal, as every number is when exported.
    pub fn tenths(self) -> Tenths {
        Tenths(self.times(Self::whole(10)).0.round().to_integer())
    }

    /// Rounded half away from zero to six decimals, in millionths.
    pub fn millionths(self) -> i64 {
        self.times(Self::whole(1_000_000)).0.round().to_integer()
    }
}

/// A number as it is exported, in tenths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Tenths(pub i64);

impl fmt::Display for Tenths {
    /// Written as JSON writes numbers: `62.5`, `100`, `-0.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        match tenth {
            0 => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

/// The weighted mean of `(weight, value)` pairs, or `None` if there are none.
pub fn weighted_mean(terms: impl IntoIterator<Item = (Decimal, Exact)>) -> Option<Exact> {
    mean(&mut terms.into_iter())
}

// Not generic, so that this long function is compiled only once.
fn mean(terms: &mut dyn Iterator<Item = (Decimal, Exact)>) -> Option<Exact> {
    // `rough` is the same sum in floating point, used if the exact one does not fit into 64 bits.
    let (mut sum, mut rough, mut total) = (Some(Exact::ZERO), 0.0, 0);
    for (weight, value) in terms {
        sum = sum.and_then(|sum| sum.plus_weighted(weight.thousandths, value));
        rough += weight.thousandths as f64 * value.to_f64();
        total += weight.thousandths;
    }
    let divisor = Exact::ratio(total, 1).filter(|total| *total != Exact::ZERO)?;
    match sum {
        Some(sum) => Exact(sum.0.reduced()).over(divisor),
        None => Some(Exact::rough(rough / total as f64)),
    }
}

#[cfg(test)]
mod tests;
