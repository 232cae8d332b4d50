//! The state of an assessment: a pure function of its facts, of what its protocol asks and of now.

use super::{Assessor, Decision, PlannedVisit, Request, Synthesis, Visit, VmdFact};
use crate::{
    fact::{Fact, voided},
    id::{FactId, MeetingId, OperatorId, PathwayId},
    request::{RequestFact, RequestState},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where an assessment stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Sent by the PUA; what is asked is still to be completed.
    #[default]
    Received,
    /// Complete; an area has no assessor yet.
    ToAssign,
    /// Every area has its assessor; no visit planned.
    Assigned,
    /// A visit is planned.
    Planned,
    /// At least one visit made, at least one to make.
    Visiting,
    /// *Valutazione effettuata*: every visit made; the synthesis is to be written.
    Assessed,
    /// Ready for the equipe.
    Ready,
    /// On the agenda of a meeting.
    InMeeting,
    /// Decided; to be sent to who needs it.
    Decided,
    /// Sent; the plan goes on.
    Transmitted,
    /// Closed.
    Closed,
    /// The referral it came from was undone.
    Withdrawn,
}

impl Stage {
    /// Every stage, in the order of the pathway.
    pub const ALL: [Self; 12] = [
        Self::Received,
        Self::ToAssign,
        Self::Assigned,
        Self::Planned,
        Self::Visiting,
        Self::Assessed,
        Self::Ready,
        Self::InMeeting,
        Self::Decided,
        Self::Transmitted,
        Self::Closed,
        Self::Withdrawn,
    ];

    /// The stable code, as in projections and in the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::ToAssign => "to_assign",
            Self::Assigned => "assigned",
            Self::Planned => "planned",
            Self::Visiting => "visiting",
            Self::Assessed => "assessed",
            Self::Ready => "ready",
            Self::InMeeting => "in_meeting",
            Self::Decided => "decided",
            Self::Transmitted => "transmitted",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The stage with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// A visit that holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Visited {
    /// The fact that sealed it.
    pub fact: FactId,
    /// When the visit was made.
    pub at: Timestamp,
    /// When it was closed.
    pub closed_at: Timestamp,
    /// Who closed it.
    pub author: OperatorId,
    /// What was found.
    pub visit: Visit,
}

/// A decision that holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// When.
    pub at: Timestamp,
    /// In which meeting.
    pub meeting: MeetingId,
    /// Number of the minutes in their year.
    pub number: u32,
    /// Year of the minutes.
    pub year: i16,
    /// What.
    pub decision: Decision,
}

/// An assessment as its facts say it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VmdState {
    /// When the request arrived: the day the clocks start from.
    pub requested_at: Option<Timestamp>,
    /// The PUA access it comes from.
    pub from_intake: Option<PathwayId>,
    /// Why the PUA sent it.
    pub referral_motive: String,
    /// The PUA marked it urgent.
    pub referral_urgent: bool,
    /// What is asked; `None` while only the referral is known.
    pub request: Option<Request>,
    /// Who assesses, by area.
    pub assessors: BTreeMap<String, Assessor>,
    /// When each area first got an assessor.
    pub assigned: BTreeMap<String, Timestamp>,
    /// Visits to be made, by area.
    pub planned: BTreeMap<String, PlannedVisit>,
    /// Visits made, by area: the last one, when corrected.
    pub visits: BTreeMap<String, Visited>,
    /// Visits that a later one corrected, in order.
    pub corrected: Vec<Visited>,
    /// What the assessors bring to the equipe, and when they said so.
    pub synthesis: Option<(Timestamp, Synthesis)>,
    /// The meeting on whose agenda it is.
    pub scheduled: Option<MeetingId>,
    /// Decisions, in order; the last one holds.
    pub decisions: Vec<Decided>,
    /// When and to whom the outcome was sent.
    pub transmitted: Option<(Timestamp, String)>,
    /// The re-assessment that was opened.
    pub next: Option<PathwayId>,
    /// When and how it was closed.
    pub closed: Option<(Timestamp, String)>,
    /// The referral was undone.
    pub withdrawn: bool,
    /// The last fact that «Annulla» may void; `None` after a sealed one.
    pub last: Option<FactId>,
}

impl VmdState {
    /// Folds the referral, if it came from one, and the facts of the assessment, each in the order of recording.
    pub fn fold(referral: &[Fact<RequestFact>], facts: &[Fact<VmdFact>]) -> Self {
        let mut state = Self::default();
        if let Some(referral) = RequestState::fold(referral) {
            state.requested_at = Some(referral.opened_at);
            state.from_intake = Some(referral.from_intake);
            state.referral_motive = referral.motive;
            state.referral_urgent = referral.urgent;
            state.withdrawn = referral.withdrawn_at.is_some();
        }
        let voided = voided(facts);
        for fact in facts.iter().filter(|fact| !voided.contains(&fact.id)) {
            state.apply(fact);
        }
        state
    }

