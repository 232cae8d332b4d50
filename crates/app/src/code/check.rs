//! `code.check`: read a codice fiscale, STP, ENI or provisional code, and compare it with what is known.

use crate::{CallError, Desk, code::view, person::view::CodeView, registry::Verb};
use poliedro_domain::code::{Claims, Sex, check_against};
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

    fn run(desk: &mut Desk, args: Args) -> Result<CodeView, CallError> {
        let known = |text: String| (!text.trim().is_empty()).then_some(text);
        let claims = Claims {
            surname: known(args.surname),
            name: known(args.name),
            birth: args.birth_date.parse().ok(),
            sex: Sex::parse(&args.sex),
            place: args.birth_place.parse().ok(),
        };
        Ok(view(&check_against(&args.code, &claims, desk.today())))
    }
}
