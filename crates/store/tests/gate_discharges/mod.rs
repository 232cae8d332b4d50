//! Short ways to write and read discharges.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use super::gate_common::{anna, intake, now, requested};
use jiff::Timestamp;
use poliedro_domain::{
    discharge::{Assessment, Component, CotClock, DischargeFact, DischargePlan, Referral},
    id::{FactId, PathwayId, PersonId},
    intake::Destination,
    permission::{Op, Purpose},
    request::RequestFact,
};
use poliedro_store::{Archive, DischargeFile, DischargeFilter, DischargePage, Reader, StoreError, projection_digest};

pub fn read<T>(archive: &mut Archive, verb: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
    archive.read(&anna(), now(), Op::DischargeRead, Purpose::Care, None, verb).unwrap()
}

pub fn open(archive: &mut Archive, discharge: PathwayId) -> DischargeFile {
    read(archive, |reader| reader.discharge(discharge))
}

pub fn list(archive: &mut Archive, filter: &DischargeFilter) -> DischargePage {
    read(archive, |reader| reader.discharges(filter, 0, 50))
}

pub fn say(
    archive: &mut Archive,
    discharge: PathwayId,
    person: PersonId,
    at: Timestamp,
    fact: DischargeFact,
) -> Result<FactId, StoreError> {
    let changed = archive
        .change(&anna(), now(), Op::DischargeChange, |change| change.append_discharge(discharge, person, at, fact));
    changed.map(|changed| changed.value)
}

/// Reported by a ward and received at the COT at the same moment.
pub fn begun(archive: &mut Archive, person: PersonId, at: Timestamp, facility: &str) -> PathwayId {
    opened(archive, person, vec![(at, reported(facility)), (at, received())]).unwrap()
}

pub fn opened(
    archive: &mut Archive,
    person: PersonId,
    facts: Vec<(Timestamp, DischargeFact)>,
) -> Result<PathwayId, StoreError> {
    let changed = archive.change(&anna(), now(), Op::DischargeRegister, |change| {
        let id = change.new_pathway()?;
        change.append_discharge_all(id, person, facts)?;
        Ok(id)
    });
    changed.map(|changed| changed.value)
}

/// A referral from an access: the request and the access.
pub fn referred(archive: &mut Archive, person: PersonId, to: Destination, at: Timestamp) -> (PathwayId, PathwayId) {
    let access = intake(archive, person, vec![(at, requested("Cade spesso", None))]);
    let changed = archive.change::<_, StoreError>(&anna(), now(), Op::IntakeChange, |change| {
        let request = change.new_pathway()?;
        let opened = RequestFact::Opened { to, from_intake: access, motive: "Bisogno complesso".into(), urgent: true };
        change.append_request(request, person, at, opened)?;
        Ok(request)
    });
    (changed.unwrap().value, access)
}

pub fn withdraw(archive: &mut Archive, request: PathwayId, person: PersonId) -> Result<FactId, StoreError> {
    let fact = RequestFact::Withdrawn { reason: "Sbagliato".into() };
    let changed =
        archive.change(&anna(), now(), Op::IntakeChange, |change| change.append_request(request, person, now(), fact));
    changed.map(|changed| changed.value)
}

pub fn same_after_rebuild(archive: &mut Archive) {
    let before = projection_digest(archive.connection()).unwrap();
    archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
    assert_eq!(projection_digest(archive.connection()).unwrap(), before);
}

pub fn reported(facility: &str) -> DischargeFact {
    following(facility, None)
}

pub fn following(facility: &str, previous: Option<PathwayId>) -> DischargeFact {
    let referral = Referral {
        source: "reparto".into(),
        facility: facility.into(),
        ward: "Medicina".into(),
        motive: "Rientra sola".into(),
        previous,
        ..Referral::default()
    };
    DischargeFact::Referred { referral: Box::new(referral), corrects: None }
}

pub fn received() -> DischargeFact {
    DischargeFact::Received { clock: CotClock::default(), corrects: None, reason: String::new() }
}

pub fn assessed_as(summary: &str) -> DischargeFact {
    let assessment = Assessment { summary: summary.into(), social_need: true, ..Assessment::default() };
    DischargeFact::Assessed { assessment: Box::new(assessment) }
}

pub fn planned(components: &[&str]) -> DischargeFact {
    let components = components
        .iter()
        .map(|component| Component { component: (*component).to_owned(), ..Component::default() })
        .collect();
    DischargeFact::Planned { plan: Box::new(DischargePlan { components, ..DischargePlan::default() }) }
}

pub fn activated() -> DischargeFact {
    DischargeFact::Activated { note: String::new() }
}

pub fn left() -> DischargeFact {
    DischargeFact::Discharged { to: "domicilio".into(), note: String::new() }
}

pub fn verified(outcome: &str) -> DischargeFact {
    DischargeFact::Verified { how: "telefonata".into(), outcome: outcome.into(), text: String::new(), next: None }
}

pub fn closed() -> DischargeFact {
    DischargeFact::Closed { outcome: "obiettivi_raggiunti".into(), note: String::new() }
}

pub fn not_activated() -> DischargeFact {
    DischargeFact::NotActivated { motive: "rinuncia".into(), note: String::new() }
}

pub fn readmitted(next: PathwayId) -> DischargeFact {
    DischargeFact::Readmitted { next, note: String::new() }
}

pub fn reopened() -> DischargeFact {
    DischargeFact::Reopened { reason: String::new() }
}

pub fn undo(fact: FactId) -> DischargeFact {
    DischargeFact::Voided { fact, reason: "Sbagliato".into() }
}
