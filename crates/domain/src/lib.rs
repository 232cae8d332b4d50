//! The domain of Poliedro: people and their codes, territory, pathways and their dated facts.
//!
//! Everything here is pure and total: no I/O, no clock, no SQL. Time is an argument.
//! State is a function of facts and of now; nothing here panics on any input.

pub mod administration;
pub mod application;
pub mod catalogue;
pub mod code;
pub mod deadline;
pub mod demo;
pub mod discharge;
pub mod fact;
pub mod figure;
pub mod holiday;
pub mod id;
pub mod import;
pub mod instrument;
pub mod intake;
pub mod issue;
pub mod letterhead;
pub mod meeting;
pub mod operator;
pub mod permission;
pub mod person;
pub mod place;
pub mod plan;
pub mod protocol;
pub mod reminder;
pub mod request;
pub mod setting;
pub mod sheet;
pub mod territory;
pub mod territory_fact;
pub mod unit;
pub mod vmd;
pub mod waiting;
pub mod when;
