//! Applications for tests.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::indexing_slicing)]

use super::gate_common::*;
use jiff::{SignedDuration, Timestamp};
use poliedro_domain::{
    application::{Application, ApplicationFact, Exit, Preference},
    id::{FactId, PathwayId, PersonId, UnitId},
    intake::Requester,
    permission::{Op, Purpose},
    unit::shipped,
    when::start_of_day,
};
use poliedro_store::{ApplicationFile, Archive, Reader, StoreError, projection_digest};

/// Three of the units that the program ships.
pub const A: usize = 0;
pub const B: usize = 1;
pub const C: usize = 2;

pub fn unit(n: usize) -> UnitId {
    shipped()[n].0
}

/// Noon of a day, in Italy or near it.
pub fn on(day: &str) -> Timestamp {
    start_of_day(day.parse().unwrap()) + SignedDuration::from_hours(12)
}

pub fn read<T>(archive: &mut Archive, verb: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
    archive.read(&anna(), now(), Op::ApplicationRead, Purpose::Care, None, verb).unwrap()
}

pub fn open(archive: &mut Archive, application: PathwayId) -> ApplicationFile {
    read(archive, |reader| reader.application(application))
}

pub fn application(day: &str, kind: &str, units: &[usize], vmd: Option<PathwayId>) -> Application {
    Application {
        kind: kind.into(),
        applied_on: day.parse().unwrap(),
        preferences: units.iter().map(|n| Preference { unit: unit(*n), wing: String::new() }).collect(),
        access_point: String::new(),
        requester: Requester::default(),
        disability: String::new(),
        setting: String::new(),
        caregiver: String::new(),
        certificate_on: None,
        documents: vec![],
        sharing_consent_on: None,
        note: String::new(),
        vmd,
        imported: None,
    }
}

pub fn hand_in(archive: &mut Archive, person: PersonId, asked: Application) -> Result<PathwayId, StoreError> {
    let day = asked.applied_on.to_string();
    let changed = archive.change::<_, StoreError>(&anna(), now(), Op::ApplicationRegister, |change| {
        let id = change.new_pathway()?;
        let fact = ApplicationFact::Applied { application: Box::new(asked), corrects: None };
        change.append_application(id, person, on(&day), fact)?;
        Ok(id)
    })?;
    Ok(changed.value)
}

pub fn applied_for(
    archive: &mut Archive,
    person: PersonId,
    day: &str,
    kind: &str,
    units: &[usize],
    vmd: Option<PathwayId>,
) -> Result<PathwayId, StoreError> {
    hand_in(archive, person, application(day, kind, units, vmd))
}

pub fn applied(
    archive: &mut Archive,
    person: PersonId,
    day: &str,
    units: &[usize],
    vmd: Option<PathwayId>,
) -> Result<PathwayId, StoreError> {
    applied_for(archive, person, day, "rsa", units, vmd)
}

pub fn say(
    archive: &mut Archive,
    application: PathwayId,
    person: PersonId,
    day: &str,
    fact: ApplicationFact,
) -> Result<FactId, StoreError> {
    let changed = archive.change::<_, StoreError>(&anna(), now(), Op::ApplicationChange, |change| {
        change.append_application(application, person, on(day), fact)
    })?;
    Ok(changed.value)
}

pub fn entered(units: &[usize]) -> ApplicationFact {
    ApplicationFact::Entered { units: units.iter().map(|n| unit(*n)).collect(), reason: String::new() }
}

pub fn suspended() -> ApplicationFact {
    ApplicationFact::Suspended { motive: "ricovero".into(), note: String::new() }
}

pub fn resumed() -> ApplicationFact {
    ApplicationFact::Resumed { note: String::new() }
}

/// Answered by 4 June 2026.
pub fn offered(n: usize) -> ApplicationFact {
    let answer_by = Some("2026-06-04".parse().unwrap()).filter(|_| n == A);
    ApplicationFact::Offered { unit: unit(n), wing: String::new(), answer_by, note: String::new() }
}

pub fn accepted(n: usize) -> ApplicationFact {
    ApplicationFact::Accepted { unit: unit(n), note: String::new() }
}

pub fn refused(n: usize, leaves: bool) -> ApplicationFact {
    ApplicationFact::Refused { unit: unit(n), motive: "distanza".into(), leaves, note: String::new() }
}

pub fn admitted(n: usize) -> ApplicationFact {
    ApplicationFact::Admitted { unit: unit(n), note: String::new() }
}

pub fn left(exit: Exit) -> ApplicationFact {
    ApplicationFact::Left { unit: None, exit, note: String::new() }
}

pub fn urgency(event_on: &str) -> ApplicationFact {
    ApplicationFact::UrgencyStarted {
        motive: "perdita_domicilio".into(),
        event_on: event_on.parse().unwrap(),
        report: "Sfratto".into(),
    }
}

pub fn undo(fact: FactId) -> ApplicationFact {
    ApplicationFact::Voided { fact, reason: String::new() }
}

pub fn same_after_rebuild(archive: &mut Archive) {
    let before = projection_digest(archive.connection()).unwrap();
    archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
    assert_eq!(projection_digest(archive.connection()).unwrap(), before);
}
