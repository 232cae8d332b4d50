//! `setting.set`: change a setting.

use crate::{
    CallError, Desk,
    registry::{Done, Verb},
    setting::{KNOWN, beside},
};
use poliedro_domain::permission::Op;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

/// Change a setting.
pub enum Set {}

/// What `setting.set` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "SettingSetArgs")]
pub struct Args {
    /// Which.
    pub key: String,
    /// New value.
    pub value: String,
}

impl Verb for Set {
    const NAME: &'static str = "setting.set";
    const DOC: &'static str = "Change a setting.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let known = KNOWN.iter().find(|known| known.key == args.key);
        let known = known.ok_or_else(|| CallError::field("key", "Questa impostazione non esiste."))?;
        let fits = |number: &i64| (known.min..=known.max).contains(number);
        let number = args.value.trim().parse().ok().filter(fits).ok_or_else(|| {
            CallError::field(
                "value",
                format!("{}: serve un numero intero da {} a {}.", known.label, known.min, known.max),
            )
        })?;
        desk.change(Op::SettingChange, |tx| {
            beside(&tx.settings()?, known.key, number)?;
            Ok(tx.set(known.key, json!(number))?)
        })?;
        desk.read_settings()?;
        Ok(Done {})
    }
}
