//! A person's file, opened: the kept file after merges, with the merges that hold and every pathway of the person.

use super::{PersonRow, append::root_of, read_row, row::COLUMNS};
use crate::{
    Noun, Reader, StoreError,
    fact::{load, stamp},
};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, OperatorId, PathwayId, PersonId},
    person::{PersonFact, PersonState},
};
use rusqlite::Connection;

/// A merge, or one that was undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeRecord {
    /// The `MergedInto` fact, which an undo names.
    pub fact: FactId,
    /// The file that was merged into another.
    pub dropped: PersonId,
    /// Its name, «Cognome Nome».
    pub dropped_name: String,
    /// The file it was merged into.
    pub kept: PersonId,
    /// When.
    pub merged_at: Timestamp,
    /// By whom.
    pub author: OperatorId,
    /// Why.
    pub reason: String,
    /// When it was undone; `None` while it holds.
    pub undone_at: Option<Timestamp>,
}

/// What kind of pathway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathwayKind {
    /// Accesso PUA.
    Intake,
    /// Request to the COT.
    Request,
    /// Multidimensional assessment.
    Vmd,
    /// Plan.
    Plan,
    /// Application (*domanda*) to units.
    Application,
    /// Protected discharge.
    Discharge,
}

/// A pathway in the list of a person's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pathway {
    /// Which.
    pub id: PathwayId,
    /// The file it was written on.
    pub person: PersonId,
    /// Access, request, assessment, plan, application or discharge.
    pub kind: PathwayKind,
    /// Stage of the access (`registered`, …) or of the assessment (`received`, …), destination of the request (`cot`), state of the plan
    /// (`draft`, …), stage of the application (`applied`, …) or of the discharge (`received`, …).
    pub state: String,
    /// Contact, referral, opening; of an application, the beginning (UTC) of its day; of a discharge, its arrival at the COT
    /// or else the report of the ward.
    pub began_at: Timestamp,
    /// Closing or withdrawal; `None` while it is open.
    pub ended_at: Option<Timestamp>,
    /// Urgent.
    pub urgent: bool,
    /// The need, or the motive of the referral; catalogue `planKind` of a plan, `unitKind` of an application;
    /// `dischargeSource`, `/` and `facility` of a discharge, where either may be empty.
    pub summary: String,
    /// Protocol of an assessment; empty until it is complete, and for other pathways.
    pub protocol: String,
}

/// A person's file.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonFile {
    /// The kept file, as lists show it.
    pub row: PersonRow,
    /// Its fields with their versions, contacts, representations.
    pub state: PersonState,
    /// The files that were merged into it, as they are: what is written there and not here is not lost.
    pub merged: Vec<(PersonId, PersonState)>,
    /// Merges among these files, newest first, undone ones included.
    pub merges: Vec<MergeRecord>,
    /// Pathways of all these files, newest first.
    pub pathways: Vec<Pathway>,
}

impl Reader<'_> {
    /// Opens a person's file; `person` may be any file merged into it. It counts as a consultation.
    ///
    /// # Errors
    /// `NotFound` when there is no such file.
    pub fn person(&self, person: PersonId) -> Result<PersonFile, StoreError> {
        let root = self.opened_with_merged(person)?;
        file(self.conn(), root)
    }

    /// Whoever does this looked at the person’s file, though nothing of it is read here. It counts as a consultation.
    ///
    /// # Errors
    /// `NotFound` when there is no such file.
    pub fn consulted(&self, person: PersonId) -> Result<(), StoreError> {
        self.opened_with_merged(person).map(|_| ())
    }

    /// Every file of this person counts as opened: if a merge is undone, each keeps in its log who saw it meanwhile.
    pub(crate) fn opened_with_merged(&self, person: PersonId) -> Result<PersonId, StoreError> {
        let root = root_of(self.conn(), person)?;
        let mut statement = self.conn().prepare_cached("SELECT id FROM person WHERE root = ?1")?;
        let mut rows = statement.query([root.as_bytes()])?;
        while let Some(row) = rows.next()? {
            self.opened(PersonId::from_bytes(row.get(0)?));
        }
        Ok(root)
    }

    /// The kept file of a person, after merges. Nothing is shown of it.
    pub fn root_of(&self, person: PersonId) -> Result<PersonId, StoreError> {
        root_of(self.conn(), person)
    }

    /// The file that is kept of a person and those merged with it, in the order of their opening. Nothing is shown of them.
    pub(crate) fn files_of(&self, person: PersonId) -> Result<Vec<PersonId>, StoreError> {
        files(self.conn(), self.root_of(person)?)
    }

    /// One person as lists show it. It counts as a row shown.
    pub fn person_row(&self, person: PersonId) -> Result<PersonRow, StoreError> {
        self.showed(1);
        row(self.conn(), root_of(self.conn(), person)?)
    }

    /// How many people are in file, merged files counted once.
    pub fn people(&self) -> Result<u32, StoreError> {
        let sql = "SELECT count(*) FROM person WHERE merged_into IS NULL AND NOT withdrawn";
        Ok(self.conn().prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }
}

