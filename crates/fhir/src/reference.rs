//! Who and what a resource points to: a resource of the same bundle, or a name within a system and no resource that says more.

use crate::bundle::full_url;
use crate::json::Object;
use serde_json::Value;

/// A name within a system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// URI of the system.
    pub system: String,
    /// The name.
    pub value: String,
}

impl Identifier {
    pub(crate) fn value(&self) -> Value {
        Object::default().with("system", self.system.as_str()).with("value", self.value.as_str()).done()
    }
}

/// Who did something: always a logical reference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// Name and role, as they are to be read.
    pub display: String,
    /// Who they are, for a program.
    pub identifier: Option<Identifier>,
}

impl Author {
    /// A reference to a `Practitioner`; `null` when nothing is known.
    pub(crate) fn practitioner(&self) -> Value {
        logical("Practitioner", self.identifier.as_ref(), &self.display)
    }
    /// A reference to an `Organization`; `null` when nothing is known.
    pub(crate) fn organization(&self) -> Value {
        logical("Organization", self.identifier.as_ref(), &self.display)
    }
}

/// Whom a resource is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The person, by a code or by the file.
    pub identifier: Identifier,
    /// Id of the `Patient` of the same bundle; `None`: none is there, and the reference is logical.
    pub patient: Option<String>,
}

impl Subject {
    pub(crate) fn reference(&self) -> Value {
        Object::default()
            .with("reference", self.patient.as_ref().map(|id| full_url("Patient", id)))
            .with("type", "Patient")
            .with("identifier", self.identifier.value())
            .done()
    }
}

/// Another resource of the same bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// `Encounter`, `ServiceRequest`, …
    pub kind: &'static str,
    /// Its id.
    pub id: String,
}

impl Link {
    pub(crate) fn reference(&self) -> Value {
        Object::default().with("reference", full_url(self.kind, &self.id)).with("type", self.kind).done()
    }
}

/// References to several resources.
pub(crate) fn references(links: &[Link]) -> Vec<Value> {
    links.iter().map(Link::reference).collect()
}

/// A reference by identifier: it points to no resource. `null` when nothing is known.
pub(crate) fn logical(kind: &str, identifier: Option<&Identifier>, display: &str) -> Value {
    if identifier.is_none() && display.trim().is_empty() {
        return Value::Null;
    }
    Object::default()
        .with("type", kind)
        .with("identifier", identifier.map(Identifier::value))
        .with("display", display)
        .done()
}
