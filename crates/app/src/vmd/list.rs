//! `vmd.list`: list assessments.

use crate::{
    CallError, Desk,
    error::quoted,
    registry::Verb,
    vmd::{
        shape::row,
        view::{StageCount, VmdFilter, VmdList},
        words,
    },
};
use jiff::civil::Date;
use poliedro_domain::{
    id::OperatorId,
    permission::{Op, Purpose},
    territory::SubAmbito,
    vmd::Stage,
};
use poliedro_store as store;
use serde::Deserialize;
use ts_rs::TS;

/// List assessments.
pub enum List {}

/// What `vmd.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdListArgs")]
pub struct Args {
    /// Filters.
    pub filter: VmdFilter,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most (up to 200).
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "vmd.list";
    const DOC: &'static str = "List assessments.";
    type Args = Args;
    type Reply = VmdList;

    fn run(desk: &mut Desk, args: Args) -> Result<VmdList, CallError> {
        let (today, me) = (desk.today(), desk.operator()?);
        let filter = filter(args.filter, me, today)?;
        desk.read(Op::VmdList, Purpose::Planning, None, |r| {
            let page = r.vmds(&filter, args.offset, args.limit.clamp(1, 200))?;
            let count = |(stage, count): (Stage, u32)| StageCount {
                stage: stage.code().to_owned(),
                label: words::stage(stage).to_owned(),
                count,
            };
            Ok(VmdList {
                rows: page.rows.iter().map(|one| row(one, today)).collect(),
                total: page.total,
                stages: r.vmd_counts(&filter)?.into_iter().map(count).collect(),
            })
        })
    }
}

fn filter(typed: VmdFilter, me: OperatorId, today: Date) -> Result<store::VmdFilter, CallError> {
    let stage = |code: &String| {
        let unknown = || CallError::field("stages", format!("Lo stato «{}» non esiste.", quoted(code)));
        Stage::from_code(code).ok_or_else(unknown)
    };
    let sub_ambito = match typed.sub_ambito.as_str() {
        "" => None,
        name => {
            let known = SubAmbito::from_name(name).or_else(|| SubAmbito::from_code(name));
            let unknown = || CallError::field("subAmbito", "Questo sub-ambito non esiste.");
            Some(known.ok_or_else(unknown)?.code().to_owned())
        }
    };
    Ok(store::VmdFilter {
        stages: typed.stages.iter().map(stage).collect::<Result<_, _>>()?,
        open: typed.open,
        protocol: (!typed.protocol.is_empty()).then_some(typed.protocol),
        comune: (!typed.comune.is_empty()).then_some(typed.comune),
        sub_ambito,
        assessor: typed.mine.then_some(me),
        urgent: typed.urgent,
        warned_on: typed.late.then_some(today),
        text: typed.text,
    })
}
