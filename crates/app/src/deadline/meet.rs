//! Who may meet an obligation: only they may say that it will not be met.

use crate::{CallError, Desk};
use poliedro_domain::{
    deadline::{Kind, Of},
    permission::{Op, Permissions},
};

/// The operations of which any one meets an obligation of a kind.
const fn meets(kind: Kind) -> &'static [Op] {
    match (kind, kind.of()) {
        (Kind::ApplicationConfirm | Kind::ApplicationConsent, _) => &[Op::ApplicationRegister, Op::ApplicationChange],
        (_, Of::Intake) => &[Op::IntakeChange],
        (_, Of::Vmd) => &[Op::VmdChange],
        (_, Of::Meeting) => &[Op::MeetingChange],
        (_, Of::Plan) => &[Op::PlanChange],
        (_, Of::Application) => &[Op::ApplicationChange],
        (_, Of::Discharge) => &[Op::DischargeChange],
        (_, Of::Person) => &[Op::PersonChange],
        (_, Of::Reminder) => &[Op::DeadlineChange],
        (_, Of::Draft) => &[Op::Draft],
    }
}

/// May somebody who may do this meet an obligation of a kind?
pub(super) fn may_meet(allowed: &Permissions, kind: Kind) -> bool {
    meets(kind).iter().any(|op| allowed.allow(*op))
}

/// What the operator who asks may do.
pub(crate) fn allowed(desk: &mut Desk) -> Result<Permissions, CallError> {
    Ok(desk.at_work()?.session.allowed.clone())
}

/// Whoever may not meet an obligation neither puts it aside nor takes it up again. A refusal is in the log.
pub(super) fn must_meet(desk: &mut Desk, kind: Kind) -> Result<(), CallError> {
    if may_meet(&allowed(desk)?, kind) {
        return Ok(());
    }
    meets(kind).iter().try_for_each(|op| desk.may(*op))
}
