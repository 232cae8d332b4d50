//! People.

pub mod access_log;
pub mod change;
pub mod check;
pub(crate) mod lifetime;
pub mod merge;
pub mod merge_preview;
pub mod page;
pub mod register;
pub mod remove_relation;
pub mod save_contact;
pub mod save_representation;
pub mod search;
pub(crate) mod shape;
pub(crate) mod tell;
pub mod unmerge;
pub mod view;
pub(crate) mod whom;
