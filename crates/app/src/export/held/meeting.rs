//! What meetings of the equipe said of this person, and nothing of the others: not how many they were, nor the title and the notes of the
//! meeting, which may speak of them.

use super::{
    super::facts::Facts,
    lines::{Line, Lines, joined, when},
};
use crate::{CallError, meeting::minutes::in_words, meeting::people};
use poliedro_domain::{
    catalogue::Catalogue,
    id::{MeetingId, PathwayId},
    meeting::{Addendum, CaseMinutes, MeetingState},
    when::{format_date, local_date},
};
use poliedro_store::{PathwayKind, PersonFile, Reader, Told};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub(super) fn meetings(r: &Reader<'_>, file: &PersonFile, facts: &Facts) -> Result<Vec<Value>, CallError> {
    let cases: BTreeSet<PathwayId> =
        file.pathways.iter().filter(|one| one.kind == PathwayKind::Vmd).map(|one| one.id).collect();
    let mut met: BTreeSet<MeetingId> = BTreeSet::new();
    for fact in facts.iter() {
        match &fact.item.fact {
            Told::Meeting(id, _) => drop(met.insert(*id)),
            Told::Vmd(fact) => {
                use poliedro_domain::vmd::VmdFact::{Decided, Scheduled};
                if let Scheduled { meeting } | Decided { meeting, .. } = &fact.body {
                    met.insert(*meeting);
                }
            }
            _ => {}
        }
    }
    let mut all = met.into_iter().map(|id| Ok((r.meeting_state(id)?, id))).collect::<Result<Vec<_>, CallError>>()?;
    all.sort_by_key(|(state, id)| (state.convened.as_ref().map(|convened| convened.on), *id));
    Ok(all.iter().map(|(state, id)| told(state, *id, &cases)).collect())
}

fn told(state: &MeetingState, id: MeetingId, cases: &BTreeSet<PathwayId>) -> Value {
    let convened = state.convened.as_ref();
    let sealed = state.sealed.as_ref();
    let own = |held: &&CaseMinutes| cases.contains(&held.case);
    let minutes: Vec<&CaseMinutes> = sealed.iter().flat_map(|sealed| &sealed.minutes.cases).filter(own).collect();
    let lines =
        if minutes.is_empty() { open(state, cases) } else { minutes.iter().flat_map(|one| case(one)).collect() };
    let addenda = state.addenda.iter().filter(|(added, _)| added.case.is_some_and(|case| cases.contains(&case)));
    json!({
        "id": id.to_string(),
        "title": sealed.map_or_else(
            || "Seduta d’equipe".to_owned(),
            |sealed| format!("Verbale {}/{}", sealed.minutes.number, sealed.minutes.year),
        ),
        "on": convened.map(|convened| convened.on.to_string()),
        "when": convened.map(|convened| format_date(convened.on)),
        "mode": convened.map(|convened| Catalogue::shipped().label("meetingMode", &convened.mode)),
        "place": convened.map(|convened| convened.place.clone()),
        "cancelled": state.cancelled.is_some(),
        "sealedAt": sealed.map(|sealed| sealed.minutes.sealed_at.to_string()),
        "sealedBy": sealed.map(|sealed| sealed.minutes.sealed_by.clone()),
        "sha256": sealed.map(|sealed| sealed.sha256.clone()),
        "present": sealed.map_or_else(|| people::listed(&state.people, true), |sealed| sealed.minutes.present.clone()),
        "absent": sealed.map_or_else(|| people::listed(&state.people, false), |sealed| sealed.minutes.absent.clone()),
        "lines": lines,
        "minutes": minutes,
        "addenda": addenda.map(|(added, sha256)| addendum(added, sha256)).collect::<Vec<_>>(),
    })
}

/// What was said of the case while the minutes are not sealed.
fn open(state: &MeetingState, cases: &BTreeSet<PathwayId>) -> Vec<Line> {
    let mut lines = Lines::default();
    let agenda = state.agenda.iter().any(|case| cases.contains(case));
    lines.say("Caso", if agenda { "All’ordine del giorno" } else { "Tolto dall’ordine del giorno" });
    for case in cases {
        lines.say("Sentiti", state.heard.get(case).map(|who| people::heard(who)).unwrap_or_default());
        lines.say("Decisione non ancora definitiva", state.decisions.get(case).map(in_words).unwrap_or_default());
    }
    lines.done()
}

/// The case in the words of the day of sealing.
fn case(held: &CaseMinutes) -> Vec<Line> {
    let (mut lines, decision, words) = (Lines::default(), &held.decision, &held.words);
    let age = held.age.map(|age| format!("{age} anni")).unwrap_or_default();
    lines.say("Persona", joined(&[&held.full_name, &age, &held.comune]));
    lines.say("Valutazione", joined(&[&held.protocol, &held.service]));
    lines.say("Visite", held.visits.join("; "));
    for score in &held.scores {
        let on = format_date(local_date(score.at));
        lines.say(format!("{} {}", score.instrument, score.version), joined(&[&score.score, &score.band, &on]));
    }
    lines.say("Sintesi", &held.synthesis.summary);
    lines.say("Bisogni e risorse", words.needs.join(" "));
    lines.say("Proposta", &held.synthesis.proposal);
    lines.say("Sentiti", &words.heard);
    lines.say("Decisione", joined(&[&words.outcome, &words.setting]));
    lines.say("Motivo", &decision.motive);
    lines.say("Responsabilità", &decision.responsibilities);
    lines.say("Case manager", &words.case_manager);
    lines.say("Dal", decision.starts_on.map(format_date).unwrap_or_default());
    lines.say("Verifica il", decision.verify_on.map(format_date).unwrap_or_default());
    lines.say("Dissenso", &decision.dissent);
    lines.done()
}

fn addendum(held: &Addendum, sha256: &str) -> Value {
    json!({
        "title": format!("Verbale integrativo {}/{}", held.number, held.year),
        "at": held.sealed_at.to_string(),
        "when": when(held.sealed_at),
        "by": held.sealed_by,
        "reason": held.reason,
        "text": held.text,
        "decision": held.words,
        "sha256": sha256,
    })
}
