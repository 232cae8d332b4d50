//! `document.recovery`: the sheet of the recovery code, to be printed and put in an envelope; nothing of it is kept.

use crate::{
    CallError, Desk,
    document::{
        Sheet, compose,
        content::recovery,
        make::{digest_of_values, kind},
        view::{DocumentAsk, DocumentSheet},
    },
    letterhead::choose,
    registry::Verb,
    secret::Secret,
};
use poliedro_domain::permission::{Op, Purpose};
use poliedro_store::recovery::RecoveryCode;
use serde::Deserialize;
use ts_rs::TS;

/// The sheet of the recovery code, to be printed and put in an envelope; nothing of it is kept.
pub enum Recovery {}

/// What `document.recovery` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentRecoveryArgs")]
pub struct Args {
    /// The code, as it was shown.
    pub code: Secret,
}

impl Verb for Recovery {
    const NAME: &'static str = "document.recovery";
    const DOC: &'static str =
        "The sheet of the recovery code, to be printed and put in an envelope; nothing of it is kept.";
    type Args = Args;
    type Reply = DocumentSheet;

    fn run(desk: &mut Desk, args: Args) -> Result<DocumentSheet, CallError> {
        Ok(sheet(desk, args.code.expose())?.view())
    }
}

/// The sheet of a code. Whether it opens this archive is not asked: it is made beside the code, when that is shown. The log says that a
/// sheet was made; of the code, nothing.
pub(super) fn sheet(desk: &mut Desk, code: &str) -> Result<Sheet, CallError> {
    let kind = kind("recovery")?;
    desk.may(kind.op)?;
    let code = RecoveryCode::parse(code).map_err(|error| CallError::field("code", error.to_string()))?;
    let now = desk.now();
    let open = desk.at_work()?;
    let (archive, example) = (open.archive_name.clone(), open.example);
    let letterhead = desk.read(Op::Session, Purpose::Custody, None, |r| choose(r, kind.code, None, &archive))?;
    let (content, said) = recovery::sheet(&archive, &code.printed(), now);
    let from = (digest_of_values(kind, &said), now);
    let ask = DocumentAsk { kind: kind.code.to_owned(), ..DocumentAsk::default() };
    compose(kind, &ask, content, &letterhead, from, example)
}
