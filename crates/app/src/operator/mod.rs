//! Operators.

pub mod add;
pub mod change;
pub mod deactivate;
pub mod list;
pub mod reset_passphrase;
pub mod view;
