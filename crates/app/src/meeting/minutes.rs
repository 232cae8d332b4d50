//! The minutes, written out from everything that is known when they are sealed.

use super::{case, check, people};
use crate::{CallError, FieldMessage, vmd::assessor::told};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    catalogue::Catalogue,
    id::PathwayId,
    meeting::{Attendant, CaseMinutes, CaseWords, Convened, MeetingState, Minutes, Participant},
    vmd::{Decision, DomainNote, Synthesis},
    when::format_date,
};
use poliedro_store::{Reader, VmdFile};

/// Members that must be there for minutes to be sealed.
const PRESENT: usize = 2;

/// The minutes, or why they cannot be sealed yet: every reason, naming the cases.
pub(crate) fn write(
    reader: &Reader<'_>,
    state: &MeetingState,
    convened: &Convened,
    now: Timestamp,
    today: Date,
    sealed_by: String,
) -> Result<Minutes, CallError> {
    let mut reasons = Vec::new();
    let mut say = |field: &str, message: String| reasons.push(FieldMessage { field: field.to_owned(), message });
    if convened.on > today {
        let day = format_date(convened.on);
        say("on", format!("La seduta è convocata per il {day}: il verbale si chiude da quel giorno."));
    }
    if state.agenda.is_empty() {
        say("agenda", "All’ordine del giorno non c’è nessun caso.".to_owned());
    }
    if people::there(&state.people) < PRESENT {
        say("people", "Registri le presenze: servono almeno due presenti.".to_owned());
    }
    let unknown = |who: &&Attendant| who.present && (who.role.is_empty() || who.body.is_empty());
    let unknown: Vec<&str> = state.people.iter().filter(unknown).map(|who| who.name.as_str()).collect();
    if !unknown.is_empty() {
        say("people", format!("Indichi ruolo ed ente di: {}.", unknown.join(", ")));
    }
    let mut cases = Vec::new();
    let mut undecided = Vec::new();
    for id in &state.agenda {
        let vmd = reader.vmd(*id)?;
        let name = vmd.row.person.full_name();
        if vmd.state.withdrawn || vmd.state.closed.is_some() {
            say(
                "agenda",
                format!("La VMD di {name} è stata chiusa o ritirata: la tolga dall’ordine del giorno, o la riapra."),
            );
        }
        if let Some(why) = check::too_early(&vmd, convened.on) {
            say("agenda", why);
        }
        match state.decisions.get(id) {
            Some(decision) => {
                for (_, why) in check::untenable(decision, &vmd, convened.on) {
                    say("decisions", format!("{name}: {why}"));
                }
                cases.push(of_case(reader, state, *id, &vmd, decision, convened.on)?);
            }
            None => undecided.push(name),
        }
    }
    if !undecided.is_empty() {
        say("decisions", format!("Manca la decisione per: {}.", undecided.join(", ")));
    }
    if !reasons.is_empty() {
        let sentences: Vec<&str> = reasons.iter().map(|one| one.message.as_str()).collect();
        let message = format!("Il verbale non si può ancora chiudere. {}", sentences.join(" "));
        return Err(CallError { message, ..CallError::invalid(reasons) });
    }
    // Number and year are given when it is sealed.
    let (number, year) = (0, convened.on.year());
    Ok(Minutes {
        number,
        year,
        convened: convened.clone(),
        sealed_at: now,
        sealed_by,
        mode: Catalogue::shipped().label("meetingMode", &convened.mode).to_owned(),
        present: people::listed(&state.people, true),
        absent: people::listed(&state.people, false),
        people: state.people.clone(),
        cases,
    })
}

/// One case as it is written out; before the equipe decides, with an empty decision.
pub(crate) fn of_case(
    reader: &Reader<'_>,
    state: &MeetingState,
    id: PathwayId,
    vmd: &VmdFile,
    decision: &Decision,
    on: Date,
) -> Result<CaseMinutes, CallError> {
    let person = &vmd.row.person;
    let (synthesis, heard) = (case::synthesis(&vmd.state), state.heard.get(&id).cloned().unwrap_or_default());
    let words = words(decision, &synthesis, &heard);
    Ok(CaseMinutes {
        case: id,
        person: person.id,
        full_name: person.full_name(),
        age: case::age(person, on),
        comune: case::comune(person),
        protocol: case::protocol(&vmd.state),
        service: Catalogue::shipped().label("serviceRequested", &vmd.row.service).to_owned(),
        visits: case::visits(vmd),
        scores: case::scores(&reader.administrations_of(id)?),
        synthesis,
        heard,
        decision: decision.clone(),
        words,
    })
}

fn words(decision: &Decision, synthesis: &Synthesis, heard: &[Participant]) -> CaseWords {
    let catalogue = Catalogue::shipped();
    CaseWords {
        outcome: catalogue.label("vmdDecision", &decision.outcome).to_owned(),
        setting: catalogue.label("careSetting", &decision.setting).to_owned(),
        needs: synthesis.domains.iter().map(needs).collect(),
        heard: people::heard(heard),
        case_manager: told(&decision.case_manager),
    }
}

fn needs(note: &DomainNote) -> String {
    let label = Catalogue::shipped().label("assessmentDomain", &note.domain);
    let needs = if note.needs.is_empty() { String::new() } else { format!("Bisogni: {}", note.needs) };
    let resources = if note.resources.is_empty() { String::new() } else { format!("Risorse: {}", note.resources) };
    format!("{label}. {}", joined(&[&needs, &resources]))
}

/// A decision in one line.
pub(crate) fn in_words(held: &Decision) -> String {
    let words = Catalogue::shipped();
    let manager = told(&held.case_manager);
    let manager = if manager.is_empty() { manager } else { format!("Case manager: {manager}") };
    let day =
        |label: &str, day: Option<Date>| day.map(|day| format!("{label} {}", format_date(day))).unwrap_or_default();
    let dissent = if held.dissent.is_empty() { String::new() } else { format!("Dissenso: {}", held.dissent) };
    joined(&[
        words.label("vmdDecision", &held.outcome),
        words.label("careSetting", &held.setting),
        &held.motive,
        &held.responsibilities,
        &manager,
        &day("Dal", held.starts_on),
        &day("Verifica il", held.verify_on),
        &dissent,
    ])
}

/// The parts that say something, one after the other.
pub(crate) fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What whoever chairs should know before sealing; the house records, people decide.
pub(crate) fn warnings(state: &MeetingState, today: Date) -> Vec<String> {
    let there = |bodies: &[&str]| state.people.iter().any(|who| who.present && bodies.contains(&who.body.as_str()));
    let mut found = Vec::new();
    if let Some(year) = state.convened.as_ref().map(|convened| convened.on.year()).filter(|year| *year != today.year())
    {
        found.push(format!("La seduta è convocata nel {year}: il verbale prende un numero del {year}."));
    }
    if state.people.iter().any(|who| who.present) {
        if !there(&["asst"]) {
            found.push("Tra i presenti non c’è nessuno dell’ASST.".to_owned());
        }
        if !there(&["comune", "ambito"]) {
            found.push("Tra i presenti non c’è nessuno di un comune o dell’Ambito.".to_owned());
        }
    }
    found
}
