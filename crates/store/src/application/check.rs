//! May a fact stand? The rules of one application are in the domain; here are those that look at the rest of the archive.

use super::append::application_facts;
use crate::{Noun, StoreError, fact::load, unit};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    application::{self, Application, ApplicationFact, ApplicationState, Exit, may_follow, not_after_death},
    catalogue::Catalogue,
    fact::{Fact, voided},
    id::{FactId, PathwayId, PersonId, UnitId},
    unit::{UnitFact, UnitState, shipped},
    when::local_date,
};
use rusqlite::{Connection, OptionalExtension};

/// What the archive knows about who applies.
pub(super) struct Checks<'a> {
    conn: &'a Connection,
    application: PathwayId,
    root: PersonId,
    death: Option<Date>,
}

/// Admissions by other applications that this one, handed in on ?5 and going on on ?6, neither precedes nor follows as a whole.
const ADMITTED: &str = "SELECT max(o.left_on) FROM person q JOIN application o ON o.person = q.id \
                        WHERE q.root = ?1 AND o.id <> ?2 AND o.kind = ?3 AND o.exit = ?4 AND o.stage <> 'withdrawn' \
                        AND o.applied_on <= ?6 AND (?6 <= o.left_on OR ?5 < o.left_on)";

const OTHER: &str = "SELECT 1 FROM person q JOIN application o ON o.person = q.id \
                     WHERE q.root = ?1 AND o.id <> ?2 AND o.kind = ?3 AND o.left_on IS NULL AND o.stage <> 'withdrawn'";

impl<'a> Checks<'a> {
    /// `root` is the kept file of the person.
    pub(super) fn of(conn: &'a Connection, application: PathwayId, root: PersonId) -> Result<Self, StoreError> {
        Ok(Self { conn, application, root, death: death(conn, root)? })
    }

    /// May `fact` follow those that are known of the application?
    pub(super) fn may_stand(
        &self,
        known: &[Fact<ApplicationFact>],
        fact: &ApplicationFact,
        happened_at: Timestamp,
    ) -> Result<(), StoreError> {
        may_follow(known, fact, local_date(happened_at))?;
        if let ApplicationFact::Applied { application, .. } = fact {
            self.exists(application)?;
        }
        let before = ApplicationState::fold(known);
        let (counts, at) = restored(known, fact).map_or((fact, happened_at), |it| (&it.body, it.happened_at));
        let day = local_date(at);
        self.alive(counts, day)?;
        self.moves_alone(&before, counts, day)?;
        self.takes_in(counts, day)?;
        self.waits_once(&before, known, fact)
    }

    /// Two open applications for the same kind of unit are on files that were merged: until one is ended, neither goes on in the lists,
    /// or one person could be admitted twice. Nor does the second once the first ended with an admission: who comes back hands in another.
    fn moves_alone(&self, before: &ApplicationState, fact: &ApplicationFact, day: Date) -> Result<(), StoreError> {
        let moves = matches!(
            fact,
            ApplicationFact::Entered { .. }
                | ApplicationFact::Offered { .. }
                | ApplicationFact::Accepted { .. }
                | ApplicationFact::Admitted { .. }
        );
        match &before.application {
            Some(held) if moves => {
                self.no_other_open(&held.kind)?;
                self.not_admitted(held, day)
            }
            _ => Ok(()),
        }
    }

