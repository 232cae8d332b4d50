//! Synthetic PUA accesses: a year of them, at the pace of a district, with the delays people really wait.

use super::dice::Dice;
use crate::{
    intake::{Destination, IntakeFact, Outcome, Requester},
    when::start_of_day,
};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};

/// One step of a synthetic access.
#[derive(Clone, Debug, PartialEq)]
pub enum DemoStep {
    /// A fact as it is.
    Fact(IntakeFact),
    /// A referral: whoever writes it opens the request first.
    Refer {
        /// Where.
        to: Destination,
        /// Why.
        motive: String,
        /// Urgent.
        urgent: bool,
    },
}

/// A synthetic access: its steps in order of time. The first is the request.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoIntake {
    /// When each step happened, and the step.
    pub steps: Vec<(Timestamp, DemoStep)>,
}

/// What people ask: the need, its areas, and whether it is usually complex.
const NEEDS: &[(&str, &[&str], bool)] = &[
    ("Non riesce più a lavarsi e vestirsi, chiede un aiuto in casa.", &["adl"], false),
    ("Caduta in casa la settimana scorsa, i figli lavorano e non possono esserci.", &["adl", "caregiver"], true),
    (
        "La memoria peggiora, di notte si alza ed esce. Chi l’assiste non ce la fa più.",
        &["cognitivo", "caregiver"],
        true,
    ),
    ("Dimissione dopo frattura di femore, servono ausili e fisioterapia a domicilio.", &["sanitario", "adl"], true),
    ("Chiede informazioni sulla Misura B2 e sull’indennità di accompagnamento.", &["economico"], false),
    ("Nessun parente vicino, vuole sapere del telesoccorso e dei pasti.", &["sociale"], false),
    ("Ferita alla gamba che non guarisce, chiede le medicazioni a casa.", &["sanitario"], false),
    ("Il figlio chiede come si nomina un amministratore di sostegno.", &["protezione_giuridica"], false),
    ("Sfratto fra due mesi, invalidità civile, non sa dove andare.", &["abitativo", "economico"], true),
    ("La badante se n’è andata, è sempre a letto e qualcuno deve esserci.", &["caregiver", "adl"], true),
    (
        "Domanda di ingresso in RSA: la famiglia non riesce più a tenere a casa.",
        &["adl", "cognitivo", "caregiver"],
        true,
    ),
    ("Cerca un centro diurno, qualche giorno la settimana.", &["sociale", "cognitivo"], false),
    ("Chiede il trasporto per la dialisi tre volte la settimana.", &["sanitario", "sociale"], false),
    ("Dopo un lutto non esce più e mangia poco.", &["sociale", "sanitario"], false),
];

const CHANNELS: &[&str] =
    &["sportello", "sportello", "sportello", "telefono", "telefono", "telefono", "email", "segnalazione"];
const REQUESTERS: &[&str] =
    &["persona", "persona", "familiare", "familiare", "familiare", "familiare", "mmg", "servizio_sociale", "ospedale"];
const URGENCIES: &[&str] = &["dimissione", "caregiver", "aggravamento", "tutela"];
const SERVICES: &[&str] = &[
    "servizio_sociale",
    "sad",
    "cdom",
    "mmg",
    "ifec",
    "cdcd",
    "protesica",
    "invalidita",
    "misure",
    "pasti",
    "telesoccorso",
];
const PATHWAYS: &[&str] = &["cdom", "sad", "ifec", "rsa_aperta", "misura_b2", "ambulatorio"];

/// The accesses of the `index`-th person of a seed in the year before `today`: none for one in four, two for one in ten.
pub fn intakes(seed: u64, index: u64, today: Date) -> Vec<DemoIntake> {
    let mut dice = Dice::of(seed ^ 0x6163_6365_7373_6F21, index);
    let how_many = match dice.below(100) {
        0..25 => 0,
        25..90 => 1,
        _ => 2,
    };
    (0..how_many).map(|_| intake(&mut dice, today)).collect()
}

