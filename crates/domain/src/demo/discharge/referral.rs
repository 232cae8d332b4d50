//! What the ward reports of a synthetic patient.

use super::super::{
    dice::{Dice, Urn},
    people::landline,
    vmd::{person::Who, time::later},
};
use crate::discharge::{Brass, Referral};
use jiff::civil::Date;

/// Ward, diagnosis, why a protected discharge, aids and nursing needs that come with it.
type Illness = (&'static str, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const ILLNESSES: &[Illness] = &[
    (
        "Ortopedia",
        "Frattura di femore operata",
        "Non può ancora appoggiare la gamba e a casa ci sono le scale.",
        &["deambulatore", "comoda"],
        &["medicazioni", "educazione_caregiver"],
    ),
    (
        "Medicina",
        "Scompenso cardiaco",
        "Al terzo ricovero in un anno, la terapia a casa va seguita.",
        &["ossigeno"],
        &["prelievi", "ossigenoterapia"],
    ),
    (
        "Geriatria",
        "Sindrome da allettamento",
        "Non si alza più dal letto, chi assiste va istruito.",
        &["letto_ortopedico", "materasso_antidecubito", "pannoloni"],
        &["lesioni_pressione", "medicazioni"],
    ),
    (
        "Neurologia",
        "Ictus ischemico con emiparesi",
        "Serve aiuto per ogni passaggio, la famiglia lavora.",
        &["carrozzina", "sollevatore"],
        &["educazione_caregiver"],
    ),
    (
        "Pneumologia",
        "BPCO riacutizzata",
        "Torna a casa con l’ossigeno e vive con una persona anziana.",
        &["ossigeno"],
        &["ossigenoterapia"],
    ),
    ("Chirurgia", "Resezione intestinale con stomia", "Non gestisce da sé la stomia.", &[], &["stomia", "medicazioni"]),
    (
        "Oncologia",
        "Neoplasia in fase avanzata",
        "Chiede di stare a casa, serve assistenza continuativa.",
        &["letto_ortopedico"],
        &["terapia_sottocute"],
    ),
    (
        "Medicina",
        "Demenza con disturbi del comportamento",
        "Chi assiste non ce la fa più, il rientro va preparato.",
        &["pannoloni"],
        &["educazione_caregiver"],
    ),
    (
        "Riabilitazione",
        "Esiti di politrauma",
        "Fine del ciclo, deambula con aiuto e vive in casa da sola.",
        &["deambulatore"],
        &["prelievi"],
    ),
    (
        "Medicina",
        "Disfagia in malattia di Parkinson",
        "Torna a casa con la PEG.",
        &["aspiratore", "letto_ortopedico"],
        &["nutrizione_artificiale"],
    ),
];

/// The report of somebody who is in hospital, written on a day; `from_pua` says that the PUA had sent the person.
pub(super) fn report(who: &Who, on: Date, from_pua: bool, dice: &mut Dice) -> Referral {
    let fallback = ("Medicina", "", "Il rientro a casa va preparato.", [].as_slice(), [].as_slice());
    let (ward, diagnosis, motive, aids, nursing) = dice.pick(ILLNESSES).copied().unwrap_or(fallback);
    let drawn = Urn::new([
        (62, ("reparto", "ospedale_crema")),
        (6, ("reparto", "ospedale_rivolta")),
        (8, ("pronto_soccorso", "ospedale_crema")),
        (7, ("subacuti", "ospedale_rivolta")),
        (5, ("cure_intermedie", "fbc")),
        (3, ("cure_intermedie", "caimi")),
        (3, ("cure_intermedie", "brunenghi")),
        (6, ("altra_asst", "altro")),
    ]);
    let (source, facility) = drawn.draw(dice).copied().unwrap_or(("reparto", "ospedale_crema"));
    let ward = match source {
        "pronto_soccorso" => "Pronto soccorso",
        "subacuti" => "Subacuti",
        "cure_intermedie" => "Cure intermedie",
        _ => ward,
    };
    let stay = dice.between(4, 21);
    let brass = dice.permille(870).then(|| Brass {
        score: u8::try_from(dice.between(6, 20) + if who.age(on) > 80 { dice.between(2, 14) } else { 0 }).unwrap_or(20),
        on: before(on, dice.between(0, stay.min(3))),
    });
    let eligibility = match (who.age(on), dice.below(100)) {
        (_, 0..6) => Vec::new(),
        (_, 6..8) => vec!["senza_abitazione"],
        (65.., _) => vec!["over65_nas"],
        _ => vec!["adulto_senza_rete"],
    };
    let homeless = eligibility.contains(&"senza_abitazione");
    let home = match (homeless, dice.below(100)) {
        (true, _) => "assente",
        (_, 0..14) => "non_idoneo",
        (_, 14..22) => "",
        _ => "idoneo",
    };
    let carers =
        ["La figlia", "Il figlio", "Il coniuge", "Una nipote", "Assistente familiare", "Nessuno con continuità"];
    let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    Referral {
        source: if from_pua { "pua" } else { source }.to_owned(),
        facility: facility.to_owned(),
        ward: ward.to_owned(),
        contact: "Coordinatrice infermieristica".to_owned(),
        phone: landline(dice),
        admitted_on: Some(before(on, stay)),
        expected_on: dice.permille(930).then(|| later(on, dice.between(3, 9))),
        brass,
        motive: motive.to_owned(),
        diagnosis: diagnosis.to_owned(),
        social_risk: homeless || dice.permille(220),
        eligibility: owned(&eligibility),
        home: home.to_owned(),
        caregiver: dice.pick(&carers).copied().unwrap_or_default().to_owned(),
        aids: owned(aids),
        nursing: owned(nursing),
        followed_by: if dice.permille(180) { vec!["sad".to_owned()] } else { Vec::new() },
        consent_on: dice.permille(940).then_some(on),
        note: String::new(),
        previous: None,
    }
}

fn before(day: Date, days: u32) -> Date {
    day.saturating_sub(jiff::Span::new().days(i64::from(days)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn every_aid_and_need_is_in_the_catalogue() {
        for (_, _, _, aids, nursing) in ILLNESSES {
            assert!(aids.iter().all(|code| Catalogue::shipped().has("dischargeAid", code)), "{aids:?}");
            assert!(nursing.iter().all(|code| Catalogue::shipped().has("nursingNeed", code)), "{nursing:?}");
        }
    }
}
