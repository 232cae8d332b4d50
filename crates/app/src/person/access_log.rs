//! `person.access_log`: who has looked at a file.

use crate::{
    CallError, Desk,
    audit::entry,
    operator::Names,
    person::{shape::person_id, view::AccessEntry},
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose};
use serde::Deserialize;
use ts_rs::TS;

/// Who has looked at a file.
pub enum AccessLog {}

/// What `person.access_log` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonAccessLogArgs")]
pub struct Args {
    /// Whose.
    pub person_id: String,
}

impl Verb for AccessLog {
    const NAME: &'static str = "person.access_log";
    const DOC: &'static str = "Who has looked at a file.";
    type Args = Args;
    type Reply = Vec<AccessEntry>;

    fn run(desk: &mut Desk, args: Args) -> Result<Vec<AccessEntry>, CallError> {
        let person = person_id(&args.person_id)?;
        desk.read(Op::PersonAccessLog, Purpose::Custody, Some(person), |r| {
            let (rows, names) = (r.access_log(person, None, SHOWN)?, Names::read(r)?);
            let mut entries: Vec<AccessEntry> = rows.iter().map(|row| entry(row, &names)).collect();
            // One look at a person whose files were merged is a row for each file: it is told once.
            entries.dedup_by(|a, b| (&a.at, &a.operator, &a.what) == (&b.at, &b.operator, &b.what));
            Ok(entries)
        })
    }
}

/// Rows shown, newest first.
const SHOWN: u32 = 500;
