//! The units of the examples: those that the program ships, with invented beds.

use crate::{
    id::UnitId,
    unit::{Beds, Unit, shipped},
};

/// Invented beds, by unit: authorised, accredited, contracted, and its wings.
const BEDS: [(u32, u32, u32, &[&str]); 7] = [
    (190, 184, 176, &["alzheimer", "stati_vegetativi", "sollievo"]),
    (96, 96, 92, &["alzheimer"]),
    (72, 70, 70, &["sollievo"]),
    (80, 78, 74, &["protetto"]),
    (129, 126, 120, &["alzheimer", "sollievo"]),
    (104, 100, 100, &["protetto"]),
    (62, 60, 58, &[]),
];

/// The seven units that the program ships, as the archive of examples describes them.
pub fn demo_units() -> Vec<(UnitId, Unit)> {
    let described = |((id, unit), (authorised, accredited, contracted, wings)): (&(UnitId, Unit), _)| {
        let beds = Beds { authorised: Some(authorised), accredited: Some(accredited), contracted: Some(contracted) };
        let wings: &[&str] = wings;
        let unit = Unit {
            beds,
            wings: wings.iter().map(|wing| (*wing).to_owned()).collect(),
            source: "ESEMPIO".to_owned(),
            note: "Posti letto e nuclei inventati per gli esempi.".to_owned(),
            ..unit.clone()
        };
        (*id, unit)
    };
    shipped().iter().zip(BEDS).map(described).collect()
}
