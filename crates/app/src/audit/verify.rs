//! `audit.verify`: check the whole chain of the log.

use crate::{CallError, Desk, audit::view::AuditVerdict, registry::Verb};
use poliedro_domain::permission::{Op, Purpose};
use poliedro_store::audit::{self, AnchorCheck};
use serde::Deserialize;
use ts_rs::TS;

/// Check the whole chain of the log.
pub enum Verify {}

/// What `audit.verify` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AuditVerifyArgs")]
pub struct Args {}

impl Verb for Verify {
    const NAME: &'static str = "audit.verify";
    const DOC: &'static str = "Check the whole chain of the log.";
    type Args = Args;
    type Reply = AuditVerdict;

    fn run(desk: &mut Desk, _: Args) -> Result<AuditVerdict, CallError> {
        let keys = desk.at_work()?.vault.signing_keys();
        let of = |operator| {
            keys.iter().filter(|key| key.operator_id == Some(operator)).map(|key| key.public_key).collect::<Vec<_>>()
        };
        let report = desk.read(Op::AuditRead, Purpose::Custody, None, |r| Ok(r.verify_log(&of)?))?;
        let open = desk.at_work()?;
        let anchored = match open.vault.read_anchor() {
            Some(anchor) => audit::check_anchor(open.archive.connection(), anchor.into())?,
            None => AnchorCheck::Holds,
        };
        let sentence = match (report.first_bad, anchored) {
            (Some(bad), _) => format!("Il registro è stato alterato alla riga {}. {}", bad.seq, bad.flaw),
            (None, AnchorCheck::Cut) => {
                "Il registro finisce prima di dove era arrivato all’ultimo blocco: ne manca la fine.".to_owned()
            }
            (None, AnchorCheck::Rewritten) => "La fine del registro non è quella scritta all’ultimo blocco.".to_owned(),
            (None, AnchorCheck::Holds) => {
                format!("Il registro è integro: {} righe e {} firme verificate.", report.rows, report.heads)
            }
        };
        Ok(AuditVerdict {
            ok: report.ok() && anchored == AnchorCheck::Holds,
            rows: report.rows,
            heads: report.heads,
            first_bad: report.first_bad.map(|bad| bad.seq),
            sentence,
        })
    }
}
