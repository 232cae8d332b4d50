//! Which sub-ambito a comune belongs to, from when to when: the table is editable and starts as «da verificare».

use crate::id::FactId;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The vocabulary of the `territory` stream. The subject is the Belfiore code of the comune.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum TerritoryFact {
    /// The comune belongs to a sub-ambito from a day on; a later fact with the same first day replaces this one.
    MembershipSet {
        /// Belfiore code of the comune.
        belfiore: String,
        /// Stable code of the sub-ambito.
        sub_ambito: String,
        /// First day; `None`: since always.
        #[serde(default)]
        from: Option<Date>,
        /// Last day; `None` while it lasts.
        #[serde(default)]
        until: Option<Date>,
        /// Confirmed by the Ufficio di Piano; otherwise «da verificare».
        confirmed: bool,
    },
    /// A period entered by mistake is taken away.
    MembershipRemoved {
        /// Belfiore code of the comune.
        belfiore: String,
        /// First day of the period; `None`: since always.
        #[serde(default)]
        from: Option<Date>,
        /// Why.
        reason: String,
    },
}

impl TerritoryFact {
    /// The comune it is about.
    pub fn belfiore(&self) -> &str {
        match self {
            Self::MembershipSet { belfiore, .. } | Self::MembershipRemoved { belfiore, .. } => belfiore,
        }
    }
}

/// One period of one comune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Stable code of the sub-ambito.
    pub sub_ambito: String,
    /// Last day as declared; the next period's first day ends it anyway.
    pub until: Option<Date>,
    /// Confirmed by the Ufficio di Piano.
    pub confirmed: bool,
}

/// The periods of one comune by first day. A period without a last day ends on the eve of the next one, so that a day
/// belongs to one sub-ambito at most.
pub fn fold<'a>(
    facts: impl IntoIterator<Item = (FactId, Timestamp, &'a TerritoryFact)>,
) -> BTreeMap<Option<Date>, Period> {
    let mut periods = BTreeMap::new();
    for (_, _, body) in facts {
        match body {
            TerritoryFact::MembershipSet { sub_ambito, from, until, confirmed, .. } => {
                let period = Period { sub_ambito: sub_ambito.clone(), until: *until, confirmed: *confirmed };
                periods.insert(*from, period);
            }
            TerritoryFact::MembershipRemoved { from, .. } => {
                periods.remove(from);
            }
        }
    }
    let starts: Vec<Date> = periods.keys().skip(1).copied().flatten().collect();
    for (period, next) in periods.values_mut().zip(starts) {
        let eve = next.yesterday().unwrap_or(next);
        period.until = Some(period.until.map_or(eve, |until| until.min(eve)));
    }
    periods
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    #[test]
    fn a_day_belongs_to_one_sub_ambito_at_most() {
        let set = |sub_ambito: &str, from| TerritoryFact::MembershipSet {
            belfiore: "L539".into(),
            sub_ambito: sub_ambito.into(),
            from,
            until: None,
            confirmed: false,
        };
        let bodies = [set("pandino", Some(date(2026, 1, 1))), set("sergnano", None)];
        let id = FactId::from_uuid(Uuid::nil());
        let periods = fold(bodies.iter().map(|body| (id, Timestamp::UNIX_EPOCH, body)));
        assert_eq!(periods[&None].until, Some(date(2025, 12, 31)));
        assert_eq!(periods[&Some(date(2026, 1, 1))].until, None);
    }
}
