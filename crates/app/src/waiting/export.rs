//! `waiting.export`: write the list of one unit in a file, with the least data.

use crate::{
    CallError, Desk, Pick,
    document::name::plain,
    file,
    registry::Verb,
    unit::unit_id,
    waiting::{csv, extract::extract, view::WaitingExported, xlsx},
};
use poliedro_domain::{
    permission::{Op, Purpose},
    person::fold,
};
use serde::Deserialize;
use ts_rs::TS;

/// Write the list of one unit in a file, with the least data.
pub enum Export {}

/// What `waiting.export` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "WaitingExportArgs")]
pub struct Args {
    /// Which unit.
    pub unit_id: String,
    /// `xlsx` or `csv`.
    pub format: String,
}

impl Verb for Export {
    const NAME: &'static str = "waiting.export";
    const DOC: &'static str = "Write the list of one unit in a file, with the least data.";
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere l’estratto della lista"));
    type Args = Args;
    type Reply = WaitingExported;

    fn run(desk: &mut Desk, args: Args) -> Result<WaitingExported, CallError> {
        let (folder, unit, today) = (desk.chosen()?, unit_id(&args.unit_id)?, desk.today());
        if !matches!(args.format.as_str(), XLSX | CSV) {
            return Err(CallError::field("format", "Scelga se scrivere un file XLSX o CSV."));
        }
        // What leaves the archive is in the log before it is on the disk.
        let extract = desk.read(Op::WaitingExport, Purpose::Planning, None, |r| extract(r, unit, today))?;
        let unwritten = |_| CallError::failed("L’estratto non si può scrivere in questo formato: provi con l’altro.");
        let bytes = match args.format.as_str() {
            CSV => csv::write(&extract).map_err(|error| unwritten(error.to_string()))?,
            _ => xlsx::write(&extract).map_err(|error| unwritten(error.to_string()))?,
        };
        let file = file::write(&folder, &stem(&extract.unit, &today.to_string()), &args.format, &bytes)?;
        let rows = u32::try_from(extract.rows.len()).unwrap_or(u32::MAX);
        Ok(WaitingExported { file, rows, withheld: extract.withheld, deceased: extract.deceased })
    }
}

const XLSX: &str = "xlsx";
const CSV: &str = "csv";
/// «lista-rsa-camillo-lucchi-2026-11-23»: a name that any disk takes.
fn stem(unit: &str, day: &str) -> String {
    let name = plain(&fold(unit));
    if name.is_empty() { format!("lista-{day}") } else { format!("lista-{name}-{day}") }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn a_name_that_any_disk_takes() {
        assert_eq!(stem("RSA «Camillo Lucchi» / Crema", "2026-11-23"), "lista-rsa-camillo-lucchi-crema-2026-11-23");
        assert_eq!(stem("Città di Crémà: n. 2", "2026-11-23"), "lista-citta-di-crema-n-2-2026-11-23");
        assert_eq!(stem("東京", "2026-11-23"), "lista-2026-11-23");
        assert_eq!(stem("../../etc", "2026-11-23"), "lista-etc-2026-11-23");
        assert!(stem(&"a".repeat(300), "2026-11-23").len() < 90);
    }
}
