//! Days as spreadsheets count them.

use jiff::{ToSpan, civil::Date};

/// Where a workbook counts its days from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Epoch {
    /// 1 is 1 January 1900, with a 29 February 1900 that never was.
    #[default]
    From1900,
    /// 0 is 1 January 1904 (workbooks that were born on a Mac).
    From1904,
}

impl Epoch {
    /// The day of a serial number; its hours are left out. `None` outside 1900–2199.
    pub fn day(self, serial: f64) -> Option<Date> {
        if !serial.is_finite() || !(0.0..200_000.0).contains(&serial) {
            return None;
        }
        #[allow(clippy::cast_possible_truncation)] // Within 200,000.
        let whole = serial.floor() as i32;
        let day = match self {
            Self::From1904 => Date::constant(1904, 1, 1).checked_add(whole.days()),
            Self::From1900 if whole == 0 || whole == 60 => return None,
            Self::From1900 if whole < 60 => Date::constant(1899, 12, 31).checked_add(whole.days()),
            Self::From1900 => Date::constant(1899, 12, 30).checked_add(whole.days()),
        };
        day.ok().filter(|day| (1900..2200).contains(&day.year()))
    }
}

#[cfg(test)]
mod tests {
    use super::Epoch;
    use jiff::civil::date;

    #[test]
    fn serials_are_days_in_both_systems() {
        let (old, mac) = (Epoch::From1900, Epoch::From1904);
        assert_eq!(old.day(1.0), Some(date(1900, 1, 1)));
        assert_eq!(old.day(59.0), Some(date(1900, 2, 28)));
        assert_eq!(old.day(60.0), None);
        assert_eq!(old.day(61.0), Some(date(1900, 3, 1)));
        assert_eq!(old.day(46349.75), Some(date(2026, 11, 23)));
        assert_eq!(mac.day(44887.0), Some(date(2026, 11, 23)));
        for nonsense in [-1.0, 0.0, 1e9, f64::NAN, f64::INFINITY, -0.5] {
            assert_eq!(old.day(nonsense), None, "{nonsense}");
        }
    }
}
