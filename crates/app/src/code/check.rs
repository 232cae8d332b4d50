//! `code.check`: read a codice fiscale, STP, ENI or provisional code, and compare it with what is known.

use crate::{person::view::CodeView, registry::Verb};
use serde::Deserialize;
use ts_rs::TS;

/// Read a codice fiscale, STP, ENI or provisional code, and compare it with what is known.
pub enum Check {}

/// What `code.check` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "CodeCheckArgs")]
pub struct Args {
    /// As typed.
    pub code: String,
    /// If known.
    pub surname: String,
    /// If known.
    pub name: String,
    /// ISO, if known.
    pub birth_date: String,
    /// `M`, `F` or empty.
    pub sex: String,
    /// Belfiore code, if known.
    pub birth_place: String,
}

impl Verb for Check {
    const NAME: &'static str = "code.check";
    const DOC: &'static str = "Read a codice fiscale, STP, ENI or provisional code, and compare it with what is known.";
    type Args = Args;
    type Reply = CodeView;
}
