//! `place.search`: find a birthplace or comune by name or code, abolished ones included.

use crate::{CallError, Desk, person::view::PlaceView, place::place_view, registry::Verb};
use poliedro_domain::place;
use serde::Deserialize;
use ts_rs::TS;

/// Find a birthplace or comune by name or code, abolished ones included.
pub enum Search {}

/// What `place.search` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PlaceSearchArgs")]
pub struct Args {
    /// As typed.
    pub query: String,
    /// ISO date of birth, if known: places of that time come first.
    pub on: String,
    /// At most 50.
    pub limit: u32,
}

impl Verb for Search {
    const NAME: &'static str = "place.search";
    const DOC: &'static str = "Find a birthplace or comune by name or code, abolished ones included.";
    type Args = Args;
    type Reply = Vec<PlaceView>;

    fn run(_: &mut Desk, args: Args) -> Result<Vec<PlaceView>, CallError> {
        let limit = args.limit.clamp(1, 50) as usize;
        Ok(place::search(&args.query, args.on.parse().ok(), limit).into_iter().map(place_view).collect())
    }
}
