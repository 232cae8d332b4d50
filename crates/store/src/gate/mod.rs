//! The one gate: every change and every consultation passes here.
//!
//! A change opens the transaction, asks the permission, lets the verb append facts (which moves the projections), writes the row of
//! the log and commits, or leaves no trace, also when the verb panics. A consultation gives its answer only once its row is written.

mod archive;
mod change;
mod reader;
mod session;

pub use archive::{Archive, Changed};
pub use change::{Change, ChangeSet};
pub use reader::Reader;
pub use session::Session;
