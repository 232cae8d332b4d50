//! Which accesses.

use crate::search::{Conditions, text};
use jiff::civil::Date;
use poliedro_domain::{id::OperatorId, intake::Stage};
use rusqlite::types::Value;

/// Which accesses to list; what is empty or `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntakeFilter {
    /// At one of these stages.
    pub stages: Vec<Stage>,
    /// Only open (`true`) or only closed (`false`).
    pub open: Option<bool>,
    /// Belfiore code of the comune of residence of the person.
    pub comune: Option<String>,
    /// Code of the sub-ambito to which that comune belonged on the day of the contact.
    pub sub_ambito: Option<String>,
    /// First day of contact, in Europe/Rome.
    pub from: Option<Date>,
    /// Last day of contact.
    pub until: Option<Date>,
    /// In charge of this operator.
    pub assigned_to: Option<OperatorId>,
    /// Only urgent.
    pub urgent: bool,
    /// Words of the person's name (or digits of their phone, code, …) or of the need.
    pub text: String,
}

const SUB_AMBITO: &str = "EXISTS (SELECT 1 FROM membership m WHERE m.belfiore = i.comune AND m.sub_ambito = ? \
                          AND m.from_day <= i.requested_day AND (m.until_day IS NULL OR m.until_day >= i.requested_day))";

impl IntakeFilter {
    pub(super) fn conditions(&self) -> Conditions {
        let mut built = Conditions::new();
        built.one_of("i.stage", self.stages.iter().map(|stage| stage.code()));
        match self.open {
            Some(true) => built.also("i.closed_at IS NULL"),
            Some(false) => built.also("i.closed_at IS NOT NULL"),
            None => {}
        }
        if self.urgent {
            built.also("i.urgency IS NOT NULL");
        }
        built.and("i.comune = ?", self.comune.as_deref().map(text));
        built.and(SUB_AMBITO, self.sub_ambito.as_deref().map(text));
        built.and("i.requested_day >= ?", self.from.map(|day| text(&day.to_string())));
        built.and("i.requested_day <= ?", self.until.map(|day| text(&day.to_string())));
        let operator = self.assigned_to.map(|operator| Value::Blob(operator.as_bytes().to_vec()));
        built.and("i.assigned_to = ?", operator);
        built.words(&self.text, "i.person", Some("i.need"));
        built
    }
}
