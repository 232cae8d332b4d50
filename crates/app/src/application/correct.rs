//! `application.correct`: correct an application.

use crate::{
    CallError, Desk,
    application::{
        application_id,
        assessment::moved,
        check::{alive, application},
        held,
        view::ApplicationForm,
    },
    checks::Checks,
    plan::check::moment,
    registry::{Done, Verb},
    unit::names::Units,
};
use jiff::civil::Date;
use poliedro_domain::{
    application::{Application, ApplicationFact},
    permission::Op,
    when::format_date,
};
use poliedro_store::StoreError;
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
        let requests = desk.allows(Op::VmdRequest)?;
        desk.change(Op::ApplicationRegister, |tx| {
            let file = tx.application(id)?;
            let before = held(&file)?;
            let mut checks = Checks::default();
            let typed = application(&args.form, Some(before), &Units::read(tx, today)?, today, &mut checks);
            consent(before, &typed, today, &mut checks);
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
            // The term of the assessment that it opened runs from the same day.
            if typed.applied_on != before.applied_on
                && let Some((case, request)) = moved(tx, &file, typed.applied_on)?
            {
                if !requests {
                    return Err(StoreError::Denied(Op::VmdRequest).into());
                }
                tx.append_vmd(case.row.id, case.person, at, request)?;
            }
            let application = Box::new(typed);
            tx.append_application(id, file.person, at, ApplicationFact::Applied { application, corrects })?;
            tx.discard_draft("application.correct", &id.to_string())?;
            Ok::<_, CallError>(())
        })?;
        Ok(Done {})
    }
}

/// The consent was to tell the units that were named then, and no other.
fn consent(before: &Application, typed: &Application, today: Date, checks: &mut Checks) {
    let named = |unit| before.preferences.iter().any(|preference| preference.unit == unit);
    let added = typed.preferences.iter().any(|preference| !named(preference.unit));
    let kept = typed.sharing_consent_on.filter(|on| before.sharing_consent_on == Some(*on) && *on != today);
    if let Some(on) = kept.filter(|_| added) {
        checks.say(
            "sharingConsentOn",
            format!(
                "Ha aggiunto un’unità: il consenso del {} vale per quelle indicate allora. Scriva la data del nuovo consenso, oppure lo \
                 tolga.",
                format_date(on)
            ),
        );
    }
}
