//! An obligation as lists show it.

use crate::{
    StoreError,
    fact::stamp,
    person::{COLUMNS, PersonRow, read_row},
};
use jiff::Timestamp;
use poliedro_domain::{
    deadline::{Deadline, Key, Kind},
    id::{OperatorId, PersonId},
};
use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

/// An obligation in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    /// What is to be done; its `person` is the file that it was written on.
    pub deadline: Deadline,
    /// To whom it was given, or who is in charge.
    pub assigned: Option<OperatorId>,
    /// Whose: the kept file, after merges; `None` for a meeting, or a reminder of the office.
    pub person: Option<PersonRow>,
    /// It will not be done. Lists show none of these.
    pub waived: bool,
}

/// An obligation that was waived, and would be open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaivedRow {
    /// Which.
    pub key: Key,
    /// Whose: the kept file, after merges.
    pub person: Option<PersonRow>,
    /// When it was waived.
    pub at: Timestamp,
    /// By whom.
    pub by: OperatorId,
    /// Catalogue `waiverMotive`.
    pub motive: String,
    /// In words.
    pub note: String,
    /// As it would be shown.
    pub due: DueRow,
}

/// Columns of a `deadline` named `d`, as [`read`] takes them.
pub(super) const SELECT: &str = "SELECT d.kind, d.subject, d.part, d.person, d.began, d.due, d.whole_day, d.press, d.quarter, d.urgent, \
                                 d.owner, d.assigned, d.waived, d.code, d.note";
/// How many they are.
pub(super) const WIDTH: usize = 15;

/// Reads the columns, and the person of the row.
pub(super) fn read(conn: &Connection, row: &Row<'_>) -> Result<DueRow, StoreError> {
    let moment = |index: usize| -> Result<Option<Timestamp>, StoreError> {
        row.get::<_, Option<i64>>(index)?.map(stamp).transpose()
    };
    let operator = |index: usize| -> Result<Option<OperatorId>, StoreError> {
        Ok(row.get::<_, Option<[u8; 16]>>(index)?.map(OperatorId::from_bytes))
    };
    let kind = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
    let kind = Kind::from_code(kind).ok_or_else(|| StoreError::Unreadable(format!("impegno «{kind}»")))?;
    let person = row.get::<_, Option<[u8; 16]>>(3)?.map(PersonId::from_bytes);
    Ok(DueRow {
        deadline: Deadline {
            key: Key { kind, of: Uuid::from_bytes(row.get(1)?), part: row.get(2)? },
            person,
            began: stamp(row.get(4)?)?,
            due: moment(5)?,
            whole_day: row.get(6)?,
            press: moment(7)?,
            quarter: moment(8)?,
            urgent: row.get(9)?,
            owner: operator(10)?,
            code: row.get(13)?,
            note: row.get(14)?,
        },
        assigned: operator(11)?,
        waived: row.get(12)?,
        person: person.map(|person| kept(conn, person)).transpose()?.flatten(),
    })
}

fn kept(conn: &Connection, person: PersonId) -> Result<Option<PersonRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM person p JOIN person r ON r.id = p.root WHERE p.id = ?1");
    let mut statement = conn.prepare_cached(&sql)?;
    statement.query_row([person.as_bytes()], |row| Ok(read_row(row, 0))).optional()?.transpose()
}
