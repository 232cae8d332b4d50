//! What the past shows of entries, admissions and other exits.

use super::{Spell, front::from_front, spell::days_between};
use crate::application::Exit;
use jiff::{ToSpan, civil::Date};

/// Admissions in 24 months under which nothing is foreseen.
const FEWEST: u32 = 5;
/// Admissions in 12 months under which 24 are looked at.
const FEW: u32 = 12;
/// Days of records under which nothing is foreseen.
const SHORTEST: u32 = 90;

/// What the past shows, up to the end of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Past {
    /// Months looked at: 12, or 24 when 12 show fewer than twelve admissions.
    pub months: u32,
    /// Days looked at: fewer than those months when the first entry in the records is later than their beginning.
    pub days: u32,
    /// Entries.
    pub entered: u32,
    /// Admissions.
    pub admitted: u32,
    /// Other exits.
    pub other: u32,
    /// Days waited by everybody, summed.
    pub person_days: u64,
    /// Admissions in 24 months.
    pub admitted_in_two_years: u32,
    /// Days that who was admitted had waited, on average; `None` when nobody was.
    pub mean_wait: Option<f64>,
    /// How far from the front of the list, by day of entry, were those who were admitted, on average: 0 always the first, ½ anybody,
    /// 1 always the last.
    pub from_front: f64,
}

impl Past {
    /// Of these spells as they were known at the end of `as_of`.
    pub fn of(spells: &[Spell], as_of: Date) -> Self {
        let two_years = Self::over(spells, as_of, 24);
        let one_year = Self::over(spells, as_of, 12);
        let chosen = if one_year.admitted < FEW { two_years } else { one_year };
        Self { admitted_in_two_years: two_years.admitted, ..chosen }
    }

    fn over(spells: &[Spell], as_of: Date, months: u32) -> Self {
        let begins = as_of.saturating_sub(i64::from(months).months()).saturating_add(1.day());
        let first = spells.iter().map(|spell| spell.entered).min().unwrap_or(as_of);
        let from = begins.max(first).min(as_of);
        let mut past = Self {
            months,
            days: days_between(from, as_of) + 1,
            entered: 0,
            admitted: 0,
            other: 0,
            person_days: 0,
            admitted_in_two_years: 0,
            mean_wait: None,
            from_front: from_front(spells, from, as_of),
        };
        let mut waited = 0_u64;
        for spell in spells.iter().filter(|spell| spell.entered <= as_of) {
            past.entered += u32::from(spell.entered >= from);
            let left = spell.left.filter(|(day, _)| *day <= as_of);
            match left {
                Some((day, Exit::Admitted)) if day >= from => {
                    past.admitted += 1;
                    waited += u64::from(days_between(spell.entered, day));
                }
                Some((day, _)) if day >= from => past.other += 1,
                _ => {}
            }
            let end = left.map_or(as_of, |(day, _)| day);
            past.person_days += u64::from(days_between(spell.entered.max(from), end));
        }
        past.mean_wait = (past.admitted > 0).then(|| waited as f64 / f64::from(past.admitted));
        past
    }

    /// The share of admissions (0–1) in which anybody was taken, when in the others it was who had waited longest.
    pub fn at_random(&self) -> f64 {
        (2.0 * self.from_front).min(1.0)
    }

    /// Is it enough to foresee anything?
    pub const fn enough(&self) -> bool {
        !self.few() && self.days >= SHORTEST
    }

    /// Are the admissions of 24 months too few to foresee anything?
    pub const fn few(&self) -> bool {
        self.admitted_in_two_years < FEWEST
    }

    /// Is it shorter than the months looked at, because the records begin later?
    pub const fn short(&self) -> bool {
        self.days < self.months * 30
    }

    /// Entries for each month of 365.25/12 days.
    pub fn entries_per_month(&self) -> f64 {
        f64::from(self.entered) / f64::from(self.days) * MONTH
    }

    /// Admissions for each month.
    pub fn admissions_per_month(&self) -> f64 {
        f64::from(self.admitted) / f64::from(self.days) * MONTH
    }

    /// Other exits for each year waited by one person.
    pub fn exits_per_year(&self) -> f64 {
        if self.person_days == 0 { 0.0 } else { f64::from(self.other) / self.person_days as f64 * 365.25 }
    }
}

/// Days of a month, on average.
const MONTH: f64 = 365.25 / 12.0;

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn twelve_months_or_twenty_four() {
        let as_of = date(2026, 11, 23);
        let old = Spell { entered: date(2020, 1, 1), left: None, suspended: Vec::new() };
        let mut spells = vec![old];
        for n in 0..14_i8 {
            let entered = date(2026, 1 + n % 10, 1);
            let exit = if n < 11 { Exit::Admitted } else { Exit::Death };
            spells.push(Spell {
                entered,
                left: Some((entered.saturating_add(10.days()), exit)),
                suspended: Vec::new(),
            });
        }
        let past = Past::of(&spells, as_of);
        // Eleven admissions in a year are few.
        assert_eq!((past.months, past.days, past.entered, past.admitted, past.other), (24, 730, 14, 11, 3));
        assert_eq!(past.person_days, 729 + 140);
        assert!(past.enough() && !past.short());
        spells.push(Spell {
            entered: date(2025, 11, 24),
            left: Some((date(2025, 11, 24), Exit::Admitted)),
            suspended: Vec::new(),
        });
        let past = Past::of(&spells, as_of);
        assert_eq!((past.months, past.days, past.entered, past.admitted), (12, 365, 15, 12));
        assert!((past.entries_per_month() - 15.0 / 365.0 * 30.4375).abs() < 1e-12);
        assert!((past.exits_per_year() - 3.0 / 504.0 * 365.25).abs() < 1e-12);
    }

    #[test]
    fn records_that_begin_late_and_no_records() {
        let as_of = date(2026, 11, 23);
        let spell = Spell {
            entered: date(2026, 10, 25),
            left: Some((date(2026, 10, 26), Exit::Admitted)),
            suspended: Vec::new(),
        };
        let past = Past::of(&vec![spell; 20], as_of);
        assert_eq!((past.months, past.days, past.admitted), (12, 30, 20));
        assert!(past.short() && !past.enough());
        for day in [Date::MIN, as_of, Date::MAX] {
            let none = Past::of(&[], day);
            assert_eq!((none.days, none.entered, none.person_days), (1, 0, 0));
            assert!(!none.enough() && none.exits_per_year() == 0.0);
        }
    }
}
