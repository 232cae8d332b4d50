//! The facts as the archive keeps them.

mod ids;
mod row;
mod sources;
mod stream;

pub(crate) use ids::FactIds;
pub use row::Stored;
pub(crate) use row::{FactRow, FactsDigest, decode, digest_of, insert, last_number, load, stamp, subjects};
pub use sources::Sources;
pub use stream::{Stream, Vocabulary};
