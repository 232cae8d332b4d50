//! `discharge.readmit`: record a new admission: it opens a new discharge, linked to this one.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::{check::alive, discharge_id, view::DischargeOpened},
    plan::check::done_on,
    registry::Verb,
};
use jiff::civil::Date;
use poliedro_domain::{
    discharge::{DischargeFact, Referral},
    id::PathwayId,
    permission::Op,
    when::local_date,
};
use serde::Deserialize;
use ts_rs::TS;

/// Record a new admission: it opens a new discharge, linked to this one.
pub enum Readmit {}

/// What `discharge.readmit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeReadmitArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day of the new admission (ISO); empty = today.
    pub on: String,
    /// Note.
    pub note: String,
}

impl Verb for Readmit {
    const NAME: &'static str = "discharge.readmit";
    const DOC: &'static str = "Record a new admission: it opens a new discharge, linked to this one.";
    type Args = Args;
    type Reply = DischargeOpened;

    fn run(desk: &mut Desk, args: Args) -> Result<DischargeOpened, CallError> {
        let (id, now, today) = (discharge_id(&args.discharge_id)?, desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        let note = checks.text("note", "Nota", &args.note);
        checks.done()?;
        // It ends a discharge and reports another: both must hold.
        desk.may(Op::DischargeRegister)?;
        let done = desk.change(Op::DischargeChange, |tx| {
            let file = tx.discharge(id)?;
            alive(&file.row.person, at, "on", "La data del nuovo ricovero")?;
            let next = tx.new_pathway()?;
            let known = file.state.referral.unwrap_or_default();
            let referral = Box::new(again(known, id, local_date(at)));
            tx.append_discharge(next, file.person, at, DischargeFact::Referred { referral, corrects: None })?;
            // The one that follows is there before this one says so.
            tx.append_discharge(id, file.person, at, DischargeFact::Readmitted { next, note })?;
            tx.discard_draft("discharge.readmit", &id.to_string())?;
            let other = tx.open_discharge_of(file.person, Some(next))?;
            Ok::<_, CallError>(DischargeOpened {
                discharge_id: next.to_string(),
                person_id: file.row.person.id.to_string(),
                open_discharge: other.map(|other| other.to_string()),
            })
        })?;
        Ok(done.value)
    }
}

/// What is known of a person who is admitted again: how they live and what they need; of the ward nothing yet.
fn again(known: Referral, previous: PathwayId, admitted_on: Date) -> Referral {
    Referral {
        admitted_on: Some(admitted_on),
        diagnosis: known.diagnosis,
        eligibility: known.eligibility,
        social_risk: known.social_risk,
        home: known.home,
        caregiver: known.caregiver,
        aids: known.aids,
        nursing: known.nursing,
        followed_by: known.followed_by,
        previous: Some(previous),
        ..Referral::default()
    }
}
