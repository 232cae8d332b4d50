//! `intake.refer`: send to VMD or COT: opens the request that those who assess pick up.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::clock,
    intake::{intake_id, open},
    registry::Verb,
};
use poliedro_domain::{
    discharge::DischargeFact,
    intake::{Destination, IntakeFact},
    permission::Op,
    request::RequestFact,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Send to VMD or COT: opens the request that those who assess pick up.
pub enum Refer {}

/// What `intake.refer` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeReferArgs")]
pub struct Args {
    /// Which.
    pub intake_id: String,
    /// `vmd` or `cot`.
    pub to: String,
    /// Why.
    pub motive: String,
    /// Urgent.
    pub urgent: bool,
}

/// A request was opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Referred {
    /// The request.
    pub request_id: String,
}

impl Verb for Refer {
    const NAME: &'static str = "intake.refer";
    const DOC: &'static str = "Send to VMD or COT: opens the request that those who assess pick up.";
    type Args = Args;
    type Reply = Referred;

    fn run(desk: &mut Desk, args: Args) -> Result<Referred, CallError> {
        let (intake, now, clock) = (intake_id(&args.intake_id)?, desk.now(), clock(desk)?);
        let mut checks = Checks::default();
        checks.code("to", "destination", &args.to, "Scelga a chi inviare: equipe VMD o COT.");
        let motive = checks.text("motive", "Motivo dell’invio", &args.motive);
        if motive.is_empty() {
            checks.say("motive", "Scriva il motivo dell’invio: chi riceve parte da qui.");
        }
        checks.done()?;
        let to = if args.to == "cot" { Destination::Cot } else { Destination::Vmd };
        let done = desk.change(Op::IntakeChange, |tx| {
            let file = tx.intake(intake)?;
            open(&file.state)?;
            let request = tx.new_pathway()?;
            let opened = RequestFact::Opened { to, from_intake: intake, motive: motive.clone(), urgent: args.urgent };
            tx.append_request(request, file.person, now, opened)?;
            if to == Destination::Cot {
                // It is at the COT at once, and is held to the clock of today.
                let received = DischargeFact::Received { clock, corrects: None, reason: String::new() };
                tx.append_discharge(request, file.person, now, received)?;
            }
            let referred = IntakeFact::Referred { to, request, motive, urgent: args.urgent };
            tx.append_intake(intake, file.person, now, referred)?;
            Ok::<_, CallError>(request)
        })?;
        Ok(Referred { request_id: done.value.to_string() })
    }
}
