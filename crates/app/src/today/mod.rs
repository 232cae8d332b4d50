//! The work that is due.

mod assess;
mod equipe;
pub mod list;
pub mod view;
mod waits;
