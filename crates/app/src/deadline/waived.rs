//! `deadline.waived`: obligations that were waived, newest first.

use crate::{
    CallError, Desk,
    deadline::{meet::allowed, row::Rows, view::WaivedRow},
    registry::Verb,
};
use poliedro_domain::{
    catalogue::Catalogue,
    permission::{Op, Purpose},
};
use poliedro_store::WaivedRow as Held;
use serde::Deserialize;
use ts_rs::TS;

/// Obligations that were waived, newest first.
pub enum Waived {}

/// What `deadline.waived` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineWaivedArgs")]
pub struct Args {
    /// Skip.
    pub offset: u32,
    /// At most 1000.
    pub limit: u32,
}

impl Verb for Waived {
    const NAME: &'static str = "deadline.waived";
    const DOC: &'static str = "Obligations that were waived, newest first.";
    type Args = Args;
    type Reply = Vec<WaivedRow>;

    fn run(desk: &mut Desk, args: Args) -> Result<Vec<WaivedRow>, CallError> {
        let now = desk.now();
        let allowed = allowed(desk)?;
        desk.read(Op::TodayList, Purpose::Planning, None, |r| {
            let (held, rows) = (r.waived(args.offset, args.limit.clamp(1, 1000))?, Rows::read(r, now, allowed)?);
            held.iter().map(|one| waived(one, &rows)).collect()
        })
    }
}

fn waived(one: &Held, rows: &Rows<'_>) -> Result<WaivedRow, CallError> {
    let motive = Catalogue::shipped().label("waiverMotive", &one.motive);
    Ok(WaivedRow {
        row: rows.row(&one.due)?,
        waived_at: one.at.to_string(),
        waived_by: rows.names().of(one.by),
        motive: if one.note.is_empty() { motive.to_owned() } else { format!("{motive}: {}", one.note) },
    })
}
