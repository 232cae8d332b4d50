//! Identifiers: UUIDv7 behind one type per noun, so that a person's id cannot be passed for an operator's.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps an identifier that already exists (read from the archive or from a request).
            pub const fn from_uuid(id: Uuid) -> Self { Self(id) }
            /// The identifier as 16 bytes, the form in which the archive keeps it.
            pub const fn as_bytes(&self) -> &[u8; 16] { self.0.as_bytes() }
            /// The identifier from the 16 bytes that the archive keeps.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self { Self(Uuid::from_bytes(bytes)) }
            /// The underlying UUID.
            pub const fn uuid(&self) -> Uuid { self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{}({})", stringify!($name), self.0) }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> { s.parse().map(Self) }
        }
    )+};
}

id! {
    /// One dated fact.
    FactId,
    /// A person in file. After a merge several ids may lead to one person.
    PersonId,
    /// One pathway (percorso) of one person: an intake, a request for assessment, …
    PathwayId,
    /// Someone who works in this archive.
    OperatorId,
    /// A contact or a legal representation of a person.
    RelationId,
    /// One administration of an instrument to one person.
    AdministrationId,
    /// A meeting of the equipe (seduta).
    MeetingId,
    /// A goal or an intervention of a plan.
    PlanPartId,
    /// A unit (unità d’offerta): an RSA, a day centre, …
    UnitId,
    /// One import of a file of others.
    ImportId,
    /// A letterhead.
    LetterheadId,
    /// One document that left the archive.
    IssueId,
}
