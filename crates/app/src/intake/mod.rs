//! PUA accesses.

pub mod activate;
pub mod assess;
pub mod assign;
pub mod close;
pub mod correct;
pub mod list;
pub mod orient;
pub mod page;
pub mod refer;
pub mod register;
pub mod reopen;
pub mod undo;
pub mod view;
