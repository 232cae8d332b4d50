//! The units that the documents name (dominio.md §3.3): all «da confermare», without a number of beds. Data with a version.

use super::Unit;
use crate::id::UnitId;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[allow(dead_code)]
    version: u32,
    units: Vec<Shipped>,
}

#[derive(Deserialize)]
struct Shipped {
    id: UnitId,
    #[serde(flatten)]
    unit: Unit,
}

/// What an archive knows before anyone writes of a unit, each with the identifier that it keeps for ever. A test validates the file.
pub fn shipped() -> &'static [(UnitId, Unit)] {
    static UNITS: LazyLock<Vec<(UnitId, Unit)>> = LazyLock::new(|| {
        let file = serde_json::from_str::<File>(include_str!("../../data/units.json"));
        file.map(|file| file.units.into_iter().map(|it| (it.id, it.unit)).collect()).unwrap_or_default()
    });
    &UNITS
}

#[cfg(test)]
mod tests {
    use super::shipped;
    use crate::{catalogue::Catalogue, place::Belfiore, territory::comuni};
    use std::collections::BTreeSet;

    #[test]
    fn the_seven_that_are_documented_are_to_be_confirmed() {
        let units = shipped();
        assert_eq!(units.len(), 7);
        assert_eq!(units.iter().map(|(id, _)| id).collect::<BTreeSet<_>>().len(), 7);
        for (_, unit) in units {
            assert!(!unit.confirmed && unit.in_agreement.is_none() && unit.beds == super::super::Beds::default());
            assert!(Catalogue::shipped().has("unitKind", &unit.kind), "{}", unit.kind);
            let comune: Belfiore = unit.comune.parse().unwrap();
            assert!(comuni().iter().any(|known| known.belfiore == comune), "{}", unit.name);
            assert!(!unit.source.is_empty());
        }
    }
}
