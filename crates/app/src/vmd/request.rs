//! `vmd.request`: open an assessment, or complete one that the PUA sent.

use crate::{
    CallError, Desk,
    checks::Checks,
    discharge::{discharge_id, linked::belongs},
    person::{lifetime::lived, view::PersonForm, whom::Whom},
    registry::Verb,
    vmd::{
        check::request,
        open,
        view::{VmdOpened, VmdRequestForm},
        vmd_id,
    },
};
use jiff::Timestamp;
use poliedro_domain::{
    discharge::Link,
    id::{PathwayId, PersonId},
    permission::Op,
    vmd::{self, VmdFact},
    when::local_date,
};
use poliedro_store::{Change, PersonRow};
use serde::Deserialize;
use ts_rs::TS;

/// Open an assessment, or complete one that the PUA sent.
pub enum Request {}

/// What `vmd.request` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdRequestArgs")]
pub struct Args {
    /// The one to complete.
    pub vmd_id: Option<String>,
    /// The person, when in file.
    pub person_id: Option<String>,
    /// The person, when new.
    pub person: Option<PersonForm>,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
    /// The protected discharge that it belongs to.
    #[serde(default)]
    pub discharge_id: Option<String>,
    /// The request.
    pub form: VmdRequestForm,
}

impl Verb for Request {
    const NAME: &'static str = "vmd.request";
    const DOC: &'static str = "Open an assessment, or complete one that the PUA sent.";
    type Args = Args;
    type Reply = VmdOpened;

    fn run(desk: &mut Desk, args: Args) -> Result<VmdOpened, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let (at, request) = request(&args.form, now, today, &mut checks);
        let discharge = args.discharge_id.as_deref().filter(|id| !id.is_empty()).map(discharge_id).transpose()?;
        if discharge.is_some() {
            desk.may(Op::DischargeRegister)?;
        }
        if let Some(vmd) = args.vmd_id.as_deref() {
            let vmd = vmd_id(vmd)?;
            checks.done()?;
            return complete(desk, vmd, at, request, discharge);
        }
        let whom = Whom::checked(args.person_id.as_deref(), args.person, &args.distinct_from, today, &mut checks)?;
        checks.done()?;
        let whom = whom.ok_or_else(|| CallError::field("person", "Indichi la persona."))?;
        // Opening a file and asking for an assessment are two permissions; both must hold.
        desk.may(Op::VmdRequest)?;
        let done = desk.change(whom.op(Op::VmdRequest), |tx| {
            let person = whom.file(tx, now, today)?;
            alive(&tx.person_row(person)?, at)?;
            let vmd = tx.new_pathway()?;
            tx.append_vmd(vmd, person, at, VmdFact::Requested { request, corrects: None })?;
            if let Some(discharge) = discharge {
                belongs(tx, discharge, Link::Vmd(vmd), now)?;
            }
            tx.discard_draft("vmd.new", "")?;
            opened(tx, vmd, person)
        })?;
        Ok(done.value)
    }
}

/// Completes what the PUA sent: its clock goes on running from the day it was sent.
fn complete(
    desk: &mut Desk,
    vmd: PathwayId,
    at: Timestamp,
    request: vmd::Request,
    discharge: Option<PathwayId>,
) -> Result<VmdOpened, CallError> {
    let now = desk.now();
    let done = desk.change(Op::VmdRequest, |tx| {
        let case = tx.vmd(vmd)?;
        open(&case.state)?;
        if case.state.request.is_some() {
            return Err(CallError::failed("Questa richiesta è già completa: se serve, la corregga."));
        }
        alive(&case.row.person, at)?;
        tx.append_vmd(vmd, case.person, at, VmdFact::Requested { request, corrects: None })?;
        if let Some(discharge) = discharge {
            belongs(tx, discharge, Link::Vmd(vmd), now)?;
        }
        tx.discard_draft("vmd.complete", &vmd.to_string())?;
        opened(tx, vmd, case.row.person.id)
    })?;
    Ok(done.value)
}

/// Nobody asks for who is not born yet, or has died.
pub(crate) fn alive(person: &PersonRow, at: Timestamp) -> Result<(), CallError> {
    let mut checks = Checks::default();
    lived(person, local_date(at), "requestedAt", "La data della richiesta", &mut checks);
    checks.done()
}

fn opened(tx: &Change<'_>, vmd: PathwayId, person: PersonId) -> Result<VmdOpened, CallError> {
    let other = tx.other_open_vmd(vmd)?;
    Ok(VmdOpened {
        vmd_id: vmd.to_string(),
        person_id: person.to_string(),
        open_vmd: other.map(|other| other.to_string()),
    })
}
