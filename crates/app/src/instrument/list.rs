//! `instrument.list`: the instruments of assessment.

use crate::{
    CallError, Desk,
    instrument::{offered::Offered, shape::summary, view::InstrumentSummary},
    registry::Verb,
};
use poliedro_domain::{
    instrument::Library,
    permission::{Op, Purpose},
};
use serde::Deserialize;
use ts_rs::TS;

/// The instruments of assessment.
pub enum List {}

/// What `instrument.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "InstrumentListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "instrument.list";
    const DOC: &'static str = "The instruments of assessment.";
    type Args = Args;
    type Reply = Vec<InstrumentSummary>;

    fn run(desk: &mut Desk, _: Args) -> Result<Vec<InstrumentSummary>, CallError> {
        desk.read(Op::SettingRead, Purpose::Planning, None, |r| {
            let offered = Offered::read(r)?;
            Ok(Library::shipped().all().map(|instrument| summary(instrument, offered.has(instrument))).collect())
        })
    }
}
