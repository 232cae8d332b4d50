//! `person.merge`: merge two files of one person.

use crate::{CallError, Desk, ErrorCode, checks::Checks, error::quoted, person::shape::person_id, registry::Verb};
use poliedro_domain::{
    permission::Op,
    person::{Field, Patch, PersonFact},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Merge two files of one person.
pub enum Merge {}

/// What `person.merge` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonMergeArgs")]
pub struct Args {
    /// The file that stays.
    pub keep: String,
    /// The file that goes into it.
    pub drop: String,
    /// Fields whose value is taken from the other file.
    pub adopt: Vec<String>,
    /// Why.
    pub reason: String,
}

/// Two files were merged.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Merged {
    /// For undoing it.
    pub merge_id: String,
}

impl Verb for Merge {
    const NAME: &'static str = "person.merge";
    const DOC: &'static str = "Merge two files of one person.";
    type Args = Args;
    type Reply = Merged;

    fn run(desk: &mut Desk, args: Args) -> Result<Merged, CallError> {
        let (keep, drop, now) = (person_id(&args.keep)?, person_id(&args.drop)?, desk.now());
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        let adopt = args.adopt.iter().map(|code| {
            Field::from_code(code).filter(|field| *field != Field::Example).ok_or_else(|| {
                CallError::new(ErrorCode::BadRequest, format!("Il campo «{}» non esiste.", quoted(code)))
            })
        });
        let adopt = adopt.collect::<Result<Vec<_>, _>>()?;
        let merge = desk.change(Op::PersonMerge, |tx| {
            let (keep, drop) = (tx.root_of(keep)?, tx.root_of(drop)?);
            let taken = tx.person(drop)?.state;
            // A field that the other file does not have takes nothing away from the one that stays.
            let value = |field: &Field| Some((*field, Some(taken.get(*field)?.to_owned())));
            let fields: Patch = adopt.iter().filter_map(value).collect();
            let merge = tx.append_person(drop, now, PersonFact::MergedInto { into: keep, reason })?;
            if !fields.is_empty() {
                tx.append_person(keep, now, PersonFact::FieldsSet { fields })?;
            }
            Ok::<_, CallError>(merge)
        })?;
        Ok(Merged { merge_id: merge.value.to_string() })
    }
}
