//! What a verb may write: facts, appended one after the other; projections follow in the same transaction.

use super::{Reader, Session, archive::entry};
use crate::{
    StoreError,
    audit::{self, Anchor, Outcome},
    fact::{FactIds, FactRow, FactsDigest, Stored, Stream, Vocabulary, insert, last_number, stamp},
    person,
};
use jiff::Timestamp;
use poliedro_domain::{
    fact::Fact,
    id::{
        AdministrationId, FactId, ImportId, IssueId, LetterheadId, MeetingId, OperatorId, PathwayId, PersonId,
        PlanPartId, RelationId, UnitId,
    },
    intake::IntakeFact,
    permission::Op,
    person::PersonState,
};
use rusqlite::Connection;
use std::{
    collections::{BTreeSet, HashMap},
    ops::Deref,
};

/// Rows of the log that one change may have, one for each person it touched; a change of more people has one row.
const PEOPLE_IN_LOG: usize = 16;

/// What a change touched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSet {
    /// Facts appended, in order.
    pub facts: Vec<FactId>,
    /// People whose file or pathways changed.
    pub people: BTreeSet<PersonId>,
    /// Pathways that changed.
    pub pathways: BTreeSet<PathwayId>,
    /// Streams that grew.
    pub streams: BTreeSet<Stream>,
}

/// One change under way. It reads what a [`Reader`] reads, its own writes included.
pub struct Change<'a> {
    reader: Reader<'a>,
    session: &'a Session,
    now: Timestamp,
    ids: &'a mut FactIds,
    end: Anchor,
    next: i64,
    digest: FactsDigest,
    set: ChangeSet,
    /// A fact was appended and its projection has not followed yet.
    unsettled: bool,
    /// Files folded in this change: what is appended next is applied to them without reading their facts again.
    pub(crate) files: HashMap<PersonId, PersonState>,
    /// Facts of the accesses touched in this change.
    pub(crate) intakes: HashMap<PathwayId, Vec<Fact<IntakeFact>>>,
}

impl<'a> Deref for Change<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Self::Target {
        &self.reader
    }
}

