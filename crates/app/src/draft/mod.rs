//! Half-filled forms.

pub mod discard;
pub mod load;
pub mod save;
