//! Letterheads: who writes.

pub mod list;
pub mod logo;
pub mod preview;
pub mod save;
pub mod view;
pub mod withdraw;
