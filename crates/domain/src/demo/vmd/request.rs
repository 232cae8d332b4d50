//! What is asked.

use super::super::dice::Dice;
use super::case::Case;
use super::course::Opening;
use crate::intake::{Art27, Requester};
use crate::protocol::Library;
use crate::vmd::Request;

/// The request of a case. The link to an earlier assessment is for whoever writes it.
pub(super) fn of(case: &Case, opening: &Opening, dice: &mut Dice) -> Request {
    let version = Library::shipped().get(opening.protocol).map(|protocol| protocol.version.clone()).unwrap_or_default();
    let urgent = dice.permille(40);
    let motive = if case.living.home >= 4 { "perdita_domicilio" } else { "perdita_caregiver_unico" };
    Request {
        protocol: opening.protocol.to_owned(),
        protocol_version: version,
        route: opening.route.to_owned(),
        service: service(case, opening.protocol, dice).to_owned(),
        motive: why(case, opening, dice).to_owned(),
        urgency: urgent.then(|| motive.to_owned()),
        requester: requester(case, opening, dice),
        art27: dice.permille(550).then(|| Art27 {
            met: case.latent.need() > -0.6,
            multi_chronic: case.illness.diagnoses(&case.latent).len() >= 2,
            by: "Medico di famiglia".to_owned(),
            on: Some(opening.on),
        }),
        previous: None,
    }
}

/// Which service is asked for; what IND-05 counts.
fn service(case: &Case, protocol: &str, dice: &mut Dice) -> &'static str {
    let list: &[&str] = match protocol {
        "rsa" => return "rsa",
        "demenza-cdcd" => &["progetto_vita", "rsa_aperta", "cdi", "b2"],
        _ if case.latent.frailty > 1.4 => {
            &["cdom", "b1", "b2", "invalidita_civile", "sollievo", "sad", "cure_intermedie"]
        }
        _ => {
            &["sad", "sad", "cdi", "b2", "rsa_aperta", "invalidita_civile", "residenzialita_assistita", "progetto_vita"]
        }
    };
    dice.pick(list).copied().unwrap_or("sad")
}

fn why(case: &Case, opening: &Opening, dice: &mut Dice) -> &'static str {
    let list: &[&str] = if opening.again {
        &["La situazione è peggiorata e il progetto non basta più.", "Rivalutazione prevista dal progetto."]
    } else if opening.protocol == "rsa" {
        &[
            "Domanda di ingresso in RSA.",
            "La famiglia non riesce più a tenere a casa la persona.",
            "Chiede l’inserimento in lista d’attesa RSA.",
        ]
    } else if case.latent.cognition > 1.2 {
        &[
            "Disturbi della memoria e del comportamento: serve un progetto.",
            "Chi assiste chiede un aiuto per la demenza.",
        ]
    } else if case.living.alone() {
        &["Vive senza altri in casa e ha bisogno di aiuto.", "Cadute ripetute: serve capire se può restare a casa."]
    } else {
        &["Serve una valutazione per i servizi a domicilio.", "Non autosufficienza: si chiede una misura di sostegno."]
    };
    dice.pick(list).copied().unwrap_or_default()
}

fn requester(case: &Case, opening: &Opening, dice: &mut Dice) -> Requester {
    let kin = case.living.caregiver();
    let kind = match (opening.route, kin) {
        ("mmg_specialista", _) => "mmg",
        ("cdcd", _) => "ospedale",
        (_, Some(_)) if dice.permille(700) => "familiare",
        (_, None) if dice.permille(500) => "servizio_sociale",
        _ => "persona",
    };
    match (kind, kin) {
        ("familiare", Some(kin)) => {
            Requester { kind: kind.to_owned(), name: kin.name.clone(), phone: kin.phone.clone() }
        }
        _ => Requester { kind: kind.to_owned(), ..Requester::default() },
    }
}
