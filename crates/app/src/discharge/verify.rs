//! `discharge.verify`: record a verification after the discharge.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::{append, check::alive},
    plan::check::{coming, done_on, optional_day},
    registry::{Done, Verb},
};
use poliedro_domain::{catalogue::Catalogue, discharge::DischargeFact, permission::Op};
use serde::Deserialize;
use ts_rs::TS;

/// Record a verification after the discharge.
pub enum Verify {}

/// What `discharge.verify` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DischargeVerifyArgs")]
pub struct Args {
    /// Which.
    pub discharge_id: String,
    /// Day (ISO); empty = today.
    pub on: String,
    /// Catalogue `monitoringKind`.
    pub how: String,
    /// Catalogue `dischargeCheck`.
    pub outcome: String,
    /// What was found.
    pub text: String,
    /// Next verification (ISO); may be empty, but not when the outcome asks for another (`checks` of the catalogue, `again`).
    pub next: String,
}

impl Verb for Verify {
    const NAME: &'static str = "discharge.verify";
    const DOC: &'static str = "Record a verification after the discharge.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let at = done_on("on", &args.on, now, today, &mut checks);
        checks.code("how", "monitoringKind", &args.how, "Indichi come è stata fatta la verifica.");
        checks.code("outcome", "dischargeCheck", &args.outcome, "Indichi l’esito della verifica.");
        let text = checks.text("text", "Che cosa è emerso", &args.text);
        let next = optional_day("next", &args.next, today, &mut checks);
        coming("next", next, today, &mut checks);
        let rule = Catalogue::shipped().check(&args.outcome);
        if rule.again && args.next.trim().is_empty() {
            checks.say("next", "Indichi entro quando si verifica di nuovo: con questo esito qualcosa deve cambiare.");
        }
        checks.done()?;
        append(desk, Op::DischargeChange, &args.discharge_id, "discharge.verify", |_, file| {
            // Of who is not found nobody says that they were alive.
            if rule.made {
                alive(&file.row.person, at, "on", "La data della verifica")?;
            }
            Ok((at, DischargeFact::Verified { how: args.how, outcome: args.outcome, text, next }))
        })
    }
}
