//! `application.correct`: correct an application.

use crate::{
    CallError, Desk,
    application::{
        application_id,
        check::{alive, application},
        held,
        view::ApplicationForm,
    },
    checks::Checks,
    plan::check::moment,
    registry::{Done, Verb},
    unit::names::Units,
};
use poliedro_domain::{application::ApplicationFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Correct an application.
pub enum Correct {}

/// What `application.correct` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationCorrectArgs")]
pub struct Args {
    /// Which.
    pub application_id: String,
    /// As it should be.
    pub form: ApplicationForm,
}

impl Verb for Correct {
    const NAME: &'static str = "application.correct";
    const DOC: &'static str = "Correct an application.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (id, now, today) = (application_id(&args.application_id)?, desk.now(), desk.today());
        desk.change(Op::ApplicationRegister, |tx| {
            let file = tx.application(id)?;
            let before = held(&file)?;
            let mut checks = Checks::default();
            let typed = application(&args.form, Some(before), &Units::read(tx, today)?, today, &mut checks);
            checks.done()?;
            alive(&file.row.person, typed.applied_on)?;
            if typed == *before {
                return Ok(());
            }
            let corrects = file
                .lines
                .iter()
                .rev()
                .find(|line| !line.voided && matches!(line.fact.body, ApplicationFact::Applied { .. }));
            let corrects = corrects.map(|line| line.fact.id);
            // A day that was not retyped stays as it was kept, to the second.
            let kept = file.lines.iter().find(|line| corrects == Some(line.fact.id)).map(|line| line.fact.happened_at);
            let at = match kept {
                Some(kept) if typed.applied_on == before.applied_on => kept,
                _ => moment(typed.applied_on, now, today),
            };
            let application = Box::new(typed);
            tx.append_application(id, file.person, at, ApplicationFact::Applied { application, corrects })?;
            tx.discard_draft("application.correct", &id.to_string())?;
            Ok::<_, CallError>(())
        })?;
        Ok(Done {})
    }
}
