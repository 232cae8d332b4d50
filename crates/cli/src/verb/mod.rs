//! One file per verb.

pub mod audit_verify;
pub mod backup;
pub mod call;
pub mod cf;
pub mod commands;
pub mod demo;
pub mod init;
pub mod intake_list;
pub mod person_find;
pub mod rebuild;
pub mod restore;
pub mod status;
