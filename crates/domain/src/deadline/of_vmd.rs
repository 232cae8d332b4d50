//! What is to be done of an assessment: its terms, its visits, its next step.

use super::{Deadline, Kind};
use crate::{
    id::{PathwayId, PersonId},
    protocol::Protocol,
    vmd::{Moments, PlannedVisit, Stage, Term, VmdState},
    when::{local_date, start_of_day},
};
use jiff::Timestamp;

/// The usual areas of a request that nobody has completed yet, and so has no protocol.
const USUAL: [&str; 2] = ["health", "social"];

/// The obligations of an open assessment that is held to `protocol` (`None` until the request is complete): every term that runs, every
/// visit that is planned, and the step that comes next. `code` is what is asked for (catalogue `serviceRequested`); of a visit, its place.
/// While a case is on the agenda of a meeting, the next step is the meeting's.
pub fn of_vmd(id: PathwayId, person: PersonId, state: &VmdState, protocol: Option<&Protocol>) -> Vec<Deadline> {
    let required: Vec<String> = protocol.map_or_else(
        || USUAL.map(str::to_owned).to_vec(),
        |protocol| protocol.areas.iter().filter(|area| area.required).map(|area| area.id.clone()).collect(),
    );
    let stage = state.stage(&required);
    if matches!(stage, Stage::Closed | Stage::Withdrawn) {
        return Vec::new();
    }
    let service = state.request.as_ref().map_or("", |request| request.service.as_str());
    let new =
        |kind, began| Deadline::new(kind, id.uuid(), Some(person), began).pressing(state.urgent()).told(service, "");
    let asked = state.requested_at.unwrap_or(Timestamp::UNIX_EPOCH);
    let mut open = Vec::new();
    if state.request.is_none() {
        open.push(new(Kind::VmdComplete, asked));
    }
    for term in protocol.into_iter().flat_map(|protocol| running(protocol, &moments(state, &required))) {
        let one = new(Kind::VmdTerm, start_of_day(term.began)).part(&term.clock.id);
        open.push(one.by_day(term.last_day()).with_quarter());
    }
    open.extend(visits(id, person, state, asked));
    let step = match stage {
        Stage::Assessed => Some((Kind::VmdSynthesise, state.assessed_at(&required))),
        Stage::Ready => {
            let postponed = state.decisions.last().map(|decided| decided.at);
            Some((Kind::VmdSchedule, state.synthesis.as_ref().map(|(at, _)| *at).max(postponed)))
        }
        Stage::Decided => Some((Kind::VmdTransmit, state.decision().map(|decided| decided.at))),
        _ => None,
    };
    open.extend(step.map(|(kind, began)| {
        let one = new(kind, began.unwrap_or(asked));
        // Decided again, it is another outcome to send.
        let part = if kind == Kind::VmdTransmit { local_date(one.began).to_string() } else { String::new() };
        one.part(&part)
    }));
    open
}

fn moments(state: &VmdState, required: &[String]) -> Moments {
    Moments {
        requested: state.requested_at.map(local_date),
        assigned: state.assigned_at(required).map(local_date),
        assessed: state.assessed_at(required).map(local_date),
        decided: state.decision().map(|decided| local_date(decided.at)),
        sent: state.transmitted.as_ref().map(|(at, _)| local_date(*at)),
    }
}

fn running<'a>(protocol: &'a Protocol, moments: &Moments) -> Vec<Term<'a>> {
    let begun = |clock: &'a crate::protocol::Clock| {
        let met = moments.day(clock.until);
        moments.day(clock.from).filter(|_| met.is_none()).map(|began| Term { clock, began, met })
    };
    protocol.clocks.iter().filter_map(begun).collect()
}

/// A joint visit is one obligation, of the areas that are still to be visited in it.
fn visits(id: PathwayId, person: PersonId, state: &VmdState, asked: Timestamp) -> Vec<Deadline> {
    let mut joint: Vec<(&PlannedVisit, Vec<&str>)> = Vec::new();
    for (area, planned) in &state.planned {
        match joint.iter_mut().find(|(known, _)| *known == planned) {
            Some((_, areas)) => areas.push(area),
            None => joint.push((planned, vec![area])),
        }
    }
    let one = |(planned, areas): (&PlannedVisit, Vec<&str>)| {
        let owner = areas.iter().find_map(|area| state.assessors.get(*area).and_then(|who| who.operator));
        Deadline::new(Kind::VmdVisit, id.uuid(), Some(person), asked)
            .part(&format!("{}@{}", areas.join("+"), planned.on))
            .by_moment(planned.on, &planned.at)
            .owned(owner)
            .told(&planned.place, "")
    };
    joint.into_iter().map(one).collect()
}
