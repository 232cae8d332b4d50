//! `import.close`: put away the file that is open; nothing was written.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
};
use poliedro_domain::permission::Op;
use serde::Deserialize;
use ts_rs::TS;

/// Put away the file that is open; nothing was written.
pub enum Close {}

/// What `import.close` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportCloseArgs")]
pub struct Args {}

impl Verb for Close {
    const NAME: &'static str = "import.close";
    const DOC: &'static str = "Put away the file that is open; nothing was written.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, _: Args) -> Result<Done, CallError> {
        desk.may(Op::ImportList)?;
        desk.at_work()?.import = None;
        Ok(Done {})
    }
}
