//! The open archive and its two doors: [`Archive::change`] and [`Archive::read`].

use super::{Change, ChangeSet, Reader, Session};
use crate::{
    StoreError,
    audit::{self, Anchor, Entry, NO_DETAIL, Outcome},
    fact::FactIds,
};
use jiff::Timestamp;
use poliedro_domain::{
    id::PersonId,
    permission::{Op, Purpose},
};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::BTreeSet;

/// The open archive.
#[derive(Debug)]
pub struct Archive {
    conn: Connection,
    ids: FactIds,
    /// Whether commits reach the disk before they return (`synchronous = FULL`); `None` while it is not known.
    on_disk_at_once: Option<bool>,
}

/// What a change gave back and what it touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed<T> {
    /// What the verb returned.
    pub value: T,
    /// What it touched.
    pub change_set: ChangeSet,
}

impl Archive {
    /// Takes a connection that is open and unlocked. Runs no migration ([`crate::migrate::migrate`] does, before).
    pub fn new(conn: Connection) -> Result<Self, StoreError> {
        conn.set_prepared_statement_cache_capacity(128);
        let ids = FactIds::after(&conn)?;
        Ok(Self { conn, ids, on_disk_at_once: None })
    }

    /// The connection, for the archive's own keeping (backup, verification of the log, signing of its head). People are seen only
    /// through [`Self::read`].
    pub const fn connection(&self) -> &Connection {
        &self.conn
    }

    /// Gives the connection back, to close it.
    pub fn into_connection(self) -> Connection {
        self.conn
    }

    /// Does `verb` in one transaction: everything it wrote and the row of the log, or nothing. `now` is when facts are recorded.
    pub fn change<T, E: From<StoreError>>(
        &mut self,
        session: &Session,
        now: Timestamp,
        op: Op,
        verb: impl FnOnce(&mut Change<'_>) -> Result<T, E>,
    ) -> Result<Changed<T>, E> {
        self.admit(session, now, op, None, None)?;
        self.durability(true)?;
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let mut change = Change::begin(&tx, session, now, &mut self.ids)?;
        let value = verb(&mut change)?;
        let change_set = change.finish(op)?;
        tx.commit().map_err(StoreError::from)?;
        Ok(Changed { value, change_set })
    }

    /// Lets `verb` read and writes who saw what, and why: one row for each person whose file was opened (`about` and those that
    /// `verb` opened), or one row without a person for lists and searches, with how many rows were shown.
    pub fn read<T, E: From<StoreError>>(
        &mut self,
        session: &Session,
        now: Timestamp,
        op: Op,
        purpose: Purpose,
        about: Option<PersonId>,
        verb: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.admit(session, now, op, Some(purpose), about)?;
        // A list or a search is logged at every key typed: its row reaches the disk with the next change, and only a power
        // failure in between can lose it. Opening a file is on the disk before the file is shown.
        let on_disk_at_once = about.is_some() || !only_lists(op);
        self.durability(on_disk_at_once)?;
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let reader = Reader::new(&tx, session.operator);
        let value = verb(&reader)?;
        let (mut opened, shown) = reader.seen();
        opened.extend(about);
        let consultation = Consultation { session, now, op, purpose, opened, shown };
        if on_disk_at_once || consultation.opened.is_empty() {
            consultation.log(&tx)?;
            tx.commit().map_err(StoreError::from)?;
            return Ok(value);
        }
        // A list that opened a file after all: its rows are written as those of a file.
        tx.finish().map_err(StoreError::from)?;
        self.durability(true)?;
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        consultation.log(&tx)?;
        tx.commit().map_err(StoreError::from)?;
        Ok(value)
    }

    /// A refusal is itself in the log, in a transaction of its own.
    fn admit(
        &mut self,
        session: &Session,
        now: Timestamp,
        op: Op,
        purpose: Option<Purpose>,
        about: Option<PersonId>,
    ) -> Result<(), StoreError> {
        if session.allowed.allow(op) {
            return Ok(());
        }
        self.durability(true)?;
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut entry = entry(session, now, op, purpose, Outcome::Denied);
        entry.person = about.as_ref().map(|person| person.as_bytes().as_slice());
        let end: Anchor = audit::last(&tx)?;
        audit::append(&tx, end, &entry)?;
        tx.commit()?;
        Err(StoreError::Denied(op))
    }

    /// SQLite sets this pragma while it compiles the statement: a cached one would change nothing when it runs again.
    fn durability(&mut self, on_disk_at_once: bool) -> Result<(), StoreError> {
        if self.on_disk_at_once != Some(on_disk_at_once) {
            let level = if on_disk_at_once { "PRAGMA synchronous = FULL" } else { "PRAGMA synchronous = NORMAL" };
            self.on_disk_at_once = None;
            self.conn.execute_batch(level)?;
            self.on_disk_at_once = Some(on_disk_at_once);
        }
        Ok(())
    }
}

/// Operations that show rows of lists and open no file.
const fn only_lists(op: Op) -> bool {
    matches!(
        op,
        Op::PersonSearch
            | Op::IntakeList
            | Op::VmdList
            | Op::ApplicationRead
            | Op::DischargeRead
            | Op::WaitingStatistics
            | Op::UnitRead
            | Op::TodayList
            | Op::Draft
            | Op::OperatorRead
            | Op::TerritoryRead
            | Op::SettingRead
            | Op::AuditRead
    )
}

/// Who saw what, and why.
struct Consultation<'a> {
    session: &'a Session,
    now: Timestamp,
    op: Op,
    purpose: Purpose,
    opened: BTreeSet<PersonId>,
    shown: i64,
}

impl Consultation<'_> {
    /// One row for each person whose file was opened, or one row without a person.
    fn log(&self, conn: &Connection) -> Result<(), StoreError> {
        let mut end = audit::last(conn)?;
        let mut entry = entry(self.session, self.now, self.op, Some(self.purpose), Outcome::Done);
        entry.rows = self.shown;
        if self.opened.is_empty() {
            audit::append(conn, end, &entry)?;
        }
        for person in &self.opened {
            entry.person = Some(person.as_bytes());
            end = audit::append(conn, end, &entry)?;
        }
        Ok(())
    }
}

pub(super) fn entry(
    session: &Session,
    now: Timestamp,
    op: Op,
    purpose: Option<Purpose>,
    outcome: Outcome,
) -> Entry<'_> {
    Entry {
        at: now.as_millisecond(),
        operator: session.operator.as_bytes(),
        device: &session.device,
        op: op.code(),
        purpose: purpose.map(Purpose::code),
        person: None,
        outcome: outcome.code(),
        rows: 0,
        detail_hash: &NO_DETAIL,
    }
}
