//! Age.

use jiff::civil::Date;

/// Whole years between a birth and a day; `None` before the birth. Who is born on 29 February turns a year older on 1 March in
/// years that are not leap (the day is complete at the end of 28 February).
pub fn age_on(birth: Date, day: Date) -> Option<i16> {
    if day < birth {
        return None;
    }
    let reached = (day.month(), day.day()) >= (birth.month(), birth.day());
    Some(day.year() - birth.year() - i16::from(!reached))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn whole_years_only() {
        assert_eq!(age_on(date(1938, 8, 15), date(2026, 8, 14)), Some(87));
        assert_eq!(age_on(date(1938, 8, 15), date(2026, 8, 15)), Some(88));
        assert_eq!(age_on(date(1938, 8, 15), date(1938, 8, 15)), Some(0));
        assert_eq!(age_on(date(1938, 8, 15), date(1938, 8, 14)), None);
    }

    #[test]
    fn the_twenty_ninth_of_february() {
        let birth = date(1940, 2, 29);
        assert_eq!(age_on(birth, date(2026, 2, 28)), Some(85));
        assert_eq!(age_on(birth, date(2026, 3, 1)), Some(86));
        assert_eq!(age_on(birth, date(2024, 2, 29)), Some(84));
    }
}
