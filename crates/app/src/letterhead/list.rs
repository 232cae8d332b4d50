//! `letterhead.list`: letterheads.

use crate::{
    CallError, Desk,
    letterhead::{shape::view, view::LetterheadView},
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose};
use serde::Deserialize;
use ts_rs::TS;

/// Letterheads.
pub enum List {}

/// What `letterhead.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "LetterheadListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "letterhead.list";
    const DOC: &'static str = "Letterheads.";
    type Args = Args;
    type Reply = Vec<LetterheadView>;

    fn run(desk: &mut Desk, _: Args) -> Result<Vec<LetterheadView>, CallError> {
        // Those that are in use first; one that was withdrawn stays, to be read and written again.
        desk.read(Op::SettingRead, Purpose::Planning, None, |r| {
            let rows = r.letterheads()?;
            let (gone, held): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.withdrawn);
            Ok(held.into_iter().chain(gone).map(view).collect())
        })
    }
}