    fn not_admitted(&self, held: &Application, day: Date) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare_cached(ADMITTED)?;
        let (applied_on, day) = (held.applied_on.to_string(), day.to_string());
        let (root, this, admitted) = (self.root.as_bytes(), self.application.as_bytes(), Exit::Admitted.code());
        let last: Option<String> =
            statement.query_row((root, this, &held.kind, admitted, applied_on, day), |row| row.get(0))?;
        let last: Option<Date> = last.and_then(|day| day.parse().ok());
        match last {
            Some(admitted) => Err(StoreError::AlreadyAdmitted { kind: label(&held.kind), day: admitted }),
            None => Ok(()),
        }
    }

    /// Nobody enters the list of a unit, nor is offered a place or admitted, on a day on which it takes nobody in.
    fn takes_in(&self, fact: &ApplicationFact, day: Date) -> Result<(), StoreError> {
        match fact {
            ApplicationFact::Entered { units, .. } => units.iter().try_for_each(|unit| self.is_open(*unit, day)),
            ApplicationFact::Offered { unit, .. } | ApplicationFact::Admitted { unit, .. } => self.is_open(*unit, day),
            _ => Ok(()),
        }
    }

    fn is_open(&self, id: UnitId, day: Date) -> Result<(), StoreError> {
        let facts: Vec<_> =
            load::<UnitFact>(self.conn, id.as_bytes())?.into_iter().map(|fact| (fact.id, fact.body)).collect();
        let ships = shipped().iter().find(|(shipped, _)| *shipped == id);
        let state = match ships {
            Some((_, unit)) => UnitState::of_shipped(unit.clone(), &facts),
            None => UnitState::fold(&facts),
        };
        if state.open_on(day) {
            return Ok(());
        }
        let unit = state.at(day).map(|version| version.unit.name.clone()).unwrap_or_default();
        match (state.first_day(), state.ended) {
            (Some(first), _) if day < first => Err(StoreError::NotYetOpen { unit, first }),
            (_, Some((last, _))) => Err(StoreError::NoLongerOpen { unit, last }),
            _ => Ok(()),
        }
    }

    fn no_other_open(&self, kind: &str) -> Result<(), StoreError> {
        if self.conn.prepare_cached(OTHER)?.exists((self.root.as_bytes(), self.application.as_bytes(), kind))? {
            return Err(StoreError::AlreadyApplied(label(kind)));
        }
        Ok(())
    }

    fn alive(&self, fact: &ApplicationFact, day: Date) -> Result<(), StoreError> {
        match self.death {
            Some(death) => Ok(not_after_death(fact, day, death)?),
            None => Ok(()),
        }
    }

    fn exists(&self, application: &Application) -> Result<(), StoreError> {
        for preference in &application.preferences {
            if !unit::is_known(self.conn, preference.unit)? {
                return Err(StoreError::NotFound(Noun::Unit));
            }
        }
        let Some(vmd) = application.vmd else { return Ok(()) };
        let mut statement =
            self.conn.prepare_cached("SELECT p.root FROM vmd v JOIN person p ON p.id = v.person WHERE v.id = ?1")?;
        let of = statement.query_row([vmd.as_bytes()], |row| row.get(0)).optional()?;
        let of = of.map(PersonId::from_bytes).ok_or(StoreError::NotFound(Noun::Vmd))?;
        if of == self.root {
            Ok(())
        } else {
            Err(StoreError::Rule("La valutazione indicata è di un’altra persona."))
        }
    }

    /// Whether it becomes open (handed in, an exit or its undo taken back) or changes kind while another is open.
    fn waits_once(
        &self,
        before: &ApplicationState,
        known: &[Fact<ApplicationFact>],
        fact: &ApplicationFact,
    ) -> Result<(), StoreError> {
        let after = match fact {
            ApplicationFact::Applied { application, .. } => Some((**application).clone()),
            ApplicationFact::Voided { fact, .. } => {
                let state = without(known, *fact);
                state.is_open().then_some(state.application).flatten()
            }
            // Nothing else opens an application.
            _ => return Ok(()),
        };
        let Some(after) = after else { return Ok(()) };
        let same_kind = before.application.as_ref().is_some_and(|held| held.kind == after.kind);
        let over = matches!(fact, ApplicationFact::Applied { .. }) && before.closed.is_some();
        if over || (before.is_open() && same_kind) {
            return Ok(());
        }
        self.no_other_open(&after.kind)
    }
}

fn label(kind: &str) -> String {
    Catalogue::shipped().label("unitKind", kind).to_owned()
}

const OF_PERSON: &str =
    "SELECT a.id FROM person q JOIN application a ON a.person = q.id WHERE q.root = ?1 AND a.stage <> 'withdrawn'";

/// Do the applications of a person stand with the day of death that their kept file has?
pub(crate) fn may_have_died(conn: &Connection, root: PersonId) -> Result<(), StoreError> {
    let Some(death) = death(conn, root)? else { return Ok(()) };
    let mut statement = conn.prepare_cached(OF_PERSON)?;
    let mut rows = statement.query([root.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let facts = application_facts(conn, PathwayId::from_bytes(row.get(0)?))?;
        application::may_have_died(&facts, death)?;
    }
    Ok(())
}

fn death(conn: &Connection, root: PersonId) -> Result<Option<Date>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT death_date FROM person WHERE id = ?1")?;
    let death: Option<String> = statement.query_row([root.as_bytes()], |row| row.get(0)).optional()?.flatten();
    Ok(death.and_then(|day| day.parse().ok()))
}

/// The fact that counts again, when `fact` undoes an undo.
fn restored<'k>(known: &'k [Fact<ApplicationFact>], fact: &ApplicationFact) -> Option<&'k Fact<ApplicationFact>> {
    let ApplicationFact::Voided { fact: undo, .. } = fact else { return None };
    let undo = known.iter().find(|held| held.id == *undo)?;
    let ApplicationFact::Voided { fact: first, .. } = undo.body else { return None };
    known.iter().find(|held| held.id == first)
}

/// What the facts say when one of them is undone.
fn without(known: &[Fact<ApplicationFact>], undone: FactId) -> ApplicationState {
    let Some(like) = known.last() else { return ApplicationState::default() };
    let body = ApplicationFact::Voided { fact: undone, reason: String::new() };
    let undo = Fact { id: FactId::from_bytes([0xff; 16]), body, ..like.clone() };
    let all: Vec<_> = known.iter().cloned().chain([undo]).collect();
    debug_assert!(voided(&all).contains(&undone));
    ApplicationState::fold(&all)
}
