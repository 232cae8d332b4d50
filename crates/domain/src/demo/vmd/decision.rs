//! What the equipe decides.

use super::super::dice::Dice;
use super::case::Case;
use super::time::{later, workday};
use super::{team, words};
use crate::meeting::Participant;
use crate::vmd::{Assessor, Decision};
use jiff::civil::Date;

/// What can be decided of a case, drawn once.
#[derive(Clone, Debug)]
pub(super) struct Outlook {
    pub(super) outcome: &'static str,
    /// The first time it comes to the equipe something is missing, and it comes back.
    pub(super) postponed_once: bool,
    pub(super) case_manager: Assessor,
    /// Months until the verification.
    months: u32,
    dissent: &'static str,
    heard: Vec<Participant>,
}

impl Outlook {
    pub(super) fn of(case: &Case, protocol: &str, service: &str, health: &Assessor, dice: &mut Dice) -> Self {
        let nurse = case.latent.frailty > 1.5 && dice.permille(500);
        let heard = match case.living.caregiver() {
            Some(kin) if dice.permille(300) => {
                vec![Participant { kind: "caregiver".to_owned(), name: kin.name.clone() }]
            }
            _ => Vec::new(),
        };
        Self {
            outcome: outcome(case, protocol, service, dice),
            postponed_once: dice.permille(60),
            case_manager: if nurse { health.clone() } else { team::social_worker(&case.who.comune) },
            months: dice.between(3, 6),
            dissent: if dice.permille(40) {
                "Il medico specialista avrebbe preferito un periodo di prova con più servizi a domicilio."
            } else {
                ""
            },
            heard,
        }
    }

    pub(super) fn heard(&self) -> &[Participant] {
        &self.heard
    }

    /// The decision of a meeting; `first`: the case comes to the equipe for the first time.
    pub(super) fn decision(&self, case: &Case, meeting: Date, first: bool, dice: &mut Dice) -> Decision {
        if first && self.postponed_once {
            return Decision {
                outcome: "approfondimento".to_owned(),
                postponed: true,
                motive: "Manca la relazione dello specialista: il caso torna alla prossima seduta.".to_owned(),
                case_manager: self.case_manager.clone(),
                ..Decision::default()
            };
        }
        let given_up = self.outcome == "rinuncia";
        Decision {
            outcome: self.outcome.to_owned(),
            postponed: false,
            setting: if given_up { "domicilio" } else { case.setting }.to_owned(),
            motive: if given_up {
                "La famiglia ha ritirato la richiesta.".to_owned()
            } else {
                words::join(&[&words::network(case, dice), words::proposal(case, dice)])
            },
            responsibilities: if given_up { String::new() } else { responsibilities(case) },
            case_manager: self.case_manager.clone(),
            starts_on: (!given_up).then(|| later(meeting, 7)),
            verify_on: (!given_up).then(|| workday(meeting, 30 * self.months)),
            dissent: self.dissent.to_owned(),
        }
    }
}

/// One of what the protocol admits, consistent with the setting that is proposed.
fn outcome(case: &Case, protocol: &str, service: &str, dice: &mut Dice) -> &'static str {
    let chance = dice.below(100);
    if chance < 3 {
        return "rinuncia";
    }
    match (protocol, case.setting) {
        ("rsa", "rsa" | "rsa_nucleo_alzheimer") if chance < 93 => "lista_rsa",
        (_, "rsa" | "rsa_nucleo_alzheimer" | "residenzialita_assistita" | "semiresidenziale") => "altra_udo",
        _ if service == "progetto_vita" => "progetto_vita",
        _ if matches!(service, "b1" | "b2" | "invalidita_civile") && chance < 70 => "misura",
        ("rsa", "domicilio") if chance < 15 => "non_idoneo",
        _ => "progetto_domicilio",
    }
}

/// Who does what.
pub(super) fn responsibilities(case: &Case) -> String {
    let nurse =
        if case.latent.frailty > 1.3 { "L’infermiere del distretto segue medicazioni e terapia." } else { "" };
    words::join(&[
        "L’assistente sociale del comune attiva i servizi e tiene i contatti con la famiglia.",
        nurse,
        "Il medico di famiglia segue la terapia.",
    ])
}
