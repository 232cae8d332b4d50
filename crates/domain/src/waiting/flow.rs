//! What went in and out of the lists, month by month.

use super::Spell;
use crate::application::Exit;
use jiff::{ToSpan, civil::Date};

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Entered.
    pub entered: u32,
    /// Admitted.
    pub admitted: u32,
    /// Died.
    pub death: u32,
    /// Renounced.
    pub renounced: u32,
    /// Moved away.
    pub moved: u32,
    /// Admitted elsewhere.
    pub elsewhere: u32,
    /// In the list at the end of its last day; of the month of `as_of`, at the end of that day.
    pub waiting: u32,
}

/// The last `months` months up to that of `as_of`, the oldest first, of what was known at the end of `as_of`.
pub fn flow(spells: &[Spell], as_of: Date, months: u32) -> Vec<Month> {
    let mut found: Vec<Month> = (0..i32::try_from(months).unwrap_or(0).min(1200))
        .rev()
        .map(|back| Month {
            first: as_of.first_of_month().saturating_sub(back.months()),
            entered: 0,
            admitted: 0,
            death: 0,
            renounced: 0,
            moved: 0,
            elsewhere: 0,
            waiting: 0,
        })
        .collect();
    let month = |found: &[Month], day: Date| found.iter().position(|month| month.first == day.first_of_month());
    for spell in spells.iter().filter(|spell| spell.entered <= as_of) {
        if let Some(month) = month(&found, spell.entered).and_then(|at| found.get_mut(at)) {
            month.entered += 1;
        }
        let left = spell.left.filter(|(day, _)| *day <= as_of);
        if let Some((day, exit)) = left
            && let Some(month) = month(&found, day).and_then(|at| found.get_mut(at))
        {
            match exit {
                Exit::Admitted => month.admitted += 1,
                Exit::Death => month.death += 1,
                Exit::Moved => month.moved += 1,
                Exit::Elsewhere => month.elsewhere += 1,
                Exit::Renounced | Exit::NotListed => month.renounced += 1,
            }
        }
        for month in &mut found {
            month.waiting += u32::from(spell.waits_on(month.first.last_of_month().min(as_of)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_goes_in_goes_out_or_stays() {
        let spell = |entered, left| Spell { entered, left, suspended: Vec::new() };
        let spells = [
            spell(date(2025, 12, 31), Some((date(2026, 1, 31), Exit::Admitted))),
            spell(date(2026, 1, 1), Some((date(2026, 2, 28), Exit::Death))),
            spell(date(2026, 1, 31), None),
            spell(date(2026, 2, 14), Some((date(2026, 2, 14), Exit::Moved))),
            spell(date(2026, 2, 1), Some((date(2026, 3, 15), Exit::Renounced))),
            spell(date(2026, 3, 11), None),
            spell(date(2019, 3, 11), Some((date(2026, 2, 2), Exit::Elsewhere))),
        ];
        let months = flow(&spells, date(2026, 3, 10), 3);
        let told: Vec<_> = months
            .iter()
            .map(|m| (m.first, m.entered, [m.admitted, m.death, m.renounced, m.moved, m.elsewhere], m.waiting))
            .collect();
        assert_eq!(
            told,
            [
                (date(2026, 1, 1), 2, [1, 0, 0, 0, 0], 3),
                (date(2026, 2, 1), 2, [0, 1, 0, 1, 1], 2),
                (date(2026, 3, 1), 0, [0, 0, 0, 0, 0], 2),
            ]
        );
        for pair in months.windows(2) {
            let out = |m: &Month| m.admitted + m.death + m.renounced + m.moved + m.elsewhere;
            assert_eq!(pair[0].waiting + pair[1].entered - out(&pair[1]), pair[1].waiting);
        }
        assert_eq!(flow(&[], Date::MIN, 24).len(), 24);
        assert!(flow(&spells, Date::MAX, 0).is_empty());
    }
}
