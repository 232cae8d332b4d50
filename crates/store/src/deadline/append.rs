//! Who answers for an obligation, and which will not be done.

use super::{DueRow, duty::project};
use crate::{Change, StoreError};
use jiff::Timestamp;
use poliedro_domain::{
    deadline::{DutyFact, Key, Of},
    id::{FactId, OperatorId, PathwayId},
};

const NOT_OPEN: &str = "Questo impegno non è più da fare: aggiorni la pagina.";
const WAIVED: &str = "Questo impegno è stato messo da parte: per continuare, lo riapra.";
const NOT_WAIVED: &str = "Questo impegno non è messo da parte: aggiorni la pagina.";
const MUST_BE_DONE: &str = "Questo impegno non si può mettere da parte: si conclude nella sua pagina.";

impl Change<'_> {
    /// Gives an open obligation to someone, or passes it on; `reason` says why, when it was somebody else's.
    ///
    /// # Errors
    /// `Rule` when it is not open, or was waived.
    pub fn assign_duty(
        &mut self,
        key: &Key,
        to: OperatorId,
        reason: &str,
        at: Timestamp,
    ) -> Result<FactId, StoreError> {
        let due = self.open_duty(key)?;
        let (what, part) = key.entry();
        self.say(&due, at, DutyFact::Assigned { what, part, to, owner: due.deadline.owner, reason: reason.to_owned() })
    }

    /// An open obligation will not be done: `motive` is of the catalogue `waiverMotive`.
    ///
    /// # Errors
    /// `Rule` when it is not open, was waived already, or is of a kind that only ends by being done.
    pub fn waive_duty(&mut self, key: &Key, motive: &str, note: &str, at: Timestamp) -> Result<FactId, StoreError> {
        let due = self.open_duty(key)?;
        if !key.kind.may_waive() {
            return Err(StoreError::Rule(MUST_BE_DONE));
        }
        let (what, part) = key.entry();
        self.say(&due, at, DutyFact::Waived { what, part, motive: motive.to_owned(), note: note.to_owned() })
    }

    /// What was waived is to be done again.
    ///
    /// # Errors
    /// `Rule` when it was not waived, or there is nothing left to do.
    pub fn resume_duty(&mut self, key: &Key, at: Timestamp) -> Result<FactId, StoreError> {
        let due = self.obligation(key)?.ok_or(StoreError::Rule(NOT_OPEN))?;
        if !due.waived {
            return Err(StoreError::Rule(NOT_WAIVED));
        }
        let (what, part) = key.entry();
        self.say(&due, at, DutyFact::Resumed { what, part })
    }

    fn open_duty(&self, key: &Key) -> Result<DueRow, StoreError> {
        let due = self.obligation(key)?.ok_or(StoreError::Rule(NOT_OPEN))?;
        if due.waived { Err(StoreError::Rule(WAIVED)) } else { Ok(due) }
    }

    fn say(&mut self, due: &DueRow, at: Timestamp, fact: DutyFact) -> Result<FactId, StoreError> {
        let key = &due.deadline.key;
        let pathway = match key.kind.of() {
            Of::Person | Of::Meeting | Of::Draft => None,
            _ => Some(PathwayId::from_uuid(key.of)),
        };
        let about = due.deadline.person.map(|person| (person, pathway));
        let id = self.append(key.of.as_bytes(), about, at, fact)?.id;
        project(self.conn(), *key.of.as_bytes())?;
        self.settled();
        Ok(id)
    }
}
