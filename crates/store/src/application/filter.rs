//! Which applications.

use super::row::{ALIVE, COVERED};
use crate::search::{Conditions, text};
use jiff::civil::Date;
use poliedro_domain::id::UnitId;
use rusqlite::types::Value;

/// Which part of the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// In a list now.
    #[default]
    Waiting,
    /// Handed in, not in a list yet.
    Applied,
    /// Ended.
    Over,
    /// Every one that was not undone.
    All,
}

/// Which applications to list; what is empty or `None` does not filter. Those that were undone are in no list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitingFilter {
    /// Which part of the way; with a unit, of the place in its list.
    pub scope: Scope,
    /// Only those that asked for this unit.
    pub unit: Option<UnitId>,
    /// Catalogue `unitKind`.
    pub kind: Option<String>,
    /// Belfiore code of the comune of residence of the person.
    pub comune: Option<String>,
    /// Code of the sub-ambito to which that comune belonged on the day of the application.
    pub sub_ambito: Option<String>,
    /// `M` or `F`.
    pub sex: Option<String>,
    /// Catalogue `unitWing` asked for.
    pub wing: Option<String>,
    /// With (`true`) or without (`false`) a temporary plan that runs. Who died while the application is open needs none.
    pub plan: Option<bool>,
    /// In the list for more than these days; those that ended, until the end.
    pub over_days: Option<u32>,
    /// Only with an urgency to be decided or recognised.
    pub urgent: bool,
    /// Only with an urgency to be decided.
    pub pending: bool,
    /// Suspended now (`true`), or not (`false`).
    pub suspended: Option<bool>,
    /// Only with an offer to answer or accepted.
    pub offered: bool,
    /// Only with an offer to answer by this day.
    pub answer_by: Option<Date>,
    /// Only those whose interest was last confirmed on this day or before; who died is not heard again.
    pub confirm_before: Option<Date>,
    /// Only those not in a list whose assessment is not made, and whose term has passed its first warning on this day.
    pub late_on: Option<Date>,
    /// Words of the person's name (or digits of their phone, code, …).
    pub text: String,
}

const SUB_AMBITO: &str = "EXISTS (SELECT 1 FROM membership m WHERE m.belfiore = r.residence AND m.sub_ambito = ? \
                          AND m.from_day <= a.applied_on AND (m.until_day IS NULL OR m.until_day >= a.applied_on))";
/// A place `w` in a list of the application, when the filter does not name a unit.
const PLACE: &str = "EXISTS (SELECT 1 FROM waiting w WHERE w.application = a.id AND ";

impl WaitingFilter {
    /// What to add to where rows come from: `u` is the place in the list of the unit of the filter.
    pub(super) const fn joins(&self) -> &'static str {
        if self.unit.is_some() { "JOIN waiting u ON u.application = a.id" } else { "" }
    }

    pub(super) const fn order(&self) -> &'static str {
        match (self.scope, self.unit) {
            (Scope::Applied, _) => "ORDER BY a.applied_on, a.n",
            (Scope::Waiting, None) => "ORDER BY a.entered_on, a.n",
            (Scope::Waiting, Some(_)) => "ORDER BY u.entered_on, a.n",
            (_, None) => "ORDER BY coalesce(a.entered_on, a.applied_on), a.n",
            (_, Some(_)) => "ORDER BY coalesce(u.entered_on, a.applied_on), a.n",
        }
    }

    pub(super) fn conditions(&self, today: Date) -> Conditions {
        let mut built = Conditions::new();
        built.also("a.stage <> 'withdrawn'");
        built.and("u.unit = ?", self.unit.map(|unit| Value::Blob(unit.as_bytes().to_vec())));
        built.also(match (self.scope, self.unit) {
            (Scope::Waiting, None) => "a.left_on IS NULL AND a.entered_on IS NOT NULL",
            (Scope::Waiting, Some(_)) => "u.left_on IS NULL AND u.entered_on IS NOT NULL",
            (Scope::Applied, None) => "a.left_on IS NULL AND a.entered_on IS NULL",
            (Scope::Applied, Some(_)) => "a.left_on IS NULL AND u.entered_on IS NULL",
            (Scope::Over, None) => "a.left_on IS NOT NULL",
            (Scope::Over, Some(_)) => "coalesce(u.left_on, a.left_on) IS NOT NULL",
            (Scope::All, _) => "1",
        });
        built.and("a.kind = ?", self.kind.as_deref().map(text));
        built.and("r.residence = ?", self.comune.as_deref().map(text));
        built.and(SUB_AMBITO, self.sub_ambito.as_deref().map(text));
        built.and("r.sex = ?", self.sex.as_deref().map(text));
        built.and(&self.of_place("wing = ?"), self.wing.as_deref().map(text));
        match self.plan {
            Some(true) => built.also(COVERED),
            Some(false) => built.also(&format!("NOT {COVERED} AND (a.left_on IS NOT NULL OR {ALIVE})")),
            None => {}
        }
        if let Some(days) = self.over_days {
            let of = if self.unit.is_some() { "u" } else { "a" };
            built.also(&format!("julianday(coalesce({of}.left_on, ?)) - julianday({of}.entered_on) > ?"));
            built.values.extend([text(&today.to_string()), Value::Integer(i64::from(days))]);
        }
        for (only, condition) in [(self.urgent, "a.urgent"), (self.pending, "a.urgency = 'pending'")] {
            if only {
                built.also(condition);
            }
        }
        match self.suspended {
            Some(true) => built.also("a.suspended_on IS NOT NULL"),
            Some(false) => built.also("a.suspended_on IS NULL"),
            None => {}
        }
        if self.offered {
            built.also(&self.of_place("turn IN ('offered', 'accepted')"));
        }
        let day = |day: Option<Date>| day.map(|day| text(&day.to_string()));
        built.and(&self.of_place("turn = 'offered' AND answer_by <= ?"), day(self.answer_by));
        built.and(&format!("a.confirmed_on <= ? AND {ALIVE}"), day(self.confirm_before));
        built.and(
            "a.warn_on <= ? AND a.entered_on IS NULL AND a.left_on IS NULL AND v.assessed_at IS NULL",
            day(self.late_on),
        );
        built.words(&self.text, "a.person", None);
        built
    }

    /// A condition on the place in the list of the unit, or on any place when the filter does not name one.
    fn of_place(&self, condition: &str) -> String {
        if self.unit.is_some() {
            condition.split(" AND ").map(|part| format!("u.{part}")).collect::<Vec<_>>().join(" AND ")
        } else {
            let parts = condition.split(" AND ").map(|part| format!("w.{part}")).collect::<Vec<_>>();
            format!("{PLACE}{})", parts.join(" AND "))
        }
    }
}
