//! The facts as the archive keeps them.

mod ids;
mod row;
mod stream;

pub(crate) use ids::FactIds;
pub use row::Stored;
pub(crate) use row::{FactRow, FactsDigest, decode, insert, last_number, load, stamp, subjects};
pub use stream::{Stream, Vocabulary};
