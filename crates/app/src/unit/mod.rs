//! Units (unità d’offerta).

pub mod end;
pub mod list;
pub mod resume;
pub mod save;
pub mod view;
