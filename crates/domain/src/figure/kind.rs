//! One figure.

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Numerator over denominator, in percent.
    Ratio,
    /// A number of things.
    Count,
}

/// A figure: what the Piano calls it, and the two numbers it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// «IND-07».
    pub code: &'static str,
    /// «coorte matura»; empty when there is only one reading.
    pub variant: &'static str,
    /// The words of the Piano.
    pub wording: &'static str,
    /// What is counted above, and below, in plain words; what was decided where the Piano leaves it open.
    pub counted: &'static str,
    /// What is counted.
    pub numerator: u32,
    /// Out of how many; `None` for a count.
    pub denominator: Option<u32>,
    /// What it is.
    pub kind: Kind,
    /// To be reached: at least so many percent.
    pub target: Option<u8>,
}

impl Figure {
    /// A ratio.
    pub(super) const fn ratio(
        (code, variant): (&'static str, &'static str),
        wording: &'static str,
        counted: &'static str,
        (numerator, denominator): (u32, u32),
    ) -> Self {
        let kind = Kind::Ratio;
        Self { code, variant, wording, counted, numerator, denominator: Some(denominator), kind, target: None }
    }

    /// A count.
    pub(super) const fn count(
        code: &'static str,
        wording: &'static str,
        counted: &'static str,
        numerator: u32,
    ) -> Self {
        Self { code, variant: "", wording, counted, numerator, denominator: None, kind: Kind::Count, target: None }
    }

    pub(super) const fn with_target(self, target: Option<u8>) -> Self {
        Self { target, ..self }
    }

    /// Tenths of a percent, rounded half up; `None` without a denominator, or with nothing in it.
    pub fn tenths(&self) -> Option<u64> {
        tenths(self.numerator, self.denominator?)
    }

    /// Whether the target is reached, on the numbers as they are and not as they are shown.
    pub fn reached(&self) -> Option<bool> {
        let (target, denominator) = (self.target?, self.denominator.filter(|denominator| *denominator > 0)?);
        Some(u64::from(self.numerator) * 100 >= u64::from(target) * u64::from(denominator))
    }
}

/// Tenths of a percent of a part of a whole, rounded half up; `None` of nothing.
pub fn tenths(part: u32, whole: u32) -> Option<u64> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    (whole > 0).then(|| (2000 * part + whole) / (2 * whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_for_the_eye_and_the_target_for_the_numbers() {
        assert_eq!(tenths(1, 3), Some(333));
        assert_eq!(tenths(2, 3), Some(667));
        // 1/16 = 6.25 %: half goes up.
        assert_eq!(tenths(1, 16), Some(63));
        assert_eq!(tenths(0, 7), Some(0));
        assert_eq!(tenths(3, 2), Some(1500));
        assert_eq!(tenths(5, 0), None);
        assert_eq!(tenths(u32::MAX, u32::MAX), Some(1000));
        // 7496/10000 is shown as 75,0 and does not reach 75.
        let near = Figure::ratio(("X", ""), "", "", (7496, 10_000)).with_target(Some(75));
        assert_eq!((near.tenths(), near.reached()), (Some(750), Some(false)));
        assert_eq!(Figure { numerator: 7500, ..near.clone() }.reached(), Some(true));
        assert_eq!(Figure { denominator: Some(0), ..near }.reached(), None);
    }
}
