//! The agenda and the assessments on it: a case is on one open agenda at a time.

use crate::{Change, Reader, StoreError};
use jiff::Timestamp;
use poliedro_domain::{
    id::{MeetingId, PathwayId},
    vmd::VmdFact,
};
use rusqlite::{Connection, OptionalExtension};

const ELSEWHERE: &str = "Uno dei casi è già all’ordine del giorno di un’altra seduta: prima lo tolga da quella.";

/// What a new agenda changes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Moved {
    /// Cases that were not there.
    pub(super) added: Vec<PathwayId>,
    /// Cases that are no longer there.
    pub(super) removed: Vec<PathwayId>,
}

/// The difference between two agendas; their order does not count.
pub(super) fn moved(before: &[PathwayId], after: &[PathwayId]) -> Moved {
    let without = |one: &[PathwayId], other: &[PathwayId]| {
        let mut found = Vec::new();
        for case in one.iter().filter(|case| !other.contains(case)) {
            if !found.contains(case) {
                found.push(*case);
            }
        }
        found
    };
    Moved { added: without(after, before), removed: without(before, after) }
}

/// Refuses a case that is on another open agenda.
pub(super) fn free(conn: &Connection, meeting: MeetingId, case: PathwayId) -> Result<(), StoreError> {
    match elsewhere(conn, case)? {
        Some(other) if other != meeting => Err(StoreError::Rule(ELSEWHERE)),
        _ => Ok(()),
    }
}

fn elsewhere(conn: &Connection, case: PathwayId) -> Result<Option<MeetingId>, StoreError> {
    let sql = "SELECT m.id FROM meeting_case c JOIN meeting m ON m.id = c.meeting \
               WHERE c.vmd = ?1 AND m.sealed_at IS NULL AND NOT m.cancelled";
    let found = conn.prepare_cached(sql)?.query_row([case.as_bytes()], |row| row.get(0)).optional()?;
    Ok(found.map(MeetingId::from_bytes))
}

impl Change<'_> {
    /// Says to each assessment that it is on the agenda, or no longer.
    pub(super) fn move_cases(
        &mut self,
        meeting: MeetingId,
        happened_at: Timestamp,
        moved: Moved,
    ) -> Result<(), StoreError> {
        for case in moved.removed {
            let person = self.vmd_person(case)?;
            self.append_vmd(case, person, happened_at, VmdFact::Unscheduled { meeting })?;
        }
        for case in moved.added {
            let person = self.vmd_person(case)?;
            self.append_vmd(case, person, happened_at, VmdFact::Scheduled { meeting })?;
        }
        Ok(())
    }
}

impl Reader<'_> {
    /// The open meeting on whose agenda an assessment is. Nothing is shown of either.
    pub fn agenda_of(&self, case: PathwayId) -> Result<Option<MeetingId>, StoreError> {
        elsewhere(self.conn(), case)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn case(n: u128) -> PathwayId {
        PathwayId::from_uuid(Uuid::from_u128(n))
    }

    #[test]
    fn only_what_comes_and_what_goes_is_moved() {
        let (a, b, c) = (case(1), case(2), case(3));
        assert_eq!(moved(&[a, b], &[b, a]), Moved::default());
        assert_eq!(moved(&[a, b], &[c, b, c]), Moved { added: vec![c], removed: vec![a] });
        assert_eq!(moved(&[], &[a]), Moved { added: vec![a], removed: vec![] });
        assert_eq!(moved(&[a], &[]), Moved { added: vec![], removed: vec![a] });
    }
}
