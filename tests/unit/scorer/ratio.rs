//! Fractions of whole numbers. They know nothing about scores.

use std::cmp::Ordering;

use serde_json::Value;

/// A fraction.
#[derive(Clone, Copy, Debug)]
pub struct Ratio(pub i128, pub i128);

impl Ratio {
    pub fn whole(value: i64) -> Self {
        Self(value.into(), 1)
    }

    /// At most three decimals.
    pub fn of(number: &Value) -> Self {
        Self((number.as_f64().expect("a number") * 1000.0).round() as i128, 1000)
    }

    pub fn plus(self, other: Self) -> Self {
        Self(self.0 * other.1 + other.0 * self.1, self.1 * other.1).reduced()
    }

    pub fn times(self, other: Self) -> Self {
        Self(self.0 * other.0, self.1 * other.1).reduced()
    }

    pub fn over(self, other: Self) -> Self {
        let sign = if other.0 < 0 { -1 } else { 1 };
        Self(self.0 * other.1 * sign, self.1 * other.0 * sign).reduced()
    }

    pub fn reduced(self) -> Self {
        let (mut a, mut b) = (self.0.abs().max(1), self.1);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        if self.0 == 0 { Self(0, 1) } else { Self(self.0 / a, self.1 / a) }
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.0 * other.1 == other.0 * self.1
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.0 * other.1).partial_cmp(&(other.0 * self.1))
    }
}
