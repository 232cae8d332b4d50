//! `import.choose`: say whom a doubtful row is about.

use crate::{
    CallError, Desk, ErrorCode,
    import::{decide::decide, file, preview, view::ImportRow},
    registry::Verb,
};
use poliedro_domain::permission::{Op, Purpose};
use serde::Deserialize;
use ts_rs::TS;

/// Say whom a doubtful row is about.
pub enum Choose {}

/// What `import.choose` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ImportChooseArgs")]
pub struct Args {
    /// Row of the file.
    pub row: u32,
    /// A person id, `new`, or empty to leave it out.
    pub choice: String,
}

impl Verb for Choose {
    const NAME: &'static str = "import.choose";
    const DOC: &'static str = "Say whom a doubtful row is about.";
    type Args = Args;
    type Reply = ImportRow;

    fn run(desk: &mut Desk, args: Args) -> Result<ImportRow, CallError> {
        let held = file::at_hand(desk)?;
        let missing = || CallError::new(ErrorCode::NotFound, format!("La riga {} non c’è.", args.row));
        let at = held.decided.lines.iter().position(|line| line.row == args.row).ok_or_else(missing)?;
        let line = held.decided.lines.get(at).ok_or_else(missing)?;
        let open = matches!(args.choice.as_str(), "" | "new")
            || line.candidates.iter().any(|held| held.person_id == args.choice);
        if line.candidates.is_empty() || !open {
            return Err(CallError::field("choice", "Per questa riga si può scegliere solo tra le persone indicate."));
        }
        let mut file = file::take(desk)?;
        let before = file.choices.insert(args.row, args.choice.clone());
        let decided = desk.read(Op::ImportList, Purpose::Identity, None, |r| decide(r, &mut file));
        if decided.is_err() {
            match before {
                Some(before) => file.choices.insert(args.row, before),
                None => file.choices.remove(&args.row),
            };
        }
        let shown = preview::row(&file, at).ok_or_else(missing);
        desk.at_work()?.import = Some(file);
        decided?;
        shown
    }
}
