//! Use cases, one file per verb, and the one registry of commands.

pub mod administration;
mod app;
pub mod archive;
pub mod audit;
pub mod backup;
pub mod catalogue;
mod checks;
mod clock;
pub mod code;
pub mod demo;
mod desk;
pub mod draft;
mod error;
pub mod instrument;
pub mod intake;
pub mod meeting;
pub mod operator;
pub mod page;
pub mod person;
pub mod place;
pub mod plan;
pub mod protocol;
pub mod registry;
pub mod secret;
pub mod session;
pub mod setting;
pub mod territory;
pub mod today;
mod trouble;
pub mod typescript;
pub mod vmd;

pub use app::{App, AppConfig, FilePicker, Kdf, Tick};
pub use clock::{Clock, SetClock, SystemClock, today};
pub use desk::Desk;
pub use error::{CallError, ErrorCode, FieldConflict, FieldMessage};
pub use poliedro_store::key::Passphrase;
