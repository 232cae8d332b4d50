//! The lists of words that forms offer: data, versioned, shipped with the program.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Every list of words, and the roles.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Catalogue {
    /// By list code: `channel`, `requesterKind`, `needArea`, `alreadyFollowedBy`, `service`, `pathwayKind`, `contactRole`,
    /// `representationRole`, `stage`, `outcome`, `destination`, `codeKind`, `urgencyMotive`.
    pub lists: BTreeMap<String, Vec<Entry>>,
    /// Lists that the office keeps itself (`catalogue.set`).
    pub editable: Vec<String>,
    /// Roles.
    pub roles: Vec<Entry>,
    /// Fields of a person: code and label.
    pub person_fields: Vec<Entry>,
}

/// A word on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Entry {
    /// Stable code; empty for a new entry in `catalogue.set`, which gives it one.
    pub code: String,
    /// What the interface shows.
    pub label: String,
    /// A sentence of explanation; may be empty.
    #[serde(default)]
    pub note: String,
}