    fn apply(&mut self, fact: &Fact<VmdFact>) {
        let at = fact.happened_at;
        match &fact.body {
            VmdFact::Requested { request, corrects } => {
                // The clock of a case sent by the PUA starts when the PUA sent it.
                if self.from_intake.is_none() {
                    self.requested_at = Some(at);
                }
                self.request = Some(request.clone());
                // What came before a correction was done on another request: it is no longer one gesture away.
                if corrects.is_some() {
                    self.last = None;
                }
                return;
            }
            VmdFact::Assigned { area, to, .. } => {
                self.assessors.insert(area.clone(), to.clone());
                self.assigned.entry(area.clone()).or_insert(at);
            }
            VmdFact::VisitPlanned { visit } => {
                self.unplan(&visit.areas);
                // What was visited is not to be visited: a plan written down late does not bring it back.
                let waits: Vec<String> =
                    visit.areas.iter().filter(|area| !self.visits.contains_key(*area)).cloned().collect();
                for area in &waits {
                    self.planned.insert(area.clone(), PlannedVisit { areas: waits.clone(), ..visit.clone() });
                }
            }
            VmdFact::VisitCancelled { areas, .. } => self.unplan(areas),
            VmdFact::Visited { visit } => self.visited(fact, visit),
            VmdFact::Synthesised { synthesis } => self.synthesis = Some((at, synthesis.clone())),
            VmdFact::Scheduled { meeting } => self.scheduled = Some(*meeting),
            VmdFact::Unscheduled { meeting } => {
                if self.scheduled == Some(*meeting) {
                    self.scheduled = None;
                }
            }
            VmdFact::Decided { meeting, number, year, decision } => {
                self.scheduled = None;
                let decision = (**decision).clone();
                // What was sent is not what holds any more.
                let same = |held: &Decided| {
                    (&held.decision.outcome, &held.decision.setting) == (&decision.outcome, &decision.setting)
                };
                if !self.decisions.last().is_some_and(same) {
                    self.transmitted = None;
                }
                self.decisions.push(Decided { at, meeting: *meeting, number: *number, year: *year, decision });
            }
            VmdFact::Transmitted { to, .. } => self.transmitted = Some((at, to.clone())),
            VmdFact::Reassessed { next, .. } => self.next = Some(*next),
            VmdFact::Closed { outcome, .. } => self.closed = Some((at, outcome.clone())),
            VmdFact::Reopened { .. } => self.closed = None,
            VmdFact::Voided { .. } => return,
        }
        self.last = (!fact.body.is_sealed()).then_some(fact.id);
    }

    /// These areas are no longer to be visited as was planned; a joint visit stays planned for the others alone.
    fn unplan(&mut self, areas: &[String]) {
        self.planned.retain(|area, _| !areas.contains(area));
        for visit in self.planned.values_mut() {
            visit.areas.retain(|area| !areas.contains(area));
        }
    }

    fn visited(&mut self, fact: &Fact<VmdFact>, visit: &Visit) {
        self.planned.remove(&visit.area);
        let visited = Visited {
            fact: fact.id,
            at: fact.happened_at,
            closed_at: fact.recorded_at,
            author: fact.author,
            visit: visit.clone(),
        };
        if let Some(before) = self.visits.insert(visit.area.clone(), visited) {
            self.corrected.push(before);
        }
    }

    /// When the last of these areas got its assessor, once all have one.
    pub fn assigned_at(&self, areas: &[String]) -> Option<Timestamp> {
        let given = areas.iter().map(|area| self.assigned.get(area).copied());
        given.collect::<Option<Vec<_>>>()?.into_iter().max()
    }

    /// *Valutazione effettuata*: the later of the visits of these areas, once all are made (product decision 4).
    pub fn assessed_at(&self, areas: &[String]) -> Option<Timestamp> {
        let made = areas.iter().map(|area| self.visits.get(area).map(|visited| visited.at));
        made.collect::<Option<Vec<_>>>()?.into_iter().max()
    }

    /// *Integrata ASST/Ambito*: among those who visited, at least one of the ASST and one of a comune or of the Ambito.
    pub fn integrated(&self) -> bool {
        let by = |bodies: &[&str]| self.visits.values().any(|visited| bodies.contains(&visited.visit.by.body.as_str()));
        by(&["asst"]) && by(&["comune", "ambito"])
    }

    /// The decision that holds; a case sent to another meeting has none.
    pub fn decision(&self) -> Option<&Decided> {
        self.decisions.last().filter(|decided| !decided.decision.postponed)
    }

    /// Urgent, as the request says or, until it is complete, as the PUA marked it.
    pub fn urgent(&self) -> bool {
        self.request.as_ref().map_or(self.referral_urgent, |request| request.urgency.is_some())
    }

    /// Where it stands, for a protocol that asks a visit in each of `areas`.
    pub fn stage(&self, areas: &[String]) -> Stage {
        if self.withdrawn {
            Stage::Withdrawn
        } else if self.closed.is_some() {
            Stage::Closed
        } else if self.scheduled.is_some() {
            Stage::InMeeting
        } else if self.transmitted.is_some() && self.decision().is_some() {
            Stage::Transmitted
        } else if self.decision().is_some() {
            Stage::Decided
        } else if self.assessed_at(areas).is_some() {
            if self.synthesis.is_some() { Stage::Ready } else { Stage::Assessed }
        } else if areas.iter().any(|area| self.visits.contains_key(area)) {
            Stage::Visiting
        } else if !self.planned.is_empty() {
            Stage::Planned
        } else if self.request.is_none() {
            Stage::Received
        } else if areas.iter().all(|area| self.assessors.contains_key(area)) {
            Stage::Assigned
        } else {
            Stage::ToAssign
        }
    }
}
