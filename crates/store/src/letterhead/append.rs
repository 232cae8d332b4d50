//! Writing of a letterhead.

use super::project::refold;
use crate::{Change, Noun, StoreError, fact::load};
use poliedro_domain::{
    id::{FactId, LetterheadId},
    letterhead::{LetterheadFact, fold},
};

impl Change<'_> {
    /// Writes a letterhead, or withdraws it, as of now. What letterheads owe each other (one default, a kind in one of them) is said by
    /// whoever writes.
    ///
    /// # Errors
    /// `NotFound` for the withdrawal of one that was never written; `Rule` when it was withdrawn already.
    pub fn append_letterhead(&mut self, letterhead: LetterheadId, fact: LetterheadFact) -> Result<FactId, StoreError> {
        if matches!(fact, LetterheadFact::Withdrawn { .. }) {
            let known = load::<LetterheadFact>(self.conn(), letterhead.as_bytes())?;
            if known.is_empty() {
                return Err(StoreError::NotFound(Noun::Letterhead));
            }
            if fold(known.iter().map(|fact| &fact.body)).is_none() {
                return Err(StoreError::Rule("Questa intestazione è già stata ritirata."));
            }
        }
        let id = self.append(letterhead.as_bytes(), None, self.now(), fact)?.id;
        refold(self.conn(), letterhead)?;
        self.settled();
        Ok(id)
    }
}
