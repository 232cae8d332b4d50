//! Applications for a bed or a place, and their life in the lists.

pub mod accept;
pub mod admit;
pub(crate) mod assessment;
pub(crate) mod check;
pub(crate) mod clock;
pub mod confirm;
pub mod correct;
pub mod decide_urgency;
pub mod enter;
pub(crate) mod gesture;
pub mod leave;
pub(crate) mod listed;
pub mod offer;
pub mod page;
pub mod refuse;
pub mod register;
pub(crate) mod remark;
pub mod resume;
pub(crate) mod shape;
pub mod start_urgency;
pub mod suspend;
pub(crate) mod tell;
pub mod undo;
pub mod view;
pub mod withdraw_offer;
pub mod withdraw_urgency;

use crate::{CallError, Desk, ErrorCode, registry::Done, unit::names::Units};
use jiff::Timestamp;
use poliedro_domain::{
    application::{Application, ApplicationFact},
    fact::Fact,
    id::PathwayId,
    permission::Op,
    when::local_date,
};
use poliedro_store::ApplicationFile;

/// Reads an application's id.
pub(crate) fn application_id(text: &str) -> Result<PathwayId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "La domanda non è in questo archivio."))
}

/// Appends one fact to an application; whether it may stand is for the domain to say, in a sentence.
pub(crate) fn append(
    desk: &mut Desk,
    op: Op,
    application: &str,
    happened_at: Timestamp,
    fact: ApplicationFact,
) -> Result<Done, CallError> {
    let (application, today) = (application_id(application)?, desk.today());
    desk.change(op, |tx| {
        let file = tx.application(application)?;
        if let ApplicationFact::Offered { unit, .. } | ApplicationFact::Admitted { unit, .. } = &fact {
            check::takes_in(&Units::read(tx, today)?, *unit, local_date(happened_at), "unitId")?;
        }
        Ok::<_, CallError>(tx.append_application(application, file.person, happened_at, fact)?)
    })?;
    Ok(Done {})
}

/// What is applied for now.
///
/// # Errors
/// An application that was undone: nothing more is done with it.
pub(crate) fn held(file: &ApplicationFile) -> Result<&Application, CallError> {
    let withdrawn = || CallError::failed(poliedro_domain::application::Refusal::Withdrawn.sentence());
    file.state.application.as_ref().ok_or_else(withdrawn)
}

/// The facts of an application, in the order of recording, those undone included.
pub(crate) fn facts(file: &ApplicationFile) -> Vec<Fact<ApplicationFact>> {
    file.lines.iter().map(|line| line.fact.clone()).collect()
}

/// The operation that a fact is, and that its undoing is too.
pub(crate) const fn op(fact: &ApplicationFact) -> Op {
    match fact {
        ApplicationFact::Applied { .. } | ApplicationFact::Confirmed { .. } | ApplicationFact::Voided { .. } => {
            Op::ApplicationRegister
        }
        ApplicationFact::UrgencyStarted { .. } | ApplicationFact::UrgencyWithdrawn { .. } => Op::UrgencyStart,
        ApplicationFact::UrgencyDecided { .. } => Op::UrgencyDecide,
        ApplicationFact::Entered { .. }
        | ApplicationFact::Suspended { .. }
        | ApplicationFact::Resumed { .. }
        | ApplicationFact::Offered { .. }
        | ApplicationFact::OfferWithdrawn { .. }
        | ApplicationFact::Accepted { .. }
        | ApplicationFact::Refused { .. }
        | ApplicationFact::Admitted { .. }
        | ApplicationFact::Left { .. } => Op::ApplicationChange,
    }
}

/// What the operator may do with applications.
pub(crate) fn allowed(desk: &mut Desk) -> Result<Vec<Op>, CallError> {
    let mut allowed = Vec::new();
    for op in [Op::ApplicationRegister, Op::ApplicationChange, Op::UrgencyStart, Op::UrgencyDecide] {
        if desk.allows(op)? {
            allowed.push(op);
        }
    }
    Ok(allowed)
}