impl<'a> Change<'a> {
    pub(super) fn begin(
        conn: &'a Connection,
        session: &'a Session,
        now: Timestamp,
        ids: &'a mut FactIds,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            reader: Reader::new(conn, session.operator),
            session,
            now: stamp(now.as_millisecond())?,
            ids,
            end: audit::last(conn)?,
            next: last_number(conn)? + 1,
            digest: FactsDigest::new(),
            set: ChangeSet::default(),
            unsettled: false,
            files: HashMap::new(),
            intakes: HashMap::new(),
        })
    }

    /// When the facts of this change are recorded.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// An identifier for a new person.
    pub fn new_person(&mut self) -> Result<PersonId, StoreError> {
        self.ids.mint(self.now).map(PersonId::from_uuid)
    }

    /// An identifier for a new administration.
    pub(crate) fn new_administration(&mut self) -> Result<AdministrationId, StoreError> {
        self.ids.mint(self.now).map(AdministrationId::from_uuid)
    }

    /// An identifier for a new pathway.
    pub fn new_pathway(&mut self) -> Result<PathwayId, StoreError> {
        self.ids.mint(self.now).map(PathwayId::from_uuid)
    }

    /// An identifier for a new contact or representation.
    pub fn new_relation(&mut self) -> Result<RelationId, StoreError> {
        self.ids.mint(self.now).map(RelationId::from_uuid)
    }

    /// An identifier for a new operator.
    pub fn new_operator(&mut self) -> Result<OperatorId, StoreError> {
        self.ids.mint(self.now).map(OperatorId::from_uuid)
    }

    /// An identifier for a new meeting.
    pub fn new_meeting(&mut self) -> Result<MeetingId, StoreError> {
        self.ids.mint(self.now).map(MeetingId::from_uuid)
    }

    /// An identifier for a new goal or intervention.
    pub fn new_plan_part(&mut self) -> Result<PlanPartId, StoreError> {
        self.ids.mint(self.now).map(PlanPartId::from_uuid)
    }

    /// An identifier for a new unit.
    pub fn new_unit(&mut self) -> Result<UnitId, StoreError> {
        self.ids.mint(self.now).map(UnitId::from_uuid)
    }

    /// An identifier for a new import.
    pub fn new_import(&mut self) -> Result<ImportId, StoreError> {
        self.ids.mint(self.now).map(ImportId::from_uuid)
    }

    /// An identifier for a new letterhead.
    ///
    /// # Errors
    /// When the machine gives no random numbers.
    pub fn new_letterhead(&mut self) -> Result<LetterheadId, StoreError> {
        self.ids.mint(self.now).map(LetterheadId::from_uuid)
    }

    /// An identifier for a document that leaves.
    pub(crate) fn new_issue(&mut self) -> Result<IssueId, StoreError> {
        self.ids.mint(self.now).map(IssueId::from_uuid)
    }

    /// Appends a fact; the caller moves the projection.
    pub(crate) fn append<B: Vocabulary>(
        &mut self,
        subject: &[u8],
        about: Option<(PersonId, Option<PathwayId>)>,
        happened_at: Timestamp,
        body: B,
    ) -> Result<Stored<B>, StoreError> {
        if let Some((person, _)) = about
            // What is held of a file that was withdrawn can still be given to whom it is about: that it was is written all the same.
            && B::STREAM != Stream::Issue
        {
            person::still_there(self.reader.conn(), person)?;
        }
        self.unsettled = true;
        let id = FactId::from_uuid(self.ids.mint(self.now)?);
        let json = serde_json::to_string(&body).map_err(|error| StoreError::Unreadable(error.to_string()))?;
        let person = about.map(|(person, _)| person);
        let row = FactRow {
            n: self.next,
            id,
            stream: B::STREAM.code(),
            subject,
            person: person.as_ref().map(|person| person.as_bytes().as_slice()),
            kind: body.kind(),
            schema_version: B::SCHEMA_VERSION,
            happened_at: happened_at.as_millisecond(),
            recorded_at: self.now.as_millisecond(),
            author: self.session.operator.as_bytes(),
            device: &self.session.device,
            body: &json,
        };
        insert(self.reader.conn(), &row, self.end.seq + 1)?;
        self.digest.add(&row.digest());
        self.next += 1;
        self.set.facts.push(id);
        self.set.streams.insert(B::STREAM);
        if let Some((person, pathway)) = about {
            self.set.people.insert(person);
            self.set.pathways.extend(pathway);
        }
        Ok(Stored {
            id,
            person,
            happened_at: stamp(happened_at.as_millisecond())?,
            recorded_at: self.now,
            author: self.session.operator,
            device: self.session.device.clone(),
            body,
        })
    }

    /// The projection has followed the facts.
    pub(crate) const fn settled(&mut self) {
        self.unsettled = false;
    }

    /// Writes the row (or rows) of the log: the first one covers the facts. A verb that went on after a failed append does not
    /// get its change.
    pub(super) fn finish(self, op: Op) -> Result<ChangeSet, StoreError> {
        if self.unsettled {
            return Err(StoreError::Rule("L’operazione non è stata completata: nulla è stato salvato. Riprovi."));
        }
        let detail = if self.set.facts.is_empty() { audit::NO_DETAIL } else { self.digest.finish() };
        let mut people: BTreeSet<PersonId> = self.reader.seen().0;
        people.extend(self.set.people.iter().copied());
        if people.len() > PEOPLE_IN_LOG {
            people.clear();
        }
        let mut people = people.iter().map(|person| person.as_bytes().as_slice());
        let mut entry = entry(self.session, self.now, op, None, Outcome::Done);
        entry.rows = i64::try_from(self.set.facts.len()).unwrap_or(i64::MAX);
        entry.detail_hash = &detail;
        entry.person = people.next();
        let mut end = audit::append(self.reader.conn(), self.end, &entry)?;
        entry.rows = 0;
        entry.detail_hash = &audit::NO_DETAIL;
        for person in people {
            entry.person = Some(person);
            end = audit::append(self.reader.conn(), end, &entry)?;
        }
        Ok(self.set)
    }
}
