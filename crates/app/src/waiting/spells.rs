//! `waiting.spells`: every place in every list, from its entry to its end, without names: for whoever computes elsewhere.

use crate::{
    CallError, Desk,
    registry::Verb,
    unit::{names::Units, unit_id},
    waiting::statistics_view::WaitingSpell,
};
use poliedro_domain::{
    permission::{Op, Purpose},
    waiting::Suspensions,
};
use poliedro_store::SpellFilter;
use serde::Deserialize;
use ts_rs::TS;

/// Every place in every list, from its entry to its end, without names.
pub enum Spells {}

/// What `waiting.spells` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "WaitingSpellsArgs")]
pub struct Args {
    /// Only the list of this unit; empty: every list.
    pub unit_id: String,
    /// Also the places that ended.
    pub ended: bool,
}

impl Verb for Spells {
    const NAME: &'static str = "waiting.spells";
    const DOC: &'static str = "Every place in every list, from its entry to its end, without names.";
    type Args = Args;
    type Reply = Vec<WaitingSpell>;

    fn run(desk: &mut Desk, args: Args) -> Result<Vec<WaitingSpell>, CallError> {
        let today = desk.today();
        let unit = Some(args.unit_id.as_str()).filter(|unit| !unit.is_empty()).map(unit_id).transpose()?;
        desk.read(Op::ApplicationRead, Purpose::Planning, None, |r| {
            if let Some(unit) = unit {
                r.unit(unit)?;
            }
            let units = Units::read(r, today)?;
            let rows = r.spells(&SpellFilter { unit, each_place: true, ..SpellFilter::default() })?;
            let told = rows.into_iter().filter(|row| args.ended || row.spell.left.is_none()).map(|row| WaitingSpell {
                application_id: row.application.to_string(),
                unit_id: row.unit.map(|unit| unit.to_string()).unwrap_or_default(),
                unit: row.unit.map(|unit| units.label(unit)).unwrap_or_default(),
                kind: row.kind,
                entered_on: row.spell.entered.to_string(),
                left_on: row.spell.left.map(|(day, _)| day.to_string()),
                exit: row.spell.left.map(|(_, exit)| exit.code().to_owned()),
                days: row.spell.seen(today, Suspensions::Counted).map_or(0, |wait| wait.days),
                suspended_days: row.spell.suspended_days(today),
                urgent: row.urgent,
                temporary_plan: row.temporary_plan,
            });
            Ok(told.collect())
        })
    }
}
