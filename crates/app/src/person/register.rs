//! `person.register`: open a file.

use crate::{
    CallError, Desk, FieldMessage,
    person::{
        check::duplicates,
        shape::{candidate, patch, person_id},
        view::{DuplicateStrength, PersonForm},
    },
    registry::Verb,
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    id::PersonId,
    permission::Op,
    person::{Field, Patch, PersonFact, form},
};
use poliedro_store::Change;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Open a file.
pub enum Register {}

/// What `person.register` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonRegisterArgs")]
pub struct Args {
    /// The form.
    pub form: PersonForm,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
}

/// A file was opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Registered {
    /// The person.
    pub person_id: String,
}

impl Verb for Register {
    const NAME: &'static str = "person.register";
    const DOC: &'static str = "Open a file.";
    type Args = Args;
    type Reply = Registered;

    fn run(desk: &mut Desk, args: Args) -> Result<Registered, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let file = NewFile::checked(args.form, &args.distinct_from, today)?;
        let person = desk.change(Op::PersonRegister, |tx| file.open(tx, now, today))?.value;
        Ok(Registered { person_id: person.to_string() })
    }
}

/// A new file whose form was checked.
pub(crate) struct NewFile {
    fields: Patch,
    distinct_from: Vec<PersonId>,
}

impl NewFile {
    /// Checks the form; errors name their fields.
    pub(crate) fn checked(form: PersonForm, distinct_from: &[String], today: Date) -> Result<Self, CallError> {
        let checked = form::check(&patch(form)?, None, today);
        field_errors(&checked)?;
        let distinct_from = distinct_from.iter().map(|id| person_id(id)).collect::<Result<_, _>>()?;
        Ok(Self { fields: checked.clean, distinct_from })
    }

    /// Opens it, unless the same code is already in file and nobody said that it is someone else.
    pub(crate) fn open(self, tx: &mut Change<'_>, now: Timestamp, today: Date) -> Result<PersonId, CallError> {
        let wanted = candidate(|field: Field| self.fields.get(&field).cloned().flatten());
        let seen: Vec<String> = self.distinct_from.iter().map(ToString::to_string).collect();
        let same = duplicates(tx, &wanted, None, today)?
            .into_iter()
            .find(|found| found.strength == DuplicateStrength::Certain && !seen.contains(&found.person.person_id));
        if let Some(same) = same {
            let message = format!("Questa persona è già in archivio: {}.", same.person.full_name);
            return Err(CallError::field("code", message));
        }
        let person = tx.new_person()?;
        tx.append_person(
            person,
            now,
            PersonFact::Registered { fields: self.fields, distinct_from: self.distinct_from },
        )?;
        Ok(person)
    }
}

/// The errors of a form, as the interface shows them.
pub(crate) fn field_errors(checked: &form::FormCheck) -> Result<(), CallError> {
    if checked.is_ok() {
        return Ok(());
    }
    let message = |error: &form::FieldError| FieldMessage {
        field: error.field.code().to_owned(),
        message: error.message.clone(),
    };
    Err(CallError::invalid(checked.errors.iter().map(message).collect()))
}
