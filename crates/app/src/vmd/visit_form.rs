//! `vmd.visit_form`: open the form of a visit.

use crate::{
    CallError, Desk,
    administration::state::Progress,
    instrument::offered::Offered,
    person::shape::hit,
    registry::Verb,
    vmd::{
        VISIT_DRAFT, area, fact_id, files_of, protocol_of,
        shape::{area as area_view, row, typed_at},
        sheet::{countable, definition, lines, missing, sheet_of, typed},
        view::{OrphanVisit, VisitForm, VisitLine, VisitSheet},
        visit_key, vmd_id, workable,
    },
};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, PathwayId},
    permission::{Op, Purpose},
    protocol::Area,
    vmd::Visited,
};
use poliedro_store::{Draft, PathwayKind, Reader, VmdFile};
use serde::Deserialize;
use ts_rs::TS;

/// Open the form of a visit.
pub enum OpenVisitForm {}

/// What `vmd.visit_form` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdVisitFormArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// Area.
    pub area: String,
    /// The closed visit (fact) to correct.
    pub corrects: Option<String>,
}

impl Verb for OpenVisitForm {
    const NAME: &'static str = "vmd.visit_form";
    const DOC: &'static str = "Open the form of a visit.";
    type Args = Args;
    type Reply = VisitForm;

    fn run(desk: &mut Desk, args: Args) -> Result<VisitForm, CallError> {
        let (vmd, today) = (vmd_id(&args.vmd_id)?, desk.today());
        let corrects = args.corrects.as_deref().map(fact_id).transpose()?;
        desk.read(Op::VmdRead, Purpose::Care, None, |r| {
            let case = r.vmd(vmd)?;
            workable(&case.state)?;
            let here = area(&case, &args.area)?;
            let holds = case.state.visits.get(&here.id);
            let (files, drafts, offered) = (r.administrations(case.person)?, r.drafts()?, Offered::read(r)?);
            let corrects = to_write(holds, corrects, kept(&drafts, vmd, &here.id, corrects).is_some())?;
            let orphan = orphan(&drafts, vmd, here, corrects)?;
            let progress = Progress::of(vmd, &files, &drafts, files_of(&case), &offered);
            let kept = kept(&drafts, vmd, &here.id, corrects);
            let mut form = match (&kept, holds) {
                (Some((form, _)), _) => form.clone(),
                (None, Some(holds)) => correction(holds),
                (None, None) => fresh(&case, &here.id),
            };
            form.vmd_id = vmd.to_string();
            form.area.clone_from(&here.id);
            // A draft goes on with the sheet it was begun with.
            let sheet = sheet_of(here, &form.version)?;
            form.version.clone_from(&sheet.version);
            let (values, problems) = countable(sheet, &form.values);
            let before = before(r, &case, &here.id)?;
            let others = case.row.areas.iter().filter(|other| other.area != here.id);
            let others = others.filter_map(|other| protocol_of(&case)?.area(&other.area));
            Ok(VisitForm {
                definition: definition(sheet),
                person: hit(&case.row.person, today, None, r.open_intakes(case.person)?),
                row: row(&case.row, today),
                area: area_view(&case, here, &progress, &drafts),
                saved_at: kept.as_ref().map(|(_, saved_at)| saved_at.to_string()),
                missing: missing(sheet, &values, &problems),
                previous: before.as_ref().map(|visited| typed(&visited.visit.values)),
                previous_at: before.as_ref().map(|visited| visited.at.to_string()),
                other_areas: others.map(|other| area_view(&case, other, &progress, &drafts)).collect(),
                orphan,
                sheet: form,
            })
        })
    }
}

