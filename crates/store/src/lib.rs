//! The archive: keys, gate, facts, projections, search, audit, backup.

pub mod audit;
mod canon;
mod error;
mod fact;
mod gate;
pub mod migrate;

pub use error::{DiskTrouble, Noun, StoreError};
pub use fact::{Stored, Stream, Vocabulary};
pub use gate::{Archive, Change, ChangeSet, Changed, Reader, Session};
