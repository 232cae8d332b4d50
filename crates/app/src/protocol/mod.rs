//! Protocols of assessment: data with a version.

pub mod list;
pub mod view;
