//! `catalogue.read`: the lists of words that forms offer.

use crate::{
    CallError, Desk,
    catalogue::{
        office::Office,
        view::{Catalogue, Entry},
    },
    registry::Verb,
};
use poliedro_domain::{permission::Roles, person::Field};
use serde::Deserialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The lists of words that forms offer.
pub enum Read {}

/// What `catalogue.read` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "CatalogueReadArgs")]
pub struct Args {}

impl Verb for Read {
    const NAME: &'static str = "catalogue.read";
    const DOC: &'static str = "The lists of words that forms offer.";
    type Args = Args;
    type Reply = Catalogue;

    fn run(desk: &mut Desk, _: Args) -> Result<Catalogue, CallError> {
        let entry = |code: &str, label: &str, note: &str| Entry {
            code: code.to_owned(),
            label: label.to_owned(),
            note: note.to_owned(),
        };
        // Forms need their words on the lock screen too, before anyone is at the gate: then they are those of the program.
        let office = match &desk.open {
            Some(open) => Office::of(&poliedro_store::settings(open.archive.connection())?),
            None => Office::of(&BTreeMap::new()),
        };
        let shipped = poliedro_domain::catalogue::Catalogue::shipped();
        let words =
            |list: &str| office.offered(list).iter().map(|word| entry(&word.code, &word.label, &word.note)).collect();
        Ok(Catalogue {
            lists: shipped.lists.keys().map(|list| (list.clone(), words(list))).collect(),
            editable: shipped.editable.clone(),
            roles: Roles::shipped().roles.iter().map(|role| entry(&role.code, &role.label, &role.note)).collect(),
            person_fields: Field::ALL.iter().map(|field| entry(field.code(), field.label(), "")).collect(),
        })
    }
}
