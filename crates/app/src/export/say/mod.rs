//! A person's file, said as FHIR resources.

mod contact;
mod patient;
mod plan;
mod request;
mod voice;

use super::{facts::Facts, shape};
use crate::CallError;
use poliedro_domain::{id::PersonId, when::local_date};
use poliedro_fhir::{ExportError, Resource};
use poliedro_store::{PathwayKind, Reader};
use serde_json::Value;
use voice::{Files, Voice};

/// A bundle, and how many administrations are in it.
pub(super) struct Said {
    pub(super) bundle: Value,
    pub(super) administrations: usize,
}

/// Everything of a person that FHIR has a resource for: identity, contacts with the services, requests, plans, scales. What was undone is
/// not said; what was corrected is said as entered in error. The moment of the bundle is the one of the newest fact.
///
/// # Errors
/// When it cannot be said whole, or there is no such person.
pub(super) fn person(r: &Reader<'_>, person: PersonId) -> Result<Said, CallError> {
    let facts = Facts::read(r, person)?;
    let file = r.person(person)?;
    let files = Files::read(r, &file, local_date(facts.newest()))?;
    let voice = Voice::read(r, &file, &files, local_date(facts.newest()))?;
    let administrations = r.administrations(person)?;
    let mut said = vec![patient::patient(&file, &files).map_err(failed)?];
    for one in &files.intakes {
        said.push(contact::intake(&voice, one).map_err(failed)?);
    }
    for one in &files.vmds {
        said.push(request::vmd(&voice, one).map_err(failed)?);
        said.extend(contact::visits(&voice, one).map_err(failed)?);
    }
    for one in &files.applications {
        said.extend(request::application(&voice, one).map_err(failed)?);
    }
    for one in &files.discharges {
        said.push(request::discharge(&voice, one).map_err(failed)?);
        said.extend(contact::stay(&voice, one, file.row.death_date).map_err(failed)?);
        said.extend(plan::discharge(&voice, one).map_err(failed)?);
    }
    for one in file.pathways.iter().filter(|one| one.kind == PathwayKind::Request && one.ended_at.is_none()) {
        said.push(request::referral(&voice, one).map_err(failed)?);
    }
    for one in &files.plans {
        said.extend(plan::plan(&voice, one).map_err(failed)?);
    }
    for one in &administrations {
        said.extend(shape::resources(one, voice.subject())?);
    }
    let bundle = poliedro_fhir::bundle(facts.newest(), said);
    Ok(Said { bundle, administrations: administrations.len() })
}

fn failed(error: ExportError) -> CallError {
    CallError::failed(error.to_string())
}

/// Resources, or why one of them cannot be said.
type Resources = Result<Vec<Resource>, ExportError>;
