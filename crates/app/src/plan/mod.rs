//! Plans (progetto individuale / PAI, progetto temporaneo).

pub mod activate;
pub mod agree;
pub mod close;
pub mod compile;
pub mod list;
pub mod monitor;
pub mod open;
pub mod page;
pub mod remove_part;
pub mod reopen;
pub mod save_goal;
pub mod save_intervention;
pub mod set_case_manager;
pub mod set_roles;
pub mod set_verification;
pub mod undo;
pub mod verify;
pub mod view;
