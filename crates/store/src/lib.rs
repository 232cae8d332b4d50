//! The encrypted archive: keys, SQLCipher, migrations, the one gate for changes, facts and their projections, search, audit chain,
//! backup.

mod administration;
mod application;
pub mod audit;
pub mod backup;
mod canon;
pub mod cipher;
mod deadline;
mod discharge;
mod draft;
mod error;
mod fact;
mod figure;
mod gate;
mod import;
mod intake;
mod issue;
pub mod key;
mod letterhead;
mod meeting;
pub mod migrate;
mod operator;
mod person;
mod plan;
mod rebuild;
pub mod recovery;
mod reminder;
mod request;
mod search;
mod setting;
pub mod slot;
mod territory;
mod unit;
pub mod vault;
mod vmd;
pub mod writer_lock;

pub use administration::{AdministrationFile, AdministrationRow};
pub use application::{
    ApplicationFile, ApplicationLine, ApplicationRow, PlaceRow, Scope, SpellFilter, SpellRow, TemporaryPlan,
    WaitingCounts, WaitingFilter, WaitingPage,
};
pub use cipher::DiskTrouble;
pub use deadline::{DueCount, DueFilter, DuePage, DueRow, WaivedRow, entering_quarter};
pub use discharge::{DischargeFile, DischargeFilter, DischargeLine, DischargePage, DischargeRoundRow, DischargeRow};
pub use draft::Draft;
pub use error::{Noun, StoreError};
pub use fact::{Sources, Stored, Stream, Vocabulary};
pub use gate::{Archive, Change, ChangeSet, Changed, Reader, Session};
pub use import::{ImportRow, Undone};
pub use intake::{IntakeFile, IntakeFilter, IntakeLine, IntakePage, IntakeRow};
pub use issue::IssueRow;
pub use letterhead::LetterheadRow;
pub use meeting::{MeetingFile, MeetingRow};
pub use operator::{OperatorRow, operators};
pub use person::{
    Dwelling, Expected, Likely, MergeRecord, Pathway, PathwayKind, PersonFile, PersonRow, TimelineItem, Told,
    duplicate_candidates,
};
pub use plan::{PlanFile, PlanFilter, PlanLine, PlanPage, PlanRow, RUNNING};
pub use rebuild::{Progress, Rebuilt, projection_digest};
pub use reminder::ReminderFile;
pub use request::RequestRow;
pub use rusqlite::Connection;
pub use search::{Found, Hit, Why, search};
pub use setting::settings;
pub use territory::MembershipRow;
pub use unit::UnitFile;
pub use vmd::{RoundRow, VmdAreaRow, VmdFile, VmdFilter, VmdLine, VmdPage, VmdRow};
