//! `meeting.list`: the meetings of the equipe.

use crate::{
    CallError, Desk,
    meeting::{shape::row, view::MeetingList},
    registry::Verb,
};
use poliedro_domain::{
    permission::{Op, Purpose},
    vmd::Stage,
};
use poliedro_store::VmdFilter;
use serde::Deserialize;
use ts_rs::TS;

/// The meetings of the equipe.
pub enum List {}

/// What `meeting.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "meeting.list";
    const DOC: &'static str = "The meetings of the equipe.";
    type Args = Args;
    type Reply = MeetingList;

    fn run(desk: &mut Desk, args: Args) -> Result<MeetingList, CallError> {
        let Args {} = args;
        let today = desk.today();
        desk.read(Op::MeetingRead, Purpose::Planning, None, |r| {
            let counts = r.vmd_counts(&VmdFilter::default())?;
            Ok(MeetingList {
                upcoming: r.meetings_to_come()?.iter().map(|one| row(one, today)).collect(),
                sealed: r.meetings_past(SHOWN)?.iter().map(|one| row(one, today)).collect(),
                ready: counts.into_iter().find(|(stage, _)| *stage == Stage::Ready).map_or(0, |(_, count)| count),
            })
        })
    }
}

/// Past meetings shown.
const SHOWN: u32 = 200;
