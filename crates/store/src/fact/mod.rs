//! The facts as the archive keeps them.

mod ids;
mod row;
mod stream;

pub(crate) use ids::FactIds;
pub(crate) use row::{FactRow, FactsDigest, decode, insert, last_number, load, subjects, stamp};
pub use row::Stored;
pub use stream::{Stream, Vocabulary};
