//! Sealing minutes: a number in the year, a digest, and the decisions handed to the assessments, all in one change.

use crate::{Change, Noun, Reader, StoreError};
use jiff::Timestamp;
use poliedro_domain::{
    id::{MeetingId, PathwayId},
    meeting::{Addendum, MeetingFact, Minutes, Sealed},
    vmd::{Decision, VmdFact},
};
use serde::Serialize;
use sha2::{Digest, Sha256};

const SEALED: &str = "Il verbale di questa seduta è già chiuso.";
const NOT_SEALED: &str = "Il verbale di questa seduta non è ancora chiuso: lo corregga direttamente.";
const CANCELLED: &str = "Questa seduta è stata annullata: non ha un verbale.";
const NOT_THE_SAME: &str = "Il verbale non corrisponde alla seduta: riapra la pagina e riprovi.";
const UNDECIDED: &str = "Ci sono casi senza decisione: il verbale non si può chiudere.";
const NOT_IN_MINUTES: &str = "Questo caso non è nel verbale della seduta.";

impl Reader<'_> {
    /// The next free number of minutes in a year. Minutes and integrative minutes share the series, from 1.
    pub fn next_minutes(&self, year: i16) -> Result<u32, StoreError> {
        let sql = "SELECT coalesce(max(number), 0) + 1 FROM minutes WHERE year = ?1";
        Ok(self.conn().prepare_cached(sql)?.query_row([year], |row| row.get(0))?)
    }
}

impl Change<'_> {
    /// Seals the minutes of a meeting and gives each assessment its decision, taken at `decided_at`. Number and year are given here:
    /// the next of the year of the meeting.
    ///
    /// # Errors
    /// `Rule` when they are already sealed, the meeting was cancelled, a case has no decision, or the minutes are not of this
    /// meeting (other cases, other decisions, another day).
    pub fn seal_minutes(
        &mut self,
        meeting: MeetingId,
        decided_at: Timestamp,
        mut minutes: Minutes,
    ) -> Result<Sealed, StoreError> {
        let state = self.known_meeting(meeting)?.ok_or(StoreError::NotFound(Noun::Meeting))?;
        if state.sealed.is_some() {
            return Err(StoreError::Rule(SEALED));
        }
        if state.cancelled.is_some() {
            return Err(StoreError::Rule(CANCELLED));
        }
        if !state.undecided().is_empty() {
            return Err(StoreError::Rule(UNDECIDED));
        }
        let decided = |case: &PathwayId| (*case, state.decisions.get(case).cloned());
        let held: Vec<_> = state.agenda.iter().map(decided).collect();
        let written: Vec<_> = minutes.cases.iter().map(|one| (one.case, Some(one.decision.clone()))).collect();
        if held != written || state.convened.as_ref() != Some(&minutes.convened) {
            return Err(StoreError::Rule(NOT_THE_SAME));
        }
        minutes.year = minutes.convened.on.year();
        minutes.number = self.next_minutes(minutes.year)?;
        let (number, year) = (minutes.number, minutes.year);
        let cases: Vec<_> = minutes.cases.iter().map(|one| (one.case, one.decision.clone())).collect();
        let sealed = Sealed { sha256: digest(&text(&minutes)?), minutes };
        let fact = MeetingFact::Sealed { minutes: Box::new(sealed.minutes.clone()), sha256: sealed.sha256.clone() };
        let now = self.now();
        self.write_meeting(meeting, now, None, fact)?;
        for (case, decision) in cases {
            self.hand_over(meeting, decided_at, case, (number, year), decision)?;
        }
        Ok(sealed)
    }

    /// Seals an integrative minute and gives the assessment its new decision, if there is one, taken at `decided_at`. Its number is
    /// the next of `addendum.year`; which minutes it adds to, and their digest, are written here.
    ///
    /// # Errors
    /// `Rule` when the minutes are not sealed yet, or they do not speak of the case.
    pub fn add_minutes(
        &mut self,
        meeting: MeetingId,
        decided_at: Timestamp,
        mut addendum: Addendum,
    ) -> Result<(Addendum, String), StoreError> {
        let state = self.known_meeting(meeting)?.ok_or(StoreError::NotFound(Noun::Meeting))?;
        let sealed = state.sealed.ok_or(StoreError::Rule(NOT_SEALED))?;
        if addendum.case.is_some_and(|case| !sealed.minutes.cases.iter().any(|one| one.case == case)) {
            return Err(StoreError::Rule(NOT_IN_MINUTES));
        }
        addendum.adds_to = (sealed.minutes.number, sealed.minutes.year);
        addendum.adds_to_sha256 = sealed.sha256;
        addendum.number = self.next_minutes(addendum.year)?;
        let sha256 = digest(&text(&addendum)?);
        let fact = MeetingFact::Added { addendum: Box::new(addendum.clone()), sha256: sha256.clone() };
        let now = self.now();
        self.write_meeting(meeting, now, addendum.case, fact)?;
        if let (Some(case), Some(decision)) = (addendum.case, addendum.decision.clone()) {
            self.hand_over(meeting, decided_at, case, (addendum.number, addendum.year), decision)?;
        }
        Ok((addendum, sha256))
    }

    fn hand_over(
        &mut self,
        meeting: MeetingId,
        decided_at: Timestamp,
        case: PathwayId,
        (number, year): (u32, i16),
        decision: Decision,
    ) -> Result<(), StoreError> {
        let person = self.vmd_person(case)?;
        let fact = VmdFact::Decided { meeting, number, year, decision: Box::new(decision) };
        self.append_vmd(case, person, decided_at, fact)?;
        Ok(())
    }
}

fn text<T: Serialize>(minutes: &T) -> Result<String, StoreError> {
    serde_json::to_string(minutes).map_err(|error| StoreError::Unreadable(error.to_string()))
}

/// SHA-256 of the minutes as kept, in hexadecimal.
fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Is what is kept still what was sealed? `body` is the fact as it stands in the archive, `name` the field that holds the minutes:
/// the text itself is hashed, so that nothing added to it escapes.
pub(super) fn intact(body: &str, kind: &str, name: &str, sha256: &str) -> bool {
    let kept = body
        .strip_prefix(&format!("{{\"kind\":\"{kind}\",\"{name}\":"))
        .and_then(|rest| rest.strip_suffix(&format!(",\"sha256\":\"{sha256}\"}}")));
    kept.is_some_and(|kept| digest(kept) == sha256)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_changed_in_any_way_is_not_intact() {
        let sha = digest("{\"number\":1}");
        assert_eq!(digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        let body = |text: &str| format!("{{\"kind\":\"sealed\",\"minutes\":{text},\"sha256\":\"{sha}\"}}");
        let whole = |body: &str| intact(body, "sealed", "minutes", &sha);
        assert!(whole(&body("{\"number\":1}")));
        assert!(!whole(&body("{\"number\":2}")));
        assert!(!whole(&body("{\"number\": 1}")));
        assert!(!whole(&body("{\"number\":1,\"x\":1}")));
        assert!(!whole(&body("{\"number\":1}").replace("\"minutes\"", "\"x\":0,\"minutes\"")));
        assert!(!whole(""));
    }
}
