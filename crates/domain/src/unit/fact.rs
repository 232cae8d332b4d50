//! What can be said of a unit, and what it adds up to.

use crate::id::FactId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Beds, by what the Region and the ATS gave; `None` when not known. Never more accredited than authorised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Beds {
    /// *Autorizzati*.
    pub authorised: Option<u32>,
    /// *Accreditati*.
    pub accredited: Option<u32>,
    /// *A contratto*.
    pub contracted: Option<u32>,
}

/// A unit, as it is from a day on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Unit {
    /// Catalogue `unitKind`.
    pub kind: String,
    /// Name.
    pub name: String,
    /// Who runs it (*ente gestore*).
    pub body: String,
    /// Belfiore code of the comune.
    pub comune: String,
    /// Address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Whom to ask for.
    pub contact: String,
    /// Beds.
    pub beds: Beds,
    /// Signed the local agreement; `None` when not known.
    pub in_agreement: Option<bool>,
    /// Catalogue `unitWing`: special wings.
    pub wings: Vec<String>,
    /// Confirmed by who knows; otherwise «da confermare».
    pub confirmed: bool,
    /// Where what is written comes from.
    pub source: String,
    /// Note.
    pub note: String,
}

/// The vocabulary of the `unit` stream. The subject is the unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum UnitFact {
    /// From a day on the unit is so.
    Described {
        /// First day; `None`: since always.
        from: Option<Date>,
        /// What is known of it.
        unit: Box<Unit>,
    },
    /// It no longer takes anyone in.
    Ended {
        /// Last day.
        on: Date,
        /// Why.
        reason: String,
    },
    /// It was ended by mistake, or opens again.
    Resumed {
        /// Why.
        reason: String,
    },
}

/// A unit between two days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// First day; `None`: since always.
    pub from: Option<Date>,
    /// What is known of it.
    pub unit: Unit,
    /// The fact that says so; `None` for what the program ships.
    pub fact: Option<FactId>,
}

/// A unit as its facts say it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitState {
    /// By first day; each holds until the next begins.
    pub versions: Vec<Version>,
    /// Last day on which it takes people in, and why.
    pub ended: Option<(Date, String)>,
}

impl UnitState {
    /// Folds facts in the order in which they were recorded: of two descriptions from the same day the later holds.
    pub fn fold(facts: &[(FactId, UnitFact)]) -> Self {
        let mut state = Self::default();
        for (id, fact) in facts {
            match fact {
                UnitFact::Described { from, unit } => {
                    state.versions.retain(|version| version.from != *from);
                    state.versions.push(Version { from: *from, unit: (**unit).clone(), fact: Some(*id) });
                }
                UnitFact::Ended { on, reason } => state.ended = Some((*on, reason.clone())),
                UnitFact::Resumed { .. } => state.ended = None,
            }
        }
        state.versions.sort_by_key(|version| version.from);
        state
    }

    /// Folds the facts of a unit that the program knows from the beginning: what it ships holds since always, until someone wrote of it.
    pub fn of_shipped(unit: Unit, facts: &[(FactId, UnitFact)]) -> Self {
        let mut state = Self::fold(facts);
        state.ship(unit);
        state
    }

    /// What the program ships of it holds since always, unless someone wrote what it was since always.
    pub fn ship(&mut self, unit: Unit) {
        if self.versions.first().is_none_or(|first| first.from.is_some()) {
            self.versions.insert(0, Version { from: None, unit, fact: None });
        }
    }

    /// What is known of it on a day; before its first day, what is known of that.
    pub fn at(&self, day: Date) -> Option<&Version> {
        let begun = self.versions.iter().rev().find(|version| version.from.is_none_or(|from| from <= day));
        begun.or_else(|| self.versions.first())
    }

    /// The first day on which it takes people in; `None`: since always.
    pub fn first_day(&self) -> Option<Date> {
        self.versions.first().and_then(|first| first.from)
    }

    /// It takes people in on a day: from its first to its last.
    pub fn open_on(&self, day: Date) -> bool {
        self.first_day().is_none_or(|first| first <= day) && self.ended.as_ref().is_none_or(|(last, _)| day <= *last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    #[test]
    fn a_unit_is_as_it_was_on_the_day() {
        let named = |name: &str| Box::new(Unit { name: name.to_owned(), ..Unit::default() });
        let id = |n: u128| FactId::from_uuid(Uuid::from_u128(n));
        let state = UnitState::fold(&[
            (id(1), UnitFact::Described { from: Some(date(2026, 1, 1)), unit: named("B") }),
            (id(2), UnitFact::Described { from: None, unit: named("A") }),
            (id(3), UnitFact::Described { from: Some(date(2026, 1, 1)), unit: named("C") }),
            (id(4), UnitFact::Ended { on: date(2026, 6, 30), reason: "chiusa".to_owned() }),
        ]);
        let name = |day| state.at(day).map(|version| version.unit.name.as_str());
        assert_eq!((name(date(2025, 12, 31)), name(date(2026, 1, 1))), (Some("A"), Some("C")));
        assert!(state.open_on(date(2026, 6, 30)) && !state.open_on(date(2026, 7, 1)));
        assert!(state.open_on(Date::MIN) && state.first_day().is_none());
    }

    #[test]
    fn a_unit_takes_nobody_in_before_its_first_day() {
        let described = |n: u128, from| {
            (FactId::from_uuid(Uuid::from_u128(n)), UnitFact::Described { from, unit: Box::new(Unit::default()) })
        };
        let state = UnitState::fold(&[described(1, Some(date(2027, 5, 1))), described(2, Some(date(2027, 9, 1)))]);
        assert_eq!(state.first_day(), Some(date(2027, 5, 1)));
        assert!(!state.open_on(date(2027, 4, 30)) && state.open_on(date(2027, 5, 1)));
        // What the program ships was there since always, whatever is written from a day on.
        let shipped = UnitState::of_shipped(Unit::default(), &[described(1, Some(date(2027, 5, 1)))]);
        assert!(shipped.open_on(date(2020, 1, 1)));
    }
}
