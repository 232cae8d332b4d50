//! Who did or looked at what: an append-only chain of digests with signed heads. It holds identifiers only, never a name nor
//! clinical text.
//!
//! Each row's digest covers the row before it, and the row of a change covers the facts it wrote. Whoever holds the keys of the
//! archive and of the operators can still rewrite the tail since the last anchor kept elsewhere ([`check_anchor`]).

mod anchor;
mod entry;
mod head;
mod list;
mod verify;

pub use anchor::{Anchor, AnchorCheck, check_anchor, last};
pub use entry::{AuditRow, Outcome};
pub(crate) use entry::{Entry, NO_DETAIL, append};
pub use head::{head_message, sign_head};
pub use list::{AuditFilter, access_log, count, list};
pub use verify::{AuditReport, Bad, Flaw, verify};
