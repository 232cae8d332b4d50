//! A meeting, opened: its facts and what they say it is, and whether its minutes are still those that were sealed.

use super::{MeetingRow, seal::intact};
use crate::{Noun, Reader, StoreError, Stream};
use poliedro_domain::{
    id::{MeetingId, PathwayId},
    meeting::MeetingState,
};

/// A meeting in full.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingFile {
    /// As lists show it.
    pub row: MeetingRow,
    /// What its facts say it is.
    pub state: MeetingState,
    /// The minutes, as they stand in the archive, have the digest with which they were sealed; `None` until they are.
    pub intact: Option<bool>,
    /// The same of each integrative minute, in order; it must also point to the digest of the minutes it adds to.
    pub addenda_intact: Vec<bool>,
}

impl Reader<'_> {
    /// Opens a meeting. It counts as a consultation of the file of every person on it.
    ///
    /// # Errors
    /// `NotFound` when there is no such meeting.
    pub fn meeting(&self, meeting: MeetingId) -> Result<MeetingFile, StoreError> {
        let file = self.meeting_unopened(meeting)?;
        for case in cases(&file.state) {
            self.opened_with_merged(self.vmd_person(case)?)?;
        }
        Ok(file)
    }

    /// A meeting of which only a part is told. Nobody's file is opened: whoever shows what it says of a person opens theirs, with
    /// [`Reader::consulted`].
    ///
    /// # Errors
    /// `NotFound` when there is no such meeting.
    pub fn meeting_unopened(&self, meeting: MeetingId) -> Result<MeetingFile, StoreError> {
        let row = self.meeting_row(meeting)?.ok_or(StoreError::NotFound(Noun::Meeting))?;
        let state = self.meeting_state(meeting)?;
        let bodies = self.minutes_as_kept(meeting)?;
        let kept = |kind: &'static str| bodies.iter().filter(move |(of, _)| of == kind).map(|(_, body)| body.as_str());
        let sealed = state.sealed.as_ref();
        let addenda = state.addenda.iter().zip(kept("added"));
        Ok(MeetingFile {
            intact: sealed.map(|sealed| {
                kept("sealed").next().is_some_and(|body| intact(body, "sealed", "minutes", &sealed.sha256))
            }),
            addenda_intact: addenda
                .map(|((addendum, sha256), body)| {
                    let points = sealed.is_some_and(|sealed| sealed.sha256 == addendum.adds_to_sha256);
                    points && intact(body, "added", "addendum", sha256)
                })
                .collect(),
            row,
            state,
        })
    }

    /// Kind and text of the facts that seal, in the order of recording.
    fn minutes_as_kept(&self, meeting: MeetingId) -> Result<Vec<(String, String)>, StoreError> {
        let sql =
            "SELECT kind, body FROM fact WHERE subject = ?1 AND stream = ?2 AND kind IN ('sealed', 'added') ORDER BY n";
        let mut statement = self.conn().prepare_cached(sql)?;
        let rows =
            statement.query_map((meeting.as_bytes(), Stream::Meeting.code()), |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Every case that a page of this meeting speaks of.
fn cases(state: &MeetingState) -> Vec<PathwayId> {
    let written = state.sealed.iter().flat_map(|sealed| sealed.minutes.cases.iter().map(|one| one.case));
    let mut all: Vec<_> = state.agenda.iter().copied().chain(written).collect();
    all.sort_unstable();
    all.dedup();
    all
}
