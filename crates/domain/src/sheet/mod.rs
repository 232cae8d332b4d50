//! The sheet of a visit: a form as versioned data (`data/sheets/*.json`), like a FHIR Questionnaire without points.
//!
//! What is typed is checked field by field ([`check`]); what is required and not answered is listed when the visit is closed
//! ([`missing`]) and never stands in the way of a draft.

mod check;
mod clean;
mod definition;
mod library;
mod load;
mod missing;
mod values;

pub use check::{ERROR_LIMIT, SheetError, check};
pub use clean::{LINE_LIMIT, ROW_LIMIT, TEXT_LIMIT};
pub use definition::{Choice, Field, Kind, Section, Sheet};
pub use library::Library;
pub use load::{DefinitionError, load};
pub(crate) use load::{is_id, label, require, unique, version_parts};
pub use missing::{MissingField, missing};
pub use values::{Row, Values};
