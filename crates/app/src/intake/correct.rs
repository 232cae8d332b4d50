//! `intake.correct`: correct the request as it was written.

use crate::{
    CallError, Desk,
    checks::Checks,
    intake::{check::request, intake_id, shape, view::IntakeForm},
    registry::{Done, Verb},
};
use jiff::Timestamp;
use poliedro_domain::{
    intake::{IntakeFact, IntakeState},
    permission::Op,
};
use serde::Deserialize;
use ts_rs::TS;

/// Correct the request as it was written.
pub enum Correct {}

/// What `intake.correct` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeCorrectArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// The request as it should be.
    pub form: IntakeForm,
}

impl Verb for Correct {
    const NAME: &'static str = "intake.correct";
    const DOC: &'static str = "Correct the request as it was written.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (intake, now) = (intake_id(&args.intake_id)?, desk.now());
        let mut checks = Checks::default();
        let (at, fact) = request(&args.form, now, &mut checks);
        checks.done()?;
        let typed = args.form.contact_at;
        desk.change(Op::IntakeChange, |tx| {
            let file = tx.intake(intake)?;
            // The form has minutes and no offset: a moment that was not retyped stays as it was kept, to the second.
            let at = match file.state.requested_at {
                Some(kept) if typed.is_empty() || typed == shape::contact_at(kept) => kept,
                _ => at,
            };
            if first_step(&file.state).is_some_and(|step| step < at) {
                let message = "La data del contatto viene dopo il lavoro già registrato su questo accesso: controlli giorno e ora.";
                return Err(CallError::field("contactAt", message));
            }
            let last = file.lines.iter().rev().find(|line| matches!(line.fact.body, IntakeFact::Requested { .. }));
            let (corrected, mut fact) = (last.map(|line| line.fact.id), fact);
            if let IntakeFact::Requested { corrects, .. } = &mut fact {
                *corrects = corrected;
            }
            Ok(tx.append_intake(intake, file.person, at, fact)?)
        })?;
        Ok(Done {})
    }
}

/// When something was first done about the request: it cannot have come later.
fn first_step(state: &IntakeState) -> Option<Timestamp> {
    let assessed = state.assessment.as_ref().map(|held| held.at);
    let closed = state.closed.map(|(at, _)| at);
    [assessed, state.oriented_at, state.activated_at, state.referred_at(), closed].into_iter().flatten().min()
}
