//! Facts of a meeting about one case, told in Italian, for the timeline of the person.

use super::people;
use poliedro_domain::{catalogue::Catalogue, meeting::MeetingFact};

/// Title and detail of a fact.
pub(crate) fn tell(fact: &MeetingFact) -> (String, String) {
    let outcome = |code: &str| Catalogue::shipped().label("vmdDecision", code).to_owned();
    let (title, detail) = match fact {
        MeetingFact::Planned { .. } => ("Seduta convocata", String::new()),
        MeetingFact::AgendaSet { .. } => ("Ordine del giorno", String::new()),
        MeetingFact::AttendanceSet { .. } => ("Presenze", String::new()),
        MeetingFact::HeardSet { people: who, .. } => ("Sentiti in seduta", people::heard(who)),
        MeetingFact::Decided { decision, .. } => ("Decisione in seduta", outcome(&decision.outcome)),
        MeetingFact::Undecided { .. } => ("Decisione in seduta ritirata", String::new()),
        MeetingFact::Sealed { .. } => ("Verbale chiuso", String::new()),
        MeetingFact::Added { addendum, .. } => {
            let detail = format!("Verbale integrativo {}/{} · {}", addendum.number, addendum.year, addendum.reason);
            ("Verbale integrativo", detail)
        }
        MeetingFact::Cancelled { reason } => ("Seduta annullata", reason.clone()),
    };
    (title.to_owned(), detail)
}
