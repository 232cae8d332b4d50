//! May a fact stand? The rules of one discharge are in the domain; here are those that look at the rest of the archive.

use super::known::Known;
use crate::{Noun, StoreError};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    discharge::{self, DischargeFact, DischargeState, Link, may_follow, not_after_death},
    fact::{Fact, Subject, voided},
    id::{FactId, OperatorId, PathwayId, PersonId},
};
use rusqlite::{Connection, OptionalExtension};

/// Why the PUA may no longer take back what it sent.
pub(crate) const TAKEN: &str = "La COT ha già cominciato a lavorare su questa dimissione: l’invio non si annulla più. Se non serve, la concluda come non attivata.";
const OF_OTHERS: &str = "Il percorso da collegare è di un’altra persona.";
const PREVIOUS_OF_OTHERS: &str = "La dimissione precedente è di un’altra persona.";
const NEXT_OF_OTHERS: &str = "La dimissione che segue è di un’altra persona.";
const NEXT_IS_OVER: &str = "La dimissione che dovrebbe seguire è già conclusa: ne registri una nuova.";
const NEXT_IS_TAKEN: &str = "Quella dimissione segue già un’altra dimissione: ne registri una nuova.";
const RING: &str = "La dimissione indicata come precedente viene dopo questa: controlli quale è venuta prima.";
const ITSELF: &str = "Una dimissione non può seguire sé stessa.";
const FOLLOWS: &str = "Questa dimissione segue un nuovo ricovero: per annullarla, annulli prima il nuovo ricovero nella dimissione precedente.";

/// What the archive knows about whom it discharges.
pub(super) struct Checks<'a> {
    conn: &'a Connection,
    discharge: PathwayId,
    root: PersonId,
    death: Option<Date>,
}

impl<'a> Checks<'a> {
    /// `root` is the kept file of the person.
    pub(super) fn of(conn: &'a Connection, discharge: PathwayId, root: PersonId) -> Result<Self, StoreError> {
        Ok(Self { conn, discharge, root, death: death(conn, root)? })
    }

    /// May `fact` follow those that are known of the discharge?
    pub(super) fn may_stand(
        &self,
        known: &Known,
        fact: &DischargeFact,
        happened_at: Timestamp,
    ) -> Result<(), StoreError> {
        may_follow(&known.referral, &known.facts, fact, happened_at)?;
        if let Some(death) = self.death {
            let (counts, at) = restored(&known.facts, fact).unwrap_or((fact, happened_at));
            not_after_death(counts, at, death)?;
        }
        let before = known.state();
        let after = self.after(known, fact, happened_at);
        for link in after.links.iter().filter(|link| !before.links.contains(link)) {
            self.may_link(*link)?;
        }
        let previous = |state: &DischargeState| state.referral.as_ref().and_then(|referral| referral.previous);
        if let Some(previous) = previous(&after).filter(|id| previous(&before) != Some(*id)) {
            self.is_of_person(previous, PREVIOUS_OF_OTHERS)?;
            self.is_no_ring(previous)?;
        }
        if let Some((_, next)) = after.next.filter(|next| before.next != Some(*next)) {
            self.is_of_person(next, NEXT_OF_OTHERS)?;
            self.goes_on(next)?;
        }
        if after.withdrawn && !before.withdrawn && follows(self.conn, self.discharge)? {
            return Err(StoreError::Rule(FOLLOWS));
        }
        Ok(())
    }

    fn after(&self, known: &Known, fact: &DischargeFact, happened_at: Timestamp) -> DischargeState {
        let last = Fact {
            id: FactId::from_bytes([0xff; 16]),
            subject: Subject::Pathway(self.discharge, known.person),
            happened_at,
            recorded_at: happened_at,
            author: OperatorId::from_bytes([0; 16]),
            body: fact.clone(),
        };
        let facts: Vec<_> = known.facts.iter().cloned().chain([last]).collect();
        DischargeState::fold(&known.referral, &facts)
    }

    fn may_link(&self, link: Link) -> Result<(), StoreError> {
        let (table, id, noun) = match link {
            Link::Vmd(id) => ("vmd", id, Noun::Vmd),
            Link::Application(id) => ("application", id, Noun::Application),
        };
        match self.root_in(table, id)? {
            None => Err(StoreError::NotFound(noun)),
            Some(root) if root == self.root => Ok(()),
            Some(_) => Err(StoreError::Rule(OF_OTHERS)),
        }
    }

