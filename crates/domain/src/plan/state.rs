//! The state of a plan: a pure function of its facts.

use super::{Agreement, Goal, Intervention, PlanFact};
use crate::{
    fact::{Fact, voided},
    id::{FactId, OperatorId, PathwayId, PlanPartId},
    vmd::Assessor,
};
use jiff::{Timestamp, civil::Date};

/// A verification that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// When.
    pub at: Timestamp,
    /// Who recorded it.
    pub author: OperatorId,
    /// Catalogue `verificationOutcome`.
    pub outcome: String,
    /// What was found.
    pub text: String,
}

/// A monitoring visit or call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitoring {
    /// When.
    pub at: Timestamp,
    /// Who recorded it.
    pub author: OperatorId,
    /// Catalogue `monitoringKind`.
    pub how: String,
    /// What was found.
    pub text: String,
}

/// A plan as its facts say it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanState {
    /// Catalogue `planKind`.
    pub kind: String,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// The assessment it comes from.
    pub vmd: Option<PathwayId>,
    /// Goals, in the order in which they were first written.
    pub goals: Vec<(PlanPartId, Goal)>,
    /// Interventions, in the order in which they were first written.
    pub interventions: Vec<(PlanPartId, Intervention)>,
    /// Who answers for the case.
    pub case_manager: Option<Assessor>,
    /// Duties of the operators.
    pub responsibilities: String,
    /// What the family does.
    pub family: String,
    /// *Compilato*.
    pub compiled_at: Option<Timestamp>,
    /// Consent and signature, as last taken.
    pub agreement: Option<Agreement>,
    /// *Attivato*.
    pub activated_at: Option<Timestamp>,
    /// The next verification; a deadline until it is made.
    pub verify_on: Option<Date>,
    /// Verifications made, in order.
    pub verifications: Vec<Verification>,
    /// Monitoring, in order.
    pub monitoring: Vec<Monitoring>,
    /// When and how it was closed.
    pub closed: Option<(Timestamp, String)>,
    /// The last fact that «Annulla» may void; the opening never.
    pub last: Option<FactId>,
}

impl PlanState {
    /// Folds facts in the order in which they were recorded; voided facts do not count.
    pub fn fold(facts: &[Fact<PlanFact>]) -> Self {
        let voided = voided(facts);
        let mut state = Self::default();
        for fact in facts.iter().filter(|fact| !voided.contains(&fact.id)) {
            state.apply(fact);
        }
        state
    }

    fn apply(&mut self, fact: &Fact<PlanFact>) {
        let (at, author) = (fact.happened_at, fact.author);
        match &fact.body {
            PlanFact::Opened { plan, vmd } => {
                self.kind.clone_from(plan);
                (self.opened_at, self.vmd) = (Some(at), *vmd);
                return;
            }
            PlanFact::GoalSet { goal, set } => put(&mut self.goals, *goal, set),
            PlanFact::InterventionSet { intervention, set } => put(&mut self.interventions, *intervention, set),
            PlanFact::PartRemoved { part, .. } => {
                self.goals.retain(|(id, _)| id != part);
                self.interventions.retain(|(id, _)| id != part);
            }
            PlanFact::CaseManagerSet { to, .. } => self.case_manager = Some(to.clone()),
            PlanFact::RolesSet { responsibilities, family } => {
                self.responsibilities.clone_from(responsibilities);
                self.family.clone_from(family);
            }
            PlanFact::Compiled {} => self.compiled_at = Some(at),
            PlanFact::Agreed { agreement } => self.agreement = Some(agreement.clone()),
            PlanFact::Activated {} => self.activated_at = Some(at),
            PlanFact::VerificationSet { on } => self.verify_on = Some(*on),
            PlanFact::Verified { outcome, text, next } => {
                self.verifications.push(Verification { at, author, outcome: outcome.clone(), text: text.clone() });
                self.verify_on = *next;
            }
            PlanFact::Monitored { how, text } => {
                self.monitoring.push(Monitoring { at, author, how: how.clone(), text: text.clone() });
            }
            PlanFact::Closed { outcome, .. } => self.closed = Some((at, outcome.clone())),
            PlanFact::Reopened { .. } => self.closed = None,
            PlanFact::Voided { .. } => return,
        }
        self.last = Some(fact.id);
    }
}

fn put<T: Clone>(parts: &mut Vec<(PlanPartId, T)>, id: PlanPartId, set: &T) {
    match parts.iter_mut().find(|(known, _)| *known == id) {
        Some((_, part)) => part.clone_from(set),
        None => parts.push((id, set.clone())),
    }
}
