//! `person.search`: find people by name, code, date of birth, telephone, GeCaS number.

use crate::{
    CallError, Desk,
    person::{shape::hit, view::SearchReply},
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose};
use serde::Deserialize;
use ts_rs::TS;

/// Find people by name, code, date of birth, telephone, GeCaS number.
pub enum Search {}

/// What `person.search` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonSearchArgs")]
pub struct Args {
    /// As typed.
    pub query: String,
    /// At most 100.
    pub limit: u32,
}

impl Verb for Search {
    const NAME: &'static str = "person.search";
    const DOC: &'static str = "Find people by name, code, date of birth, telephone, GeCaS number.";
    type Args = Args;
    type Reply = SearchReply;

    fn run(desk: &mut Desk, args: Args) -> Result<SearchReply, CallError> {
        let (today, limit) = (desk.today(), args.limit.clamp(1, 100));
        let found = desk.read(Op::PersonSearch, Purpose::Search, None, |r| Ok(r.search(&args.query, limit)?))?;
        let hits = found.hits.iter().map(|one| hit(&one.person, today, one.why.sentence(), one.open_intakes)).collect();
        Ok(SearchReply { hits, more: found.more })
    }
}
