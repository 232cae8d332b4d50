//! The archive as a whole: create, open, lock, recover.

pub mod create;
pub mod leave_demo;
pub mod lock;
pub mod open_demo;
pub mod rebuild;
pub mod recover;
pub mod ring;
pub mod status;
pub mod unlock;
pub mod view;
pub(crate) mod attempts;
pub(crate) mod open;
