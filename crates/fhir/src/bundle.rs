//! A resource, and resources in one envelope.

use crate::json::Object;
use crate::word::moment;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A FHIR resource.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    /// `Patient`, `Encounter`, `ServiceRequest`, `CarePlan`, `QuestionnaireResponse`, …
    pub kind: &'static str,
    /// Its id, unique in its kind.
    pub id: String,
    /// The whole of it, with `resourceType` and `id`.
    pub body: Value,
}

impl Resource {
    pub(crate) fn new(kind: &'static str, id: impl Into<String>, rest: impl FnOnce(Object) -> Object) -> Self {
        let id = id.into();
        let body =
            rest(Object::default().with("resourceType", kind).with("id", id.as_str()).with("language", "it")).done();
        Self { kind, id, body }
    }
}

/// The name of a resource within an envelope.
pub fn full_url(kind: &str, id: &str) -> String {
    format!("urn:poliedro:{kind}:{id}")
}

/// A `Bundle` of type `collection`: each resource once, in the order in which they were given. A definition that several
/// administrations share is carried once.
pub fn bundle(at: Timestamp, resources: impl IntoIterator<Item = Resource>) -> Value {
    let mut seen = BTreeSet::new();
    let mut entries: Vec<Value> = Vec::new();
    for resource in resources {
        let url = full_url(resource.kind, &resource.id);
        if seen.insert(url.clone()) {
            entries.push(json!({ "fullUrl": url, "resource": resource.body }));
        }
    }
    Object::default()
        .with("resourceType", "Bundle")
        .with("language", "it")
        .with("type", "collection")
        .with("timestamp", moment(at))
        .with("entry", entries)
        .done()
}
