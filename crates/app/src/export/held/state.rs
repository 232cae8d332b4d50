//! What each pathway says now, line by line.

mod application;
mod discharge;
mod intake;
mod plan;
mod vmd;

pub(super) use application::application;
pub(super) use discharge::discharge;
pub(super) use intake::{intake, request};
pub(super) use plan::plan;
pub(super) use vmd::{visits, vmd};
