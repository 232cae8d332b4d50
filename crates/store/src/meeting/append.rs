//! Appending to a meeting, until its minutes are sealed.

use super::{agenda, project};
use crate::{Change, Noun, Reader, StoreError, fact::load};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, MeetingId, PathwayId},
    meeting::{MeetingFact, MeetingState},
};

const SEALED: &str =
    "Il verbale di questa seduta è chiuso e non si modifica: per correggere, scriva un verbale integrativo.";
const CANCELLED: &str = "Questa seduta è stata annullata: ne convochi un’altra.";
const BY_SEALING: &str = "Un verbale si scrive chiudendo la seduta.";
const NOT_ON_AGENDA: &str = "Questo caso non è all’ordine del giorno della seduta.";

impl Change<'_> {
    /// Appends to a meeting and moves what lists show of it. The first fact of a meeting is `Planned`. A new agenda, and a meeting
    /// that will not be held, move the assessments too, in the same change. Minutes are not appended here: see
    /// [`Self::seal_minutes`] and [`Self::add_minutes`].
    ///
    /// # Errors
    /// `NotFound` for a meeting that was never convened or a case that is not in file; `Rule` once the minutes are sealed, for a
    /// meeting that was cancelled, for a case that is not on the agenda, and for one that is on another.
    pub fn append_meeting(
        &mut self,
        meeting: MeetingId,
        happened_at: Timestamp,
        fact: MeetingFact,
    ) -> Result<FactId, StoreError> {
        let known = self.known_meeting(meeting)?;
        check(known.as_ref(), &fact)?;
        let before = known.map(|state| state.agenda).unwrap_or_default();
        let moved = match &fact {
            MeetingFact::AgendaSet { cases } => agenda::moved(&before, cases),
            MeetingFact::Cancelled { .. } => agenda::moved(&before, &[]),
            _ => agenda::Moved::default(),
        };
        for case in &moved.added {
            agenda::free(self.conn(), meeting, *case)?;
        }
        let about = case_of(&fact);
        let id = self.write_meeting(meeting, happened_at, about, fact)?;
        self.move_cases(meeting, happened_at, moved)?;
        Ok(id)
    }

    /// Writes a fact and what lists show; `case` is the assessment it is about, when it is about one.
    pub(super) fn write_meeting(
        &mut self,
        meeting: MeetingId,
        happened_at: Timestamp,
        case: Option<PathwayId>,
        fact: MeetingFact,
    ) -> Result<FactId, StoreError> {
        let about = case.map(|case| Ok::<_, StoreError>((self.vmd_person(case)?, Some(case)))).transpose()?;
        let id = self.append(meeting.as_bytes(), about, happened_at, fact)?.id;
        project(self.conn(), meeting)?;
        self.settled();
        Ok(id)
    }

    /// What is known of a meeting; `None` when it was never convened.
    pub(super) fn known_meeting(&self, meeting: MeetingId) -> Result<Option<MeetingState>, StoreError> {
        let facts = load::<MeetingFact>(self.conn(), meeting.as_bytes())?;
        Ok((!facts.is_empty()).then(|| MeetingState::fold(facts.iter().map(|fact| &fact.body))))
    }
}

impl Reader<'_> {
    /// What the facts of a meeting say it is. Nobody's file is opened: nothing of it is shown.
    ///
    /// # Errors
    /// `NotFound` when there is no such meeting.
    pub fn meeting_state(&self, meeting: MeetingId) -> Result<MeetingState, StoreError> {
        let facts = load::<MeetingFact>(self.conn(), meeting.as_bytes())?;
        if facts.is_empty() {
            return Err(StoreError::NotFound(Noun::Meeting));
        }
        Ok(MeetingState::fold(facts.iter().map(|fact| &fact.body)))
    }
}

/// The assessment that a fact is about, when it is about one only.
pub(crate) const fn case_of(fact: &MeetingFact) -> Option<PathwayId> {
    match fact {
        MeetingFact::HeardSet { case, .. } | MeetingFact::Decided { case, .. } | MeetingFact::Undecided { case } => {
            Some(*case)
        }
        MeetingFact::Added { addendum, .. } => addendum.case,
        MeetingFact::Planned { .. }
        | MeetingFact::AgendaSet { .. }
        | MeetingFact::AttendanceSet { .. }
        | MeetingFact::Sealed { .. }
        | MeetingFact::Cancelled { .. } => None,
    }
}

/// May this fact stand after those that are known?
fn check(known: Option<&MeetingState>, fact: &MeetingFact) -> Result<(), StoreError> {
    let Some(state) = known else {
        return match fact {
            MeetingFact::Planned { .. } => Ok(()),
            _ => Err(StoreError::NotFound(Noun::Meeting)),
        };
    };
    if state.sealed.is_some() {
        return Err(StoreError::Rule(SEALED));
    }
    if state.cancelled.is_some() {
        return Err(StoreError::Rule(CANCELLED));
    }
    match fact {
        MeetingFact::Sealed { .. } | MeetingFact::Added { .. } => Err(StoreError::Rule(BY_SEALING)),
        fact if case_of(fact).is_some_and(|case| !state.agenda.contains(&case)) => Err(StoreError::Rule(NOT_ON_AGENDA)),
        _ => Ok(()),
    }
}
