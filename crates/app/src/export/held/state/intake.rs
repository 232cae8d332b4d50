//! PUA accesses, and requests that are on no other list.

use super::super::{
    lines::{Line, Lines, joined, when},
    words::Words,
};
use crate::{intake::tell::destination, person::tell::day};
use poliedro_domain::{
    intake::{Art27, Assessment, IntakeState, Outcome},
    when::format_date,
};
use poliedro_store::Pathway;

pub(in super::super) fn intake(state: &IntakeState, words: &Words) -> Vec<Line> {
    let (mut lines, asked) = (Lines::default(), &state.request);
    lines.say("Richiesta del", state.requested_at.map(when).unwrap_or_default());
    lines.say("Canale", words.label("channel", &asked.channel));
    lines.say("Chi ha chiesto", words.requester(&asked.requester));
    lines.say("Bisogno", &asked.need);
    lines.say("Aree del bisogno", words.labels("needArea", &asked.need_areas));
    lines.say("Già seguita da", words.labels("alreadyFollowedBy", &asked.already_followed_by));
    lines.say("Urgenza", words.label("urgencyMotive", asked.urgency.as_deref().unwrap_or_default()));
    lines.say("In carico a", state.assigned_to.map(|operator| words.name(operator)).unwrap_or_default());
    if let Some(held) = &state.assessment {
        assessed(&mut lines, held, words);
    }
    lines.say("Orientata il", state.oriented_at.map(when).unwrap_or_default());
    lines.say("Servizi indicati", words.labels("service", &state.services));
    lines.say("Percorso attivato il", state.activated_at.map(when).unwrap_or_default());
    lines.say("Percorsi", words.labels("pathwayKind", &state.pathways));
    for sent in &state.referrals {
        let urgent = if sent.urgent { "urgente" } else { "" };
        lines.say(format!("Invio a {}", destination(sent.to)), joined(&[&when(sent.at), &sent.motive, urgent]));
    }
    if let Some((at, outcome)) = &state.closed {
        lines.say("Chiusa", joined(&[&when(*at), &words.label("outcome", code(*outcome))]));
    }
    lines.done()
}

fn assessed(lines: &mut Lines, held: &Assessment, words: &Words) {
    lines.say("Valutazione di primo livello", joined(&[&when(held.at), &words.name(held.by), &held.summary]));
    lines.say("Bisogno complesso", if held.complex { "Sì" } else { "No" });
    lines.say("Aree valutate", words.labels("needArea", &held.need_areas));
    if let Some(held) = &held.art27 {
        lines.say("Requisiti dell’art. 27 D.Lgs. 29/2024 e s.m.i.", art27(held));
    }
}

/// The requirements of access of older people, in words.
pub(super) fn art27(held: &Art27) -> String {
    let met = if held.met { "Presenti" } else { "Non presenti" };
    let chronic = if held.multi_chronic { "due o più malattie croniche" } else { "" };
    let by = if held.by.is_empty() { String::new() } else { format!("accertati da {}", held.by) };
    joined(&[met, chronic, &by, &held.on.map(format_date).unwrap_or_default()])
}

const fn code(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Oriented => "oriented",
        Outcome::Activated => "activated",
        Outcome::Referred => "referred",
        Outcome::NotPertinent => "not_pertinent",
        Outcome::Renounced => "renounced",
        Outcome::Deceased => "deceased",
    }
}

pub(in super::super) fn request(one: &Pathway, words: &Words) -> Vec<Line> {
    let mut lines = Lines::default();
    lines.say("Inviata a", words.label("destination", &one.state));
    lines.say("Motivo", &one.summary);
    lines.say("Urgente", if one.urgent { "Sì" } else { "" });
    let ended = one.ended_at.map(|at| day(poliedro_domain::when::local_date(at)));
    lines.say("Ritirata il", ended.unwrap_or_default());
    lines.done()
}
