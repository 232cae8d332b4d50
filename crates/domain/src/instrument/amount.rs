//! An exact decimal number: points, limits, answers.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A number with at most four decimals, between −1,000,000 and 1,000,000, kept exactly. In JSON it is a plain number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// How many parts a unit is kept in.
pub(super) const UNIT: i64 = 10_000;
const LARGEST: f64 = 1_000_000.0;

impl Amount {
    /// Nought.
    pub const ZERO: Self = Self(0);

    /// A whole number.
    pub const fn whole(number: i32) -> Self {
        Self(number as i64 * UNIT)
    }
    /// The number written as a float, if it has at most four decimals and is not beyond a million.
    pub fn exact(number: f64) -> Option<Self> {
        if !number.is_finite() || number.abs() > LARGEST {
            return None;
        }
        let parts = number * UNIT as f64;
        // A decimal that has a float nearby is within far less than this of a whole number of parts.
        ((parts - parts.round()).abs() < 1e-5).then_some(Self(parts.round() as i64))
    }
    /// The nearest float.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / UNIT as f64
    }
    /// The whole number this is, if it is one.
    pub const fn to_whole(self) -> Option<i64> {
        if self.0 % UNIT == 0 { Some(self.0 / UNIT) } else { None }
    }
    /// In ten-thousandths.
    pub const fn parts(self) -> i64 {
        self.0
    }
    /// From ten-thousandths.
    pub(super) const fn of_parts(parts: i64) -> Self {
        Self(parts)
    }
    /// The sum; sums of any definition that loads are far from the largest number that fits.
    pub(super) const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
    /// The difference.
    pub(super) const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
    /// Does this lie on a grid that starts at `start` and goes by `step`?
    pub(super) const fn on_grid(self, start: Self, step: Self) -> bool {
        step.0 > 0 && self.0.saturating_sub(start.0) % step.0 == 0
    }
}

impl From<i32> for Amount {
    fn from(number: i32) -> Self {
        Self::whole(number)
    }
}

/// As Italians write it: decimal comma, no needless zeros.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "−" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / UNIT as u64, self.0.unsigned_abs() % UNIT as u64);
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let decimals = format!("{rest:04}");
        write!(f, "{sign}{whole},{}", decimals.trim_end_matches('0'))
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.to_whole() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.to_f64()),
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        Self::exact(number).ok_or_else(|| de::Error::custom("at most four decimals, between -1000000 and 1000000"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_kept_and_written_as_they_were() {
        for (text, told) in
            [("3", "3"), ("17.5", "17,5"), ("0.5625", "0,5625"), ("-1", "−1"), ("1.92", "1,92"), ("0", "0")]
        {
            let amount: Amount = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&amount).unwrap(), text);
            assert_eq!(amount.to_string(), told);
        }
        for text in ["0.00001", "1e300", "1000001", "17.50001", "\"3\"", "null", "[]", "true"] {
            assert!(serde_json::from_str::<Amount>(text).is_err(), "{text}");
        }
        assert_eq!(Amount::exact(f64::NAN), None);
        assert_eq!(Amount::exact(0.1 + 0.2), Amount::exact(0.3));
    }
}
