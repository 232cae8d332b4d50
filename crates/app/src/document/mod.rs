//! Documents: from what the archive holds to a file that can be signed and filed.

pub mod batch;
mod compose;
pub(crate) mod content;
pub mod kinds;
pub(crate) mod make;
pub(crate) mod name;
pub mod of;
pub mod out;
pub mod preview;
pub mod print;
pub mod recovery;
mod sample;
pub mod save;
pub(crate) mod tell;
pub mod view;

pub(crate) use compose::{Sheet, compose, sha256};
pub(crate) use sample::sample;
