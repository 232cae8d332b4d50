//! From what the archive gives to what the interface shows of letterheads.

use super::view::{LetterheadForm, LetterheadView};
use poliedro_store::LetterheadRow;

pub(super) fn view(row: &LetterheadRow) -> LetterheadView {
    let held = &row.letterhead;
    LetterheadView {
        letterhead_id: row.id.to_string(),
        form: LetterheadForm {
            name: held.name.clone(),
            lines: held.lines.join("\n"),
            logo: held.logo.clone(),
            closing: held.closing.clone(),
            place: held.place.clone(),
            foot: held.foot.clone(),
            kinds: held.kinds.clone(),
            default: held.default,
        },
        withdrawn: row.withdrawn,
    }
}
