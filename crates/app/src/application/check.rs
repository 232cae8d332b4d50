//! Checks of what was typed about an application, before anything is written.

use super::view::ApplicationForm;
use crate::{CallError, checks::Checks, person::lifetime::lived, plan::check::optional_day, unit::names::Units};
use jiff::civil::Date;
use poliedro_domain::{
    application::{Application, Preference},
    catalogue::Catalogue,
    id::UnitId,
    intake::Requester,
    when::format_date,
};
use poliedro_store::PersonRow;

/// The application, from the form. What is not on it stays as it was (`held`), and so do units that it already asked for.
pub(crate) fn application(
    form: &ApplicationForm,
    held: Option<&Application>,
    units: &Units,
    today: Date,
    checks: &mut Checks,
) -> Application {
    let typed = past("appliedOn", "La data della domanda", &form.applied_on, today, checks);
    let applied_on = typed.or(held.map(|held| held.applied_on)).unwrap_or(today);
    checks.code("kind", "unitKind", &form.kind, "Scelga il tipo di unità d’offerta.");
    checks.code("requesterKind", "requesterKind", &form.requester_kind, "Indichi chi presenta la domanda.");
    let requester = Requester {
        kind: form.requester_kind.clone(),
        name: checks.line("requesterName", "Nome di chi presenta la domanda", &form.requester_name),
        phone: checks.line("requesterPhone", "Telefono di chi presenta la domanda", &form.requester_phone),
    };
    Application {
        kind: form.kind.clone(),
        applied_on,
        preferences: preferences(form, held, units, applied_on, checks),
        access_point: checks.line("accessPoint", "Punto di accesso", &form.access_point),
        requester,
        disability: checks.optional_code("disability", "civilDisability", &form.disability),
        setting: checks.optional_code("setting", "careSetting", &form.setting),
        caregiver: checks.line("caregiver", "Chi assiste la persona", &form.caregiver),
        certificate_on: past("certificateOn", "La data del certificato", &form.certificate_on, today, checks),
        documents: checks.codes("documents", "applicationDocument", &form.documents),
        sharing_consent_on: past("sharingConsentOn", "La data del consenso", &form.sharing_consent_on, today, checks),
        note: checks.text("note", "Note", &form.note),
        vmd: held.and_then(|held| held.vmd),
        imported: held.and_then(|held| held.imported),
    }
}

/// A day that has come; `what` begins the sentence.
fn past(field: &str, what: &str, typed: &str, today: Date, checks: &mut Checks) -> Option<Date> {
    let day = optional_day(field, typed, today, checks)?;
    if day > today {
        checks.say(field, format!("{what} è nel futuro."));
    }
    Some(day)
}

/// Units, in order, of the kind that is asked for, that take people in on that day.
fn preferences(
    form: &ApplicationForm,
    held: Option<&Application>,
    units: &Units,
    on: Date,
    checks: &mut Checks,
) -> Vec<Preference> {
    let known_kind = Catalogue::shipped().has("unitKind", &form.kind);
    let already = |unit: UnitId| held.is_some_and(|held| held.preferences.iter().any(|before| before.unit == unit));
    let mut asked: Vec<Preference> = Vec::new();
    for typed in &form.preferences {
        let known = typed.unit_id.parse::<UnitId>().ok().and_then(|id| Some((id, units.get(id)?)));
        let Some((unit, state)) = known else {
            checks.say("preferences", "Una delle unità d’offerta indicate non è in questo archivio.");
            continue;
        };
        let label = units.label(unit);
        if asked.iter().any(|before| before.unit == unit) {
            checks.say("preferences", format!("{label} è indicata due volte."));
        }
        if units.now(unit).is_some_and(|now| known_kind && now.kind != form.kind) {
            let kind = Catalogue::shipped().label("unitKind", &form.kind);
            checks.say(
                "preferences",
                format!("{label} non è di questo tipo ({kind}): la tolga, o ne faccia un’altra domanda."),
            );
        }
        if !state.open_on(on) && !already(unit) {
            checks.say("preferences", format!("{label} non accoglie più persone: la tolga dalla domanda."));
        }
        let wing = checks.optional_code("preferences", "unitWing", &typed.wing);
        asked.push(Preference { unit, wing });
    }
    if asked.is_empty() {
        checks.say("preferences", "Indichi almeno un’unità d’offerta.");
    }
    asked
}

/// Nobody asks for who is not born yet, or has died.
///
/// # Errors
/// Which it is, on the field of the day.
pub(crate) fn alive(person: &PersonRow, on: Date) -> Result<(), CallError> {
    let mut checks = Checks::default();
    lived(person, on, "appliedOn", "La data della domanda", &mut checks);
    checks.done()
}

/// Nobody is called, or listed, by a unit that no longer takes people in.
///
/// # Errors
/// Until when it did, on `field`.
pub(super) fn takes_in(units: &Units, unit: UnitId, on: Date, field: &str) -> Result<(), CallError> {
    let Some((last, _)) = units.get(unit).and_then(|state| state.ended.as_ref()).filter(|(last, _)| on > *last) else {
        return Ok(());
    };
    let (label, last) = (units.label(unit), format_date(*last));
    Err(CallError::field(field, format!("{label} ha accolto persone fino al {last}: controlli l’unità e la data.")))
}
