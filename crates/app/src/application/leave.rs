//! `application.leave`: leave one list, or end the application.

use crate::{
    CallError, Desk,
    application::{application_id, facts, held, view::ApplicationLeft},
    checks::Checks,
    person::lifetime::lived,
    plan::check::{moment, optional_day},
    registry::Verb,
    unit::unit_id,
};
use jiff::civil::Date;
use poliedro_domain::{
    application::{ApplicationFact, Exit, may_follow},
    permission::Op,
    person::{Field, Patch, PersonFact},
    when::format_date,
};
use poliedro_store::{ApplicationFile, StoreError};
use serde::Deserialize;
use ts_rs::TS;

/// Leave one list, or end the application.
pub enum Leave {}

/// What `application.leave` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationLeaveArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// The one list that is left; null: all of them.
    pub unit_id: Option<String>,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `listExit`, `admitted` not included.
    pub exit: String,
    /// Note.
    pub note: String,
}

impl Verb for Leave {
    const NAME: &'static str = "application.leave";
    const DOC: &'static str = "Leave one list, or end the application.";
    type Args = Args;
    type Reply = ApplicationLeft;

    fn run(desk: &mut Desk, args: Args) -> Result<ApplicationLeft, CallError> {
        let (id, now, today) = (application_id(&args.application_id)?, desk.now(), desk.today());
        let mut checks = Checks::default();
        let typed = optional_day("on", &args.on, today, &mut checks);
        if typed.is_some_and(|on| on > today) {
            checks.say("on", "La data è nel futuro.");
        }
        checks.code("exit", "listExit", &args.exit, "Indichi che cosa è successo.");
        let note = checks.text("note", "Nota", &args.note);
        let exit = Exit::from_code(&args.exit);
        if exit == Some(Exit::Admitted) {
            checks.say("exit", "L’ingresso in struttura si registra con il suo comando, indicando l’unità.");
        }
        let unit = args.unit_id.as_deref().filter(|unit| !unit.is_empty()).map(unit_id).transpose()?;
        checks.done()?;
        let exit = exit.ok_or_else(|| CallError::field("exit", "Indichi che cosa è successo."))?;
        let writes_people = desk.allows(Op::PersonChange)?;
        let done = desk.change(Op::ApplicationChange, |tx| {
            let file = tx.application(id)?;
            held(&file)?;
            let known = file.row.person.death_date.filter(|_| exit == Exit::Death);
            let on = typed.or(known).unwrap_or(today);
            if exit == Exit::Death {
                on_that_day(&file, on, known)?;
            }
            tx.append_application(id, file.person, moment(on, now, today), ApplicationFact::Left { unit, exit, note })?;
            // That someone died is known of the person, not of this application alone.
            let death_recorded = exit == Exit::Death && known.is_none();
            if death_recorded {
                if !writes_people {
                    return Err(StoreError::Denied(Op::PersonChange).into());
                }
                let mut checks = Checks::default();
                lived(&file.row.person, on, "on", "La data del decesso", &mut checks);
                checks.done()?;
                let fields = Patch::from([(Field::DeathDate, Some(on.to_string()))]);
                tx.append_person(file.row.person.id, now, PersonFact::FieldsSet { fields })?;
            }
            Ok::<_, CallError>(ApplicationLeft { death_recorded })
        })?;
        Ok(done.value)
    }
}

/// Somebody dies on the day that their file says. Where something was written of the application after it (an offer taken back), the exit
/// may be of the day of that; never of an earlier one.
fn on_that_day(file: &ApplicationFile, on: Date, known: Option<Date>) -> Result<(), CallError> {
    let Some(death) = known.filter(|death| on != *death) else { return Ok(()) };
    let fact = ApplicationFact::Left { unit: None, exit: Exit::Death, note: String::new() };
    if on > death && may_follow(&facts(file), &fact, death).is_err() {
        return Ok(());
    }
    let death = format_date(death);
    let message = format!("Nel fascicolo il decesso è del {death}: scriva quel giorno, o corregga prima il fascicolo.");
    Err(CallError::field("on", message))
}
