//! What ends in a person's own data: the STP or ENI code, legal representations.

use super::{Deadline, Kind};
use crate::{
    id::PersonId,
    person::{Field, PersonState, Representation, RepresentationKind},
    when::{end_of_day, start_of_day},
};
use jiff::{Timestamp, civil::Date};

/// What the other files of the same person say, after merges.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// The kept file says that the person died.
    pub died: bool,
    /// Representations written on any file of the person, this one included, and the file.
    pub representations: Vec<(PersonId, Representation)>,
}

/// What ends of one file of a living person. The code counts on the kept file only; a representation that another one of the same
/// capacity outlasts was renewed. `code` is `stp`, `eni` or the capacity; `note` who represents the person.
pub fn of_person(id: PersonId, state: &PersonState, group: &Group) -> Vec<Deadline> {
    if group.died || state.withdrawn {
        return Vec::new();
    }
    let known = state.registered_at.unwrap_or(Timestamp::UNIX_EPOCH);
    let mut open = Vec::new();
    let code = state.get(Field::CodeKind).filter(|kind| matches!(*kind, "stp" | "eni") && state.merged.is_none());
    if let (Some(kind), Some(last)) = (code, state.date(Field::CodeUntil)) {
        let one = Deadline::new(Kind::PersonCode, id.uuid(), Some(id), known.min(end_of_day(last)));
        open.push(one.part(&format!("{kind}@{last}")).by_day(last).told(kind, ""));
    }
    for (relation, held) in &state.representations {
        let Some(last) = held.until.filter(|last| !outlasted(id, held, *last, &group.representations)) else {
            continue;
        };
        let since = start_of_day(held.from).min(end_of_day(last));
        let one = Deadline::new(Kind::PersonRepresentation, id.uuid(), Some(id), since);
        open.push(one.part(&format!("{relation}@{last}")).by_day(last).told(capacity(held.role), &held.full_name));
    }
    open
}

/// Another one goes on after it, or is the same one written on another file of the person too: then it counts once.
fn outlasted(id: PersonId, held: &Representation, last: Date, all: &[(PersonId, Representation)]) -> bool {
    let name = |held: &Representation| held.full_name.trim().to_lowercase();
    all.iter().filter(|(_, other)| other.role == held.role).any(|(file, other)| {
        other.until.is_none_or(|until| until > last || (until == last && *file < id && name(other) == name(held)))
    })
}

const fn capacity(kind: RepresentationKind) -> &'static str {
    match kind {
        RepresentationKind::SupportAdministrator => "support_administrator",
        RepresentationKind::Guardian => "guardian",
        RepresentationKind::Curator => "curator",
        RepresentationKind::Attorney => "attorney",
    }
}
