//! The archive: keys, gate, facts, projections, search, audit, backup.

pub mod audit;
mod canon;
mod draft;
mod error;
mod fact;
mod gate;
mod intake;
pub mod migrate;
mod operator;
mod person;
mod rebuild;
mod request;
mod rome;
mod search;
mod setting;
mod territory;

pub use draft::Draft;
pub use error::{DiskTrouble, Noun, StoreError};
pub use fact::{Stored, Stream, Vocabulary};
pub use gate::{Archive, Change, ChangeSet, Changed, Reader, Session};
pub use intake::{Expiring, Group, IntakeFile, IntakeFilter, IntakeLine, IntakePage, IntakeRow, Today};
pub use operator::{OperatorRow, operators};
pub use person::{
    Expected, Likely, MergeRecord, Pathway, PathwayKind, PersonFile, PersonRow, TimelineItem, Told,
    duplicate_candidates,
};
pub use rebuild::{Progress, Rebuilt, projection_digest};
pub use request::RequestRow;
pub use search::{Found, Hit, Why, search};
pub use setting::settings;
pub use territory::MembershipRow;
