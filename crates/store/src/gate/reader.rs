//! What a verb may read. Every person's file that is opened here is remembered, so that no consultation escapes the log.

use poliedro_domain::id::{OperatorId, PersonId};
use rusqlite::Connection;
use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
};

/// Reads the archive inside the gate.
pub struct Reader<'a> {
    conn: &'a Connection,
    operator: OperatorId,
    opened: RefCell<BTreeSet<PersonId>>,
    shown: Cell<i64>,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(conn: &'a Connection, operator: OperatorId) -> Self {
        Self { conn, operator, opened: RefCell::new(BTreeSet::new()), shown: Cell::new(0) }
    }

    /// Who reads.
    pub const fn operator(&self) -> OperatorId {
        self.operator
    }

    pub(crate) const fn conn(&self) -> &'a Connection {
        self.conn
    }

    /// The file of this person was opened.
    pub(crate) fn opened(&self, person: PersonId) {
        self.opened.borrow_mut().insert(person);
    }

    /// These many rows of a list were shown.
    pub(crate) fn showed(&self, rows: usize) {
        self.shown.set(self.shown.get().saturating_add(i64::try_from(rows).unwrap_or(i64::MAX)));
    }

    pub(super) fn seen(&self) -> (BTreeSet<PersonId>, i64) {
        (self.opened.borrow().clone(), self.shown.get())
    }
}
