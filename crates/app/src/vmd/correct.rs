//! `vmd.correct`: correct the request of an assessment.

use crate::{
    CallError, Desk,
    checks::Checks,
    registry::{Done, Verb},
    vmd::{check::request, request::alive, shape::typed_at, view::VmdRequestForm, vmd_id, workable},
};
use jiff::Timestamp;
use poliedro_domain::{
    permission::Op,
    vmd::{Request, VmdFact, VmdState},
    when::{format_date, local_date},
};
use serde::Deserialize;
use ts_rs::TS;

/// Correct the request of an assessment.
pub enum Correct {}

/// What `vmd.correct` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdCorrectArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// The request.
    pub form: VmdRequestForm,
}

/// What was assessed or decided on the strength of the request can no longer change under it.
fn frozen(state: &VmdState, at: Timestamp, request: &Request) -> Result<(), CallError> {
    let mut checks = Checks::default();
    let held = state.request.as_ref();
    if !state.visits.is_empty() {
        if state.requested_at != Some(at) {
            let message = "La data della richiesta non si cambia più: una visita è già chiusa.";
            checks.say("requestedAt", message);
        }
        if held.is_some_and(|held| held.protocol != request.protocol) {
            let message =
                "Il protocollo non si cambia più: una visita è già chiusa. Se ne serve un altro, chieda una nuova VMD.";
            checks.say("protocol", message);
        }
    }
    if state.decision().is_some() && held.is_some_and(|held| held.service != request.service) {
        let message = "Il servizio richiesto non si cambia più: l’equipe ha già deciso.";
        checks.say("service", message);
    }
    let day = local_date(at);
    if let Some(planned) = state.planned.values().map(|visit| visit.on).filter(|on| *on < day).min() {
        let planned = format_date(planned);
        let message =
            format!("La data della richiesta viene dopo una visita programmata ({planned}): controlli giorno e anno.");
        checks.say("requestedAt", message);
    }
    checks.done()
}

impl Verb for Correct {
    const NAME: &'static str = "vmd.correct";
    const DOC: &'static str = "Correct the request of an assessment.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (vmd, now, today) = (vmd_id(&args.vmd_id)?, desk.now(), desk.today());
        let mut checks = Checks::default();
        let (at, request) = request(&args.form, now, today, &mut checks);
        checks.done()?;
        let typed = args.form.requested_at;
        desk.change(Op::VmdRequest, |tx| {
            let case = tx.vmd(vmd)?;
            workable(&case.state)?;
            // The form has minutes and no offset: a moment that was not retyped stays as it was kept, to the second.
            let at = match case.state.requested_at {
                Some(kept) if typed.is_empty() || typed == typed_at(kept) => kept,
                _ => at,
            };
            frozen(&case.state, at, &request)?;
            alive(&case.row.person, at)?;
            let last = case.lines.iter().rev().find(|line| matches!(line.fact.body, VmdFact::Requested { .. }));
            let corrects = last.map(|line| line.fact.id);
            // What is not on the form stays: which assessment it follows, and the version of a protocol that was not changed.
            let mut request = request;
            if let Some(held) = &case.state.request {
                request.previous = held.previous;
                if held.protocol == request.protocol {
                    request.protocol_version.clone_from(&held.protocol_version);
                }
            }
            tx.append_vmd(vmd, case.person, at, VmdFact::Requested { request, corrects })?;
            tx.discard_draft("vmd.correct", &vmd.to_string())?;
            Ok(())
        })?;
        Ok(Done {})
    }
}
