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
        sheet::{countable, definition, missing, sheet_of, typed},
        view::{VisitForm, VisitSheet},
        visit_key, vmd_id, workable,
    },
};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, PathwayId},
    permission::{Op, Purpose},
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
            to_write(holds, corrects)?;
            let (files, drafts, offered) = (r.administrations(case.person)?, r.drafts()?, Offered::read(r)?);
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
                sheet: form,
            })
        })
    }
}

/// A new visit where there is none, a correction of the one that holds where there is.
fn to_write(holds: Option<&Visited>, corrects: Option<FactId>) -> Result<(), CallError> {
    match (holds.map(|holds| holds.fact), corrects) {
        (None, None) => Ok(()),
        (Some(holds), Some(corrects)) if holds == corrects => Ok(()),
        (Some(_), None) => Err(CallError::failed("Questa visita è già chiusa: per cambiarla, la corregga.")),
        (_, Some(_)) => Err(CallError::failed("La visita da correggere non è quella che vale ora: riapra la pagina.")),
    }
}

/// The draft, and when it was kept. One that cannot be read any more counts as none.
fn kept(drafts: &[Draft], vmd: PathwayId, area: &str, corrects: Option<FactId>) -> Option<(VisitSheet, Timestamp)> {
    let key = visit_key(vmd, area);
    let draft = drafts.iter().find(|draft| draft.kind == VISIT_DRAFT && draft.key == key)?;
    let sheet: VisitSheet = serde_json::from_str(&draft.body).ok()?;
    let same = sheet.corrects.as_deref() == corrects.map(|corrects| corrects.to_string()).as_deref();
    same.then_some((sheet, draft.saved_at))
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
