//! Protected discharges, on the COT’s clock.

pub mod activate;
pub mod assess;
pub mod assign;
pub(crate) mod check;
pub mod close;
pub mod correct;
pub(crate) mod cot;
#[allow(clippy::module_inception)] // The noun and the verb are one word.
pub mod discharge;
pub(crate) mod gesture;
pub mod link;
pub(crate) mod linked;
pub mod list;
pub(crate) mod moment;
pub mod not_activate;
pub mod page;
pub mod plan;
pub mod readmit;
pub mod receive;
pub mod refer;
pub(crate) mod remark;
pub mod reopen;
pub(crate) mod shape;
pub(crate) mod tell;
pub mod undo;
pub mod verify;
pub mod view;

use crate::{CallError, Desk, ErrorCode, registry::Done};
use jiff::Timestamp;
use poliedro_domain::{
    discharge::{CotClock, DischargeFact},
    fact::Fact,
    id::PathwayId,
    permission::Op,
};
use poliedro_store::{Change, DischargeFile};

/// Reads a discharge's id.
pub(crate) fn discharge_id(text: &str) -> Result<PathwayId, CallError> {
    let unknown = || CallError::new(ErrorCode::NotFound, "La dimissione protetta non è in questo archivio.");
    text.parse().map_err(|_| unknown())
}

/// The clock that holds in this office now: what arrives today is held to it for good.
pub(crate) fn clock(desk: &mut Desk) -> Result<CotClock, CallError> {
    Ok(desk.at_work()?.settings.clock())
}

/// Appends one fact to a discharge, made from what it is now; whether it may stand is for the domain to say, in a sentence. The draft of
/// the form, `discharge.GESTURE`, has become the fact.
pub(crate) fn append(
    desk: &mut Desk,
    op: Op,
    discharge: &str,
    draft: &str,
    fact: impl FnOnce(&Change<'_>, &DischargeFile) -> Result<(Timestamp, DischargeFact), CallError>,
) -> Result<Done, CallError> {
    let id = discharge_id(discharge)?;
    desk.change(op, |tx| {
        let file = tx.discharge(id)?;
        let (at, fact) = fact(tx, &file)?;
        tx.append_discharge(id, file.person, at, fact)?;
        tx.discard_draft(draft, &id.to_string())?;
        Ok::<_, CallError>(())
    })?;
    Ok(Done {})
}

/// The facts of a discharge, in the order of recording, those undone included.
pub(crate) fn facts(file: &DischargeFile) -> Vec<Fact<DischargeFact>> {
    file.lines.iter().map(|line| line.fact.clone()).collect()
}

/// The operation that a fact is, and that its undoing is too: who reports a discharge also says when it reached the COT, and what
/// belongs to it.
pub(crate) const fn op(fact: &DischargeFact) -> Op {
    match fact {
        // Said after the assessment, it moves what the assessment is held to.
        DischargeFact::Received { reason, .. } if !reason.is_empty() => Op::DischargeChange,
        DischargeFact::Referred { .. }
        | DischargeFact::Received { .. }
        | DischargeFact::Linked { .. }
        | DischargeFact::Voided { .. } => Op::DischargeRegister,
        DischargeFact::Assigned { .. }
        | DischargeFact::Assessed { .. }
        | DischargeFact::Planned { .. }
        | DischargeFact::Activated { .. }
        | DischargeFact::Discharged { .. }
        | DischargeFact::Verified { .. }
        | DischargeFact::Closed { .. }
        | DischargeFact::NotActivated { .. }
        | DischargeFact::Readmitted { .. }
        | DischargeFact::Reopened { .. } => Op::DischargeChange,
    }
}

/// What the operator may do with discharges.
pub(crate) fn allowed(desk: &mut Desk) -> Result<Vec<Op>, CallError> {
    let mut allowed = Vec::new();
    for op in [Op::DischargeRegister, Op::DischargeChange] {
        if desk.allows(op)? {
            allowed.push(op);
        }
    }
    Ok(allowed)
}
