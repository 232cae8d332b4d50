//! The archive: keys, gate, facts, projections, search, audit, backup.

mod error;
pub mod migrate;

pub use error::{DiskTrouble, Noun, StoreError};
