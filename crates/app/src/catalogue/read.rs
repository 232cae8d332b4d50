//! `catalogue.read`: the lists of words that forms offer.

use crate::{catalogue::view::Catalogue, registry::Verb};
use serde::Deserialize;
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
}
