//! `person.change`: change some fields of a file.

use crate::{
    CallError, Desk, ErrorCode, FieldConflict,
    person::{
        register::field_errors,
        shape::{patch, person_id},
    },
    registry::{Done, Verb},
};
use poliedro_domain::{
    permission::{Op, Purpose},
    person::{Field, Patch, PersonState, form},
};
use poliedro_store::Expected;
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Change some fields of a file.
pub enum Change {}

/// What `person.change` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonChangeArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
    /// New values; null clears.
    pub fields: BTreeMap<String, Option<String>>,
    /// Version each field had when it was read; missing = it was empty.
    pub versions: BTreeMap<String, String>,
}

impl Verb for Change {
    const NAME: &'static str = "person.change";
    const DOC: &'static str = "Change some fields of a file.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let person = person_id(&args.person_id)?;
        let form = args.fields.into_iter().map(|(field, value)| (field, value.unwrap_or_default())).collect();
        let (now, today, patch) = (desk.now(), desk.today(), patch(form)?);
        let expected = expected(&args.versions)?;
        let done = desk.change(Op::PersonChange, |tx| {
            let root = tx.root_of(person)?;
            let state = tx.person(root)?.state;
            let current = state.fields.iter().filter_map(|(field, held)| Some((*field, held.value.clone()?))).collect();
            let checked = form::check(&patch, Some(&current), today);
            field_errors(&checked)?;
            conflicts(&state, &checked.clean, &expected)?;
            Ok(tx.append_person_checked(root, now, checked.clean, &expected)?)
        });
        if done.as_ref().is_err_and(|error| error.code == ErrorCode::Conflict) {
            // The values of someone else are shown: that is a consultation, and the change that failed left no trace of it.
            desk.read(Op::PersonRead, Purpose::Identity, Some(person), |_| Ok(()))?;
        }
        done?;
        Ok(Done {})
    }
}

/// The versions that the person at the screen had before their eyes.
fn expected(versions: &BTreeMap<String, String>) -> Result<Expected, CallError> {
    let unknown = || CallError::new(ErrorCode::BadRequest, "La versione di un campo non è scritta bene.");
    let one = |(field, version): (&String, &String)| {
        let field = Field::from_code(field).ok_or_else(unknown)?;
        Ok((field, Some(version.parse().map_err(|_| unknown())?)))
    };
    versions.iter().map(one).collect()
}

/// Every field that someone else changed meanwhile, all at once, so that the choice is made once.
fn conflicts(state: &PersonState, fields: &Patch, expected: &Expected) -> Result<(), CallError> {
    let mut conflicts = Vec::new();
    for (field, value) in fields {
        let seen = expected.get(field).copied().flatten();
        let Some(held) = state.fields.get(field) else { continue };
        if Some(held.version) != seen && held.value != *value {
            conflicts.push(FieldConflict {
                field: field.code().to_owned(),
                label: field.label().to_owned(),
                theirs: held.value.clone(),
                version: held.version.to_string(),
            });
        }
    }
    if conflicts.is_empty() {
        return Ok(());
    }
    let message = "Nel frattempo qualcun altro ha cambiato gli stessi dati: scelga quale valore tenere.";
    Err(CallError { conflicts, ..CallError::new(ErrorCode::Conflict, message) })
}
