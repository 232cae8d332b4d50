//! The minutes, written out from everything that is known when they are sealed.

use super::case;
use crate::{CallError, FieldMessage};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    catalogue::Catalogue,
    id::PathwayId,
    meeting::{Attendant, CaseMinutes, Convened, MeetingState, Minutes},
    vmd::Decision,
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
    if state.people.iter().filter(|who| who.present).count() < PRESENT {
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
        match state.decisions.get(id) {
            Some(decision) => cases.push(of_case(reader, state, *id, &vmd, decision, convened.on)?),
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
        people: state.people.clone(),
        cases,
    })
}

fn of_case(
    reader: &Reader<'_>,
    state: &MeetingState,
    id: PathwayId,
    vmd: &VmdFile,
    decision: &Decision,
    on: Date,
) -> Result<CaseMinutes, CallError> {
    let person = &vmd.row.person;
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
        synthesis: case::synthesis(&vmd.state),
        heard: state.heard.get(&id).cloned().unwrap_or_default(),
        decision: decision.clone(),
    })
}

/// What whoever chairs should know before sealing; the house records, people decide.
pub(crate) fn warnings(state: &MeetingState) -> Vec<String> {
    let there = |bodies: &[&str]| state.people.iter().any(|who| who.present && bodies.contains(&who.body.as_str()));
    let mut found = Vec::new();
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
