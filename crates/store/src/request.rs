//! Requests to VMD and COT: what a referral leaves on the table of those who assess.

use crate::{
    Change, Noun, Reader, StoreError, discharge,
    fact::{load, stamp},
    person::{COLUMNS, PersonRow, read_row},
    vmd,
};
use jiff::Timestamp;
use poliedro_domain::{
    fact::Fact,
    id::{FactId, PathwayId, PersonId},
    intake::Destination,
    request::{RequestFact, RequestState},
};
use rusqlite::{Connection, OptionalExtension, params};

const TAKEN: &str =
    "L’equipe ha già cominciato a lavorare su questa VMD: l’invio non si annulla più. Se non serve, chiuda la VMD.";

/// A request in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestRow {
    /// Which.
    pub id: PathwayId,
    /// Whose: the kept file, after merges.
    pub person: PersonRow,
    /// The access it comes from.
    pub intake: PathwayId,
    /// Who must pick it up.
    pub to: Destination,
    /// Why.
    pub motive: String,
    /// Marked urgent.
    pub urgent: bool,
    /// When it was opened.
    pub opened_at: Timestamp,
}

impl Change<'_> {
    /// Appends to a request. Its first fact is `Opened`, from an access in the archive. A request to the equipe is an assessment
    /// from that moment on, one to the COT a discharge, with the same identifier.
    ///
    /// # Errors
    /// `NotFound` for a request that was never opened or an access that is not there; `Rule` for the withdrawal of an assessment or
    /// of a discharge on which somebody has already worked.
    pub fn append_request(
        &mut self,
        request: PathwayId,
        person: PersonId,
        happened_at: Timestamp,
        fact: RequestFact,
    ) -> Result<FactId, StoreError> {
        let mut known = request_facts(self.conn(), request)?;
        match &fact {
            RequestFact::Opened { from_intake, .. } => {
                self.intake_person(*from_intake)?;
            }
            RequestFact::Withdrawn { .. } if known.is_empty() => return Err(StoreError::NotFound(Noun::Request)),
            RequestFact::Withdrawn { .. } if vmd::has_work(self.conn(), request)? => {
                return Err(StoreError::Rule(TAKEN));
            }
            RequestFact::Withdrawn { .. } if discharge::is_taken(self.conn(), request)? => {
                return Err(StoreError::Rule(discharge::TAKEN));
            }
            RequestFact::Withdrawn { .. } => {}
        }
        let person = known.first().map_or(person, |first| first.subject.person());
        self.root_of(person)?;
        let about = Some((person, Some(request)));
        let fact = self.append(request.as_bytes(), about, happened_at, fact)?.of_pathway(request, person);
        let id = fact.id;
        let is_new = known.is_empty();
        known.push(fact);
        project(self.conn(), request, person, &known, is_new)?;
        vmd::refold(self.conn(), request, person)?;
        discharge::refold(self.conn(), request, person)?;
        self.settled();
        Ok(id)
    }
}

impl Reader<'_> {
    /// Requests that nobody withdrew, urgent ones first, then those that have waited longest; to one destination or to all.
    pub fn open_requests(&self, to: Option<Destination>, limit: u32) -> Result<Vec<RequestRow>, StoreError> {
        let sql = format!(
            "SELECT q.id, q.intake, q.destination, q.motive, q.urgent, q.opened_at, {COLUMNS} \
             FROM request q JOIN person p ON p.id = q.person JOIN person r ON r.id = p.root \
             WHERE q.withdrawn_at IS NULL AND (?1 IS NULL OR q.destination = ?1) \
             ORDER BY q.urgent DESC, q.opened_at, q.n LIMIT ?2"
        );
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut rows = statement.query(params![to.map(destination), limit])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let to: String = row.get(2)?;
            found.push(RequestRow {
                id: PathwayId::from_bytes(row.get(0)?),
                intake: PathwayId::from_bytes(row.get(1)?),
                to: if to == destination(Destination::Cot) { Destination::Cot } else { Destination::Vmd },
                motive: row.get(3)?,
                urgent: row.get(4)?,
                opened_at: stamp(row.get(5)?)?,
                person: read_row(row, 6)?,
            });
        }
        self.showed(found.len());
        Ok(found)
    }
}

const fn destination(to: Destination) -> &'static str {
    match to {
        Destination::Vmd => "vmd",
        Destination::Cot => "cot",
    }
}

fn request_facts(conn: &Connection, request: PathwayId) -> Result<Vec<Fact<RequestFact>>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT person FROM request WHERE id = ?1")?;
    let person = statement.query_row([request.as_bytes()], |row| row.get(0)).optional()?;
    let Some(person) = person.map(PersonId::from_bytes) else { return Ok(Vec::new()) };
    let facts = load::<RequestFact>(conn, request.as_bytes())?;
    Ok(facts.into_iter().map(|fact| fact.of_pathway(request, person)).collect())
}

/// Writes what lists show of a request. `is_new`: it has no row yet.
pub(crate) fn project(
    conn: &Connection,
    request: PathwayId,
    person: PersonId,
    facts: &[Fact<RequestFact>],
    is_new: bool,
) -> Result<(), StoreError> {
    let state = RequestState::fold(facts).ok_or(StoreError::NotFound(Noun::Request))?;
    let sql = if is_new {
        "INSERT INTO request (id, person, intake, destination, motive, urgent, opened_at, withdrawn_at) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    } else {
        "UPDATE request SET person = ?2, intake = ?3, destination = ?4, motive = ?5, urgent = ?6, opened_at = ?7, \
         withdrawn_at = ?8 WHERE id = ?1"
    };
    conn.prepare_cached(sql)?.execute(params![
        request.as_bytes(),
        person.as_bytes(),
        state.from_intake.as_bytes(),
        destination(state.to),
        state.motive,
        state.urgent,
        state.opened_at.as_millisecond(),
        state.withdrawn_at.map(|at| at.as_millisecond()),
    ])?;
    Ok(())
}
