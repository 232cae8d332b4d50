//! Changing fields without overwriting what someone else wrote in the meantime.

use crate::{Change, Noun, StoreError};
use jiff::Timestamp;
use poliedro_domain::{
    id::{FactId, PersonId},
    person::{Field, Patch, PersonFact},
};
use std::collections::BTreeMap;

/// The version of each field that the person at the screen had before their eyes; `None`: the field had never been set.
pub type Expected = BTreeMap<Field, Option<FactId>>;

impl Change<'_> {
    /// Sets fields, if each still has the version that was seen. Fields whose present value is already the new one are left out,
    /// whatever their version; `None` comes back when nothing is left to change.
    ///
    /// # Errors
    /// `Conflict` with the field and its present value when someone else changed it; `NotFound` without the file. A field of
    /// `fields` that `expected` does not name counts as seen never set.
    pub fn append_person_checked(
        &mut self,
        person: PersonId,
        happened_at: Timestamp,
        fields: Patch,
        expected: &Expected,
    ) -> Result<Option<FactId>, StoreError> {
        let state = self.file(person)?.ok_or(StoreError::NotFound(Noun::Person))?;
        let mut changes = Patch::new();
        for (field, value) in fields {
            if state.get(field) == value.as_deref() {
                continue;
            }
            let seen = expected.get(&field).copied().flatten();
            if state.fields.get(&field).map(|present| present.version) != seen {
                let present = state.get(field).map(str::to_owned);
                return Err(StoreError::Conflict { field: field.code(), label: field.label(), present });
            }
            changes.insert(field, value);
        }
        if changes.is_empty() {
            return Ok(None);
        }
        self.append_person(person, happened_at, PersonFact::FieldsSet { fields: changes }).map(Some)
    }
}
