//! The terms that the office decides.

use crate::StoreError;
use poliedro_domain::deadline::Terms;
use rusqlite::{Connection, OptionalExtension};

const CONFIRM: &str = "waiting.confirm_months";
const CONSENT: &str = "consent.months";

/// Whether obligations follow from this setting.
pub(crate) fn is_term(key: &str) -> bool {
    matches!(key, CONFIRM | CONSENT)
}

/// Terms as they were set, within the bounds that the settings have; the program's for the rest.
pub(crate) fn terms(conn: &Connection) -> Result<Terms, StoreError> {
    let default = Terms::default();
    Ok(Terms {
        confirm_months: number(conn, CONFIRM, 1, 24)?.unwrap_or(default.confirm_months),
        consent_months: number(conn, CONSENT, 0, 120)?.unwrap_or(default.consent_months),
        ..default
    })
}

fn number(conn: &Connection, key: &str, min: u8, max: u8) -> Result<Option<u8>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
    let json: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
    let set: Option<i64> = json.and_then(|json| json.parse().ok());
    Ok(set.and_then(|set| u8::try_from(set.clamp(min.into(), max.into())).ok()))
}
