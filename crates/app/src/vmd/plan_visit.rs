//! `vmd.plan_visit`: plan a visit.

use crate::{
    CallError, Desk,
    checks::Checks,
    person::lifetime::lived,
    registry::{Done, Verb},
    vmd::{append, area, check::planned, view::PlannedVisitForm, workable},
};
use poliedro_domain::{
    vmd::VmdFact,
    when::{format_date, local_date},
};
use poliedro_store::{Change, VmdFile};
use serde::Deserialize;
use ts_rs::TS;

/// Plan a visit.
pub enum PlanVisit {}

/// What `vmd.plan_visit` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdPlanVisitArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// When and where.
    pub form: PlannedVisitForm,
}

impl Verb for PlanVisit {
    const NAME: &'static str = "vmd.plan_visit";
    const DOC: &'static str = "Plan a visit.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let today = desk.today();
        let mut checks = Checks::default();
        let visit = planned(&args.form, today, &mut checks);
        checks.done()?;
        let (areas, on) = (visit.areas.clone(), visit.on);
        let may = |_: &Change<'_>, case: &VmdFile| {
            workable(&case.state)?;
            let mut checks = Checks::default();
            lived(&case.row.person, on, "on", "Il giorno della visita", &mut checks);
            if let Some(asked) = case.state.requested_at.map(local_date).filter(|asked| on < *asked) {
                let asked = format_date(asked);
                checks.say("on", format!("Il giorno della visita viene prima della richiesta ({asked})."));
            }
            checks.done()?;
            for code in &areas {
                let area = area(case, code).map_err(|error| CallError::field("areas", error.message))?;
                if case.state.visits.contains_key(&area.id) {
                    return Err(CallError::field("areas", format!("{}: è già stata fatta.", area.label)));
                }
            }
            Ok(())
        };
        append(desk, &args.vmd_id, VmdFact::VisitPlanned { visit }, may, Some("vmd.plan"))?;
        Ok(Done {})
    }
}
