//! What is planned for a synthetic patient, and where they go.

use super::super::{
    dice::{Dice, Urn},
    vmd::time::workday,
};
use crate::discharge::{Component, DischargePlan};
use jiff::civil::Date;

/// Parts of a plan and where whoever has it goes (catalogue `dischargeDestination`), with a frequency.
const PLANS: [(u32, (&[&str], &str)); 9] = [
    (24, (&["sad_leps"], "domicilio")),
    (22, (&["adi"], "domicilio")),
    (20, (&["integrato"], "domicilio")),
    (10, (&["sad_leps", "adi"], "domicilio")),
    (6, (&["integrato"], "casa_familiare")),
    (9, (&["cure_intermedie"], "cure_intermedie")),
    (4, (&["rsa"], "rsa")),
    (3, (&["hospice"], "hospice")),
    (2, (&["adi", "altro"], "domicilio")),
];

const COOPERATIVES: [&str; 3] = ["igea", "meraki", "sentiero"];

/// A plan from a day on, and where the person goes. At home it is verified; elsewhere whoever takes the person in does.
pub(super) fn plan(from: Date, dice: &mut Dice) -> (DischargePlan, &'static str) {
    let (codes, to) = Urn::new(PLANS).draw(dice).copied().unwrap_or((&["adi"], "domicilio"));
    let components = codes.iter().map(|code| component(code, from, dice)).collect();
    let verify_on = at_home(to).then(|| workday(from, dice.between(8, 16)));
    let note = if dice.permille(300) { "La famiglia ha le chiavi di casa e il numero della COT." } else { "" };
    (DischargePlan { components, verify_on, note: note.to_owned() }, to)
}

/// Whether somebody goes to see how it goes.
pub(super) fn at_home(to: &str) -> bool {
    matches!(to, "domicilio" | "casa_familiare")
}

fn component(code: &str, from: Date, dice: &mut Dice) -> Component {
    let cooperative = dice.pick(&COOPERATIVES).copied().unwrap_or("igea");
    let (provider, name, intensity) = match code {
        "sad_leps" => (cooperative, "", "6 ore a settimana per 30 giorni"),
        "integrato" => (cooperative, "", "6 ore di SAD a settimana, 3 accessi infermieristici"),
        "adi" => ("asst", "", "3 accessi a settimana"),
        "altro" => ("altro", "Associazione di volontariato", "Trasporto alle visite"),
        _ => ("udo", "", ""),
    };
    Component {
        component: code.to_owned(),
        provider: provider.to_owned(),
        provider_name: name.to_owned(),
        intensity: intensity.to_owned(),
        from: Some(from),
    }
}
