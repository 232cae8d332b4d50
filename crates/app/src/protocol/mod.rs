//! Protocols of assessment: data with a version.

pub mod list;
pub(crate) mod shape;
pub mod view;
