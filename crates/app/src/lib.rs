//! Use cases, one file per verb, and the one registry of commands.

pub mod archive;
pub mod audit;
pub mod backup;
pub mod catalogue;
pub mod code;
pub mod draft;
mod error;
pub mod intake;
pub mod operator;
pub mod person;
pub mod place;
pub mod registry;
pub mod secret;
pub mod session;
pub mod setting;
pub mod territory;
pub mod today;
pub mod typescript;

pub use error::{CallError, ErrorCode, FieldConflict, FieldMessage};
