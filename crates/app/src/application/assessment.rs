//! The assessment that an application opens, or the one that was already open.

use super::held;
use crate::{CallError, plan::check::moment, vmd};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    application::Application,
    catalogue::Catalogue,
    id::{PathwayId, PersonId},
    protocol::Library,
    vmd::{Request, VmdFact, VmdState},
    when::{format_date, local_date},
};
use poliedro_store::{ApplicationFile, Change, PathwayKind, VmdFile, VmdLine};

/// How a request arrives that an application opens, and one that the PUA had sent (catalogue `entryRoute`).
const BY_APPLICATION: &str = "udo_misure_invalidita";
const BY_PUA: &str = "pua";

/// The assessment of an application: the one that was chosen, or that is already open for the same protocol, or a new one.
pub(super) fn assessment(
    tx: &mut Change<'_>,
    person: PersonId,
    application: &Application,
    chosen: Option<&str>,
    now: Timestamp,
    today: Date,
) -> Result<PathwayId, CallError> {
    let request = request(application)?;
    let found = match chosen.filter(|chosen| !chosen.is_empty()) {
        Some(chosen) => Some(fitting(tx, person, vmd::vmd_id(chosen)?, &request)?),
        None => already_open(tx, person, &request)?,
    };
    let at = moment(application.applied_on, now, today);
    match found {
        Some(case) => {
            if case.state.request.is_none() {
                let request = Request { route: BY_PUA.to_owned(), ..request };
                tx.append_vmd(case.row.id, case.person, at, VmdFact::Requested { request, corrects: None })?;
            }
            Ok(case.row.id)
        }
        None => {
            let vmd = tx.new_pathway()?;
            tx.append_vmd(vmd, person, at, VmdFact::Requested { request, corrects: None })?;
            Ok(vmd)
        }
    }
}

/// What an application asks of the assessment.
fn request(application: &Application) -> Result<Request, CallError> {
    let words = Catalogue::shipped();
    let unknown =
        || CallError::field("kind", "Per questo tipo di unità d’offerta non c’è un protocollo di valutazione.");
    let rule = words.unit(&application.kind).ok_or_else(unknown)?;
    let protocol = Library::shipped().get(&rule.protocol).ok_or_else(unknown)?;
    let kind = words.label("unitKind", &application.kind);
    let motive =
        if application.note.is_empty() { format!("Domanda di inserimento: {kind}") } else { application.note.clone() };
    Ok(Request {
        protocol: rule.protocol.clone(),
        protocol_version: protocol.version.clone(),
        route: BY_APPLICATION.to_owned(),
        service: rule.service.clone(),
        motive,
        urgency: None,
        requester: application.requester.clone(),
        art27: None,
        previous: None,
    })
}

/// The one that was chosen, if it fits.
fn fitting(tx: &Change<'_>, person: PersonId, vmd: PathwayId, request: &Request) -> Result<VmdFile, CallError> {
    let case = tx.vmd(vmd)?;
    let refused = |message: &str| CallError::field("vmdId", message);
    if tx.root_of(case.person)? != tx.root_of(person)? {
        return Err(refused("Questa VMD è di un’altra persona."));
    }
    if vmd::open(&case.state).is_err() {
        return Err(refused(
            "Questa VMD è chiusa o ritirata: ne scelga un’altra, oppure la lasci vuota per aprirne una nuova.",
        ));
    }
    if case.state.request.as_ref().is_some_and(|asked| asked.protocol != request.protocol) {
        return Err(refused("Questa VMD segue un altro protocollo: per questa domanda ne serve una del suo."));
    }
    if tx.open_application_of_vmd(vmd)?.is_some() {
        return Err(refused("Questa VMD è già di un’altra domanda aperta."));
    }
    Ok(case)
}

/// The one that is open, of the same protocol, and of no application yet; else one that the PUA sent and nobody has completed.
fn already_open(tx: &Change<'_>, person: PersonId, request: &Request) -> Result<Option<VmdFile>, CallError> {
    let mut sent = None;
    for pathway in
        tx.person(person)?.pathways.into_iter().filter(|one| one.kind == PathwayKind::Vmd && one.ended_at.is_none())
    {
        let case = tx.vmd(pathway.id)?;
        if vmd::open(&case.state).is_err() || !tx.applications_of_vmd(pathway.id)?.is_empty() {
            continue;
        }
        match &case.state.request {
            Some(asked) if asked.protocol == request.protocol && still_says(&case.state) => return Ok(Some(case)),
            Some(_) => {}
            None => sent = Some(case),
        }
    }
    Ok(sent)
}

/// Nothing was decided yet, or that the person enters the lists: after any other decision an application asks for a new assessment.
fn still_says(state: &VmdState) -> bool {
    state.decision().is_none_or(|decided| Catalogue::shipped().decision(&decided.decision.outcome).lists)
}

/// Whether an application opened its assessment: both were written in one change.
pub(super) fn opened_by(file: &ApplicationFile, case: &VmdFile) -> bool {
    let first = case.lines.first().map(|line| line.fact.recorded_at);
    case.referral.is_empty() && first.is_some() && first == file.lines.first().map(|line| line.fact.recorded_at)
}

/// The request of the assessment that an application opened, to be corrected when the application turns out to be of another day: both
/// are the same request, and their terms run together. `None` for one that is not of this application alone, or is closed.
///
/// # Errors
/// A day after a visit, on the field of the day.
pub(super) fn moved(
    tx: &Change<'_>,
    file: &ApplicationFile,
    applied_on: Date,
) -> Result<Option<(VmdFile, VmdFact)>, CallError> {
    let Some(case) = of(tx, file)? else { return Ok(None) };
    let state = &case.state;
    if !opened_by(file, &case) || state.withdrawn || state.closed.is_some() {
        return Ok(None);
    }
    let Some(request) = state.request.clone() else { return Ok(None) };
    let planned = state.planned.values().map(|visit| visit.on);
    let visited = state.visits.values().map(|visit| local_date(visit.at));
    if let Some(first) = planned.chain(visited).min().filter(|first| *first < applied_on) {
        let first = format_date(first);
        return Err(CallError::field(
            "appliedOn",
            format!("La data della domanda viene dopo una visita della sua VMD ({first}): controlli giorno e anno."),
        ));
    }
    let requests = |line: &&VmdLine| !line.voided && matches!(line.fact.body, VmdFact::Requested { .. });
    let corrects = case.lines.iter().rev().find(requests).map(|line| line.fact.id);
    Ok(Some((case, VmdFact::Requested { request, corrects })))
}

/// Nothing but the request was written of an assessment.
pub(super) fn untouched(case: &VmdFile) -> bool {
    case.lines.iter().all(|line| matches!(line.fact.body, VmdFact::Requested { .. }))
}

/// The assessment of an application, opened.
pub(super) fn of(reader: &poliedro_store::Reader<'_>, file: &ApplicationFile) -> Result<Option<VmdFile>, CallError> {
    let vmd = held(file).ok().and_then(|application| application.vmd).or(file.row.vmd);
    Ok(vmd.map(|vmd| reader.vmd(vmd)).transpose()?)
}
