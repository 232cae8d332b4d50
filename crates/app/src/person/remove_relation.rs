//! `person.remove_relation`: take away a contact or representation entered by mistake.

use crate::{
    CallError, Desk, ErrorCode,
    intake::check::Checks,
    person::shape::person_id,
    registry::{Done, Verb},
};
use poliedro_domain::{id::RelationId, permission::Op, person::PersonFact};
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
            let root = tx.root_of(person)?;
            Ok(tx.append_person(root, now, PersonFact::RelationRemoved { id, reason })?)
        })?;
        Ok(Done {})
    }
}

/// Reads the id of a contact or representation.
pub(crate) fn relation_id(text: &str) -> Result<RelationId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "Il contatto non c’è più."))
}
