//! The state of a PUA access: a pure function of its facts and of now.
//!
//! `registrata → in valutazione → valutata → orientata | percorso attivato | inviata | … → chiusa` (dominio.md §2.1).

use super::{Art27, Destination, IntakeFact, Outcome, Requester};
use crate::{
    fact::{Fact, voided},
    id::{FactId, OperatorId, PathwayId},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Where an access stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Someone asked; nobody has taken it yet.
    #[default]
    Registered,
    /// Someone has it in charge, not assessed yet.
    InAssessment,
    /// Assessed at first level, without an outcome yet.
    Assessed,
    /// Pointed to services.
    Oriented,
    /// A pathway was activated.
    Activated,
    /// Sent to VMD or COT.
    Referred,
    /// Closed.
    Closed,
}

impl Stage {
    /// Every stage, in the order of the pathway.
    pub const ALL: [Self; 7] = [
        Self::Registered,
        Self::InAssessment,
        Self::Assessed,
        Self::Oriented,
        Self::Activated,
        Self::Referred,
        Self::Closed,
    ];

    /// The stable code, as in projections and in the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::InAssessment => "in_assessment",
            Self::Assessed => "assessed",
            Self::Oriented => "oriented",
            Self::Activated => "activated",
            Self::Referred => "referred",
            Self::Closed => "closed",
        }
    }
}

/// A referral that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    /// When.
    pub at: Timestamp,
    /// Where.
    pub to: Destination,
    /// The pathway it opened.
    pub request: PathwayId,
    /// Why.
    pub motive: String,
    /// Marked urgent.
    pub urgent: bool,
}

/// What is asked, as last corrected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Catalogue `channel`.
    pub channel: String,
    /// Who asks.
    pub requester: Requester,
    /// The need in words.
    pub need: String,
    /// Catalogue `needArea`.
    pub need_areas: Vec<String>,
    /// Catalogue `alreadyFollowedBy`.
    pub already_followed_by: Vec<String>,
    /// Motive of urgency.
    pub urgency: Option<String>,
}

/// The first-level assessment that holds (the last one recorded).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: OperatorId,
    /// What was found.
    pub summary: String,
    /// Complex need.
    pub complex: bool,
    /// Areas of need.
    pub need_areas: Vec<String>,
    /// Requirements of art. 27.
    pub art27: Option<Art27>,
}

/// An access as its facts say it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntakeState {
    /// Where it stands.
    pub stage: Stage,
    /// *Richiesta registrata*: the moment of the contact.
    pub requested_at: Option<Timestamp>,
    /// What is asked.
    pub request: Request,
    /// Who has it in charge.
    pub assigned_to: Option<OperatorId>,
    /// *Valutazione di primo livello*.
    pub assessment: Option<Assessment>,
    /// First orientation to services.
    pub oriented_at: Option<Timestamp>,
    /// Services the person was pointed to, in order, without repetition.
    pub services: Vec<String>,
    /// *Percorso attivato*: first activation.
    pub activated_at: Option<Timestamp>,
    /// Pathways activated, in order.
    pub pathways: Vec<String>,
    /// *Invii a VMD/COT*, in order.
    pub referrals: Vec<Referral>,
    /// When it was closed and how; `None` while open.
    pub closed: Option<(Timestamp, Outcome)>,
    /// The last fact that counts: what «Annulla» would void. The first request is never undone, only corrected or closed.
    pub last: Option<FactId>,
}

impl IntakeState {
    /// Folds facts in the order in which they were recorded; voided facts do not count, and voiding a voiding restores.
    pub fn fold(facts: &[Fact<IntakeFact>]) -> Self {
        let voided = voided(facts);
        let mut state = Self::default();
        for fact in facts.iter().filter(|fact| !voided.contains(&fact.id)) {
            state.apply(fact);
        }
        state.stage = state.stage_now();
        state
    }

    fn apply(&mut self, fact: &Fact<IntakeFact>) {
        let at = fact.happened_at;
        match &fact.body {
            IntakeFact::Requested { channel, requester, need, need_areas, already_followed_by, urgency, .. } => {
                self.requested_at = Some(at);
                self.request = Request {
                    channel: channel.clone(),
                    requester: requester.clone(),
                    need: need.clone(),
                    need_areas: need_areas.clone(),
                    already_followed_by: already_followed_by.clone(),
                    urgency: urgency.clone(),
                };
                return;
            }
            IntakeFact::Assigned { to, .. } => self.assigned_to = Some(*to),
            IntakeFact::Assessed { summary, complex, need_areas, art27 } => {
                self.assessment = Some(Assessment {
                    at,
                    by: fact.author,
                    summary: summary.clone(),
                    complex: *complex,
                    need_areas: need_areas.clone(),
                    art27: art27.clone(),
                });
            }
            IntakeFact::Oriented { services, .. } => {
                self.oriented_at.get_or_insert(at);
                add_new(&mut self.services, services);
            }
            IntakeFact::Activated { pathway, .. } => {
                self.activated_at.get_or_insert(at);
                add_new(&mut self.pathways, std::slice::from_ref(pathway));
            }
            IntakeFact::Referred { to, request, motive, urgent } => self.referrals.push(Referral {
                at,
                to: *to,
                request: *request,
                motive: motive.clone(),
                urgent: *urgent,
            }),
            IntakeFact::Closed { outcome, .. } => self.closed = Some((at, *outcome)),
            IntakeFact::Reopened { .. } => self.closed = None,
            IntakeFact::Voided { .. } => return,
        }
        self.last = Some(fact.id);
    }

