//! The letterheads of the examples: two bodies that nobody will find.

use crate::CallError;
use base64::{Engine, engine::general_purpose::STANDARD};
use poliedro_domain::letterhead::{Letterhead, LetterheadFact};
use poliedro_store::Change;

/// An invented sign: a hexagon of six triangles, drawn for this program.
const SIGN: &[u8] = include_bytes!("../../data/demo/ambito.png");

/// Written for everything, and for what the body of the hospital writes.
pub(super) fn write(tx: &mut Change<'_>) -> Result<(), CallError> {
    let lines = |lines: [&str; 3]| lines.map(str::to_owned).to_vec();
    let ambito = Letterhead {
        name: "Ambito territoriale sociale di esempio".to_owned(),
        lines: lines([
            "Punto unico di accesso e équipe di valutazione multidimensionale",
            "Via dell’Esempio 1, 26013 Crema (CR)",
            "Telefono 0373 000000, protocollo@ambito.esempio.invalid",
        ]),
        logo: STANDARD.encode(SIGN),
        closing: "Restiamo a disposizione per ogni chiarimento e La salutiamo cordialmente.".to_owned(),
        place: "Crema".to_owned(),
        foot: "Ambito territoriale sociale di esempio: dati inventati".to_owned(),
        kinds: Vec::new(),
        default: true,
    };
    let hospital = Letterhead {
        name: "Azienda socio-sanitaria di esempio".to_owned(),
        lines: lines([
            "Centrale operativa territoriale",
            "Largo dell’Esempio 2, 26013 Crema (CR)",
            "Telefono 0373 000001, cot@azienda.esempio.invalid",
        ]),
        place: "Crema".to_owned(),
        foot: "Azienda socio-sanitaria di esempio: dati inventati".to_owned(),
        kinds: ["discharge_referral", "discharge_plan"].map(str::to_owned).to_vec(),
        ..Letterhead::default()
    };
    for letterhead in [ambito, hospital] {
        let id = tx.new_letterhead()?;
        tx.append_letterhead(id, LetterheadFact::Written { letterhead: Box::new(letterhead) })?;
    }
    Ok(())
}
