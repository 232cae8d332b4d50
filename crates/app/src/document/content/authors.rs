//! Names of operators in documents, and the facts that they come from: only of those who were named.

use crate::operator::Names;
use poliedro_domain::id::OperatorId;
use poliedro_store::{Reader, StoreError, Stream};
use std::{cell::RefCell, collections::BTreeSet};

/// Names, and who was named so far.
pub(super) struct Authors {
    names: Names,
    named: RefCell<BTreeSet<OperatorId>>,
}

impl Authors {
    /// Reads the names.
    pub(super) fn read(reader: &Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self { names: Names::read(reader)?, named: RefCell::default() })
    }

    /// The name of an operator, who is remembered as named.
    pub(super) fn of(&self, operator: OperatorId) -> String {
        self.named.borrow_mut().insert(operator);
        self.names.of(operator)
    }

    /// The facts of those who were named.
    pub(super) fn sources(&self) -> Vec<(Stream, Vec<u8>)> {
        let named = self.named.borrow();
        named.iter().filter(|id| !id.uuid().is_nil()).map(|id| (Stream::Operator, id.as_bytes().to_vec())).collect()
    }
}
