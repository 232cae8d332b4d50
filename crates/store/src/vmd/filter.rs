//! Which assessments.

use crate::search::{Conditions, text};
use jiff::civil::Date;
use poliedro_domain::{id::OperatorId, vmd::Stage};
use rusqlite::types::Value;

/// Which assessments to list; what is empty or `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VmdFilter {
    /// At one of these stages.
    pub stages: Vec<Stage>,
    /// Only open (`true`), or only closed and withdrawn (`false`).
    pub open: Option<bool>,
    /// Protocol.
    pub protocol: Option<String>,
    /// Belfiore code of the comune of residence of the person.
    pub comune: Option<String>,
    /// Code of the sub-ambito to which that comune belonged on the day of the request.
    pub sub_ambito: Option<String>,
    /// Where this operator assesses an area.
    pub assessor: Option<OperatorId>,
    /// Only urgent.
    pub urgent: bool,
    /// Only those whose term has passed its first warning on this day.
    pub warned_on: Option<Date>,
    /// Words of the person's name (or digits of their phone, code, …) or of the motive.
    pub text: String,
}

const SUB_AMBITO: &str = "EXISTS (SELECT 1 FROM membership m WHERE m.belfiore = r.residence AND m.sub_ambito = ? \
                          AND m.from_day <= v.requested_day AND (m.until_day IS NULL OR m.until_day >= v.requested_day))";
const ASSESSES: &str = "EXISTS (SELECT 1 FROM vmd_area a WHERE a.vmd = v.id AND a.operator = ?)";
const OPEN: &str = "v.stage NOT IN ('closed', 'withdrawn')";

impl VmdFilter {
    pub(super) fn conditions(&self) -> Conditions {
        let mut built = Conditions::new();
        built.one_of("v.stage", self.stages.iter().map(|stage| stage.code()));
        match self.open {
            Some(true) => built.also(OPEN),
            Some(false) => built.also(&format!("NOT ({OPEN})")),
            None => {}
        }
        if self.urgent {
            built.also("v.urgent");
        }
        built.and("v.protocol = ?", self.protocol.as_deref().map(text));
        built.and("r.residence = ?", self.comune.as_deref().map(text));
        built.and(SUB_AMBITO, self.sub_ambito.as_deref().map(text));
        let operator = self.assessor.map(|operator| Value::Blob(operator.as_bytes().to_vec()));
        built.and(ASSESSES, operator);
        built.and("v.warn_on <= ?", self.warned_on.map(|day| text(&day.to_string())));
        built.words(&self.text, "v.person", Some("v.motive"));
        built
    }
}
