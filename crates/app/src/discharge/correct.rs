//! `discharge.correct`: correct the report of a ward.

use crate::{
    CallError, Desk,
    catalogue::office::Office,
    checks::Checks,
    discharge::{append, check::referral, discharge_id, view::ReferralForm},
    registry::{Done, Verb},
};
use poliedro_domain::{
    discharge::{DischargeFact, Refusal},
    permission::Op,
};
use serde::Deserialize;
use ts_rs::TS;

/// Correct the report of a ward.
pub enum Correct {}

/// What `discharge.correct` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeCorrectArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// The whole report, as it should be.
    pub form: ReferralForm,
}

impl Verb for Correct {
    const NAME: &'static str = "discharge.correct";
    const DOC: &'static str = "Correct the report of a ward.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (id, today) = (discharge_id(&args.discharge_id)?, desk.today());
        append(desk, Op::DischargeRegister, &id.to_string(), "discharge.correct", |tx, file| {
            let held = file.state.referral.as_ref();
            let missing = || CallError::failed(Refusal::NotThere.sentence());
            let (at, corrects) = file.state.referred_at.zip(file.state.referred_by).ok_or_else(missing)?;
            let mut checks = Checks::default();
            let referral = Box::new(referral(&args.form, held, &Office::read(tx)?, today, &mut checks));
            checks.done()?;
            // The ward reported it when it did: what is corrected is what it said.
            Ok((at, DischargeFact::Referred { referral, corrects: Some(corrects) }))
        })
    }
}
