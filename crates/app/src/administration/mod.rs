//! Administrations of instruments.

pub mod answer;
pub mod form;
pub mod list;
pub mod page;
pub mod seal;
pub mod view;
