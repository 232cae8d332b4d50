//! The archive as a whole: create, open, lock, recover.

pub(crate) mod attempts;
pub mod create;
pub mod leave_demo;
pub mod lock;
pub(crate) mod open;
pub mod open_demo;
pub mod rebuild;
pub mod recover;
pub mod ring;
pub mod status;
pub mod unlock;
pub mod view;
