//! With which letterhead a document is written.

use super::letterhead_id;
use crate::{CallError, ErrorCode};
use poliedro_domain::letterhead::Letterhead;
use poliedro_store::Reader;

/// The letterhead that was asked for; else the one of this kind; else the one for everything; else one that only says whose archive it is.
///
/// # Errors
/// `NotFound` for one that is not there or that was withdrawn.
pub(crate) fn choose(
    reader: &Reader<'_>,
    kind: &str,
    asked: Option<&str>,
    archive: &str,
) -> Result<Letterhead, CallError> {
    let rows = reader.letterheads()?;
    let asked = asked.filter(|id| !id.is_empty()).map(letterhead_id).transpose()?;
    let mut held = rows.into_iter().filter(|row| !row.withdrawn);
    if let Some(asked) = asked {
        let gone =
            || CallError::new(ErrorCode::NotFound, "L’intestazione scelta non è più in uso: ne scelga un’altra.");
        return held.find(|row| row.id == asked).map(|row| row.letterhead).ok_or_else(gone);
    }
    let held: Vec<Letterhead> = held.map(|row| row.letterhead).collect();
    let of_kind = held.iter().find(|one| one.kinds.iter().any(|code| code == kind));
    let found = of_kind.or_else(|| held.iter().find(|one| one.default));
    Ok(found.cloned().unwrap_or_else(|| Letterhead { name: archive.to_owned(), ..Letterhead::default() }))
}
