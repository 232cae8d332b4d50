//! What an application says: units, papers, who asks.

use super::super::{
    dice::{Dice, Urn},
    people::mobile,
    vmd::person::Who,
};
use crate::{
    application::{Application, Preference},
    intake::Requester,
    territory::comuni,
    unit::shipped,
};
use jiff::civil::Date;

/// The form of a person, as of the day on which it is handed in.
pub(super) fn application(who: &Who, on: Date, dice: &mut Dice) -> Application {
    let requester = *dice
        .pick(&["familiare", "familiare", "familiare", "familiare", "rappresentante", "persona", "mmg"])
        .unwrap_or(&"persona");
    let carers = ["Figlia", "Figlio", "Coniuge", "Nipote", "Assistente familiare convivente", ""];
    let disability =
        Urn::new([(50, "accompagnamento"), (18, "totale"), (14, "domanda"), (10, "parziale"), (8, "nessuna")]);
    let setting = Urn::new([
        (46, "domicilio"),
        (30, "domicilio_con_servizi"),
        (10, "cure_intermedie"),
        (8, "residenzialita_assistita"),
        (6, "sollievo"),
    ]);
    let mut documents = vec!["modulo", "documento_identita", "tessera_sanitaria"];
    for (paper, times) in
        [("certificato_mmg", 880), ("verbale_invalidita", 600), ("isee", 350), ("documentazione_clinica", 500)]
    {
        if dice.permille(times) {
            documents.push(paper);
        }
    }
    Application {
        kind: "rsa".to_owned(),
        applied_on: on,
        preferences: preferences(&who.comune, dice),
        access_point: format!("Comune di {}", who.comune),
        requester: Requester {
            kind: requester.to_owned(),
            name: String::new(),
            phone: if requester == "persona" { String::new() } else { mobile(dice) },
        },
        disability: disability.draw(dice).copied().unwrap_or_default().to_owned(),
        setting: setting.draw(dice).copied().unwrap_or_default().to_owned(),
        caregiver: dice.pick(&carers).copied().unwrap_or_default().to_owned(),
        certificate_on: documents.contains(&"certificato_mmg").then_some(on),
        documents: documents.into_iter().map(str::to_owned).collect(),
        sharing_consent_on: dice.permille(900).then_some(on),
        note: String::new(),
        vmd: None,
        imported: None,
    }
}

/// One unit to three: the one at home first, if there is one, else the larger ones more often.
fn preferences(home: &str, dice: &mut Dice) -> Vec<Preference> {
    let how_many = match dice.below(100) {
        0..42 => 1,
        42..78 => 2,
        _ => 3,
    };
    let alzheimer = dice.permille(130);
    let at_home = comuni().iter().find(|comune| comune.name == home).map(|comune| comune.belfiore.to_string());
    let weights = [30, 14, 10, 11, 16, 12, 9];
    let weight = |(weight, (_, unit)): (u32, &(_, crate::unit::Unit))| {
        if Some(&unit.comune) == at_home.as_ref() { weight * 20 } else { weight }
    };
    let mut left: Vec<_> = weights.into_iter().zip(shipped()).map(|it| (weight(it), it.1.0)).collect();
    let mut chosen = Vec::new();
    while chosen.len() < how_many && !left.is_empty() {
        let Some(unit) = Urn::new(left.iter().copied()).draw(dice).copied() else { break };
        left.retain(|(_, other)| *other != unit);
        let wing = if alzheimer { "alzheimer" } else { "" };
        chosen.push(Preference { unit, wing: wing.to_owned() });
    }
    chosen
}