    /// Another discharge of the same person.
    fn is_of_person(&self, other: PathwayId, otherwise: &'static str) -> Result<(), StoreError> {
        if other == self.discharge {
            return Err(StoreError::Rule(ITSELF));
        }
        match self.root_in("discharge", other)? {
            None => Err(StoreError::NotFound(Noun::Discharge)),
            Some(root) if root == self.root => Ok(()),
            Some(_) => Err(StoreError::Rule(otherwise)),
        }
    }

    /// Going back from `previous`, one does not come here.
    fn is_no_ring(&self, previous: PathwayId) -> Result<(), StoreError> {
        const BACK: &str = "WITH RECURSIVE back (id) AS (SELECT previous FROM discharge WHERE id = ?1 \
                            UNION SELECT d.previous FROM discharge d JOIN back ON d.id = back.id) \
                            SELECT 1 FROM back WHERE id = ?2";
        let comes_back = self.conn.prepare_cached(BACK)?.exists((previous.as_bytes(), self.discharge.as_bytes()))?;
        if comes_back { Err(StoreError::Rule(RING)) } else { Ok(()) }
    }

    fn goes_on(&self, next: PathwayId) -> Result<(), StoreError> {
        let sql = "SELECT 1 FROM discharge WHERE id = ?1 AND turn < 2";
        if !self.conn.prepare_cached(sql)?.exists([next.as_bytes()])? {
            return Err(StoreError::Rule(NEXT_IS_OVER));
        }
        if follows(self.conn, next)? { Err(StoreError::Rule(NEXT_IS_TAKEN)) } else { Ok(()) }
    }

    /// The kept file of the person whose pathway it is.
    fn root_in(&self, table: &str, id: PathwayId) -> Result<Option<PersonId>, StoreError> {
        let sql = format!("SELECT p.root FROM {table} t JOIN person p ON p.id = t.person WHERE t.id = ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let root = statement.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
        Ok(root.map(PersonId::from_bytes))
    }
}

/// The fact that counts again, and when it happened, when `fact` undoes an undo.
fn restored<'k>(known: &'k [Fact<DischargeFact>], fact: &DischargeFact) -> Option<(&'k DischargeFact, Timestamp)> {
    let DischargeFact::Voided { fact: undo, .. } = fact else { return None };
    let undo = known.iter().find(|held| held.id == *undo)?;
    let DischargeFact::Voided { fact: first, .. } = undo.body else { return None };
    known.iter().find(|held| held.id == first).map(|held| (&held.body, held.happened_at))
}

/// Another discharge says that the person was admitted again, and that this one tells the rest.
fn follows(conn: &Connection, discharge: PathwayId) -> Result<bool, StoreError> {
    Ok(conn.prepare_cached("SELECT 1 FROM discharge WHERE next = ?1")?.exists([discharge.as_bytes()])?)
}

/// Someone has worked on what the PUA sent: facts count besides its arrival, or another discharge leads to it. That nothing was activated
/// is a decision of the COT, which the PUA does not undo.
pub(crate) fn is_taken(conn: &Connection, discharge: PathwayId) -> Result<bool, StoreError> {
    let Some(known) = Known::of(conn, discharge)? else { return Ok(false) };
    let voided = voided(&known.facts);
    let is_work = |fact: &DischargeFact| {
        use DischargeFact::{Received, Voided};
        !matches!(fact, Received { .. } | Voided { .. })
    };
    let worked = known.facts.iter().any(|fact| !voided.contains(&fact.id) && is_work(&fact.body));
    Ok(worked || follows(conn, discharge)?)
}

const OF_PERSON: &str =
    "SELECT d.id FROM person q JOIN discharge d ON d.person = q.id WHERE q.root = ?1 AND d.stage <> 'withdrawn'";

/// Do the discharges of a person stand with the day of death that their kept file has?
pub(crate) fn may_have_died(conn: &Connection, root: PersonId) -> Result<(), StoreError> {
    let Some(death) = death(conn, root)? else { return Ok(()) };
    let mut statement = conn.prepare_cached(OF_PERSON)?;
    let mut rows = statement.query([root.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let known = Known::of(conn, PathwayId::from_bytes(row.get(0)?))?;
        discharge::may_have_died(known.as_ref().map_or(&[], |known| &known.facts), death)?;
    }
    Ok(())
}

fn death(conn: &Connection, root: PersonId) -> Result<Option<Date>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT death_date FROM person WHERE id = ?1")?;
    let death: Option<String> = statement.query_row([root.as_bytes()], |row| row.get(0)).optional()?.flatten();
    Ok(death.and_then(|day| day.parse().ok()))
}
