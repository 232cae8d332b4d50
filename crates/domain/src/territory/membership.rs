//! Which sub-ambito a comune belongs to, and from when to when.

use super::{SubAmbito, comuni};
use crate::place::Belfiore;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A comune belongs to a sub-ambito between two days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The comune.
    pub belfiore: Belfiore,
    /// Where it belongs.
    pub sub_ambito: SubAmbito,
    /// First day; `None`: since always.
    pub from: Option<Date>,
    /// Last day; `None`: until further notice.
    pub until: Option<Date>,
    /// Confirmed by the Ufficio di Piano, or documented.
    pub confirmed: bool,
}

impl Membership {
    /// It holds on that day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// What an archive starts with: only what is documented, that is the six seats.
pub fn seed() -> Vec<Membership> {
    of_comuni().filter(|m| m.confirmed).collect()
}

/// What is thought of the other 42 comuni, to be shown as "da verificare con l'Ufficio di Piano".
pub fn hypotheses() -> Vec<Membership> {
    of_comuni().filter(|m| !m.confirmed).collect()
}

fn of_comuni() -> impl Iterator<Item = Membership> {
    comuni().iter().map(|comune| Membership {
        belfiore: comune.belfiore,
        sub_ambito: comune.sub_ambito,
        from: None,
        until: None,
        confirmed: comune.certain,
    })
}

/// The membership of a comune on a day. When several hold, a confirmed one goes before a hypothesis, then the one that began
/// last, then the one written last.
pub fn sub_ambito_at(memberships: &[Membership], comune: Belfiore, day: Date) -> Option<&Membership> {
    memberships.iter().filter(|m| m.belfiore == comune && m.holds_on(day)).max_by_key(|m| (m.confirmed, m.from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn only_the_seats_are_certain() {
        let seeds = seed();
        assert_eq!(seeds.len(), 6);
        for sub in SubAmbito::ALL {
            let seat = sub.seat().unwrap();
            let found = sub_ambito_at(&seeds, seat, date(2026, 11, 23)).unwrap();
            assert_eq!(found.sub_ambito, sub);
        }
        assert_eq!(hypotheses().len(), 42);
        assert!(sub_ambito_at(&seeds, "L539".parse().unwrap(), date(2026, 1, 1)).is_none());
    }

    #[test]
    fn a_comune_that_moves_is_where_it_was_on_the_day() {
        let vailate: Belfiore = "L539".parse().unwrap();
        let one =
            |sub_ambito, from, until, confirmed| Membership { belfiore: vailate, sub_ambito, from, until, confirmed };
        let moves = [
            one(SubAmbito::Sergnano, None, Some(date(2025, 12, 31)), true),
            one(SubAmbito::Pandino, Some(date(2026, 1, 1)), None, true),
            one(SubAmbito::Crema, Some(date(2026, 6, 1)), None, false),
        ];
        let at = |day| sub_ambito_at(&moves, vailate, day).map(|m| m.sub_ambito);
        assert_eq!(at(date(2025, 12, 31)), Some(SubAmbito::Sergnano));
        assert_eq!(at(date(2026, 1, 1)), Some(SubAmbito::Pandino));
        assert_eq!(at(date(2027, 1, 1)), Some(SubAmbito::Pandino));
        let closed = [one(SubAmbito::Sergnano, Some(date(2026, 1, 1)), None, true)];
        assert_eq!(sub_ambito_at(&closed, vailate, date(2025, 1, 1)), None);
    }
}
