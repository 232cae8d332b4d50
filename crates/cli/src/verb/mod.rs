//! One file per verb.

pub(crate) mod agenda;
pub(crate) mod audit_verify;
pub(crate) mod backup;
pub(crate) mod call;
pub(crate) mod cf;
pub(crate) mod commands;
pub(crate) mod demo;
pub(crate) mod document_kinds;
pub(crate) mod document_make;
pub(crate) mod document_recovery;
pub(crate) mod document_samples;
pub(crate) mod export_fhir;
pub(crate) mod export_person;
pub(crate) mod import_waiting;
pub(crate) mod init;
pub(crate) mod instrument_find;
pub(crate) mod instrument_list;
pub(crate) mod instrument_score;
pub(crate) mod instrument_show;
pub(crate) mod intake_list;
pub(crate) mod person_find;
pub(crate) mod rebuild;
pub(crate) mod restore;
pub(crate) mod status;
pub(crate) mod waiting_list;
pub(crate) mod waiting_stats;
mod waiting_unit;
