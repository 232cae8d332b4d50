//! Facts of an application, for tests.
#![allow(dead_code, unreachable_pub)]

use jiff::{SignedDuration, Timestamp, civil::Date};
use poliedro_domain::{
    application::{Application, ApplicationFact, Exit, Preference, Refusal, may_follow},
    fact::{Fact, Subject},
    id::{FactId, OperatorId, PathwayId, PersonId, UnitId},
    intake::Requester,
    when::start_of_day,
};
use uuid::Uuid;

pub mod walk;

pub fn unit(n: u8) -> UnitId {
    UnitId::from_uuid(Uuid::from_u128(100 + u128::from(n)))
}

pub fn fact_id(n: usize) -> FactId {
    FactId::from_uuid(Uuid::from_u128(1000 + n as u128))
}

/// Ten in the morning of a day, in Italy or near it.
pub fn morning(day: Date) -> Timestamp {
    start_of_day(day) + SignedDuration::from_hours(10)
}

pub fn asked(on: Date, units: &[u8]) -> Application {
    Application {
        kind: "rsa".to_owned(),
        applied_on: on,
        preferences: units.iter().map(|n| Preference { unit: unit(*n), wing: String::new() }).collect(),
        access_point: String::new(),
        requester: Requester::default(),
        disability: String::new(),
        setting: String::new(),
        caregiver: String::new(),
        certificate_on: None,
        documents: Vec::new(),
        sharing_consent_on: None,
        note: String::new(),
        vmd: None,
        imported: None,
    }
}

pub fn applied(on: Date, units: &[u8]) -> ApplicationFact {
    ApplicationFact::Applied { application: Box::new(asked(on, units)), corrects: None }
}

pub fn corrected(on: Date, units: &[u8]) -> ApplicationFact {
    ApplicationFact::Applied { application: Box::new(asked(on, units)), corrects: Some(fact_id(0)) }
}

pub fn entered(units: &[u8]) -> ApplicationFact {
    ApplicationFact::Entered { units: units.iter().map(|n| unit(*n)).collect(), reason: String::new() }
}

pub fn suspended() -> ApplicationFact {
    ApplicationFact::Suspended { motive: "ricovero".to_owned(), note: String::new() }
}

pub fn resumed() -> ApplicationFact {
    ApplicationFact::Resumed { note: String::new() }
}

pub fn offered(n: u8, answer_by: Option<Date>) -> ApplicationFact {
    ApplicationFact::Offered { unit: unit(n), wing: String::new(), answer_by, note: String::new() }
}

pub fn taken_back(n: u8) -> ApplicationFact {
    ApplicationFact::OfferWithdrawn { unit: unit(n), reason: "Posto non più libero".to_owned() }
}

pub fn accepted(n: u8) -> ApplicationFact {
    ApplicationFact::Accepted { unit: unit(n), note: String::new() }
}

pub fn refused(n: u8, leaves: bool) -> ApplicationFact {
    ApplicationFact::Refused { unit: unit(n), motive: "distanza".to_owned(), leaves, note: String::new() }
}

pub fn admitted(n: u8) -> ApplicationFact {
    ApplicationFact::Admitted { unit: unit(n), note: String::new() }
}

pub fn left(n: Option<u8>, exit: Exit) -> ApplicationFact {
    ApplicationFact::Left { unit: n.map(unit), exit, note: String::new() }
}

pub fn urgent(event_on: Date) -> ApplicationFact {
    ApplicationFact::UrgencyStarted {
        motive: "perdita_domicilio".to_owned(),
        event_on,
        report: "Sfratto esecutivo".to_owned(),
    }
}

pub fn decided(granted: bool) -> ApplicationFact {
    ApplicationFact::UrgencyDecided { granted, note: String::new() }
}

pub fn urgency_over() -> ApplicationFact {
    ApplicationFact::UrgencyWithdrawn { reason: "Alloggio trovato".to_owned() }
}

pub fn confirmed() -> ApplicationFact {
    ApplicationFact::Confirmed { with: "la figlia".to_owned(), note: String::new() }
}

pub fn undo(n: usize) -> ApplicationFact {
    ApplicationFact::Voided { fact: fact_id(n), reason: String::new() }
}

/// What is written of an application, as the archive would: only what may stand.
#[derive(Clone, Default)]
pub struct Story {
    pub facts: Vec<Fact<ApplicationFact>>,
}

impl Story {
    /// Writes a fact, whether it may stand or not.
    pub fn write(&mut self, day: Date, body: ApplicationFact) {
        let number = self.facts.len();
        self.facts.push(Fact {
            id: fact_id(number),
            subject: Subject::Pathway(
                PathwayId::from_uuid(Uuid::from_u128(1)),
                PersonId::from_uuid(Uuid::from_u128(2)),
            ),
            happened_at: morning(day),
            recorded_at: morning(day),
            author: OperatorId::from_uuid(Uuid::nil()),
            body,
        });
    }

    /// Writes a fact if it may stand, and gives its number.
    pub fn say(&mut self, day: Date, body: ApplicationFact) -> Result<usize, Refusal> {
        may_follow(&self.facts, &body, day)?;
        self.write(day, body);
        Ok(self.facts.len() - 1)
    }
}
