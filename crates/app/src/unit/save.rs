//! `unit.save`: write what a unit is from a day on; a new unit when it has no identifier.

use crate::{
    CallError, Desk,
    checks::Checks,
    plan::check::optional_day,
    registry::Verb,
    unit::{
        check, unit_id,
        view::{UnitForm, UnitSaved},
    },
};
use jiff::civil::Date;
use poliedro_domain::{
    id::UnitId,
    permission::Op,
    unit::{Unit, UnitFact},
};
use poliedro_store::Change;
use serde::Deserialize;
use ts_rs::TS;

/// Write what a unit is from a day on; a new unit when it has no identifier.
pub enum Save {}

/// What `unit.save` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "UnitSaveArgs")]
pub struct Args {
    /// Which; null for a new one.
    pub unit_id: Option<String>,
    /// First day (ISO); empty = since always for a new unit, today for one that is there.
    pub from: String,
    /// What is known of it.
    pub form: UnitForm,
}

impl Verb for Save {
    const NAME: &'static str = "unit.save";
    const DOC: &'static str = "Write what a unit is from a day on; a new unit when it has no identifier.";
    type Args = Args;
    type Reply = UnitSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<UnitSaved, CallError> {
        let today = desk.today();
        let known = args.unit_id.as_deref().filter(|id| !id.is_empty()).map(unit_id).transpose()?;
        let mut checks = Checks::default();
        let typed = optional_day("from", &args.from, today, &mut checks);
        // Of a unit that is there what is written holds from today, unless another day is given.
        let from = typed.or_else(|| known.map(|_| today));
        let unit = check::unit(&args.form, &mut checks);
        let done = desk.change(Op::UnitChange, |tx| {
            told_apart(tx, known, &unit, today, &mut checks)?;
            if let Some(known) = known {
                same_kind(tx, known, &unit, today, &mut checks)?;
            }
            checks.done()?;
            let id = match known {
                Some(known) => known,
                None => tx.new_unit()?,
            };
            tx.append_unit(id, UnitFact::Described { from, unit: Box::new(unit) })?;
            Ok::<_, CallError>(id)
        })?;
        Ok(UnitSaved { unit_id: done.value.to_string() })
    }
}

/// Two units with the same kind, name and comune would be one written twice.
fn told_apart(
    tx: &Change<'_>,
    known: Option<UnitId>,
    unit: &Unit,
    today: Date,
    checks: &mut Checks,
) -> Result<(), CallError> {
    let same = |held: &Unit| {
        (&held.kind, &held.comune) == (&unit.kind, &unit.comune) && held.name.to_lowercase() == unit.name.to_lowercase()
    };
    let twice = tx
        .units()?
        .into_iter()
        .any(|file| Some(file.id) != known && file.state.at(today).is_some_and(|version| same(&version.unit)));
    if twice {
        checks.say("name", "C’è già un’unità d’offerta con questo nome in questo comune.");
    }
    Ok(())
}

/// People wait for a kind of unit: it does not change under them.
fn same_kind(tx: &Change<'_>, known: UnitId, unit: &Unit, today: Date, checks: &mut Checks) -> Result<(), CallError> {
    let file = tx.unit(known)?;
    let other = file.state.at(today).is_some_and(|version| version.unit.kind != unit.kind);
    let waiting = tx.waiting_by_unit()?.into_iter().any(|(id, people)| id == known && people > 0);
    if other && waiting {
        let message = "Il tipo non si cambia: ci sono persone nella lista di questa unità. Ne aggiunga un’altra.";
        checks.say("kind", message);
    }
    Ok(())
}
