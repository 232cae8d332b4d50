//! `discharge.list`: protected discharges.

use crate::{
    CallError, Desk,
    catalogue::office::Office,
    discharge::{
        shape::row,
        view::{DischargeFilter, DischargeList},
    },
    error::quoted,
    intake::view::StageCount,
    operator::Names,
    registry::Verb,
};
use jiff::Timestamp;
use poliedro_domain::{
    catalogue::Catalogue,
    discharge::Stage,
    id::OperatorId,
    permission::{Op, Purpose},
};
use poliedro_store as store;
use serde::Deserialize;
use ts_rs::TS;

/// Protected discharges.
pub enum List {}

/// What `discharge.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeListArgs")]
pub struct Args {
    /// Filters.
    pub filter: DischargeFilter,
    /// Skip.
    pub offset: u32,
    /// At most.
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "discharge.list";
    const DOC: &'static str = "Protected discharges.";
    type Args = Args;
    type Reply = DischargeList;

    fn run(desk: &mut Desk, args: Args) -> Result<DischargeList, CallError> {
        let (now, today, me) = (desk.now(), desk.today(), desk.operator()?);
        let filter = filter(args.filter, me, now)?;
        desk.read(Op::DischargeRead, Purpose::Planning, None, |r| {
            let page = r.discharges(&filter, args.offset, args.limit.clamp(1, 200))?;
            let (names, office) = (Names::read(r)?, Office::read(r)?);
            let count = |(stage, count): (Stage, u32)| StageCount {
                stage: stage.code().to_owned(),
                label: Catalogue::shipped().label("dischargeStage", stage.code()).to_owned(),
                count,
            };
            Ok(DischargeList {
                rows: page.rows.iter().map(|one| row(one, &names, &office, now, today)).collect(),
                total: page.total,
                stages: r.discharge_stages(&filter)?.into_iter().map(count).collect(),
                now: now.to_string(),
            })
        })
    }
}

fn filter(typed: DischargeFilter, me: OperatorId, now: Timestamp) -> Result<store::DischargeFilter, CallError> {
    let stage = |code: &String| {
        let unknown = || CallError::field("stages", format!("Lo stato «{}» non esiste.", quoted(code)));
        Stage::from_code(code).ok_or_else(unknown)
    };
    Ok(store::DischargeFilter {
        stages: typed.stages.iter().map(stage).collect::<Result<_, _>>()?,
        open: typed.open,
        facility: (!typed.facility.is_empty()).then_some(typed.facility),
        comune: (!typed.comune.is_empty()).then_some(typed.comune),
        mine: typed.mine.then_some(me),
        social_risk: typed.social_risk,
        late_at: typed.late.then_some(now),
        text: typed.text,
    })
}
