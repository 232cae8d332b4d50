//! `vmd.close_visit`: close a visit: it never changes again.

use crate::{
    CallError, Desk,
    checks::Checks,
    person::lifetime::lived,
    registry::Verb,
    vmd::{
        VISIT_DRAFT, area,
        assessor::mine,
        fact_id,
        shape::visited,
        sheet::{closing, sheet_of},
        view::{VisitSheet, VisitedView},
        visit_key, vmd_id, workable,
    },
};
use poliedro_domain::{
    permission::Op,
    vmd::{Visit, Visited, VmdFact},
    when::{format_date, local_date},
};
use serde::Deserialize;
use serde_json::Map;
use ts_rs::TS;

/// Close a visit: it never changes again.
pub enum CloseVisit {}

/// What `vmd.close_visit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdCloseVisitArgs")]
pub struct Args {
    /// The form.
    pub sheet: VisitSheet,
}

impl Verb for CloseVisit {
    const NAME: &'static str = "vmd.close_visit";
    const DOC: &'static str = "Close a visit: it never changes again.";
    type Args = Args;
    type Reply = VisitedView;

    fn run(desk: &mut Desk, args: Args) -> Result<VisitedView, CallError> {
        let (form, now, me) = (args.sheet, desk.now(), desk.operator()?);
        let vmd = vmd_id(&form.vmd_id)?;
        let corrects = form.corrects.as_deref().map(fact_id).transpose()?;
        let mut checks = Checks::default();
        let at = checks.moment("at", "La data della visita", &form.at, now);
        let place = checks.optional_code("place", "visitPlace", &form.place);
        let present = checks.line("present", "Chi era presente", &form.present);
        let reason = checks.line("reason", "Motivo della correzione", &form.reason);
        if corrects.is_some() && reason.is_empty() {
            checks.say("reason", "Scriva perché corregge la visita.");
        }
        let done = desk.change(Op::VmdVisit, |tx| {
            let case = tx.vmd(vmd)?;
            workable(&case.state)?;
            let area = area(&case, &form.area)?;
            let sheet = sheet_of(area, &form.version)?;
            let values = closing(sheet, &form.values).unwrap_or_else(|problems| {
                checks.extend(problems);
                Map::new()
            });
            let day = local_date(at);
            lived(&case.row.person, day, "at", "La data della visita", &mut checks);
            if let Some(asked) = case.state.requested_at.map(local_date).filter(|asked| day < *asked) {
                let asked = format_date(asked);
                checks.say(
                    "at",
                    format!("La data della visita viene prima della richiesta ({asked}): controlli giorno e anno."),
                );
            }
            checks.done()?;
            // Who made the visit made it; who corrects it is the author of the correction.
            let corrected = case.state.visits.get(&area.id).filter(|holds| Some(holds.fact) == corrects);
            let by = match corrected {
                Some(holds) => holds.visit.by.clone(),
                None => mine(tx, me, Some(&case.state), Some(&area.id))?,
            };
            let visit = Visit {
                area: area.id.clone(),
                sheet: sheet.id.clone(),
                version: sheet.version.clone(),
                values,
                by,
                joint: form.joint,
                place,
                present,
                corrects,
                reason: if corrects.is_some() { reason } else { String::new() },
            };
            let fact = tx.append_vmd(vmd, case.person, at, VmdFact::Visited { visit: Box::new(visit.clone()) })?;
            tx.discard_draft(VISIT_DRAFT, &visit_key(vmd, &area.id, corrects))?;
            Ok(visited(&Visited { fact, at, closed_at: now, author: me, visit }))
        })?;
        Ok(done.value)
    }
}
