//! Units by name, as lists and timelines say them.

use jiff::civil::Date;
use poliedro_domain::{
    id::UnitId,
    unit::{Unit, UnitState},
};
use poliedro_store::{Reader, StoreError};
use std::collections::BTreeMap;

use crate::place;

/// Every unit, as it is on a day.
pub(crate) struct Units {
    today: Date,
    known: BTreeMap<UnitId, UnitState>,
    labels: BTreeMap<UnitId, String>,
}

impl Units {
    /// Reads them all: they are a few dozen.
    pub(crate) fn read(reader: &Reader<'_>, today: Date) -> Result<Self, StoreError> {
        let known: BTreeMap<UnitId, UnitState> =
            reader.units()?.into_iter().map(|file| (file.id, file.state)).collect();
        let now = |state: &UnitState| state.at(today).map(|version| version.unit.clone());
        let units: BTreeMap<UnitId, Unit> = known.iter().filter_map(|(id, state)| Some((*id, now(state)?))).collect();
        let labels = units.iter().map(|(id, unit)| (*id, label(*id, unit, &units))).collect();
        Ok(Self { today, known, labels })
    }

    /// What is known of a unit.
    pub(crate) fn get(&self, unit: UnitId) -> Option<&UnitState> {
        self.known.get(&unit)
    }

    /// What is known of it today.
    pub(crate) fn now(&self, unit: UnitId) -> Option<&Unit> {
        self.known.get(&unit)?.at(self.today).map(|version| &version.unit)
    }

    /// Its name.
    pub(crate) fn label(&self, unit: UnitId) -> String {
        self.labels.get(&unit).cloned().unwrap_or_else(|| "Unità d’offerta non più nota".to_owned())
    }

    /// Names, one after the other.
    pub(crate) fn labels(&self, units: &[UnitId]) -> String {
        units.iter().map(|unit| self.label(*unit)).collect::<Vec<_>>().join(", ")
    }
}

/// Its name, with the comune when another has the same name.
fn label(id: UnitId, unit: &Unit, all: &BTreeMap<UnitId, Unit>) -> String {
    let same = |(other, known): (&UnitId, &Unit)| *other != id && known.name.to_lowercase() == unit.name.to_lowercase();
    if all.iter().any(same) && !unit.comune.is_empty() {
        format!("{} ({})", unit.name, place::name_of(&unit.comune))
    } else {
        unit.name.clone()
    }
}
