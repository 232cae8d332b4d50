//! Protected discharges.

use super::super::{
    lines::{Line, Lines, joined, when},
    words::Words,
};
use crate::{discharge::shape::provider, vmd::assessor::told};
use jiff::civil::Date;
use poliedro_domain::{
    discharge::{DischargePlan, DischargeState, Link, Referral},
    when::format_date,
};

pub(in super::super) fn discharge(state: &DischargeState, words: &Words) -> Vec<Line> {
    let mut lines = Lines::default();
    lines.say("Segnalata il", state.referred_at.map(when).unwrap_or_default());
    lines.say("Motivo dell’invio dal PUA", &state.intake_motive);
    lines.say("Urgente", if state.urgent { "Sì" } else { "" });
    if let Some(ward) = &state.referral {
        reported(&mut lines, ward, words);
    }
    lines.say("Arrivata alla COT il", state.received_at.map(when).unwrap_or_default());
    lines.say("In carico a", state.assigned_to.map(|operator| words.name(operator)).unwrap_or_default());
    if let Some(held) = &state.assessed {
        let by: Vec<String> = held.assessment.by.iter().map(told).collect();
        let place = words.label("visitPlace", &held.assessment.place);
        let need = if held.assessment.social_need { "ha bisogno di servizi sociali" } else { "" };
        let text = joined(&[&when(held.at), &by.join("; "), &place, &held.assessment.summary, need]);
        lines.say("Valutazione della COT", text);
    }
    if let Some((at, plan)) = &state.plan {
        planned(&mut lines, plan, words);
        lines.say("Progetto scritto il", when(*at));
    }
    lines.say("Progetto attivato il", state.activated_at.map(when).unwrap_or_default());
    if let Some((at, to)) = &state.discharged {
        lines.say("Dimessa dal reparto", joined(&[&when(*at), &words.label("dischargeDestination", to)]));
    }
    for check in &state.checks {
        let (how, outcome) = (words.label("monitoringKind", &check.how), words.label("dischargeCheck", &check.outcome));
        lines.say("Verifica", joined(&[&when(check.at), &words.name(check.author), &how, &outcome, &check.text]));
    }
    lines.say("Prossima verifica", state.verify_on.map(format_date).unwrap_or_default());
    for (label, list, held) in
        [("Chiusa", "dischargeClosure", &state.closed), ("Non attivata", "notActivatedMotive", &state.not_activated)]
    {
        if let Some((at, outcome)) = held {
            lines.say(label, joined(&[&when(*at), &words.label(list, outcome)]));
        }
    }
    lines.say("Nuovo ricovero", state.next.map(|(at, _)| when(at)).unwrap_or_default());
    for link in &state.links {
        lines.say(
            "Collegata",
            match link {
                Link::Vmd(_) => "una valutazione multidimensionale",
                Link::Application(_) => "una domanda",
            },
        );
    }
    lines.done()
}

fn reported(lines: &mut Lines, ward: &Referral, words: &Words) {
    let day = |on: Option<Date>| on.map(format_date).unwrap_or_default();
    lines.say("Provenienza", words.label("dischargeSource", &ward.source));
    lines.say("Presidio", words.label("facility", &ward.facility));
    lines.say("Reparto", joined(&[&ward.ward, &ward.contact, &ward.phone]));
    lines.say("Ricoverata dal", day(ward.admitted_on));
    lines.say("Dimissione prevista", day(ward.expected_on));
    let brass = ward.brass.map(|brass| format!("{} su 40, {}", brass.score, format_date(brass.on)));
    lines.say("BRASS", brass.unwrap_or_default());
    lines.say("Motivo", &ward.motive);
    lines.say("Diagnosi", &ward.diagnosis);
    lines.say("Requisiti", words.labels("dischargeEligibility", &ward.eligibility));
    lines.say("Rischio sociale segnalato", if ward.social_risk { "Sì" } else { "" });
    lines.say("Casa", words.label("homeState", &ward.home));
    lines.say("Chi se ne prende cura", &ward.caregiver);
    lines.say("Ausili", words.labels("dischargeAid", &ward.aids));
    lines.say("Bisogni infermieristici", words.labels("nursingNeed", &ward.nursing));
    lines.say("Già seguita da", words.labels("alreadyFollowedBy", &ward.followed_by));
    lines.say("Consenso a passare le informazioni del", day(ward.consent_on));
    lines.say("Nota", &ward.note);
}

fn planned(lines: &mut Lines, plan: &DischargePlan, words: &Words) {
    for part in &plan.components {
        let from = part.from.map(|on| format!("dal {}", format_date(on))).unwrap_or_default();
        let what = words.label("dischargeComponent", &part.component);
        lines.say("Parte del progetto", joined(&[&what, &provider(part, &words.office), &part.intensity, &from]));
    }
    lines.say("Famiglia e servizi", &plan.note);
}