fn intake(dice: &mut Dice, today: Date) -> DemoIntake {
    let ago = dice.between(1, 365);
    let day = today.saturating_sub(i64::from(ago).days());
    let mut at = start_of_day(day) + SignedDuration::from_mins(i64::from(dice.between(8 * 60, 17 * 60)));
    let (need, areas, complex) = dice.pick(NEEDS).copied().unwrap_or(("", &["sociale"], false));
    let urgency = dice.permille(if complex { 140 } else { 30 }).then(|| pick(dice, URGENCIES));
    let need_areas: Vec<String> = areas.iter().map(|area| (*area).to_owned()).collect();
    let mut steps = vec![(
        at,
        DemoStep::Fact(IntakeFact::Requested {
            channel: pick(dice, CHANNELS),
            requester: Requester { kind: pick(dice, REQUESTERS), ..Requester::default() },
            need: need.to_owned(),
            need_areas: need_areas.clone(),
            already_followed_by: if dice.permille(150) { vec!["sad".to_owned()] } else { Vec::new() },
            urgency: urgency.clone(),
            corrects: None,
        }),
    )];
    let mut then = |dice: &mut Dice, most_days: u32, step: DemoStep| {
        at += SignedDuration::from_mins(i64::from(dice.between(20, most_days * 24 * 60)));
        steps.push((at, step));
    };
    let urgent = urgency.is_some();
    if dice.permille(30) {
        let outcome = if dice.permille(500) { Outcome::Renounced } else { Outcome::NotPertinent };
        then(dice, 10, DemoStep::Fact(IntakeFact::Closed { outcome, note: String::new() }));
    } else if dice.permille(if ago > 30 { 998 } else { 970 }) {
        let summary =
            if complex { "Bisogno complesso: serve una valutazione multidimensionale." } else { "Bisogno semplice." };
        then(
            dice,
            if urgent { 2 } else { 14 },
            DemoStep::Fact(IntakeFact::Assessed { summary: summary.to_owned(), complex, need_areas, art27: None }),
        );
        outcome(dice, complex, urgent, ago, &mut then);
    }
    let end = start_of_day(today) + SignedDuration::from_hours(8);
    let kept = steps.iter().take_while(|(at, _)| *at < end).count().max(1);
    steps.truncate(kept);
    DemoIntake { steps }
}

fn outcome(dice: &mut Dice, complex: bool, urgent: bool, ago: u32, then: &mut impl FnMut(&mut Dice, u32, DemoStep)) {
    let closing = if complex {
        let to = if dice.permille(800) { Destination::Vmd } else { Destination::Cot };
        then(dice, 5, DemoStep::Refer { to, motive: "Valutazione multidimensionale e progetto.".to_owned(), urgent });
        Outcome::Referred
    } else if dice.permille(350) {
        let pathway = pick(dice, PATHWAYS);
        then(dice, 20, DemoStep::Fact(IntakeFact::Activated { pathway, provider: String::new(), note: String::new() }));
        Outcome::Activated
    } else {
        let services = vec![pick(dice, SERVICES)];
        then(dice, 3, DemoStep::Fact(IntakeFact::Oriented { services, note: String::new() }));
        Outcome::Oriented
    };
    // What is old was closed, but for a few that someone forgot.
    if dice.permille(if ago > 60 { 985 } else { 800 }) {
        then(dice, 25, DemoStep::Fact(IntakeFact::Closed { outcome: closing, note: String::new() }));
    }
}

fn pick(dice: &mut Dice, list: &[&str]) -> String {
    dice.pick(list).map(|code| (*code).to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::Catalogue, intake::Stage};
    use jiff::civil::date;

    #[test]
    fn every_code_is_in_the_catalogue() {
        let catalogue = Catalogue::shipped();
        let lists = [
            ("channel", CHANNELS),
            ("requesterKind", REQUESTERS),
            ("urgencyMotive", URGENCIES),
            ("service", SERVICES),
            ("pathwayKind", PATHWAYS),
        ];
        for (list, codes) in lists {
            assert!(codes.iter().all(|code| catalogue.has(list, code)), "{list}");
        }
        assert!(NEEDS.iter().all(|(_, areas, _)| areas.iter().all(|area| catalogue.has("needArea", area))));
        assert_eq!(Stage::ALL.len(), 7);
    }

    #[test]
    fn a_year_of_accesses_in_order_and_never_in_the_future() {
        let today = date(2026, 11, 23);
        let all: Vec<_> = (0..2000).flat_map(|i| intakes(7, i, today)).collect();
        assert!((1500..1900).contains(&all.len()), "{}", all.len());
        let end = start_of_day(today) + SignedDuration::from_hours(24);
        for intake in &all {
            assert!(matches!(intake.steps.first(), Some((_, DemoStep::Fact(IntakeFact::Requested { .. })))));
            assert!(intake.steps.is_sorted_by_key(|(at, _)| *at));
            assert!(intake.steps.iter().all(|(at, _)| *at < end));
        }
        assert_eq!(all, (0..2000).flat_map(|i| intakes(7, i, today)).collect::<Vec<_>>());
        let open =
            all.iter().filter(|i| !matches!(i.steps.last(), Some((_, DemoStep::Fact(IntakeFact::Closed { .. })))));
        assert!((60..300).contains(&open.count()));
    }
}
