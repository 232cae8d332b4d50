//! What ends in a person's own data: the STP or ENI code, legal representations.

use super::{Deadline, Kind};
use crate::{
    id::{PersonId, RelationId},
    person::{Field, PersonState, Representation, RepresentationKind},
    when::{end_of_day, start_of_day},
};
use jiff::{Timestamp, civil::Date};

/// What the other files of the same person say, after merges.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// The kept file says that the person died.
    pub died: bool,
    /// The kept file.
    pub root: Option<PersonId>,
    /// The kept file has a code of its own: that of a file that was joined to it is no longer the person’s.
    pub coded: bool,
    /// STP and ENI codes of the other files, with the file and the last day.
    pub codes: Vec<(PersonId, String, Date)>,
    /// Representations written on any file of the person, this one included, with the file.
    pub representations: Vec<(PersonId, RelationId, Representation)>,
}

/// What ends of one file of a living person. The code counts on the kept file, and when that has none on the one where it ends last; a representation that another one of the same
/// capacity outlasts was renewed, and one that is written twice is told once. `code` is `stp`, `eni` or the capacity; `note` who represents the person.
pub fn of_person(id: PersonId, state: &PersonState, group: &Group) -> Vec<Deadline> {
    if group.died || state.withdrawn {
        return Vec::new();
    }
    let known = state.registered_at.unwrap_or(Timestamp::UNIX_EPOCH);
    let mut open = Vec::new();
    let code = state.get(Field::CodeKind).filter(|kind| matches!(*kind, "stp" | "eni"));
    let code = code.filter(|kind| state.merged.is_none() || group.keeps(id, kind, state.date(Field::CodeUntil)));
    if let (Some(kind), Some(last)) = (code, state.date(Field::CodeUntil)) {
        let one = Deadline::new(Kind::PersonCode, id.uuid(), Some(id), known.min(end_of_day(last)));
        open.push(one.part(&format!("{kind}@{last}")).by_day(last).told(kind, ""));
    }
    for (relation, held) in &state.representations {
        let Some(last) = held.until.filter(|last| !group.outlasts(id, *relation, held, *last)) else { continue };
        let since = start_of_day(held.from).min(end_of_day(last));
        let one = Deadline::new(Kind::PersonRepresentation, id.uuid(), Some(id), since);
        open.push(one.part(&format!("{relation}@{last}")).by_day(last).told(capacity(held.role), &held.full_name));
    }
    open
}

impl Group {
    /// Is the code of a file that was joined to another still the one that counts?
    fn keeps(&self, id: PersonId, kind: &str, until: Option<Date>) -> bool {
        let rank = |last: Date, file: PersonId| (last, std::cmp::Reverse(file));
        let of_kind = self.codes.iter().filter(|(_, other, _)| other == kind);
        let last = of_kind.map(|(file, _, last)| rank(*last, *file)).max();
        !self.coded && until.is_some_and(|until| last.is_none_or(|last| last <= rank(until, id)))
    }

    /// Was it renewed, or is it written elsewhere too? Of the same one on more files, that of the kept file stays, or else the first.
    fn outlasts(&self, id: PersonId, relation: RelationId, held: &Representation, last: Date) -> bool {
        let place = |file: PersonId, relation| (Some(file) != self.root, file, relation);
        let name = |it: &Representation| it.full_name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        self.representations.iter().filter(|(.., other)| other.role == held.role).any(|(file, written, other)| {
            let renewed = other.until.is_none_or(|until| until > last);
            let same = other.until == Some(last) && name(other) == name(held);
            renewed || (same && place(*file, *written) < place(id, relation))
        })
    }
}

const fn capacity(kind: RepresentationKind) -> &'static str {
    match kind {
        RepresentationKind::SupportAdministrator => "support_administrator",
        RepresentationKind::Guardian => "guardian",
        RepresentationKind::Curator => "curator",
        RepresentationKind::Attorney => "attorney",
    }
}
