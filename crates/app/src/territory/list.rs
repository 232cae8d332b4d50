//! `territory.list`: comuni and sub-ambiti today.

use crate::{
    CallError, Desk,
    registry::Verb,
    territory::{
        sub_ambito_name,
        view::{ComuneRow, TerritoryView},
    },
};
use poliedro_domain::{
    permission::{Op, Purpose},
    territory::{Comune, SubAmbito, comuni},
};
use poliedro_store::MembershipRow;
use serde::Deserialize;
use ts_rs::TS;

/// Comuni and sub-ambiti today.
pub enum List {}

/// What `territory.list` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TerritoryListArgs")]
pub struct Args {}

impl Verb for List {
    const NAME: &'static str = "territory.list";
    const DOC: &'static str = "Comuni and sub-ambiti today.";
    type Args = Args;
    type Reply = TerritoryView;

    fn run(desk: &mut Desk, _: Args) -> Result<TerritoryView, CallError> {
        let today = desk.today();
        let rows = desk.read(Op::TerritoryRead, Purpose::Planning, None, |r| Ok(r.memberships()?))?;
        let row = |comune: &Comune| {
            let code = comune.belfiore.to_string();
            let holds = |row: &&MembershipRow| {
                row.belfiore == code
                    && row.from.is_none_or(|from| from <= today)
                    && row.until.is_none_or(|until| today <= until)
            };
            let held = rows.iter().find(holds);
            let latest = comune.population.last();
            ComuneRow {
                name: comune.name.to_owned(),
                istat: comune.istat.to_owned(),
                cap: comune.cap.to_owned(),
                population: latest.map_or(0, |count| count.residents),
                population_year: latest.map_or(0, |count| count.year),
                sub_ambito: held.map(|row| sub_ambito_name(&row.sub_ambito)),
                hypothesis: (!comune.certain).then(|| comune.sub_ambito.name().to_owned()),
                confirmed: held.is_some_and(|row| row.confirmed),
                from: held.and_then(|row| row.from).map(|from| from.to_string()),
                belfiore: code,
            }
        };
        let comuni: Vec<ComuneRow> = comuni().iter().map(row).collect();
        let to_confirm = u32::try_from(comuni.iter().filter(|row| !row.confirmed).count()).unwrap_or(u32::MAX);
        Ok(TerritoryView {
            comuni,
            sub_ambiti: SubAmbito::ALL.iter().map(|sub| sub.name().to_owned()).collect(),
            to_confirm,
        })
    }
}
