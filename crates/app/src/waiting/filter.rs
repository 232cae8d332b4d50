//! Which rows of the lists, as typed.

use super::view::WaitingFilter;
use crate::{CallError, checks::Checks, unit::unit_id};
use jiff::civil::Date;
use poliedro_domain::territory::SubAmbito;
use poliedro_store::{self as store, Scope};

/// The filter, from the form. `stale`: interest last confirmed on this day or before is to be confirmed.
pub(super) fn filter(typed: WaitingFilter, today: Date, stale: Date) -> Result<store::WaitingFilter, CallError> {
    let mut checks = Checks::default();
    let scope = match typed.scope.as_str() {
        // Whose term is running out is not in a list yet.
        "" if typed.late => Scope::Applied,
        "" | "waiting" => Scope::Waiting,
        "applied" => Scope::Applied,
        "over" => Scope::Over,
        "all" => Scope::All,
        _ => {
            checks.say("scope", "Questa parte delle liste non esiste.");
            Scope::Waiting
        }
    };
    checks.optional_code("kind", "unitKind", &typed.kind);
    checks.optional_code("wing", "unitWing", &typed.wing);
    if !matches!(typed.sex.as_str(), "" | "M" | "F") {
        checks.say("sex", "Indichi M o F.");
    }
    let sub_ambito = match typed.sub_ambito.as_str() {
        "" => None,
        name => SubAmbito::from_name(name).or_else(|| SubAmbito::from_code(name)).map(SubAmbito::code),
    };
    if sub_ambito.is_none() && !typed.sub_ambito.is_empty() {
        checks.say("subAmbito", "Questo sub-ambito non esiste.");
    }
    let unit = Some(typed.unit_id.as_str()).filter(|unit| !unit.is_empty()).map(unit_id).transpose()?;
    checks.done()?;
    let some = |code: String| (!code.is_empty()).then_some(code);
    Ok(store::WaitingFilter {
        scope,
        unit,
        kind: some(typed.kind),
        comune: some(typed.comune),
        sub_ambito: sub_ambito.map(str::to_owned),
        sex: some(typed.sex),
        wing: some(typed.wing),
        plan: typed.plan,
        over_days: typed.over_days,
        urgent: typed.urgent,
        pending: typed.pending,
        suspended: typed.suspended,
        offered: typed.offered,
        confirm_before: typed.to_confirm.then_some(stale),
        late_on: typed.late.then_some(today),
        text: typed.text,
        ..store::WaitingFilter::default()
    })
}