fn row(conn: &Connection, root: PersonId) -> Result<PersonRow, StoreError> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM person r WHERE r.id = ?1"))?;
    let mut rows = statement.query([root.as_bytes()])?;
    let row = rows.next()?.ok_or(StoreError::NotFound(Noun::Person))?;
    read_row(row, 0)
}

fn file(conn: &Connection, root: PersonId) -> Result<PersonFile, StoreError> {
    let others = files(conn, root)?.into_iter().filter(|file| *file != root);
    Ok(PersonFile {
        row: row(conn, root)?,
        state: state(conn, root)?,
        merged: others.map(|file| Ok((file, state(conn, file)?))).collect::<Result<_, StoreError>>()?,
        merges: merges(conn, root)?,
        pathways: pathways(conn, root)?,
    })
}

fn state(conn: &Connection, person: PersonId) -> Result<PersonState, StoreError> {
    let facts = load::<PersonFact>(conn, person.as_bytes())?;
    let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_person(person)).collect();
    Ok(PersonState::fold(&facts))
}

fn files(conn: &Connection, root: PersonId) -> Result<Vec<PersonId>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT id FROM person WHERE root = ?1 ORDER BY n")?;
    let ids = statement.query_map([root.as_bytes()], |row| row.get(0).map(PersonId::from_bytes))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

fn merges(conn: &Connection, root: PersonId) -> Result<Vec<MergeRecord>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("merges.sql"))?;
    let mut rows = statement.query([root.as_bytes()])?;
    let mut merges = Vec::new();
    while let Some(row) = rows.next()? {
        merges.push(MergeRecord {
            fact: FactId::from_bytes(row.get(0)?),
            dropped: PersonId::from_bytes(row.get(1)?),
            kept: PersonId::from_bytes(row.get(2)?),
            merged_at: stamp(row.get(3)?)?,
            author: OperatorId::from_bytes(row.get(4)?),
            reason: row.get(5)?,
            undone_at: row.get::<_, Option<i64>>(6)?.map(stamp).transpose()?,
            dropped_name: row.get(7)?,
        });
    }
    Ok(merges)
}

fn pathways(conn: &Connection, root: PersonId) -> Result<Vec<Pathway>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("pathways.sql"))?;
    let mut rows = statement.query([root.as_bytes()])?;
    let mut pathways = Vec::new();
    while let Some(row) = rows.next()? {
        pathways.push(Pathway {
            kind: match row.get::<_, u8>(0)? {
                0 => PathwayKind::Intake,
                1 => PathwayKind::Request,
                2 => PathwayKind::Vmd,
                3 => PathwayKind::Plan,
                4 => PathwayKind::Application,
                _ => PathwayKind::Discharge,
            },
            id: PathwayId::from_bytes(row.get(1)?),
            person: PersonId::from_bytes(row.get(2)?),
            state: row.get(3)?,
            began_at: stamp(row.get(4)?)?,
            ended_at: row.get::<_, Option<i64>>(5)?.map(stamp).transpose()?,
            urgent: row.get(6)?,
            summary: row.get(7)?,
            protocol: row.get(8)?,
        });
    }
    Ok(pathways)
}
