//! What can be said of a person.

use super::Patch;
use crate::id::{FactId, PersonId, RelationId};
use serde::{Deserialize, Serialize};

/// The vocabulary of the `person` stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PersonFact {
    /// A file is opened.
    Registered {
        /// The first values.
        fields: Patch,
        /// Probable duplicates that the operator saw and said are other people.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        distinct_from: Vec<PersonId>,
    },
    /// Some fields change.
    FieldsSet {
        /// The new values.
        fields: Patch,
    },
    /// A contact is added or replaced.
    ContactSet {
        /// Which.
        id: RelationId,
        /// The contact as it is now.
        contact: Contact,
    },
    /// A legal representation is added or replaced.
    RepresentationSet {
        /// Which.
        id: RelationId,
        /// The representation as it is now.
        representation: Representation,
    },
    /// A contact or a representation entered by mistake is taken away.
    RelationRemoved {
        /// Which.
        id: RelationId,
        /// Why.
        reason: String,
    },
    /// This file turns out to be of the same person as `into`, which is kept.
    MergedInto {
        /// The file that is kept.
        into: PersonId,
        /// Why.
        reason: String,
    },
    /// A merge is undone.
    Unmerged {
        /// The `MergedInto` fact that no longer holds.
        merge: FactId,
        /// Why.
        reason: String,
    },
    /// The file was opened by mistake (an import that was undone): nobody finds it any more; what was written stays readable.
    Withdrawn {
        /// Why.
        reason: String,
    },
}

/// Someone close to the person, with a role.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Contact {
    /// Name and surname.
    pub full_name: String,
    /// What they are to the person: `figlio`, `coniuge`, `vicino`, … (catalogue `contactRole`).
    pub role: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Takes care of the person daily.
    pub caregiver: bool,
    /// Lives with the person.
    pub cohabitant: bool,
    /// Free note.
    pub note: String,
}

/// Who may decide or sign for the person, from when to when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Representation {
    /// In which capacity.
    pub role: RepresentationKind,
    /// Name and surname.
    pub full_name: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// Decree or deed: court, number.
    #[serde(default)]
    pub deed: String,
    /// Powers, in words.
    #[serde(default)]
    pub powers: String,
    /// First day of validity, `YYYY-MM-DD`.
    pub from: jiff::civil::Date,
    /// Last day of validity; `None` while it lasts.
    #[serde(default)]
    pub until: Option<jiff::civil::Date>,
}

/// Capacities of legal representation (dominio.md §4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RepresentationKind {
    /// Amministratore di sostegno (court decree).
    SupportAdministrator,
    /// Tutore.
    Guardian,
    /// Curatore.
    Curator,
    /// Procuratore (power of attorney).
    Attorney,
}
