//! `discharge.undo`: undo the last thing recorded.

use crate::{
    CallError, Desk,
    discharge::{allowed, discharge_id, gesture::came_with_referral, op},
    registry::{Done, Verb},
    vmd::fact_id,
};
use jiff::Timestamp;
use poliedro_domain::{
    discharge::DischargeFact,
    id::{FactId, PathwayId},
    permission::Op,
};
use poliedro_store::{Change, DischargeFile, DischargeLine, Noun, StoreError};
use serde::Deserialize;
use ts_rs::TS;

/// Undo the last thing recorded.
pub enum Undo {}

/// What `discharge.undo` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeUndoArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// The fact that the interface showed as last.
    pub fact_id: String,
}

impl Verb for Undo {
    const NAME: &'static str = "discharge.undo";
    const DOC: &'static str = "Undo the last thing recorded.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (id, now) = (discharge_id(&args.discharge_id)?, desk.now());
        let (fact, allowed) = (fact_id(&args.fact_id)?, allowed(desk)?);
        desk.change(Op::DischargeRegister, |tx| {
            let file = tx.discharge(id)?;
            let found = |line: &&DischargeLine| line.fact.id == fact;
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
            if came_with_referral(&file, line) {
                let message = "Questa richiesta è arrivata dal PUA: per annullarla, annulli l’invio dall’accesso.";
                return Err(CallError::failed(message));
            }
            match &line.fact.body {
                DischargeFact::Readmitted { next, .. } => {
                    let following = tx.discharge(*next)?;
                    let report = untouched(&following)?;
                    void(tx, &file, fact, now)?;
                    void(tx, &following, report, now)
                }
                DischargeFact::Referred { referral, corrects: None } => {
                    if let Some((before, readmission)) = readmission(tx, referral.previous, id)? {
                        if !allowed.contains(&Op::DischargeChange) {
                            return Err(StoreError::Denied(Op::DischargeChange).into());
                        }
                        void(tx, &before, readmission, now)?;
                    }
                    void(tx, &file, fact, now)
                }
                _ => void(tx, &file, fact, now),
            }
        })?;
        Ok(Done {})
    }
}

fn void(tx: &mut Change<'_>, file: &DischargeFile, fact: FactId, now: Timestamp) -> Result<(), CallError> {
    let voided = DischargeFact::Voided { fact, reason: String::new() };
    tx.append_discharge(file.row.id, file.person, now, voided)?;
    Ok(())
}

/// The report that a new admission opened, when nothing else was written since: both were one gesture, and go together.
fn untouched(following: &DischargeFile) -> Result<FactId, CallError> {
    let mut counting = following.lines.iter().filter(|line| {
        let undo = matches!(line.fact.body, DischargeFact::Voided { .. });
        !line.voided && !undo
    });
    match (counting.next(), counting.next()) {
        (Some(report), None) => Ok(report.fact.id),
        _ => Err(CallError::failed(
            "Sulla dimissione che segue è già stato registrato altro: per annullare il nuovo ricovero, annulli prima quello.",
        )),
    }
}

/// The new admission after which this discharge was opened, if it still says so.
fn readmission(
    tx: &Change<'_>,
    previous: Option<PathwayId>,
    id: PathwayId,
) -> Result<Option<(DischargeFile, FactId)>, CallError> {
    let Some(previous) = previous else { return Ok(None) };
    let before = tx.discharge(previous)?;
    let leads = |line: &&DischargeLine| {
        let here = matches!(&line.fact.body, DischargeFact::Readmitted { next, .. } if *next == id);
        here && !line.voided
    };
    let fact = before.lines.iter().find(leads).map(|line| line.fact.id);
    Ok(fact.map(|fact| (before, fact)))
}
