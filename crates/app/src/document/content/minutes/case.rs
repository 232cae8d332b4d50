//! One case of the minutes, as it was written out.

use super::super::words::{day_of, full_day, joined};
use poliedro_domain::{
    id::PathwayId,
    meeting::{Addendum, CaseMinutes, MeetingState, MinuteScore},
};
use serde_json::{Value, json};

/// The case. `decided`: the equipe said something of it.
pub(in super::super) fn values(held: &CaseMinutes, decided: bool) -> Value {
    let (decision, words) = (&held.decision, &held.words);
    json!({
        "name": held.full_name,
        "line": about(held),
        "visits": held.visits,
        "scores": held.scores.iter().map(score).collect::<Vec<_>>(),
        "summary": held.synthesis.summary,
        "needs": words.needs,
        "proposal": held.synthesis.proposal,
        "heard": words.heard,
        "decided": decided,
        "outcome": words.outcome,
        "setting": words.setting,
        "motive": decision.motive,
        "responsibilities": decision.responsibilities,
        "caseManager": words.case_manager,
        "startsOn": decision.starts_on.map(full_day),
        "verifyOn": decision.verify_on.map(full_day),
        "dissent": decision.dissent,
        "postponed": decision.postponed,
    })
}

/// «88 anni, Crema, Protocollo RSA, RSA».
pub(in super::super) fn about(held: &CaseMinutes) -> String {
    let age = held.age.map(|age| if age == 1 { "1 anno".to_owned() } else { format!("{age} anni") });
    let service = if held.service.is_empty() { String::new() } else { format!("servizio richiesto: {}", held.service) };
    joined(", ", &[age.unwrap_or_default(), held.comune.clone(), held.protocol.clone(), service])
}

fn score(held: &MinuteScore) -> Value {
    json!({
        "instrument": held.instrument,
        "score": joined(", ", &[held.score.clone(), held.band.clone()]),
        "day": day_of(held.at),
    })
}

/// Integrative minutes: of this case, or of all of them; whoever reads must know that there is more to read.
pub(in super::super) fn added(state: &MeetingState, of: Option<PathwayId>) -> Vec<Value> {
    let counts = |one: &&(Addendum, String)| of.is_none() || one.0.case.is_none() || one.0.case == of;
    let told = state.addenda.iter().filter(counts).map(|(one, _)| {
        let changes = of.is_some() && one.case == of && one.decision.is_some();
        json!({
            "number": format!("{}/{}", one.number, one.year),
            "at": day_of(one.sealed_at),
            "changes": changes,
        })
    });
    told.collect()
}
