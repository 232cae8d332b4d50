//! The lists of words that forms offer (`data/catalogue.json`): channels, areas of need, services, … Data with a version; facts keep
//! the code, the interface shows the label.

use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::LazyLock};

/// A word on a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Stable code, never reused for something else.
    pub code: String,
    /// What the interface shows.
    pub label: String,
    /// A sentence of explanation; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Every list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Version of the lists.
    pub version: u32,
    /// By list code.
    pub lists: BTreeMap<String, Vec<Entry>>,
    /// Lists that an office may keep itself.
    pub editable: Vec<String>,
    /// What a decision of the equipe entails, by code of `vmdDecision`; those that are not here leave a plan to follow.
    pub decisions: BTreeMap<String, DecisionRule>,
    /// What the outcome of a verification after a discharge entails, by code of `dischargeCheck`; after those that are not here nothing is
    /// left to verify.
    pub checks: BTreeMap<String, CheckRule>,
    /// How people are assessed for a unit, by code of `unitKind`.
    pub units: BTreeMap<String, UnitRule>,
}

/// How people are assessed for a kind of unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitRule {
    /// Protocol of the assessment (`data/protocols`).
    pub protocol: String,
    /// Catalogue `serviceRequested` of its request.
    pub service: String,
    /// The person lives there: a bed, not a place by day.
    pub stays: bool,
}

/// What a decision of the equipe entails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DecisionRule {
    /// Nothing is decided yet: the case comes back to another meeting.
    pub postpones: bool,
    /// There is something to follow: a setting, who answers for the case, a day of verification.
    pub follows: bool,
    /// The minutes must say why.
    pub motive: bool,
    /// The person enters the lists of the units that the application names.
    pub lists: bool,
}

impl Default for DecisionRule {
    fn default() -> Self {
        Self { postpones: false, follows: true, motive: false, lists: false }
    }
}

/// What the outcome of a verification after a discharge entails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CheckRule {
    /// Somebody was seen, or heard: it was verified.
    pub made: bool,
    /// The person is in hospital again: what is left to do is to record the new admission.
    pub readmitted: bool,
    /// Something changes: it is verified again, on a day that is said at once.
    pub again: bool,
}

impl Default for CheckRule {
    fn default() -> Self {
        Self { made: true, readmitted: false, again: false }
    }
}

