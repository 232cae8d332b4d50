//! `deadline.list`: obligations, of everybody or of the operator.

use crate::{
    CallError, Desk,
    deadline::{draft, meet::allowed, row::Rows, view::DueList},
    error::quoted,
    person::shape::person_id,
    registry::Verb,
};
use poliedro_domain::{
    deadline::{Band, Kind},
    permission::{Op, Purpose},
};
use poliedro_store::DueFilter;
use serde::Deserialize;
use ts_rs::TS;

/// Obligations, of everybody or of the operator.
pub enum List {}

/// What `deadline.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineListArgs")]
pub struct Args {
    /// Band code; empty = all.
    pub band: String,
    /// Only those in charge of the operator who asks.
    pub mine: bool,
    /// Kind codes; empty = all.
    pub kinds: Vec<String>,
    /// Only of this person.
    pub person_id: Option<String>,
    /// Skip.
    pub offset: u32,
    /// At most 5000.
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "deadline.list";
    const DOC: &'static str = "Obligations, of everybody or of the operator.";
    type Args = Args;
    type Reply = DueList;

    fn run(desk: &mut Desk, args: Args) -> Result<DueList, CallError> {
        let (now, me) = (desk.now(), desk.operator()?);
        let terms = desk.at_work()?.settings.terms();
        let filter = DueFilter {
            band: match args.band.as_str() {
                "" => None,
                code => Some(
                    Band::from_code(code)
                        .ok_or_else(|| CallError::field("band", format!("La fascia «{}» non esiste.", quoted(code))))?,
                ),
            },
            mine: args.mine.then_some(me),
            kinds: args.kinds.iter().map(|code| kind(code)).collect::<Result<_, _>>()?,
            person: args.person_id.as_deref().map(person_id).transpose()?,
            ..DueFilter::default()
        };
        let allowed = allowed(desk)?;
        desk.read(Op::TodayList, Purpose::Planning, None, |r| {
            let page = draft::due(r, &filter, &terms, now, (args.offset, args.limit.clamp(1, 5000)))?;
            let rows = Rows::read(r, now, allowed)?.rows(&page.rows)?;
            Ok(DueList { now: now.to_string(), rows, total: page.total })
        })
    }
}

fn kind(code: &str) -> Result<Kind, CallError> {
    Kind::from_code(code)
        .ok_or_else(|| CallError::field("kinds", format!("Il tipo di scadenza «{}» non esiste.", quoted(code))))
}
