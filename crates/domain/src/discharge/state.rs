//! The state of a discharge: a pure function of its facts.

use super::{Assessment, CotClock, DischargeFact, DischargePlan, Link, Referral, Stage};
use crate::{
    catalogue::{Catalogue, CheckRule},
    fact::{Fact, voided},
    id::{FactId, OperatorId, PathwayId},
    intake::Destination,
    request::{RequestFact, RequestState},
    when::local_date,
};
use jiff::{Timestamp, civil::Date};

/// An assessment that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessed {
    /// When.
    pub at: Timestamp,
    /// Who recorded it.
    pub author: OperatorId,
    /// What was found.
    pub assessment: Assessment,
}

/// A verification that was made, or tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// When.
    pub at: Timestamp,
    /// Who recorded it.
    pub author: OperatorId,
    /// Catalogue `monitoringKind`.
    pub how: String,
    /// Catalogue `dischargeCheck`.
    pub outcome: String,
    /// What was found.
    pub text: String,
}

impl Checked {
    /// What its outcome entails.
    pub fn rule(&self) -> CheckRule {
        Catalogue::shipped().check(&self.outcome)
    }
}

/// A discharge as its facts say it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DischargeState {
    /// What the ward reported, as last corrected; `None` while only the PUA's referral is known.
    pub referral: Option<Referral>,
    /// When the ward reported it.
    pub referred_at: Option<Timestamp>,
    /// The fact that says so: a correction names it.
    pub referred_by: Option<FactId>,
    /// The PUA access it comes from.
    pub from_intake: Option<PathwayId>,
    /// Why the PUA sent it.
    pub intake_motive: String,
    /// The PUA marked it urgent.
    pub urgent: bool,
    /// When the request reached the COT.
    pub received_at: Option<Timestamp>,
    /// The fact that says so: a correction names it. `None` while only the PUA's referral does.
    pub received_by: Option<FactId>,
    /// The clock it is held to.
    pub clock: CotClock,
    /// In charge of.
    pub assigned_to: Option<OperatorId>,
    /// The assessment.
    pub assessed: Option<Assessed>,
    /// The plan that holds, and when it was written.
    pub plan: Option<(Timestamp, DischargePlan)>,
    /// When it was activated.
    pub activated_at: Option<Timestamp>,
    /// When the person left the ward, and for where (catalogue `dischargeDestination`).
    pub discharged: Option<(Timestamp, String)>,
    /// Verifications made or tried, in order.
    pub checks: Vec<Checked>,
    /// The next verification.
    pub verify_on: Option<Date>,
    /// When and how it was closed (catalogue `dischargeClosure`).
    pub closed: Option<(Timestamp, String)>,
    /// When and why it was not activated (catalogue `notActivatedMotive`).
    pub not_activated: Option<(Timestamp, String)>,
    /// The discharge that followed a new admission.
    pub next: Option<(Timestamp, PathwayId)>,
    /// Pathways that belong to it, in order.
    pub links: Vec<Link>,
    /// It was undone, or the PUA's referral was.
    pub withdrawn: bool,
    /// The last fact that «Annulla» may void.
    pub last: Option<FactId>,
}

impl DischargeState {
    /// Folds the PUA's referral, if it came from one, and the facts of the discharge, each in the order of recording.
    pub fn fold(referral: &[Fact<RequestFact>], facts: &[Fact<DischargeFact>]) -> Self {
        let mut state = Self::default();
        if let Some(sent) = RequestState::fold(referral).filter(|sent| sent.to == Destination::Cot) {
            // What the PUA sends reaches the COT at once.
            state.received_at = Some(sent.opened_at);
            state.from_intake = Some(sent.from_intake);
            state.intake_motive = sent.motive;
            state.urgent = sent.urgent;
            state.withdrawn = sent.withdrawn_at.is_some();
        }
        let voided = voided(facts);
        for fact in facts.iter().filter(|fact| !voided.contains(&fact.id)) {
            state.apply(fact);
        }
        if state.referral.is_none() && state.from_intake.is_none() {
            state.withdrawn = !facts.is_empty();
        }
        state
    }