impl Catalogue {
    /// The lists shipped with the program. A test validates them, so the empty catalogue is never seen.
    pub fn shipped() -> &'static Self {
        static LISTS: LazyLock<Catalogue> =
            LazyLock::new(|| serde_json::from_str(include_str!("../data/catalogue.json")).unwrap_or_default());
        &LISTS
    }
    /// The entries of a list; empty if there is no such list.
    pub fn list(&self, list: &str) -> &[Entry] {
        self.lists.get(list).map_or(&[], Vec::as_slice)
    }
    /// Is this code on this list?
    pub fn has(&self, list: &str, code: &str) -> bool {
        self.list(list).iter().any(|entry| entry.code == code)
    }
    /// What a decision of the equipe entails.
    pub fn decision(&self, code: &str) -> DecisionRule {
        self.decisions.get(code).copied().unwrap_or_default()
    }
    /// What the outcome of a verification after a discharge entails.
    pub fn check(&self, code: &str) -> CheckRule {
        self.checks.get(code).copied().unwrap_or_default()
    }
    /// How people are assessed for a kind of unit.
    pub fn unit(&self, kind: &str) -> Option<&UnitRule> {
        self.units.get(kind)
    }
    /// The label of a code; the code itself when a later version dropped it, so that old facts stay readable.
    pub fn label<'a>(&'a self, list: &str, code: &'a str) -> &'a str {
        self.list(list).iter().find(|entry| entry.code == code).map_or(code, |entry| entry.label.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Stage;
    use std::collections::BTreeSet;

    #[test]
    fn the_shipped_lists_are_valid() {
        let catalogue = Catalogue::shipped();
        assert!(catalogue.version >= 1);
        for (list, entries) in &catalogue.lists {
            let codes: BTreeSet<_> = entries.iter().map(|entry| &entry.code).collect();
            assert_eq!(codes.len(), entries.len(), "repeated code in {list}");
            assert!(entries.iter().all(|entry| !entry.label.trim().is_empty()), "empty label in {list}");
            let is_code = |code: &str| {
                !code.is_empty() && code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
            };
            assert!(entries.iter().all(|entry| is_code(&entry.code)), "a code that is not lowercase ASCII in {list}");
            for text in entries.iter().flat_map(|entry| [&entry.label, &entry.note]) {
                assert_eq!(text.trim(), text, "blanks around a text of {list}");
                assert!(!text.contains('\''), "«{text}»: the apostrophe is ’");
            }
            assert!(entries.iter().all(|entry| entry.note.is_empty() || entry.note.ends_with('.')), "{list}");
        }
        for stage in Stage::ALL {
            assert!(catalogue.has("stage", stage.code()));
        }
        assert!(!catalogue.editable.is_empty());
        assert!(catalogue.editable.iter().all(|list| catalogue.lists.contains_key(list)));
        assert!(catalogue.decisions.keys().all(|code| catalogue.has("vmdDecision", code)));
        assert!(catalogue.decisions.values().all(|rule| !(rule.postpones && rule.follows)));
        assert!(catalogue.checks.keys().all(|code| catalogue.has("dischargeCheck", code)));
        assert!(catalogue.checks.values().all(|rule| rule.made || !(rule.readmitted || rule.again)));
        assert!(catalogue.check("regolare") == CheckRule::default() && !catalogue.check("non_reperibile").made);
        assert!(catalogue.list("unitKind").iter().all(|kind| catalogue.unit(&kind.code).is_some()));
        for rule in catalogue.units.values() {
            assert!(crate::protocol::Library::shipped().get(&rule.protocol).is_some(), "{}", rule.protocol);
            assert!(catalogue.has("serviceRequested", &rule.service), "{}", rule.service);
        }
        assert!(catalogue.decision("approfondimento").postpones && catalogue.decision("lista_rsa").follows);
    }

    #[test]
    fn the_lists_of_the_assessment_are_there() {
        let catalogue = Catalogue::shipped();
        for list in [
            "entryRoute",
            "serviceRequested",
            "vmdUrgencyMotive",
            "assessorBody",
            "assessorRole",
            "visitPlace",
            "respondentKind",
            "assessmentDomain",
            "careSetting",
            "vmdDecision",
            "equipeRole",
            "meetingMode",
            "interventionKind",
            "fundingLine",
            "interventionState",
            "goalState",
            "consentSigner",
            "monitoringKind",
            "verificationOutcome",
            "vmdClosure",
            "planClosure",
            "planKind",
            "planState",
            "correctionReason",
        ] {
            assert!(catalogue.list(list).len() >= 2, "{list}");
        }
    }

    /// The equipe decides with one digit: a decision has a place on the keys 1–9, a label that fits one and a sentence for the minutes.
    #[test]
    fn a_decision_fits_a_key() {
        let decisions = Catalogue::shipped().list("vmdDecision");
        assert!(decisions.len() <= 9);
        for decision in decisions {
            assert!(decision.label.chars().count() <= 24, "{}", decision.label);
            assert!(!decision.note.is_empty(), "{}", decision.code);
        }
    }

    /// The urgency procedure has the two motives of the Piano (dominio §2.3) and no other.
    #[test]
    fn the_motives_of_urgency_are_the_two_of_the_piano() {
        let codes: Vec<_> =
            Catalogue::shipped().list("vmdUrgencyMotive").iter().map(|entry| entry.code.as_str()).collect();
        assert_eq!(codes, ["perdita_domicilio", "perdita_caregiver_unico"]);
    }
}
