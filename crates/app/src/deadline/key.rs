//! Which obligation is asked for.

use super::view::DueKey;
use crate::{CallError, ErrorCode};
use poliedro_domain::deadline::{Key, Kind};
use poliedro_store::DueRow;
use uuid::Uuid;

/// Reads the key of an obligation. A half-filled form is nobody else’s: it is neither given nor waived.
pub(crate) fn key(asked: &DueKey) -> Result<Key, CallError> {
    let absent = || CallError::new(ErrorCode::NotFound, "Questa scadenza non esiste.");
    let kind = Kind::from_code(&asked.kind).ok_or_else(absent)?;
    if kind == Kind::Draft {
        return Err(CallError::failed("Una bozza resta a chi l’ha iniziata: la completi o la elimini."));
    }
    let of: Uuid = asked.of.parse().map_err(|_| absent())?;
    Ok(Key { kind, of, part: asked.part.clone() })
}

/// What is said of what is no longer to be done.
pub(crate) const NOT_THERE: &str =
    "Questa scadenza non c’è più: è stata conclusa, oppure il percorso è cambiato. Aggiorni la pagina.";

/// An obligation that is open and was not waived.
pub(crate) fn open(held: Option<DueRow>) -> Result<DueRow, CallError> {
    match held {
        None => Err(CallError::failed(NOT_THERE)),
        Some(due) if due.waived => {
            Err(CallError::failed("Questa scadenza è tra quelle non dovute: per lavorarla la ripristini."))
        }
        Some(due) => Ok(due),
    }
}

/// The key as the interface holds it.
pub(crate) fn shown(key: &Key) -> DueKey {
    DueKey {
        kind: key.kind.code().to_owned(),
        of: if key.kind == Kind::Draft { String::new() } else { key.of.to_string() },
        part: key.part.clone(),
    }
}
