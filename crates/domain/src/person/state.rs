//! What a file says now: the fold of its facts, field by field.

use super::{Contact, Field, Patch, PersonFact, Representation};
use crate::{
    fact::Fact,
    id::{FactId, PersonId, RelationId},
};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A value and the fact that last set it: its version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versioned {
    /// The present value; `None` when it was cleared.
    pub value: Option<String>,
    /// The fact that set it.
    pub version: FactId,
}

/// A merge that holds: this file is of the same person as `into`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The file that is kept.
    pub into: PersonId,
    /// The `MergedInto` fact.
    pub fact: FactId,
}

/// The state of one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonState {
    /// Every field that was ever set.
    pub fields: BTreeMap<Field, Versioned>,
    /// Contacts that were not removed.
    pub contacts: BTreeMap<RelationId, Contact>,
    /// Legal representations that were not removed, past ones included.
    pub representations: BTreeMap<RelationId, Representation>,
    /// The merge that holds, if any.
    pub merged: Option<Merge>,
    /// The file was opened by mistake: nobody finds it.
    pub withdrawn: bool,
    /// When the file was opened; `None` without a `Registered` fact.
    pub registered_at: Option<Timestamp>,
}

impl PersonState {
    /// Folds facts in the order in which they were recorded.
    pub fn fold<'a>(facts: impl IntoIterator<Item = &'a Fact<PersonFact>>) -> Self {
        let mut state = Self::default();
        for fact in facts {
            state.apply(fact);
        }
        state
    }

    /// Applies one more fact.
    pub fn apply(&mut self, fact: &Fact<PersonFact>) {
        match &fact.body {
            PersonFact::Registered { fields, .. } => {
                self.registered_at.get_or_insert(fact.recorded_at);
                self.set(fields, fact.id);
            }
            PersonFact::FieldsSet { fields } => self.set(fields, fact.id),
            PersonFact::ContactSet { id, contact } => {
                self.contacts.insert(*id, contact.clone());
            }
            PersonFact::RepresentationSet { id, representation } => {
                self.representations.insert(*id, representation.clone());
            }
            PersonFact::RelationRemoved { id, .. } => {
                self.contacts.remove(id);
                self.representations.remove(id);
            }
            PersonFact::MergedInto { into, .. } => {
                self.merged = Some(Merge { into: *into, fact: fact.id });
            }
            PersonFact::Unmerged { merge, .. } => {
                if self.merged.is_some_and(|held| held.fact == *merge) {
                    self.merged = None;
                }
            }
            PersonFact::Withdrawn { .. } => self.withdrawn = true,
        }
    }

    fn set(&mut self, patch: &Patch, version: FactId) {
        for (field, value) in patch {
            let value = value.clone();
            self.fields.insert(*field, Versioned { value, version });
        }
    }

    /// The present value of a field.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.fields.get(&field)?.value.as_deref()
    }

    /// The present value of a field that holds a date.
    pub fn date(&self, field: Field) -> Option<Date> {
        self.get(field)?.parse().ok()
    }

    /// «Cognome Nome», or what is known of them.
    pub fn full_name(&self) -> String {
        let parts = [self.get(Field::Surname), self.get(Field::Name)];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if name.is_empty() { "Persona da identificare".to_owned() } else { name }
    }

    /// Representations in force on a day.
    pub fn representations_on(&self, day: Date) -> impl Iterator<Item = (&RelationId, &Representation)> {
        self.representations.iter().filter(move |(_, r)| r.from <= day && r.until.is_none_or(|until| day <= until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fact::Subject, id::OperatorId};
    use uuid::Uuid;

    fn fact(n: u128, body: PersonFact) -> Fact<PersonFact> {
        Fact {
            id: FactId::from_uuid(Uuid::from_u128(n)),
            subject: Subject::Person(PersonId::from_uuid(Uuid::from_u128(1))),
            happened_at: Timestamp::UNIX_EPOCH,
            recorded_at: Timestamp::UNIX_EPOCH,
            author: OperatorId::from_uuid(Uuid::nil()),
            body,
        }
    }
    fn patch(field: Field, value: &str) -> Patch {
        Patch::from([(field, Some(value.to_owned()))])
    }

    #[test]
    fn each_field_keeps_the_version_that_set_it() {
        let facts = [
            fact(1, PersonFact::Registered { fields: patch(Field::Surname, "Rossi"), distinct_from: vec![] }),
            fact(2, PersonFact::FieldsSet { fields: patch(Field::Phone, "0373 80000") }),
        ];
        let state = PersonState::fold(&facts);
        let version = |f| state.fields.get(&f).map(|v| v.version.uuid().as_u128());
        assert_eq!(version(Field::Surname), Some(1));
        assert_eq!(version(Field::Phone), Some(2));
        assert_eq!(state.full_name(), "Rossi");
    }

    #[test]
    fn only_the_undo_of_the_merge_that_holds_undoes_it() {
        let into = PersonId::from_uuid(Uuid::from_u128(9));
        let merge = |n| fact(n, PersonFact::MergedInto { into, reason: String::new() });
        let undo = |n: u128, of: u128| {
            fact(n, PersonFact::Unmerged { merge: FactId::from_uuid(Uuid::from_u128(of)), reason: String::new() })
        };
        assert!(PersonState::fold(&[merge(2), undo(3, 2)]).merged.is_none());
        assert!(PersonState::fold(&[merge(2), undo(3, 2), merge(4), undo(5, 2)]).merged.is_some());
    }
}
