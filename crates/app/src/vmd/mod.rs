//! Multidimensional assessments.

pub(crate) mod assessor;
pub mod assign;
pub mod cancel_visit;
pub(crate) mod check;
pub(crate) mod clock;
pub mod close;
pub mod close_visit;
pub mod correct;
pub(crate) mod decided;
pub mod keep_visit;
pub mod list;
pub mod page;
pub mod plan_visit;
pub mod reassess;
pub mod reopen;
pub mod request;
pub mod round;
pub(crate) mod shape;
pub(crate) mod sheet;
mod stop;
pub mod synthesise;
pub(crate) mod tell;
pub mod transmit;
pub mod undo;
pub mod view;
pub mod visit_form;
pub mod visit_page;
pub(crate) mod words;

use crate::{CallError, Desk, ErrorCode};
use poliedro_domain::{
    id::{FactId, PathwayId},
    permission::Op,
    protocol::{Area, Library, Protocol},
    vmd::{VmdFact, VmdState},
};
use poliedro_store::{Change, VmdFile};

/// Kind of the draft in which a visit is kept.
pub(crate) const VISIT_DRAFT: &str = "vmd.visit";

/// Reads an assessment's id.
pub(crate) fn vmd_id(text: &str) -> Result<PathwayId, CallError> {
    text.parse().map_err(|_| CallError::new(ErrorCode::NotFound, "La VMD non è in questo archivio."))
}

/// Reads the id of a fact of an assessment.
pub(crate) fn fact_id(text: &str) -> Result<FactId, CallError> {
    let unknown = || CallError::new(ErrorCode::NotFound, "L’annotazione indicata non è in questo archivio.");
    text.parse().map_err(|_| unknown())
}

/// What the draft of a visit is about: a visit to be made, or the closed one to be corrected. One is never written over the other.
pub(crate) fn visit_key(vmd: PathwayId, area: &str, corrects: Option<FactId>) -> String {
    match corrects {
        Some(corrects) => format!("{vmd}/{area}/{corrects}"),
        None => format!("{vmd}/{area}"),
    }
}

/// The protocol with this version; the newest, when this program no longer ships that one.
pub(crate) fn protocol(id: &str, version: &str) -> Option<&'static Protocol> {
    let library = Library::shipped();
    library.version(id, version).or_else(|| library.get(id))
}

/// The protocol of an assessment, once its request is complete.
pub(crate) fn protocol_of(case: &VmdFile) -> Option<&'static Protocol> {
    let request = case.state.request.as_ref()?;
    protocol(&request.protocol, &request.protocol_version)
}

/// The area of the protocol of an assessment that asks an instrument.
pub(crate) fn area_of(case: &VmdFile, instrument: &str) -> Option<&'static Area> {
    let asks = |ids: &[String]| ids.iter().any(|id| id == instrument);
    let areas = protocol_of(case)?.areas.iter();
    areas.into_iter().find(|area| asks(&area.instruments.always) || asks(&area.instruments.if_needed))
}

/// An area of the protocol of an assessment.
pub(crate) fn area(case: &VmdFile, area: &str) -> Result<&'static Area, CallError> {
    let protocol = protocol_of(case).ok_or_else(incomplete)?;
    protocol.area(area).ok_or_else(|| CallError::field("area", "Questa visita non fa parte del protocollo."))
}

fn incomplete() -> CallError {
    CallError::failed("Prima completi la richiesta: dal protocollo dipendono le visite e le scale.")
}

/// The files under which drafts about the person of an assessment may have been kept.
pub(crate) fn files_of(case: &VmdFile) -> Vec<String> {
    vec![case.row.person.id.to_string(), case.person.to_string()]
}

/// Work goes on only on an assessment that is open, and whose request is complete.
pub(crate) fn workable(state: &VmdState) -> Result<(), CallError> {
    open(state)?;
    if state.request.is_none() { Err(incomplete()) } else { Ok(()) }
}

/// Neither closed nor withdrawn.
pub(crate) fn open(state: &VmdState) -> Result<(), CallError> {
    if state.withdrawn {
        return Err(CallError::failed("Il PUA ha annullato questo invio: la VMD non si lavora più."));
    }
    match state.closed {
        None => Ok(()),
        Some(_) => Err(CallError::failed("Questa VMD è chiusa: per lavorarci ancora, prima la riapra.")),
    }
}

/// Appends one fact, happening now, to an assessment; `may` says whether its present state allows it, `then` ends the change.
pub(crate) fn append(
    desk: &mut Desk,
    vmd: &str,
    fact: VmdFact,
    may: impl FnOnce(&Change<'_>, &VmdFile) -> Result<(), CallError>,
    draft: Option<&str>,
) -> Result<FactId, CallError> {
    let (vmd, now) = (vmd_id(vmd)?, desk.now());
    let done = desk.change(Op::VmdChange, |tx| {
        let case = tx.vmd(vmd)?;
        may(tx, &case)?;
        let fact = tx.append_vmd(vmd, case.person, now, fact)?;
        if let Some(kind) = draft {
            tx.discard_draft(kind, &vmd.to_string())?;
        }
        Ok(fact)
    })?;
    Ok(done.value)
}
