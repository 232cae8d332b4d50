//! What was said of obligations, told in Italian for timelines.

use super::what::noun;
use crate::operator::Names;
use poliedro_domain::{
    catalogue::Catalogue,
    deadline::{DutyFact, Kind},
};

/// Title and detail of a fact.
pub(crate) fn tell(fact: &DutyFact, names: &Names) -> (String, String) {
    match fact {
        DutyFact::Assigned { what, to, reason, .. } => {
            (format!("{}: in carico a {}", of(what), names.of(*to)), reason.clone())
        }
        DutyFact::Waived { what, motive, note, .. } => {
            let motive = Catalogue::shipped().label("waiverMotive", motive);
            let detail = if note.is_empty() { motive.to_owned() } else { format!("{motive}: {note}") };
            (format!("{}: non si farà", of(what)), detail)
        }
        DutyFact::Resumed { what, .. } => (format!("{}: di nuovo da fare", of(what)), String::new()),
    }
}

fn of(code: &str) -> &'static str {
    Kind::from_code(code).map_or("Scadenza", noun)
}
