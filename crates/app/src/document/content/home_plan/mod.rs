//! What happens at home, for the family, in plain words: who comes, when, whom to call. From a discharge or from a plan.

mod discharge;
mod phone;
mod plain;
mod plan;

use super::{About, Asked, Content, Offer, Source};
use crate::CallError;
use poliedro_domain::id::{PathwayId, PersonId};
use poliedro_store::Stream;
use serde_json::{Value, json};

/// What a sheet for the family is made of, wherever it comes from.
struct Sheet {
    values: Value,
    sources: Vec<(Stream, Vec<u8>)>,
    person: PersonId,
    full_name: String,
    initials: String,
    year: i16,
    /// Nobody said that it runs.
    draft: bool,
    /// Why there is nothing to give to the family; empty when there is.
    refusal: String,
    remarks: Vec<String>,
}

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let sheet = sheet(asked)?;
    Ok(vec![Offer { part: String::new(), of: sheet.full_name, draft: sheet.draft, refusal: sheet.refusal }])
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let sheet = sheet(asked)?;
    if !sheet.refusal.is_empty() {
        return Err(CallError::failed(sheet.refusal));
    }
    Ok(Content {
        values: sheet.values,
        source: Source::Facts(sheet.sources),
        person: Some(sheet.person),
        draft: sheet.draft,
        number: format!("PF-{}", sheet.year),
        stem: format!("interventi-a-casa-{}", sheet.initials),
        remarks: sheet.remarks,
    })
}

fn sheet(asked: &Asked<'_, '_>) -> Result<Sheet, CallError> {
    let leaves = match asked.about {
        Some(about) => about == About::Discharge,
        None => asked.id.parse().is_ok_and(|id: PathwayId| asked.reader.discharge_person(id).is_ok()),
    };
    if leaves { discharge::sheet(asked) } else { plan::sheet(asked) }
}

/// One who comes.
struct Visit {
    what: plain::Plain,
    who: String,
    when: String,
    /// «dal 3 marzo 2026»; may be empty.
    since: String,
}

impl Visit {
    fn told(&self) -> Value {
        let or = |text: &str, missing: &str| if text.is_empty() { missing.to_owned() } else { text.to_owned() };
        json!({
            "what": self.what.name,
            "who": or(&self.who, "da confermare"),
            "when": or(&self.when, "da concordare"),
            "since": or(&self.since, "da confermare"),
        })
    }
}

/// What each service is, once, for who never heard of it.
fn explained<'a>(visits: impl Iterator<Item = &'a Visit>) -> Vec<Value> {
    let mut said: Vec<&plain::Plain> = Vec::new();
    for visit in visits.filter(|visit| !visit.what.text.is_empty()) {
        if !said.iter().any(|known| known.name == visit.what.name) {
            said.push(&visit.what);
        }
    }
    said.into_iter().map(|plain| json!({ "name": plain.name, "text": plain.text })).collect()
}
