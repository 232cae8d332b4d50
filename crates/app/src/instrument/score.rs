//! `instrument.score`: what some answers say, without keeping them.

use crate::{
    CallError, Desk,
    instrument::{
        checked, find, shape,
        view::{Answers, ScoreView},
    },
    registry::Verb,
};
use poliedro_domain::instrument::score;
use serde::Deserialize;
use ts_rs::TS;

/// What some answers say, without keeping them.
pub enum Score {}

/// What `instrument.score` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "InstrumentScoreArgs")]
pub struct Args {
    /// Which.
    pub id: String,
    /// Answers and inputs.
    pub answers: Answers,
}

impl Verb for Score {
    const NAME: &'static str = "instrument.score";
    const DOC: &'static str = "What some answers say, without keeping them.";
    type Args = Args;
    type Reply = ScoreView;

    fn run(_: &mut Desk, args: Args) -> Result<ScoreView, CallError> {
        let instrument = find(&args.id, None)?;
        let answers = checked(instrument, &args.answers).map_err(CallError::invalid)?;
        Ok(shape::report(&score(instrument, &answers), Some(instrument)))
    }
}
