//! What the facts of a discharge are made of. Codes are entries of the catalogue (data).

use crate::{id::PathwayId, vmd::Assessor};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The BRASS index, as the ward reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Brass {
    /// Total, 0–40 (Blaylock, Cason 1992).
    pub score: u8,
    /// The day it was taken.
    pub on: Date,
}

/// What the ward reports.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Referral {
    /// Catalogue `dischargeSource`: ward, emergency room, sub-acute, intermediate care, another hospital.
    pub source: String,
    /// Catalogue `facility`.
    pub facility: String,
    /// Ward (unità operativa), in words.
    pub ward: String,
    /// Whom to call in the ward.
    pub contact: String,
    /// Telephone of the ward.
    pub phone: String,
    /// Day of admission.
    pub admitted_on: Option<Date>,
    /// Expected day of discharge.
    pub expected_on: Option<Date>,
    /// BRASS by the ward.
    pub brass: Option<Brass>,
    /// Why a protected discharge is asked for.
    pub motive: String,
    /// Diagnosis, in a few words.
    pub diagnosis: String,
    /// Catalogue `dischargeEligibility`; none is a remark, never an obstacle.
    pub eligibility: Vec<String>,
    /// *Segnalazione di rischio sociale* (IND-13).
    pub social_risk: bool,
    /// Catalogue `homeState`; empty: not known yet.
    pub home: String,
    /// Who takes care of the person.
    pub caregiver: String,
    /// Catalogue `dischargeAid`.
    pub aids: Vec<String>,
    /// Catalogue `nursingNeed`.
    pub nursing: Vec<String>,
    /// Catalogue `alreadyFollowedBy`.
    pub followed_by: Vec<String>,
    /// Day of the consent to pass on what the ward knows.
    pub consent_on: Option<Date>,
    /// Notes.
    pub note: String,
    /// The discharge after which the person was admitted again.
    pub previous: Option<PathwayId>,
}

/// *Valutazione effettuata* by the COT.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Assessment {
    /// Who assessed.
    pub by: Vec<Assessor>,
    /// Catalogue `visitPlace`.
    pub place: String,
    /// What was found.
    pub summary: String,
    /// The person needs the social services of the territory (LEPS-2, denominator).
    pub social_need: bool,
}

/// A part of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Component {
    /// Catalogue `dischargeComponent`.
    pub component: String,
    /// Catalogue `dischargeProvider`; may be empty.
    pub provider: String,
    /// Name of the provider, when it is not in the catalogue.
    pub provider_name: String,
    /// How much, how often.
    pub intensity: String,
    /// From when.
    pub from: Option<Date>,
}

/// *Progetto di dimissione*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DischargePlan {
    /// At least one.
    pub components: Vec<Component>,
    /// When it is to be verified at home.
    pub verify_on: Option<Date>,
    /// What the family and the services do.
    pub note: String,
}

/// What a plan is made of, as IND-14 and IND-15 count it: the two never overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// SAD/LEPS and ADI together (IND-14).
    Integrated,
    /// SAD/LEPS and nothing else (IND-15).
    Social,
    /// ADI, without SAD/LEPS.
    Health,
    /// Anything else.
    Other,
}

impl DischargePlan {
    /// What it is made of.
    pub fn nature(&self) -> Nature {
        let has = |code: &str| self.components.iter().any(|part| part.component == code);
        let social = has("sad_leps") || has("integrato");
        let health = has("adi") || has("integrato");
        let only_social = self.components.iter().all(|part| part.component == "sad_leps");
        match (social, health) {
            (true, true) => Nature::Integrated,
            (true, false) if only_social => Nature::Social,
            (false, true) => Nature::Health,
            _ => Nature::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrated_and_social_never_overlap() {
        let plan = |codes: &[&str]| DischargePlan {
            components: codes
                .iter()
                .map(|code| Component { component: (*code).to_owned(), ..Component::default() })
                .collect(),
            ..DischargePlan::default()
        };
        for (codes, nature) in [
            (&["sad_leps", "adi"][..], Nature::Integrated),
            (&["integrato"], Nature::Integrated),
            (&["integrato", "rsa"], Nature::Integrated),
            (&["sad_leps"], Nature::Social),
            (&["sad_leps", "rsa"], Nature::Other),
            (&["adi"], Nature::Health),
            (&["hospice"], Nature::Other),
            (&[], Nature::Other),
        ] {
            assert_eq!(plan(codes).nature(), nature, "{codes:?}");
        }
    }
}
