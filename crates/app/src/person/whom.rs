//! Whom a form is about: someone in file, or someone whose file is opened with it.

use super::{register::NewFile, shape::person_id, view::PersonForm};
use crate::{CallError, ErrorCode, checks::Checks};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{id::PersonId, permission::Op};
use poliedro_store::Change;

/// Whom a form is about.
pub(crate) enum Whom {
    /// Someone in file.
    Known(PersonId),
    /// Someone whose file is opened with it.
    New(NewFile),
}

impl Whom {
    /// What was said of the person; what is wrong goes with the other fields of the form. `None` when it cannot be told.
    ///
    /// # Errors
    /// An identifier that is none.
    pub(crate) fn checked(
        known: Option<&str>,
        new: Option<PersonForm>,
        distinct_from: &[String],
        today: Date,
        checks: &mut Checks,
    ) -> Result<Option<Self>, CallError> {
        if let Some(known) = known {
            return Ok(Some(Self::Known(person_id(known)?)));
        }
        let Some(form) = new else {
            checks.say("person", "Indichi la persona: la cerchi, oppure ne scriva cognome e nome.");
            return Ok(None);
        };
        match NewFile::checked(form, distinct_from, today) {
            Ok(new) => Ok(Some(Self::New(new))),
            Err(error) if error.code == ErrorCode::Invalid => {
                checks.extend(error.fields);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// The operation that the change is: to open a file is one of its own.
    pub(crate) const fn op(&self, of_form: Op) -> Op {
        match self {
            Self::Known(_) => of_form,
            Self::New(_) => Op::PersonRegister,
        }
    }

    /// The file, opened if it is new.
    pub(crate) fn file(self, tx: &mut Change<'_>, now: Timestamp, today: Date) -> Result<PersonId, CallError> {
        match self {
            Self::Known(person) => Ok(tx.root_of(person)?),
            Self::New(new) => new.open(tx, now, today),
        }
    }
}