    pub(super) fn apply(&mut self, fact: &Fact<DischargeFact>) {
        let (at, author) = (fact.happened_at, fact.author);
        match &fact.body {
            DischargeFact::Referred { referral, .. } => {
                self.referral = Some((**referral).clone());
                (self.referred_at, self.referred_by) = (Some(at), Some(fact.id));
            }
            DischargeFact::Received { clock, .. } => {
                (self.received_at, self.received_by, self.clock) = (Some(at), Some(fact.id), *clock);
            }
            DischargeFact::Assigned { to, .. } => self.assigned_to = Some(*to),
            DischargeFact::Assessed { assessment } => {
                self.assessed = Some(Assessed { at, author, assessment: (**assessment).clone() });
            }
            DischargeFact::Planned { plan } => {
                self.verify_on = self.verify_by(plan);
                self.plan = Some((at, (**plan).clone()));
            }
            DischargeFact::Activated { .. } => self.activated_at = Some(at),
            DischargeFact::Discharged { to, .. } => self.discharged = Some((at, to.clone())),
            DischargeFact::Verified { how, outcome, text, next } => {
                let (how, outcome, text) = (how.clone(), outcome.clone(), text.clone());
                let check = Checked { at, author, how, outcome, text };
                // Who was not found is still to be verified, by the day that was set.
                self.verify_on = if check.rule().made { *next } else { next.or(self.verify_on) };
                self.checks.push(check);
            }
            DischargeFact::Closed { outcome, .. } => self.closed = Some((at, outcome.clone())),
            DischargeFact::NotActivated { motive, .. } => self.not_activated = Some((at, motive.clone())),
            DischargeFact::Readmitted { next, .. } => self.next = Some((at, *next)),
            DischargeFact::Linked { to } => {
                if !self.links.contains(to) {
                    self.links.push(*to);
                }
            }
            DischargeFact::Reopened { .. } => (self.closed, self.not_activated) = (None, None),
            DischargeFact::Voided { .. } => return,
        }
        self.last = Some(fact.id);
    }

    /// The next verification, once this plan replaces the one before: until one was made the plan says it; later only a day that it says
    /// anew, or that is still to come, counts.
    fn verify_by(&self, plan: &DischargePlan) -> Option<Date> {
        let Some(last) = self.verified() else {
            return plan.verify_on.or(self.verify_on.filter(|_| !self.checks.is_empty()));
        };
        let before = self.plan.as_ref().and_then(|(_, plan)| plan.verify_on);
        let open = self.verify_on.is_none();
        let holds = |day: &Date| before != Some(*day) || (open && *day > local_date(last.at));
        plan.verify_on.filter(holds).or(self.verify_on)
    }

    /// The last verification in which somebody was seen, or heard.
    pub fn verified(&self) -> Option<&Checked> {
        self.checks.iter().rfind(|check| check.rule().made)
    }

    /// Where it stands.
    pub fn stage(&self) -> Stage {
        if self.withdrawn {
            Stage::Withdrawn
        } else if self.next.is_some() {
            Stage::Readmitted
        } else if self.closed.is_some() {
            Stage::Closed
        } else if self.not_activated.is_some() {
            Stage::NotActivated
        } else if self.activated_at.is_some() {
            match (&self.discharged, self.verified()) {
                (None, _) => Stage::Activated,
                (Some(_), None) => Stage::Discharged,
                (Some(_), Some(_)) => Stage::Verified,
            }
        } else if self.plan.is_some() {
            Stage::Planned
        } else if self.assessed.is_some() {
            Stage::Assessed
        } else if self.received_at.is_some() {
            Stage::Received
        } else {
            Stage::Referred
        }
    }

    /// There is still something to do.
    pub fn is_open(&self) -> bool {
        self.stage().is_open()
    }

    /// The first moment at which the assessment is late; `None` until the request reached the COT.
    pub fn due_at(&self) -> Option<Timestamp> {
        self.received_at.map(|received| self.clock.due(received))
    }

    /// Whether the assessment was made in time (IND-09); `None` until it is made.
    pub fn in_time(&self) -> Option<bool> {
        let (received, assessed) = (self.received_at?, self.assessed.as_ref()?);
        Some(self.clock.in_time(received, assessed.at))
    }
}
