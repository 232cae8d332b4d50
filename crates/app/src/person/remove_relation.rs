//! `person.remove_relation`: take away a contact or representation entered by mistake.

use crate::{
    CallError, Desk, ErrorCode,
    checks::Checks,
    person::shape::person_id,
    registry::{Done, Verb},
};
use poliedro_domain::{
    id::{PersonId, RelationId},
    permission::Op,
    person::{PersonFact, PersonState},
};
use poliedro_store::PersonFile;
use serde::Deserialize;
use ts_rs::TS;

/// Take away a contact or representation entered by mistake.
pub enum RemoveRelation {}

/// What `person.remove_relation` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonRemoveRelationArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
    /// Which.
    pub id: String,
    /// Why.
    pub reason: String,
}

impl Verb for RemoveRelation {
    const NAME: &'static str = "person.remove_relation";
    const DOC: &'static str = "Take away a contact or representation entered by mistake.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (person, id, now) = (person_id(&args.person_id)?, relation_id(&args.id)?, desk.now());
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        desk.change(Op::PersonChange, |tx| {
            let file = tx.person(person)?;
            let holds =
                |state: &PersonState| state.contacts.contains_key(&id) || state.representations.contains_key(&id);
            let holder = holder(&file, holds)?;
            Ok::<_, CallError>(tx.append_person(holder, now, PersonFact::RelationRemoved { id, reason })?)
        })?;
        Ok(Done {})
    }
}

/// The file, among those merged, in which a contact or representation is written: it is changed there, so that undoing the merge
/// leaves it with its person.
pub(crate) fn holder(file: &PersonFile, holds: impl Fn(&PersonState) -> bool) -> Result<PersonId, CallError> {
    if holds(&file.state) {
        return Ok(file.row.id);
    }
    let merged = file.merged.iter().find(|(_, state)| holds(state)).map(|(id, _)| *id);
    merged.ok_or_else(gone)
}

fn gone() -> CallError {
    CallError::new(ErrorCode::NotFound, "Il contatto o la tutela non c’è più: qualcuno l’ha tolto nel frattempo.")
}

/// Reads the id of a contact or representation.
pub(crate) fn relation_id(text: &str) -> Result<RelationId, CallError> {
    text.parse().map_err(|_| gone())
}
