//! Who looked at the file, or worked on it: every row of the log.

use super::{lines::when, words::Words};
use crate::{CallError, audit::entry};
use poliedro_domain::id::PersonId;
use poliedro_store::{Reader, audit::Outcome};
use serde_json::{Value, json};

pub(super) fn looked(r: &Reader<'_>, person: PersonId, words: &Words) -> Result<Vec<Value>, CallError> {
    let rows = r.access_log(person, None, u32::MAX)?;
    Ok(rows
        .iter()
        .map(|row| {
            let told = entry(row, &words.names);
            let (roles, body) = words.post(row.operator);
            json!({
                "seq": row.seq,
                "at": told.at,
                "when": when(row.at),
                "operator": told.operator,
                "operatorId": row.operator.to_string(),
                "roles": roles,
                "body": body,
                "device": told.device,
                "operation": row.op,
                "what": told.what,
                "why": told.purpose,
                "done": row.outcome == Outcome::Done,
                "file": told.person_id,
            })
        })
        .collect())
}
