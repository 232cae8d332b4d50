//! Instruments of assessment: definitions as data.

pub mod definition;
pub mod list;
pub mod score;
pub mod switch;
pub mod view;
