//! `application.undo`: undo the last fact of an application; it stays readable.

use crate::{
    CallError, Desk,
    application::{allowed, application_id, assessment, op},
    checks::Checks,
    registry::{Done, Verb},
    vmd::fact_id,
};
use jiff::Timestamp;
use poliedro_domain::{
    application::{ApplicationFact, Exit},
    permission::Op,
    person::{Field, Patch, PersonFact},
    vmd::VmdFact,
};
use poliedro_store::{ApplicationFile, ApplicationLine, Change, Noun, StoreError};
use serde::Deserialize;
use ts_rs::TS;

/// Undo the last fact of an application; it stays readable.
pub enum Undo {}

/// What `application.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationUndoArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// The fact; it must be the last that counts.
    pub fact_id: String,
    /// Why.
    pub reason: String,
}

impl Verb for Undo {
    const NAME: &'static str = "application.undo";
    const DOC: &'static str = "Undo the last fact of an application; it stays readable.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (id, now) = (application_id(&args.application_id)?, desk.now());
        let fact = fact_id(&args.fact_id)?;
        let mut checks = Checks::default();
        let reason = checks.line("reason", "Motivo", &args.reason);
        checks.done()?;
        let (allowed, writes_people) = (allowed(desk)?, desk.allows(Op::PersonChange)?);
        desk.change(Op::ApplicationRegister, |tx| {
            let file = tx.application(id)?;
            let found = |line: &&ApplicationLine| line.fact.id == fact;
            let line = file.lines.iter().find(found).ok_or(StoreError::NotFound(Noun::Fact))?;
            // Whoever may not do something may not undo it either.
            let needed = op(&line.fact.body);
            if !allowed.contains(&needed) {
                return Err(StoreError::Denied(needed).into());
            }
            if file.state.last != Some(fact) {
                let message = "Nel frattempo è stato registrato altro: si può annullare solo l’ultimo passo.";
                return Err(CallError::failed(message));
            }
            let begins = matches!(line.fact.body, ApplicationFact::Applied { corrects: None, .. });
            let opened = if begins { assessment::of(tx, &file)? } else { None };
            tx.append_application(id, file.person, now, ApplicationFact::Voided { fact, reason })?;
            if wrote_death(tx, &file, line)? {
                if !writes_people {
                    return Err(StoreError::Denied(Op::PersonChange).into());
                }
                live_again(tx, &file, now)?;
            }
            // An assessment that this application opened, and that nobody has worked on, does not wait alone.
            if let Some(case) = opened
                && assessment::opened_by(&file, &case)
                && assessment::untouched(&case)
                && case.state.closed.is_none()
            {
                let note = "Aperta da una domanda che è stata annullata.".to_owned();
                let closed = VmdFact::Closed { outcome: CLOSURE.to_owned(), note };
                tx.append_vmd(case.row.id, case.person, now, closed)?;
            }
            Ok(())
        })?;
        Ok(Done {})
    }
}

/// Catalogue `vmdClosure` of an assessment that nobody asks for any more.
const CLOSURE: &str = "altro";

/// Whether the death that the file tells was written there by this exit, and by nobody since.
fn wrote_death(tx: &Change<'_>, file: &ApplicationFile, line: &ApplicationLine) -> Result<bool, CallError> {
    if !matches!(line.fact.body, ApplicationFact::Left { exit: Exit::Death, .. }) {
        return Ok(false);
    }
    let death = tx
        .person(file.person)?
        .state
        .fields
        .get(&Field::DeathDate)
        .filter(|held| held.value.is_some())
        .map(|held| held.version);
    Ok(death.map(|death| tx.recorded_together(death, line.fact.id)).transpose()?.unwrap_or(false))
}

/// The death was a mistake of the exit that is undone: the file no longer tells it.
fn live_again(tx: &mut Change<'_>, file: &ApplicationFile, now: Timestamp) -> Result<(), CallError> {
    let fields = Patch::from([(Field::DeathDate, None)]);
    tx.append_person(file.row.person.id, now, PersonFact::FieldsSet { fields })?;
    Ok(())
}