/// A new visit where there is none, a correction of the one that holds where there is: which visit is corrected. Whoever comes back to a
/// draft of what someone else has closed meanwhile is led to the correction, with the draft beside.
fn to_write(holds: Option<&Visited>, corrects: Option<FactId>, drafted: bool) -> Result<Option<FactId>, CallError> {
    match (holds.map(|holds| holds.fact), corrects) {
        (None, None) => Ok(None),
        (Some(holds), Some(corrects)) if holds == corrects => Ok(Some(holds)),
        (Some(holds), _) if drafted => Ok(Some(holds)),
        (Some(_), None) => Err(CallError::failed("Questa visita è già chiusa: per cambiarla, la corregga.")),
        (_, Some(_)) => Err(CallError::failed("La visita da correggere non è quella che vale ora: riapra la pagina.")),
    }
}

/// The draft, and when it was kept. One that cannot be read any more counts as none.
fn kept(drafts: &[Draft], vmd: PathwayId, area: &str, corrects: Option<FactId>) -> Option<(VisitSheet, Timestamp)> {
    let key = visit_key(vmd, area, corrects);
    let draft = drafts.iter().find(|draft| draft.kind == VISIT_DRAFT && draft.key == key)?;
    Some((serde_json::from_str(&draft.body).ok()?, draft.saved_at))
}

/// The newest draft of this area that is not of the visit being written.
fn orphan(
    drafts: &[Draft],
    vmd: PathwayId,
    area: &Area,
    corrects: Option<FactId>,
) -> Result<Option<OrphanVisit>, CallError> {
    let (whole, here) = (visit_key(vmd, &area.id, None), visit_key(vmd, &area.id, corrects));
    let of_area = |key: &str| key.strip_prefix(&whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let other = |draft: &&Draft| draft.kind == VISIT_DRAFT && draft.key != here && of_area(&draft.key);
    let found = drafts.iter().filter(other).find_map(|draft| {
        let sheet: VisitSheet = serde_json::from_str(&draft.body).ok()?;
        Some((sheet, draft.saved_at))
    });
    let Some((typed, saved_at)) = found else { return Ok(None) };
    let sheet = sheet_of(area, &typed.version)?;
    // As it was typed, also what is not right: the operator reads it, nothing counts it.
    let values = serde_json::to_value(&typed.values).ok();
    let mut lines = lines(Some(sheet), &values.and_then(|values| values.as_object().cloned()).unwrap_or_default());
    if !typed.present.is_empty() {
        let label = "Chi era presente".to_owned();
        lines.push(VisitLine { section: String::new(), label, lines: vec![typed.present] });
    }
    Ok(Some(OrphanVisit { saved_at: saved_at.to_string(), lines }))
}

fn correction(holds: &Visited) -> VisitSheet {
    VisitSheet {
        version: holds.visit.version.clone(),
        values: typed(&holds.visit.values),
        at: typed_at(holds.at),
        place: holds.visit.place.clone(),
        present: holds.visit.present.clone(),
        joint: holds.visit.joint,
        corrects: Some(holds.fact.to_string()),
        ..VisitSheet::default()
    }
}

/// Nothing written, and what was planned of where and with whom.
fn fresh(case: &VmdFile, area: &str) -> VisitSheet {
    let planned = case.state.planned.get(area);
    VisitSheet {
        place: planned.map(|planned| planned.place.clone()).unwrap_or_default(),
        joint: planned.is_some_and(|planned| planned.areas.len() > 1),
        ..VisitSheet::default()
    }
}

/// The last visit of this area in another assessment of the person.
fn before(r: &Reader<'_>, case: &VmdFile, area: &str) -> Result<Option<Visited>, CallError> {
    let pathways = r.person(case.person)?.pathways;
    let others = pathways.iter().filter(|other| other.kind == PathwayKind::Vmd && other.id != case.row.id);
    let mut last: Option<Visited> = None;
    for other in others {
        let found = r.vmd(other.id)?.state.visits.remove(area);
        if let Some(found) = found
            && last.as_ref().is_none_or(|last| last.at < found.at)
        {
            last = Some(found);
        }
    }
    Ok(last)
}
