//! `vmd.keep_visit`: keep the form of a visit as a draft.

use crate::{
    CallError, Desk,
    checks::LINE_LIMIT,
    registry::Verb,
    vmd::{
        VISIT_DRAFT, area, fact_id,
        sheet::{countable, missing, sheet_of},
        view::{VisitKept, VisitSheet},
        visit_key, vmd_id,
    },
};
use poliedro_domain::permission::Op;
use serde::Deserialize;
use ts_rs::TS;

/// Keep the form of a visit as a draft.
pub enum KeepVisit {}

/// What `vmd.keep_visit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdKeepVisitArgs")]
pub struct Args {
    /// The form.
    pub sheet: VisitSheet,
}

impl Verb for KeepVisit {
    const NAME: &'static str = "vmd.keep_visit";
    const DOC: &'static str = "Keep the form of a visit as a draft.";
    type Args = Args;
    type Reply = VisitKept;

    fn run(desk: &mut Desk, args: Args) -> Result<VisitKept, CallError> {
        let (form, saved_at) = (args.sheet, desk.now());
        let vmd = vmd_id(&form.vmd_id)?;
        let corrects = form.corrects.as_deref().map(fact_id).transpose()?;
        let body = serde_json::to_string(&form).map_err(|_| CallError::failed("La bozza non si può scrivere."))?;
        // A draft is one’s own, but this one is about a person: only whoever may close the visit keeps it.
        desk.may(Op::VmdVisit)?;
        let kept = desk.change(Op::Draft, |tx| {
            let case = tx.vmd(vmd)?;
            let area = area(&case, &form.area)?;
            let title = format!("{}, {}", area.label, case.row.person.full_name());
            let title: String = title.chars().take(LINE_LIMIT).collect();
            tx.save_draft(VISIT_DRAFT, &visit_key(vmd, &area.id, corrects), &title, &body)?;
            sheet_of(area, &form.version)
        })?;
        let (values, problems) = countable(kept.value, &form.values);
        let missing = missing(kept.value, &values, &problems);
        Ok(VisitKept { saved_at: saved_at.to_string(), problems, missing })
    }
}
