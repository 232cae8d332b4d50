//! The schema, brought forward: `migrations/*.sql` in order, all pending ones or none.

use crate::{StoreError, deadline, discharge};
use rusqlite::{Connection, TransactionBehavior};

/// Fills projections from facts.
pub type Fill = fn(&Connection) -> Result<(), StoreError>;

/// One step of the schema. Released steps are frozen: a test holds the digest of each.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Name of the file in `migrations/`.
    pub file: &'static str,
    /// Its text.
    pub sql: &'static str,
    /// What the text cannot say: projections that are folded from facts. They run in order, after it.
    pub fill: &'static [Fill],
}

/// Every step, in order; the schema version is their number.
pub const MIGRATIONS: &[Migration] = &[
    Migration { file: "0001_archive.sql", sql: include_str!("../../../migrations/0001_archive.sql"), fill: &[] },
    Migration { file: "0002_assessment.sql", sql: include_str!("../../../migrations/0002_assessment.sql"), fill: &[] },
    Migration { file: "0003_waiting.sql", sql: include_str!("../../../migrations/0003_waiting.sql"), fill: &[] },
    Migration {
        file: "0004_discharge.sql",
        sql: include_str!("../../../migrations/0004_discharge.sql"),
        fill: &[discharge::receive_old, deadline::fill],
    },
    Migration { file: "0005_document.sql", sql: include_str!("../../../migrations/0005_document.sql"), fill: &[] },
];

/// What a migration did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Migrated {
    /// Schema version found.
    pub from: i64,
    /// Schema version now.
    pub to: i64,
}

/// The schema version that this program writes.
pub fn known_version() -> i64 {
    version_of(MIGRATIONS)
}

fn version_of(steps: &[Migration]) -> i64 {
    i64::try_from(steps.len()).unwrap_or(i64::MAX)
}

/// The schema version of the archive; 0 when it is empty.
pub fn version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings the archive to the schema of this program. An archive of a later program is refused without touching it; when a
/// step fails the archive stays as it was.
pub fn migrate(conn: &mut Connection) -> Result<Migrated, StoreError> {
    run(conn, MIGRATIONS)
}

fn run(conn: &mut Connection, steps: &[Migration]) -> Result<Migrated, StoreError> {
    let (from, known) = (version(conn)?, version_of(steps));
    if from > known {
        return Err(StoreError::Newer { found: from, known });
    }
    if from == known {
        return Ok(Migrated { from, to: known });
    }
    if from < 0 {
        return Err(StoreError::Unreadable(format!("versione dello schema {from}")));
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps.iter().skip(usize::try_from(from).unwrap_or(usize::MAX)) {
        tx.execute_batch(step.sql)?;
        step.fill.iter().try_for_each(|fill| fill(&tx))?;
    }
    tx.pragma_update(None, "user_version", known)?;
    tx.commit()?;
    Ok(Migrated { from, to: known })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &[Migration] = &[
        Migration { file: "1", sql: "CREATE TABLE one (x INTEGER) STRICT; INSERT INTO one VALUES (7);", fill: &[] },
        Migration { file: "2", sql: "CREATE TABLE two AS SELECT x FROM one;", fill: &[] },
    ];

    fn tables(conn: &Connection) -> i64 {
        conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn pending_steps_run_once_and_in_order() {
        let mut conn = Connection::open_in_memory().unwrap();
        assert_eq!(run(&mut conn, &GOOD[..1]).unwrap(), Migrated { from: 0, to: 1 });
        assert_eq!(run(&mut conn, GOOD).unwrap(), Migrated { from: 1, to: 2 });
        assert_eq!(run(&mut conn, GOOD).unwrap(), Migrated { from: 2, to: 2 });
        assert_eq!(conn.query_row("SELECT x FROM two", [], |row| row.get::<_, i64>(0)).unwrap(), 7);
    }

    #[test]
    fn a_failing_step_leaves_the_file_byte_for_byte_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.db");
        let mut conn = Connection::open(&path).unwrap();
        run(&mut conn, &GOOD[..1]).unwrap();
        let before = std::fs::read(&path).unwrap();
        let bad = [
            GOOD[0],
            GOOD[1],
            Migration {
                file: "3",
                sql: "CREATE TABLE three (x INTEGER) STRICT; SELECT no_such_function(1);",
                fill: &[],
            },
        ];
        assert!(matches!(run(&mut conn, &bad), Err(StoreError::Sqlite(_))));
        assert_eq!(version(&conn).unwrap(), 1);
        assert_eq!(tables(&conn), 1);
        assert!(conn.is_autocommit());
        drop(conn);
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn a_later_archive_is_refused_untouched() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.db");
        let mut conn = Connection::open(&path).unwrap();
        conn.execute_batch("CREATE TABLE one (x INTEGER)").unwrap();
        conn.pragma_update(None, "user_version", 99).unwrap();
        let before = std::fs::read(&path).unwrap();
        let error = run(&mut conn, GOOD).unwrap_err();
        assert!(matches!(error, StoreError::Newer { found: 99, known: 2 }));
        assert!(error.to_string().contains("versione più recente di Poliedro"));
        drop(conn);
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
}
