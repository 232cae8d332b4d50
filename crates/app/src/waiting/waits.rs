//! Whose waits are looked at, as typed.

use super::statistics_view::WaitsFilter;
use crate::{CallError, checks::Checks, unit::unit_id};
use jiff::civil::Date;
use poliedro_domain::{territory::SubAmbito, when::format_date};
use poliedro_store::SpellFilter;

/// The filter of the archive and the day that is looked at.
pub(super) struct Asked {
    pub(super) filter: SpellFilter,
    pub(super) as_of: Date,
}

/// Reads the filter. A day to come is refused: nobody knows who will still wait then.
pub(super) fn asked(typed: &WaitsFilter, today: Date) -> Result<Asked, CallError> {
    let mut checks = Checks::default();
    checks.optional_code("kind", "unitKind", &typed.kind);
    let sub_ambito = match typed.sub_ambito.as_str() {
        "" => None,
        name => SubAmbito::from_name(name).or_else(|| SubAmbito::from_code(name)).map(SubAmbito::code),
    };
    if sub_ambito.is_none() && !typed.sub_ambito.is_empty() {
        checks.say("subAmbito", "Questo sub-ambito non esiste.");
    }
    let from = checks.day("from", "La data di inizio", &typed.from);
    let until = checks.day("until", "La data di fine", &typed.until);
    let as_of = checks.day("asOf", "Il giorno considerato", &typed.as_of).unwrap_or(today);
    if from.zip(until).is_some_and(|(from, until)| from > until) {
        checks.say("until", "La fine del periodo non può precedere l’inizio.");
    }
    if as_of > today {
        checks.say(
            "asOf",
            format!(
                "Il giorno considerato non può essere futuro: scelga il {} o un giorno precedente.",
                format_date(today)
            ),
        );
    }
    let unit = Some(typed.unit_id.as_str()).filter(|unit| !unit.is_empty()).map(unit_id).transpose()?;
    checks.done()?;
    let filter = SpellFilter {
        kind: (!typed.kind.is_empty()).then(|| typed.kind.clone()),
        unit,
        sub_ambito: sub_ambito.map(str::to_owned),
        urgent: typed.urgent,
        from,
        until,
        each_place: unit.is_some() || typed.each_place.unwrap_or(false),
    };
    Ok(Asked { filter, as_of })
}
