//! `intake.list`: PUA accesses, newest first.

use crate::{
    CallError, Desk,
    error::quoted,
    intake::{
        shape::row,
        view::{IntakeFilter, IntakeList, StageCount},
    },
    operator::Names,
    registry::Verb,
};
use poliedro_domain::{
    catalogue::Catalogue,
    id::OperatorId,
    intake::Stage,
    permission::{Op, Purpose},
    territory::SubAmbito,
};
use poliedro_store as store;
use serde::Deserialize;
use ts_rs::TS;

/// PUA accesses, newest first.
pub enum List {}

/// What `intake.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeListArgs")]
pub struct Args {
    /// Filters.
    pub filter: IntakeFilter,
    /// Rows to skip.
    pub offset: u32,
    /// At most 5000.
    pub limit: u32,
}

impl Verb for List {
    const NAME: &'static str = "intake.list";
    const DOC: &'static str = "PUA accesses, newest first.";
    type Args = Args;
    type Reply = IntakeList;

    fn run(desk: &mut Desk, args: Args) -> Result<IntakeList, CallError> {
        let (now, today, me) = (desk.now(), desk.today(), desk.operator()?);
        let filter = filter(args.filter, me)?;
        desk.read(Op::IntakeList, Purpose::Planning, None, |r| {
            let page = r.intakes(&filter, args.offset, args.limit.clamp(1, 5000))?;
            let names = Names::read(r)?;
            let count = |(stage, count): (Stage, u32)| StageCount {
                stage: stage.code().to_owned(),
                label: Catalogue::shipped().label("stage", stage.code()).to_owned(),
                count,
            };
            Ok(IntakeList {
                rows: page.rows.iter().map(|one| row(one, &names, now, today)).collect(),
                total: page.total,
                counts: r.intake_counts(&filter)?.into_iter().map(count).collect(),
            })
        })
    }
}

fn filter(typed: IntakeFilter, me: OperatorId) -> Result<store::IntakeFilter, CallError> {
    let stage = |code: &String| {
        let known = Stage::ALL.into_iter().find(|stage| stage.code() == code);
        known.ok_or_else(|| CallError::field("stages", format!("Lo stato «{}» non esiste.", quoted(code))))
    };
    let day = |text: &str, field: &str| match text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| CallError::field(field, "La data non esiste nel calendario.")),
    };
    let sub_ambito = match typed.sub_ambito.as_str() {
        "" => None,
        name => {
            let known = SubAmbito::from_name(name).or_else(|| SubAmbito::from_code(name));
            let unknown = || CallError::field("subAmbito", "Questo sub-ambito non esiste.");
            Some(known.ok_or_else(unknown)?.code().to_owned())
        }
    };
    Ok(store::IntakeFilter {
        stages: typed.stages.iter().map(stage).collect::<Result<_, _>>()?,
        open: typed.open,
        comune: (!typed.comune.is_empty()).then_some(typed.comune),
        sub_ambito,
        from: day(&typed.from, "from")?,
        until: day(&typed.until, "until")?,
        assigned_to: typed.mine.then_some(me),
        urgent: typed.urgent,
        text: typed.text,
    })
}
