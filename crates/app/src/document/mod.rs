//! Documents: from what the archive holds to a file that can be signed and filed.

pub mod batch;
pub(crate) mod content;
pub mod kinds;
pub mod of;
pub mod preview;
pub mod print;
pub mod recovery;
pub mod save;
pub(crate) mod tell;
pub mod view;
