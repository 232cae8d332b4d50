//! The state of a meeting: a pure function of its facts.

use super::{Addendum, Attendant, Convened, MeetingFact, Minutes, Participant};
use crate::{id::PathwayId, vmd::Decision};
use std::collections::BTreeMap;

/// Sealed minutes and their digest.
#[derive(Clone, Debug, PartialEq)]
pub struct Sealed {
    /// The minutes.
    pub minutes: Minutes,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
}

/// A meeting as its facts say it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeetingState {
    /// When and how the equipe meets; `None` before it is convened.
    pub convened: Option<Convened>,
    /// Assessments, in order.
    pub agenda: Vec<PathwayId>,
    /// Members.
    pub people: Vec<Attendant>,
    /// Who was heard, by case; those that left the agenda too.
    pub heard: BTreeMap<PathwayId, Vec<Participant>>,
    /// Decisions, by case; those that left the agenda too, which do not count while they are off it.
    pub decisions: BTreeMap<PathwayId, Decision>,
    /// The minutes, once sealed.
    pub sealed: Option<Sealed>,
    /// Integrative minutes with their digest, in order.
    pub addenda: Vec<(Addendum, String)>,
    /// Why it will not be held.
    pub cancelled: Option<String>,
}

impl MeetingState {
    /// Folds facts in the order in which they were recorded. After `Sealed` only integrative minutes are listened to.
    pub fn fold<'a>(facts: impl IntoIterator<Item = &'a MeetingFact>) -> Self {
        let mut state = Self::default();
        for fact in facts {
            state.apply(fact);
        }
        state
    }

    fn apply(&mut self, fact: &MeetingFact) {
        if let MeetingFact::Added { addendum, sha256 } = fact {
            self.addenda.push(((**addendum).clone(), sha256.clone()));
            return;
        }
        if self.sealed.is_some() {
            return;
        }
        match fact {
            MeetingFact::Planned { convened } => self.convened = Some(convened.clone()),
            // What was said of a case that leaves is kept: it comes back as it was.
            MeetingFact::AgendaSet { cases } => self.agenda.clone_from(cases),
            MeetingFact::AttendanceSet { people } => self.people.clone_from(people),
            MeetingFact::HeardSet { case, people } => {
                self.heard.insert(*case, people.clone());
            }
            MeetingFact::Decided { case, decision } => {
                self.decisions.insert(*case, (**decision).clone());
            }
            MeetingFact::Undecided { case } => {
                self.decisions.remove(case);
            }
            MeetingFact::Sealed { minutes, sha256 } => {
                self.sealed = Some(Sealed { minutes: (**minutes).clone(), sha256: sha256.clone() });
            }
            MeetingFact::Cancelled { reason } => self.cancelled = Some(reason.clone()),
            MeetingFact::Added { .. } => {}
        }
    }

    /// The decision on a case of the sealed minutes that holds: of the last integrative minute that changes it, or of the minutes.
    pub fn standing(&self, case: PathwayId) -> Option<&Decision> {
        let added = self.addenda.iter().rev().map(|(added, _)| added).filter(|added| added.case == Some(case));
        let sealed = self.sealed.iter().flat_map(|sealed| &sealed.minutes.cases).find(|held| held.case == case);
        added.filter_map(|added| added.decision.as_ref()).next().or_else(|| sealed.map(|held| &held.decision))
    }

    /// Cases on the agenda with a decision.
    pub fn decided(&self) -> usize {
        self.agenda.len() - self.undecided().len()
    }

    /// Cases on the agenda without a decision, in order.
    pub fn undecided(&self) -> Vec<PathwayId> {
        self.agenda.iter().copied().filter(|case| !self.decisions.contains_key(case)).collect()
    }
}
