//! Comuni and sub-ambiti.

pub mod assign;
pub mod list;
pub mod view;
