//! `archive.create`: create the archive with its first operator, and open it.

use crate::{
    CallError, Desk,
    archive::{open::NewArchive, view::Created},
    checks::Checks,
    operator::roles,
    registry::Verb,
    secret::Secret,
};
use serde::Deserialize;
use ts_rs::TS;

/// Create the archive with its first operator, and open it.
pub enum Create {}

/// What `archive.create` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ArchiveCreateArgs")]
pub struct Args {
    /// The archive's name.
    pub archive_name: String,
    /// First operator's name.
    pub operator_name: String,
    /// Role codes; `administrator` is always added.
    pub roles: Vec<String>,
    /// The body they work for.
    pub body: String,
    /// At least 12 characters.
    pub passphrase: Secret,
}

impl Verb for Create {
    const NAME: &'static str = "archive.create";
    const DOC: &'static str = "Create the archive with its first operator, and open it.";
    type Args = Args;
    type Reply = Created;

    fn run(desk: &mut Desk, args: Args) -> Result<Created, CallError> {
        let mut checks = Checks::default();
        let name = checks.line("archiveName", "Nome dell’archivio", &args.archive_name);
        let operator = checks.line("operatorName", "Nome", &args.operator_name);
        let body = checks.line("body", "Ente", &args.body);
        checks.done()?;
        let new = NewArchive { name, operator, roles: roles(&args.roles)?, body, example: false };
        let code = desk.create(new, &args.passphrase.passphrase())?;
        Ok(Created { recovery_code: code.printed().to_string(), session: desk.session_view()? })
    }
}
