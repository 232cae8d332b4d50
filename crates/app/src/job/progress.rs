//! `job.progress`: how far the long command under way is.

use crate::{CallError, Desk, job::Job, registry::Verb};
use serde::{Deserialize, Serialize};
use std::sync::atomic::Ordering::Relaxed;
use ts_rs::TS;

/// How far the long command under way is.
pub enum Progress {}

/// What `job.progress` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "JobProgressArgs")]
pub struct Args {}

/// How far a long command is.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JobProgress {
    /// A long command is under way.
    pub running: bool,
    /// Steps done.
    pub done: u32,
    /// Steps in all.
    pub total: u32,
}

impl Verb for Progress {
    const NAME: &'static str = "job.progress";
    const DOC: &'static str = "How far the long command under way is.";
    const ASIDE: Option<fn(&Job) -> JobProgress> = Some(read);
    type Args = Args;
    type Reply = JobProgress;

    fn run(desk: &mut Desk, _: Args) -> Result<JobProgress, CallError> {
        Ok(read(&desk.job))
    }
}

fn read(job: &Job) -> JobProgress {
    JobProgress { running: job.running.load(Relaxed), done: job.done.load(Relaxed), total: job.total.load(Relaxed) }
}
