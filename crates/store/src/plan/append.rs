//! Appending to a plan.

use super::project;
use crate::{Change, Noun, StoreError, fact::load};
use jiff::Timestamp;
use poliedro_domain::{
    fact::Fact,
    id::{FactId, PathwayId, PersonId},
    plan::PlanFact,
};
use rusqlite::{Connection, OptionalExtension};

impl Change<'_> {
    /// Appends to a plan and moves what lists show of it. The first fact of a plan is `Opened`, on a person in file.
    ///
    /// # Errors
    /// See [`Self::append_plan_all`].
    pub fn append_plan(
        &mut self,
        plan: PathwayId,
        person: PersonId,
        happened_at: Timestamp,
        fact: PlanFact,
    ) -> Result<FactId, StoreError> {
        let ids = self.append_plan_all(plan, person, vec![(happened_at, fact)])?;
        ids.first().copied().ok_or(StoreError::NotFound(Noun::Fact))
    }

    /// Appends several facts to one plan, in order, and moves what lists show of it once. `person` may be any file of the same
    /// person: the facts are written on the file that the plan was opened on.
    ///
    /// # Errors
    /// `NotFound` for a plan that was never opened, a person not in file, or the undo of a fact that is not of this plan; `Rule` for
    /// a plan of someone else, a second opening and the undo of the first.
    pub fn append_plan_all(
        &mut self,
        plan: PathwayId,
        person: PersonId,
        facts: Vec<(Timestamp, PlanFact)>,
    ) -> Result<Vec<FactId>, StoreError> {
        let mut known = plan_facts(self.conn(), plan)?;
        let person = self.owner_of_plan(&known, person)?;
        let is_new = known.is_empty();
        let mut ids = Vec::with_capacity(facts.len());
        for (happened_at, fact) in facts {
            self.may_stand(&known, person, &fact)?;
            let about = Some((person, Some(plan)));
            let fact = self.append(plan.as_bytes(), about, happened_at, fact)?.of_pathway(plan, person);
            ids.push(fact.id);
            known.push(fact);
        }
        project(self.conn(), plan, person, &known, is_new)?;
        self.settled();
        Ok(ids)
    }

    fn owner_of_plan(&self, known: &[Fact<PlanFact>], person: PersonId) -> Result<PersonId, StoreError> {
        let Some(first) = known.first() else {
            self.root_of(person)?;
            return Ok(person);
        };
        let owner = first.subject.person();
        if owner != person && self.root_of(owner)? != self.root_of(person)? {
            return Err(StoreError::Rule("Questo progetto è di un’altra persona."));
        }
        Ok(owner)
    }

    /// May this fact stand after those that are known?
    fn may_stand(&self, known: &[Fact<PlanFact>], person: PersonId, fact: &PlanFact) -> Result<(), StoreError> {
        match fact {
            PlanFact::Opened { .. } if !known.is_empty() => {
                return Err(StoreError::Rule("Questo progetto è già stato aperto."));
            }
            PlanFact::Opened { vmd: Some(vmd), .. } => {
                let sql = "SELECT person FROM vmd WHERE id = ?1";
                let of = self.conn().prepare_cached(sql)?.query_row([vmd.as_bytes()], |row| row.get(0)).optional()?;
                let of = of.map(PersonId::from_bytes).ok_or(StoreError::NotFound(Noun::Vmd))?;
                if self.root_of(of)? != self.root_of(person)? {
                    return Err(StoreError::Rule("La valutazione indicata è di un’altra persona."));
                }
            }
            PlanFact::Opened { vmd: None, .. } => {}
            _ if known.is_empty() => return Err(StoreError::NotFound(Noun::Plan)),
            PlanFact::Voided { fact: undone, .. } => {
                if known.first().is_some_and(|first| first.id == *undone) {
                    return Err(StoreError::Rule("L’apertura del progetto non si annulla: se serve, lo chiuda."));
                }
                if !known.iter().any(|fact| fact.id == *undone) {
                    return Err(StoreError::NotFound(Noun::Fact));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// The facts of a plan in the order of recording; none when it was never opened.
pub(super) fn plan_facts(conn: &Connection, plan: PathwayId) -> Result<Vec<Fact<PlanFact>>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT person FROM plan WHERE id = ?1")?;
    let person = statement.query_row([plan.as_bytes()], |row| row.get(0)).optional()?;
    let Some(person) = person.map(PersonId::from_bytes) else { return Ok(Vec::new()) };
    let facts = load::<PlanFact>(conn, plan.as_bytes())?;
    Ok(facts.into_iter().map(|fact| fact.of_pathway(plan, person)).collect())
}
