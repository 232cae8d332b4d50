//! The streams of facts and the vocabulary of each.

use poliedro_domain::{
    intake::IntakeFact, operator::OperatorFact, person::PersonFact, request::RequestFact, setting::SettingFact,
    territory_fact::TerritoryFact,
};
use serde::{Serialize, de::DeserializeOwned};

/// A stream of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stream {
    /// People.
    Person,
    /// PUA accesses.
    Intake,
    /// Requests to VMD and COT.
    Request,
    /// Operators.
    Operator,
    /// Which sub-ambito a comune belongs to.
    Territory,
    /// Settings.
    Setting,
}

impl Stream {
    /// The stable code, as in the archive.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Intake => "intake",
            Self::Request => "request",
            Self::Operator => "operator",
            Self::Territory => "territory",
            Self::Setting => "setting",
        }
    }
}

/// A vocabulary whose facts the archive keeps.
pub trait Vocabulary: Serialize + DeserializeOwned + Clone {
    /// The stream it is spoken in.
    const STREAM: Stream;
    /// Version of the JSON shape, written beside each fact; golden files freeze every released one.
    const SCHEMA_VERSION: u32 = 1;
    /// The tag of the fact, as in its JSON.
    fn kind(&self) -> &'static str;
}

macro_rules! vocabulary {
    ($body:ident, $stream:ident, $($variant:ident = $kind:literal),+ $(,)?) => {
        impl Vocabulary for $body {
            const STREAM: Stream = Stream::$stream;
            fn kind(&self) -> &'static str {
                match self { $($body::$variant { .. } => $kind),+ }
            }
        }
    };
}

vocabulary!(
    PersonFact,
    Person,
    Registered = "registered",
    FieldsSet = "fields_set",
    ContactSet = "contact_set",
    RepresentationSet = "representation_set",
    RelationRemoved = "relation_removed",
    MergedInto = "merged_into",
    Unmerged = "unmerged"
);
vocabulary!(
    IntakeFact,
    Intake,
    Requested = "requested",
    Assigned = "assigned",
    Assessed = "assessed",
    Oriented = "oriented",
    Activated = "activated",
    Referred = "referred",
    Closed = "closed",
    Reopened = "reopened",
    Voided = "voided"
);
vocabulary!(RequestFact, Request, Opened = "opened", Withdrawn = "withdrawn");
vocabulary!(
    OperatorFact,
    Operator,
    Added = "added",
    Changed = "changed",
    Deactivated = "deactivated",
    Reactivated = "reactivated"
);
vocabulary!(TerritoryFact, Territory, MembershipSet = "membership_set", MembershipRemoved = "membership_removed");
vocabulary!(SettingFact, Setting, Set = "set");
