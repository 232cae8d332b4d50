//! `catalogue.set`: change a list of words that the office keeps itself.

use crate::{
    CallError, Desk,
    catalogue::{
        kept,
        office::{self, Office},
        view::Entry,
    },
    registry::{Done, Verb},
};
use poliedro_domain::{catalogue::Catalogue, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Change a list of words that the office keeps itself.
pub enum Set {}

/// What `catalogue.set` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "CatalogueSetArgs")]
pub struct Args {
    /// List code.
    pub list: String,
    /// The entries that are offered, in order.
    pub entries: Vec<Entry>,
}

impl Verb for Set {
    const NAME: &'static str = "catalogue.set";
    const DOC: &'static str = "Change a list of words that the office keeps itself.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let Args { list, entries } = args;
        desk.change(Op::CatalogueChange, |tx| {
            if !Catalogue::shipped().editable.contains(&list) {
                return Err(CallError::field(
                    "list",
                    "Questo elenco non si cambia: le sue voci sono quelle di Poliedro.",
                ));
            }
            let before = Office::read(tx)?;
            let kept = kept::kept(&list, before.kept(&list), &entries)?;
            let value = serde_json::to_value(kept).map_err(|_| CallError::failed("L’elenco non si può scrivere."))?;
            Ok(tx.set(&office::key(&list), value)?)
        })?;
        Ok(Done {})
    }
}
