//! `instrument.switch`: offer an instrument that is off unless switched on, or stop offering it.

use crate::{
    CallError, Desk,
    instrument::{find, offered::key},
    registry::{Done, Verb},
};
use poliedro_domain::permission::Op;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

/// Offer an instrument that is off unless switched on, or stop offering it.
pub enum Switch {}

/// What `instrument.switch` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "InstrumentSwitchArgs")]
pub struct Args {
    /// Which.
    pub id: String,
    /// Offer it.
    pub on: bool,
}

impl Verb for Switch {
    const NAME: &'static str = "instrument.switch";
    const DOC: &'static str = "Offer an instrument that is off unless switched on, or stop offering it.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let instrument = find(&args.id, None)?;
        if instrument.on {
            return Err(CallError::failed(format!("{} è sempre a disposizione: non si spegne.", instrument.title)));
        }
        let value = if args.on { Value::Bool(true) } else { Value::Null };
        desk.change(Op::CatalogueChange, |tx| Ok(tx.set(&key(&instrument.id), value)?))?;
        Ok(Done {})
    }
}
