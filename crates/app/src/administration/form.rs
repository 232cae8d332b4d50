//! `administration.form`: open the form of an instrument for a person.

use crate::{
    CallError, Desk,
    administration::{
        administration_id,
        propose::{correctable, correction, fresh, hints, kept, proposals},
        shape::previous,
        state::Progress,
        view::AdministrationForm,
    },
    checks::Checks,
    instrument::{
        countable, find,
        offered::Offered,
        shape::{definition, report},
    },
    person::shape::{hit, person_id},
    registry::Verb,
    vmd::{area_of, files_of, vmd_id},
};
use poliedro_domain::{
    instrument::score,
    permission::{Op, Purpose},
    person::age_on,
    when::local_date,
};
use poliedro_store::AdministrationFile;
use serde::Deserialize;
use ts_rs::TS;

/// Open the form of an instrument for a person.
pub enum Form {}

/// What `administration.form` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AdministrationFormArgs")]
pub struct Args {
    /// Person.
    pub person_id: String,
    /// The assessment it serves.
    pub vmd_id: Option<String>,
    /// Instrument.
    pub instrument: String,
    /// The administration to correct.
    pub corrects: Option<String>,
}

impl Verb for Form {
    const NAME: &'static str = "administration.form";
    const DOC: &'static str = "Open the form of an instrument for a person.";
    type Args = Args;
    type Reply = AdministrationForm;

    fn run(desk: &mut Desk, args: Args) -> Result<AdministrationForm, CallError> {
        let (person, now, today) = (person_id(&args.person_id)?, desk.now(), desk.today());
        let newest = find(&args.instrument, None)?;
        let vmd = args.vmd_id.as_deref().map(vmd_id).transpose()?;
        let corrects = args.corrects.as_deref().map(administration_id).transpose()?;
        desk.read(Op::AdministrationRead, Purpose::Care, Some(person), |r| {
            let (files, drafts, offered) = (r.administrations(person)?, r.drafts()?, Offered::read(r)?);
            let old = corrects.map(|old| correctable(&files, old, &newest.id)).transpose()?;
            // A correction serves the assessment that the scale served, and is always possible, also once files were parted.
            let vmd = if let Some(old) = old { old.state.vmd } else { vmd };
            let case = vmd.map(|vmd| r.vmd(vmd)).transpose()?;
            let row = r.person_row(person)?;
            if old.is_none() && case.as_ref().is_some_and(|case| case.row.person.id != row.id) {
                return Err(CallError::failed("Questa VMD è di un’altra persona."));
            }
            let kept = kept(&drafts, [person, row.id], &newest.id, vmd, corrects);
            if kept.is_none() && old.is_none() && !offered.has(newest) {
                let message = format!("{} non è tra gli strumenti in uso: si attiva in Amministrazione.", newest.title);
                return Err(CallError::failed(message));
            }
            let area = case.as_ref().and_then(|case| area_of(case, &newest.id));
            let mut sheet = match (&kept, old) {
                (Some((sheet, _)), _) => sheet.clone(),
                (None, Some(old)) => correction(old),
                (None, None) => fresh(newest, case.as_ref(), area, &files, today),
            };
            // A draft stays where it was kept, also when the file has meanwhile been merged into another.
            if kept.is_none() {
                sheet.person_id = person.to_string();
            }
            if vmd.is_some() {
                sheet.vmd_id = vmd.map(|vmd| vmd.to_string());
            }
            // A draft goes on with the definition it was begun with.
            let instrument = find(&newest.id, Some(&sheet.version)).unwrap_or(newest);
            sheet.version.clone_from(&instrument.version);
            let (answers, _) = countable(instrument, &sheet.answers);
            let day = local_date(Checks::default().moment("at", "", &sheet.at, now));
            let age = row.birth_date.and_then(|birth| age_on(birth, day));
            let before = |file: &&AdministrationFile| {
                file.state.administration.instrument == newest.id
                    && file.state.corrected.is_none()
                    && Some(file.id) != corrects
            };
            let others = match (&case, area) {
                (Some(case), Some(area)) => {
                    Progress::of(case.row.id, &files, &drafts, files_of(case), &offered).area(area)
                }
                _ => Vec::new(),
            };
            Ok(AdministrationForm {
                definition: definition(instrument),
                person: hit(&row, today, None, r.open_intakes(person)?),
                vmd_id: sheet.vmd_id.clone(),
                saved_at: kept.map(|(_, saved_at)| saved_at.to_string()),
                score: report(&score(instrument, &answers), Some(instrument)),
                previous: files.iter().find(before).map(previous),
                proposals: proposals(instrument, age, &files),
                hints: hints(instrument, age),
                others,
                sheet,
            })
        })
    }
}
