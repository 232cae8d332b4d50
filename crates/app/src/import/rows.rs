//! `import.rows`: rows of the file that is open, and what becomes of them.

use crate::{
    CallError, Desk,
    import::{decide::Line, file, preview, view::ImportRows},
    registry::Verb,
};
use poliedro_domain::import::Fate;
use serde::Deserialize;
use ts_rs::TS;

/// Rows of the file that is open, and what becomes of them.
pub enum Rows {}

/// What `import.rows` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportRowsArgs")]
pub struct Args {
    /// Only those with this fate; empty = all.
    pub fate: String,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// Rows of one page.
const LIMIT_MAX: u32 = 1000;

impl Verb for Rows {
    const NAME: &'static str = "import.rows";
    const DOC: &'static str = "Rows of the file that is open, and what becomes of them.";
    type Args = Args;
    type Reply = ImportRows;

    fn run(desk: &mut Desk, args: Args) -> Result<ImportRows, CallError> {
        let file = file::at_hand(desk)?;
        let fate = match args.fate.as_str() {
            "" => None,
            code => Some(Fate::from_code(code).ok_or_else(|| CallError::field("fate", "Questo esito non esiste."))?),
        };
        let wanted = |line: &Line| fate.is_none_or(|fate| line.fate == fate);
        let all = file.decided.lines.iter().enumerate().filter(|(_, line)| wanted(line)).map(|(at, _)| at);
        let total = u32::try_from(all.clone().count()).unwrap_or(u32::MAX);
        let (offset, limit) = (args.offset as usize, args.limit.min(LIMIT_MAX) as usize);
        let rows = all.skip(offset).take(limit).filter_map(|at| preview::row(file, at)).collect();
        Ok(ImportRows { rows, total })
    }
}
