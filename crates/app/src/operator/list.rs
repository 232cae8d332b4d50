//! `operator.list`: operators of the archive.

use crate::{
    CallError, Desk,
    operator::view::{OperatorForm, OperatorView},
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose, Roles};
use poliedro_store::OperatorRow;
use serde::Deserialize;
use ts_rs::TS;

/// Operators of the archive.
pub enum List {}

/// What `operator.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "OperatorListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "operator.list";
    const DOC: &'static str = "Operators of the archive.";
    type Args = Args;
    type Reply = Vec<OperatorView>;

    fn run(desk: &mut Desk, _: Args) -> Result<Vec<OperatorView>, CallError> {
        let me = desk.operator()?;
        let rows = desk.read(Op::OperatorRead, Purpose::Custody, None, |r| Ok(r.operators()?))?;
        let label = |code: &String| Roles::shipped().get(code).map_or_else(|| code.clone(), |role| role.label.clone());
        let view = |row: OperatorRow| OperatorView {
            operator_id: row.id.to_string(),
            role_labels: row.card.roles.iter().map(label).collect(),
            form: OperatorForm {
                name: row.card.name,
                roles: row.card.roles,
                body: row.card.body,
                email: row.card.email,
            },
            active: row.active,
            me: row.id == me,
            since: row.added_at.to_string(),
        };
        Ok(rows.into_iter().map(view).collect())
    }
}
