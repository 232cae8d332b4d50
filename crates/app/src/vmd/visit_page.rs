//! `vmd.visit_page`: read one closed visit in full.

use crate::{
    CallError, Desk, ErrorCode,
    person::shape::hit,
    registry::Verb,
    vmd::{fact_id, protocol_of, shape::visited, sheet::lines, tell::area, view::VisitPage, vmd_id},
};
use poliedro_domain::{
    catalogue::Catalogue,
    permission::{Op, Purpose},
    sheet::Library,
};
use serde::Deserialize;
use ts_rs::TS;

/// Read one closed visit in full.
pub enum ReadVisit {}

/// What `vmd.visit_page` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "VmdVisitPageArgs")]
pub struct Args {
    /// Which.
    pub vmd_id: String,
    /// The visit.
    pub fact_id: String,
}

impl Verb for ReadVisit {
    const NAME: &'static str = "vmd.visit_page";
    const DOC: &'static str = "Read one closed visit in full.";
    type Args = Args;
    type Reply = VisitPage;

    fn run(desk: &mut Desk, args: Args) -> Result<VisitPage, CallError> {
        let (vmd, fact, today) = (vmd_id(&args.vmd_id)?, fact_id(&args.fact_id)?, desk.today());
        desk.read(Op::VmdRead, Purpose::Care, None, |r| {
            let case = r.vmd(vmd)?;
            let mut all = case.state.visits.values().chain(&case.state.corrected);
            let found = all.clone().find(|visited| visited.fact == fact);
            let unknown = || CallError::new(ErrorCode::NotFound, "La visita indicata non è in questo archivio.");
            let found = found.ok_or_else(unknown)?;
            let after = all.find(|visited| visited.visit.corrects == Some(fact));
            let reason = after.map_or(&found.visit.reason, |after| &after.visit.reason);
            let sheet = Library::shipped().version(&found.visit.sheet, &found.visit.version);
            Ok(VisitPage {
                vmd_id: vmd.to_string(),
                person: hit(&case.row.person, today, None, r.open_intakes(case.person)?),
                area_label: area(protocol_of(&case), &found.visit.area).to_owned(),
                fact_id: fact.to_string(),
                visited: visited(found),
                present: found.visit.present.clone(),
                closed_at: found.closed_at.to_string(),
                version: found.visit.version.clone(),
                lines: lines(sheet, &found.visit.values),
                corrects: found.visit.corrects.map(|old| old.to_string()),
                corrected_by: after.map(|after| after.fact.to_string()),
                reason: Catalogue::shipped().label("correctionReason", reason).to_owned(),
            })
        })
    }
}
