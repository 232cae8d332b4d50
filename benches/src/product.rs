//! The product's side: the same calls that its use cases make at the gate.

use crate::{Fault, now};
use jiff::Timestamp;
use poliedro_domain::{
    id::{OperatorId, PersonId},
    intake::{IntakeFact, Requester},
    permission::{Op, Permissions, Purpose},
};
use poliedro_store::{Archive, Found, OperatorRow, PersonFile, Session, StoreError, TimelineItem, vault::OpenVault};

/// The open archive, and who sits at it.
pub struct Gate {
    /// The archive.
    pub archive: Archive,
    /// The operator.
    pub session: Session,
    vault: OpenVault,
}

/// Lines of the timeline that the page of a person shows.
pub const TIMELINE: u32 = 200;
/// People that a search shows.
pub const SHOWN: u32 = 20;

impl Gate {
    /// Sits down.
    pub fn at(mut vault: OpenVault) -> Result<Self, Fault> {
        let operator = vault.operator_id().ok_or("nobody opened the archive")?;
        let connection = vault.take_connection().ok_or("the archive is open already")?;
        let session = Session { operator, allowed: Permissions::everything(), device: "PC-01".to_owned() };
        Ok(Self { archive: Archive::new(connection)?, session, vault })
    }

    /// The keys with which an operator signed ends of the log.
    pub fn keys_of(&self, operator: OperatorId) -> Vec<[u8; 32]> {
        self.vault.public_keys_of(operator)
    }

    /// Stands up and locks.
    pub fn leave(mut self) -> Result<(), Fault> {
        self.vault.give_back(self.archive.into_connection());
        let (_, closed) = self.vault.lock();
        Ok(closed?)
    }

    /// `person.search`.
    pub fn search(&mut self, query: &str) -> Result<Found, StoreError> {
        self.archive.read(&self.session, now(), Op::PersonSearch, Purpose::Search, None, |r| r.search(query, SHOWN))
    }

    /// `person.page`.
    pub fn page(&mut self, person: PersonId) -> Result<(PersonFile, Vec<OperatorRow>, Vec<TimelineItem>), StoreError> {
        self.archive.read(&self.session, now(), Op::PersonRead, Purpose::Care, Some(person), |r| {
            Ok((r.person(person)?, r.operators()?, r.timeline(person, 0, TIMELINE)?))
        })
    }

    /// `intake.register` of a person in file.
    pub fn save(&mut self, person: PersonId, at: Timestamp) -> Result<(), StoreError> {
        self.archive.change(&self.session, at, Op::IntakeRegister, |tx| {
            let person = tx.root_of(person)?;
            let intake = tx.new_pathway()?;
            tx.append_intake(intake, person, at, requested())?;
            tx.discard_draft("intake.new", "")?;
            Ok::<_, StoreError>(())
        })?;
        Ok(())
    }
}

/// An access as people write it.
pub fn requested() -> IntakeFact {
    IntakeFact::Requested {
        channel: "sportello".into(),
        requester: Requester { kind: "family".into(), name: "Anna Esempio".into(), phone: "338 1234567".into() },
        need: "Dimessa ieri dall’ospedale, vive sola al secondo piano: chiede aiuto per la spesa e per l’igiene."
            .into(),
        need_areas: vec!["adl".into(), "iadl".into()],
        already_followed_by: vec![],
        urgency: None,
        corrects: None,
    }
}
