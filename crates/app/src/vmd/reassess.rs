//! `vmd.reassess`: open a re-assessment linked to this one.

use crate::{
    CallError, Desk,
    checks::Checks,
    person::lifetime::lived,
    registry::Verb,
    vmd::{view::VmdOpened, vmd_id},
};
use poliedro_domain::{
    permission::Op,
    protocol::Library,
    vmd::{Request, VmdFact},
    when::local_date,
};
use serde::Deserialize;
use ts_rs::TS;

/// Open a re-assessment linked to this one.
pub enum Reassess {}

/// What `vmd.reassess` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdReassessArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Why.
    pub motive: String,
}

impl Verb for Reassess {
    const NAME: &'static str = "vmd.reassess";
    const DOC: &'static str = "Open a re-assessment linked to this one.";
    type Args = Args;
    type Reply = VmdOpened;

    fn run(desk: &mut Desk, args: Args) -> Result<VmdOpened, CallError> {
        let (vmd, now) = (vmd_id(&args.vmd_id)?, desk.now());
        let mut checks = Checks::default();
        let motive = checks.text("motive", "Motivo", &args.motive);
        if motive.is_empty() {
            checks.say("motive", "Scriva perché serve una nuova valutazione.");
        }
        checks.done()?;
        let done = desk.change(Op::VmdChange, |tx| {
            let case = tx.vmd(vmd)?;
            let Some(held) = &case.state.request else {
                return Err(CallError::failed("Questa VMD non è ancora stata fatta: completi la richiesta."));
            };
            if case.state.decision().is_none() && case.state.closed.is_none() {
                let message = "Si rivaluta una VMD decisa o chiusa: questa è ancora in corso, ci lavori qui.";
                return Err(CallError::failed(message));
            }
            let mut checks = Checks::default();
            lived(&case.row.person, local_date(now), "motive", "La nuova richiesta", &mut checks);
            checks.done()?;
            let newest = Library::shipped().get(&held.protocol);
            let request = Request {
                protocol: held.protocol.clone(),
                protocol_version: newest.map_or(&held.protocol_version, |newest| &newest.version).clone(),
                route: held.route.clone(),
                service: held.service.clone(),
                motive: motive.clone(),
                requester: held.requester.clone(),
                previous: Some(vmd),
                ..Request::default()
            };
            let next = tx.new_pathway()?;
            tx.append_vmd(next, case.person, now, VmdFact::Requested { request, corrects: None })?;
            tx.append_vmd(vmd, case.person, now, VmdFact::Reassessed { next, motive })?;
            Ok(VmdOpened { vmd_id: next.to_string(), person_id: case.row.person.id.to_string(), open_vmd: None })
        })?;
        Ok(done.value)
    }
}
