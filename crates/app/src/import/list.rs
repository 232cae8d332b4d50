//! `import.list`: imports of the past.

use crate::{
    CallError, Desk,
    import::{preview::fates, view::ImportEntry},
    operator::Names,
    registry::Verb,
};
use poliedro_domain::{
    import::Fate,
    permission::{Op, Purpose},
};
use poliedro_store as store;
use serde::Deserialize;
use ts_rs::TS;

/// Imports of the past.
pub enum List {}

/// What `import.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "import.list";
    const DOC: &'static str = "Imports of the past.";
    type Args = Args;
    type Reply = Vec<ImportEntry>;

    fn run(desk: &mut Desk, _: Args) -> Result<Vec<ImportEntry>, CallError> {
        desk.read(Op::ImportList, Purpose::Planning, None, |r| {
            let names = Names::read(r)?;
            Ok(r.imports()?.iter().map(|row| entry(row, &names)).collect())
        })
    }
}

fn entry(row: &store::ImportRow, names: &Names) -> ImportEntry {
    let counts =
        row.record.fates.iter().filter_map(|(code, rows)| Some((Fate::from_code(code)?.code(), *rows))).collect();
    ImportEntry {
        import_id: row.id.to_string(),
        at: row.at.to_string(),
        by: names.of(row.author),
        file: row.record.file.clone(),
        rows: row.record.rows,
        fates: fates(&counts),
        undone_at: row.undone_at.map(|at| at.to_string()),
        kept: row.kept,
    }
}
