//! Obligations: who answers for them, which are waived, how they leave the archive.

pub mod agenda;
pub mod assign;
pub(crate) mod calendar;
pub(crate) mod countdown;
pub(crate) mod day;
pub(crate) mod draft;
pub mod export;
pub(crate) mod key;
pub mod list;
pub(crate) mod meet;
pub mod now;
mod quarter;
pub mod resume;
pub(crate) mod row;
pub(crate) mod tell;
pub mod view;
pub mod waive;
pub mod waived;
pub(crate) mod what;
