//! `job.cancel`: ask the long command under way to stop; it leaves nothing behind.

use crate::{
    CallError, Desk,
    job::Job,
    registry::{Done, Verb},
};
use serde::Deserialize;
use std::sync::atomic::Ordering::Relaxed;
use ts_rs::TS;

/// Ask the long command under way to stop; it leaves nothing behind.
pub enum Cancel {}

/// What `job.cancel` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "JobCancelArgs")]
pub struct Args {}

impl Verb for Cancel {
    const NAME: &'static str = "job.cancel";
    const DOC: &'static str = "Ask the long command under way to stop; it leaves nothing behind.";
    const ASIDE: Option<fn(&Job) -> Done> = Some(stop);
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, _: Args) -> Result<Done, CallError> {
        Ok(stop(&desk.job))
    }
}

fn stop(job: &Job) -> Done {
    if job.running.load(Relaxed) {
        job.cancelled.store(true, Relaxed);
    }
    Done {}
}
