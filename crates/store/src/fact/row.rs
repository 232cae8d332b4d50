//! Facts in and out of their table.

use super::{Stream, Vocabulary};
use crate::{StoreError, canon::Canon};
use jiff::Timestamp;
use poliedro_domain::{
    fact::{Fact, Subject},
    id::{FactId, OperatorId, PathwayId, PersonId},
};
use rusqlite::{Connection, Row};

/// A fact as kept, with what the domain does not need to know.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored<B> {
    /// Time-ordered identifier.
    pub id: FactId,
    /// The person it is about, where it is about a person.
    pub person: Option<PersonId>,
    /// When it happened in the world, to the millisecond.
    pub happened_at: Timestamp,
    /// When it was recorded, to the millisecond.
    pub recorded_at: Timestamp,
    /// Who recorded it.
    pub author: OperatorId,
    /// On which device.
    pub device: String,
    /// What happened.
    pub body: B,
}

impl<B> Stored<B> {
    pub(crate) fn about(self, subject: Subject) -> Fact<B> {
        Fact {
            id: self.id,
            subject,
            happened_at: self.happened_at,
            recorded_at: self.recorded_at,
            author: self.author,
            body: self.body,
        }
    }

    pub(crate) fn of_person(self, person: PersonId) -> Fact<B> {
        self.about(Subject::Person(person))
    }

    pub(crate) fn of_pathway(self, pathway: PathwayId, person: PersonId) -> Fact<B> {
        self.about(Subject::Pathway(pathway, person))
    }
}

/// A row of the table of facts, as written.
pub(crate) struct FactRow<'a> {
    pub(crate) n: i64,
    pub(crate) id: FactId,
    pub(crate) stream: &'a str,
    pub(crate) subject: &'a [u8],
    pub(crate) person: Option<&'a [u8]>,
    pub(crate) kind: &'a str,
    pub(crate) schema_version: u32,
    pub(crate) happened_at: i64,
    pub(crate) recorded_at: i64,
    pub(crate) author: &'a [u8],
    pub(crate) device: &'a str,
    pub(crate) body: &'a str,
}

impl FactRow<'_> {
    /// The digest of the whole row.
    pub(crate) fn digest(&self) -> [u8; 32] {
        Canon::new("poliedro fact v1")
            .number(self.n)
            .field(self.id.as_bytes())
            .field(self.stream.as_bytes())
            .field(self.subject)
            .optional(self.person)
            .field(self.kind.as_bytes())
            .number(i64::from(self.schema_version))
            .number(self.happened_at)
            .number(self.recorded_at)
            .field(self.author)
            .field(self.device.as_bytes())
            .field(self.body.as_bytes())
            .finish()
    }
}

/// The digest of the facts of one change: the audit chain covers it, so an edited fact is noticed.
pub(crate) struct FactsDigest(Canon);

impl FactsDigest {
    pub(crate) fn new() -> Self {
        Self(Canon::new("poliedro facts v1"))
    }
    pub(crate) fn add(&mut self, fact: &[u8; 32]) {
        self.0.add(fact);
    }
    pub(crate) fn finish(self) -> [u8; 32] {
        self.0.finish()
    }
}

/// The digest of a row read from the table of facts, whose columns stand from `first` on in the order of the fields of [`FactRow`].
pub(crate) fn digest_of(row: &Row<'_>, first: usize) -> Result<[u8; 32], StoreError> {
    let text = |place: usize| row.get_ref(first + place)?.as_str().map_err(rusqlite::Error::from);
    let blob = |place: usize| row.get_ref(first + place)?.as_blob().map_err(rusqlite::Error::from);
    let fact = FactRow {
        n: row.get(first)?,
        id: FactId::from_bytes(row.get(first + 1)?),
        stream: text(2)?,
        subject: blob(3)?,
        person: row.get_ref(first + 4)?.as_blob_or_null().map_err(rusqlite::Error::from)?,
        kind: text(5)?,
        schema_version: row.get(first + 6)?,
        happened_at: row.get(first + 7)?,
        recorded_at: row.get(first + 8)?,
        author: blob(9)?,
        device: text(10)?,
        body: text(11)?,
    };
    Ok(fact.digest())
}

const INSERT: &str = include_str!("insert.sql");
const LOAD: &str = "SELECT id, person, schema_version, happened_at, recorded_at, author, device, body FROM fact \
                    WHERE subject = ?1 AND stream = ?2 ORDER BY n";

pub(crate) fn last_number(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.prepare_cached("SELECT coalesce(max(n), 0) FROM fact")?.query_row([], |row| row.get(0))?)
}

pub(crate) fn insert(conn: &Connection, fact: &FactRow<'_>, audit: i64) -> Result<(), StoreError> {
    conn.prepare_cached(INSERT)?.execute(rusqlite::params![
        fact.n,
        fact.id.as_bytes(),
        fact.stream,
        fact.subject,
        fact.person,
        fact.kind,
        fact.schema_version,
        fact.happened_at,
        fact.recorded_at,
        fact.author,
        fact.device,
        audit,
        fact.body,
    ])?;
    Ok(())
}

/// Every fact of one subject of one stream, in the order of recording.
pub(crate) fn load<B: Vocabulary>(conn: &Connection, subject: &[u8]) -> Result<Vec<Stored<B>>, StoreError> {
    let mut statement = conn.prepare_cached(LOAD)?;
    let mut rows = statement.query((subject, B::STREAM.code()))?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        facts.push(stored(row)?);
    }
    Ok(facts)
}

/// The subjects of one stream, in the order of their first fact.
pub(crate) fn subjects(conn: &Connection, stream: Stream) -> Result<Vec<Vec<u8>>, StoreError> {
    let sql = "SELECT subject FROM fact WHERE stream = ?1 GROUP BY subject ORDER BY min(n)";
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map([stream.code()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(found)
}

fn stored<B: Vocabulary>(row: &Row<'_>) -> Result<Stored<B>, StoreError> {
    Ok(Stored {
        id: FactId::from_bytes(row.get(0)?),
        person: row.get::<_, Option<[u8; 16]>>(1)?.map(PersonId::from_bytes),
        happened_at: stamp(row.get(3)?)?,
        recorded_at: stamp(row.get(4)?)?,
        author: OperatorId::from_bytes(row.get(5)?),
        device: row.get(6)?,
        body: decode(row.get(2)?, row.get_ref(7)?.as_str().map_err(rusqlite::Error::from)?)?,
    })
}

/// A body as written by this program or by an earlier one.
pub(crate) fn decode<B: Vocabulary>(version: u32, body: &str) -> Result<B, StoreError> {
    if version > B::SCHEMA_VERSION {
        return Err(StoreError::Newer { found: i64::from(version), known: i64::from(B::SCHEMA_VERSION) });
    }
    serde_json::from_str(body).map_err(|error| StoreError::Unreadable(format!("fatto {}: {error}", B::STREAM.code())))
}

/// Milliseconds as kept, back to a moment.
pub(crate) fn stamp(milliseconds: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(milliseconds).map_err(|_| StoreError::Unreadable(format!("istante {milliseconds}")))
}
