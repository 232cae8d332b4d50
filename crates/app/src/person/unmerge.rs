//! `person.unmerge`: undo a merge.

use crate::{
    CallError, Desk, ErrorCode,
    checks::Checks,
    person::shape::person_id,
    registry::{Done, Verb},
};
use poliedro_domain::{
    fact::Fact,
    id::{FactId, PersonId},
    permission::Op,
    person::{Field, Patch, PersonFact, PersonState},
};
use poliedro_store::{Change, TimelineItem, Told};
use serde::Deserialize;
use ts_rs::TS;

/// Undo a merge.
pub enum Unmerge {}

/// What `person.unmerge` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonUnmergeArgs")]
pub struct Args {
    /// Which.
    pub merge_id: String,
    /// The file that was merged in.
    pub dropped_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Unmerge {
    const NAME: &'static str = "person.unmerge";
    const DOC: &'static str = "Undo a merge.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (dropped, now) = (person_id(&args.dropped_id)?, desk.now());
        let merge =
            args.merge_id.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "Questa unione non c’è più."))?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        desk.change(Op::PersonMerge, |tx| {
            let adopted = adopted(tx, dropped, merge)?;
            tx.append_person(dropped, now, PersonFact::Unmerged { merge, reason })?;
            if let Some((kept, fields)) = adopted {
                tx.append_person(kept, now, PersonFact::FieldsSet { fields })?;
            }
            Ok::<_, CallError>(())
        })?;
        Ok(Done {})
    }
}

/// What the file that stayed had before it took values from the other one: those values belong to someone else. Only fields that
/// nobody has changed since; `None` when there is nothing to give back.
fn adopted(tx: &Change<'_>, dropped: PersonId, merge: FactId) -> Result<Option<(PersonId, Patch)>, CallError> {
    let mut facts: Vec<Fact<PersonFact>> =
        tx.timeline(dropped, 0, u32::MAX)?.into_iter().filter_map(of_a_file).collect();
    facts.sort_by_key(|fact| fact.id);
    let Some(merging) = facts.iter().find(|fact| fact.id == merge) else { return Ok(None) };
    let PersonFact::MergedInto { into, .. } = &merging.body else { return Ok(None) };
    let of = |person: PersonId| facts.iter().filter(move |fact| fact.subject.person() == person);
    // The values are taken right after the merge, at the same moment, and are the other file's.
    let taking = of(*into).find(|fact| fact.id > merge).filter(|fact| fact.recorded_at == merging.recorded_at);
    let Some(taking) = taking else { return Ok(None) };
    let PersonFact::FieldsSet { fields: taken } = &taking.body else { return Ok(None) };
    let other = PersonState::fold(of(dropped).filter(|fact| fact.id < merge));
    if taken.iter().any(|(field, value)| other.get(*field) != value.as_deref()) {
        return Ok(None);
    }
    let (then, now) = (PersonState::fold(of(*into).filter(|fact| fact.id < merge)), PersonState::fold(of(*into)));
    let untouched = |field: &&Field| now.fields.get(*field).is_some_and(|held| held.version == taking.id);
    let back: Patch =
        taken.keys().filter(untouched).map(|field| (*field, then.get(*field).map(str::to_owned))).collect();
    Ok((!back.is_empty()).then_some((*into, back)))
}

fn of_a_file(item: TimelineItem) -> Option<Fact<PersonFact>> {
    let Told::Person(fact) = item.fact else { return None };
    Some(fact)
}