    fn stage_now(&self) -> Stage {
        if self.closed.is_some() {
            Stage::Closed
        } else if !self.referrals.is_empty() {
            Stage::Referred
        } else if self.activated_at.is_some() {
            Stage::Activated
        } else if self.oriented_at.is_some() {
            Stage::Oriented
        } else if self.assessment.is_some() {
            Stage::Assessed
        } else if self.assigned_to.is_some() {
            Stage::InAssessment
        } else {
            Stage::Registered
        }
    }

    /// When it was first sent to VMD or COT.
    pub fn referred_at(&self) -> Option<Timestamp> {
        self.referrals.first().map(|referral| referral.at)
    }

    /// The outcome to propose when closing: the furthest point reached.
    pub fn natural_outcome(&self) -> Option<Outcome> {
        if !self.referrals.is_empty() {
            Some(Outcome::Referred)
        } else if self.activated_at.is_some() {
            Some(Outcome::Activated)
        } else if self.oriented_at.is_some() {
            Some(Outcome::Oriented)
        } else {
            None
        }
    }

    /// Whole days since the request, at `now`; 0 before it.
    pub fn days_open(&self, now: Timestamp) -> i64 {
        let since = self.requested_at.unwrap_or(now);
        let until = self.closed.map_or(now, |(at, _)| at);
        (until.as_second() - since.as_second()).max(0) / 86_400
    }
}

fn add_new(into: &mut Vec<String>, items: &[String]) {
    for item in items {
        if !into.contains(item) {
            into.push(item.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fact::Subject, id::PersonId};
    use uuid::Uuid;

    fn fact(n: u128, body: IntakeFact) -> Fact<IntakeFact> {
        let at = Timestamp::from_second(i64::try_from(n).unwrap() * 86_400).unwrap();
        let (pathway, person) = (Uuid::from_u128(1), Uuid::from_u128(2));
        Fact {
            id: FactId::from_uuid(Uuid::from_u128(n)),
            subject: Subject::Pathway(PathwayId::from_uuid(pathway), PersonId::from_uuid(person)),
            happened_at: at,
            recorded_at: at,
            author: OperatorId::from_uuid(Uuid::nil()),
            body,
        }
    }
    fn requested() -> IntakeFact {
        IntakeFact::Requested {
            channel: "sportello".into(),
            requester: Requester::default(),
            need: "Non riesce più a lavarsi da sola".into(),
            need_areas: vec!["adl".into()],
            already_followed_by: vec![],
            urgency: None,
            corrects: None,
        }
    }
    fn assessed() -> IntakeFact {
        IntakeFact::Assessed { summary: String::new(), complex: true, need_areas: vec![], art27: None }
    }
    fn referred() -> IntakeFact {
        let request = PathwayId::from_uuid(Uuid::from_u128(7));
        IntakeFact::Referred { to: Destination::Vmd, request, motive: "Bisogno complesso".into(), urgent: false }
    }
    fn voided(n: u128) -> IntakeFact {
        IntakeFact::Voided { fact: FactId::from_uuid(Uuid::from_u128(n)), reason: String::new() }
    }
    fn stage(bodies: Vec<IntakeFact>) -> Stage {
        let facts: Vec<_> = (1u128..).zip(bodies).map(|(n, body)| fact(n, body)).collect();
        IntakeState::fold(&facts).stage
    }

    #[test]
    fn the_stage_is_the_furthest_point_reached() {
        let closed = || IntakeFact::Closed { outcome: Outcome::Referred, note: String::new() };
        let reopened = || IntakeFact::Reopened { reason: "Nuovo ricovero".into() };
        assert_eq!(stage(vec![requested()]), Stage::Registered);
        assert_eq!(stage(vec![requested(), assessed()]), Stage::Assessed);
        assert_eq!(stage(vec![requested(), assessed(), referred()]), Stage::Referred);
        assert_eq!(stage(vec![requested(), referred(), closed()]), Stage::Closed);
        assert_eq!(stage(vec![requested(), referred(), closed(), reopened()]), Stage::Referred);
    }

    #[test]
    fn a_voided_fact_does_not_count_and_voiding_the_voiding_restores_it() {
        assert_eq!(stage(vec![requested(), assessed(), referred(), voided(3)]), Stage::Assessed);
        assert_eq!(stage(vec![requested(), assessed(), referred(), voided(3), voided(4)]), Stage::Referred);
    }

    #[test]
    fn days_open_stop_at_closing() {
        let closed = IntakeFact::Closed { outcome: Outcome::Oriented, note: String::new() };
        let facts = [fact(1, requested()), fact(5, closed)];
        let later = Timestamp::from_second(100 * 86_400).unwrap();
        assert_eq!(IntakeState::fold(&facts).days_open(later), 4);
    }
}
