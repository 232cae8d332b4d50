//! Facts of a discharge, for tests.
#![allow(dead_code, unreachable_pub)]

use jiff::{SignedDuration, Timestamp};
use poliedro_domain::{
    discharge::{
        Assessment, Component, CotClock, DischargeFact, DischargePlan, DischargeState, Link, Referral, Refusal,
        may_follow,
    },
    fact::{Fact, Subject},
    id::{FactId, OperatorId, PathwayId, PersonId},
    intake::Destination,
    request::RequestFact,
};
use uuid::Uuid;

pub mod walk;

/// The Thursday before the clocks go forward, 09:00 in Italy.
pub const BEGAN: i64 = 1_774_512_000;

pub fn second(n: i64) -> Timestamp {
    Timestamp::from_second(BEGAN).unwrap_or(Timestamp::MIN) + SignedDuration::from_secs(n)
}

pub fn fact_id(n: usize) -> FactId {
    FactId::from_uuid(Uuid::from_u128(1000 + n as u128))
}

pub fn pathway(n: u8) -> PathwayId {
    PathwayId::from_uuid(Uuid::from_u128(50 + u128::from(n)))
}

pub fn referred(corrects: bool) -> DischargeFact {
    let referral = Referral { source: "reparto".to_owned(), ward: "Medicina".to_owned(), ..Referral::default() };
    DischargeFact::Referred { referral: Box::new(referral), corrects: corrects.then(|| fact_id(0)) }
}

pub fn received(hours: u16, corrects: bool) -> DischargeFact {
    DischargeFact::Received {
        clock: CotClock { hours, working: None },
        corrects: corrects.then(|| fact_id(0)),
        reason: String::new(),
    }
}

pub fn assigned() -> DischargeFact {
    DischargeFact::Assigned { to: OperatorId::from_bytes([7; 16]), reason: String::new() }
}

pub fn assessed() -> DischargeFact {
    DischargeFact::Assessed { assessment: Box::new(Assessment::default()) }
}

pub fn planned(components: usize) -> DischargeFact {
    let plan = DischargePlan { components: vec![Component::default(); components], ..DischargePlan::default() };
    DischargeFact::Planned { plan: Box::new(plan) }
}

pub fn activated() -> DischargeFact {
    DischargeFact::Activated { note: String::new() }
}

pub fn left() -> DischargeFact {
    DischargeFact::Discharged { to: "domicilio".to_owned(), note: String::new() }
}

pub fn verified(outcome: &str) -> DischargeFact {
    DischargeFact::Verified {
        how: "telefonata".to_owned(),
        outcome: outcome.to_owned(),
        text: String::new(),
        next: None,
    }
}

pub fn closed() -> DischargeFact {
    DischargeFact::Closed { outcome: "decesso".to_owned(), note: String::new() }
}

pub fn not_activated() -> DischargeFact {
    DischargeFact::NotActivated { motive: "decesso".to_owned(), note: String::new() }
}

pub fn readmitted() -> DischargeFact {
    DischargeFact::Readmitted { next: pathway(9), note: String::new() }
}

pub fn linked(n: u8) -> DischargeFact {
    let to = if n == 0 { Link::Application(pathway(n)) } else { Link::Vmd(pathway(n)) };
    DischargeFact::Linked { to }
}

pub fn reopened() -> DischargeFact {
    DischargeFact::Reopened { reason: String::new() }
}

pub fn undo(n: usize) -> DischargeFact {
    DischargeFact::Voided { fact: fact_id(n), reason: String::new() }
}

/// What the PUA did before anything was said of the discharge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sent {
    /// Nothing: a ward reports it.
    #[default]
    Nothing,
    /// Sent it to the COT.
    ToCot,
    /// Sent it to the COT and took it back.
    TakenBack,
    /// Sent something to the equipe: it is no discharge.
    ToEquipe,
}

/// A discharge and what was said of it.
#[derive(Clone, Debug, Default)]
pub struct Story {
    pub referral: Vec<Fact<RequestFact>>,
    pub facts: Vec<Fact<DischargeFact>>,
}

fn subject() -> Subject {
    Subject::Pathway(pathway(1), PersonId::from_bytes([1; 16]))
}

fn author() -> OperatorId {
    OperatorId::from_bytes([2; 16])
}

impl Story {
    pub fn sent(sent: Sent) -> Self {
        let to = if sent == Sent::ToEquipe { Destination::Vmd } else { Destination::Cot };
        let opened = RequestFact::Opened { to, from_intake: pathway(2), motive: "m".to_owned(), urgent: false };
        let bodies = match sent {
            Sent::Nothing => vec![],
            Sent::ToCot | Sent::ToEquipe => vec![opened],
            Sent::TakenBack => vec![opened, RequestFact::Withdrawn { reason: String::new() }],
        };
        let facts = bodies.into_iter().enumerate().map(|(n, body)| Fact {
            id: fact_id(900 + n),
            subject: subject(),
            happened_at: second(0),
            recorded_at: second(0),
            author: author(),
            body,
        });
        Self { referral: facts.collect(), facts: Vec::new() }
    }

    pub fn state(&self) -> DischargeState {
        DischargeState::fold(&self.referral, &self.facts)
    }

    pub fn may(&self, at: Timestamp, fact: &DischargeFact) -> Result<(), Refusal> {
        may_follow(&self.referral, &self.facts, fact, at)
    }

    /// Says it if it may stand; the number of the fact.
    pub fn say(&mut self, at: Timestamp, fact: DischargeFact) -> Result<usize, Refusal> {
        self.may(at, &fact)?;
        Ok(self.write(at, fact))
    }

    /// Says it without asking.
    pub fn write(&mut self, at: Timestamp, body: DischargeFact) -> usize {
        let n = self.facts.len();
        self.facts.push(Fact {
            id: fact_id(n),
            subject: subject(),
            happened_at: at,
            recorded_at: at,
            author: author(),
            body,
        });
        n
    }
}
