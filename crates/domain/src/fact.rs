//! The dated fact: the only thing that is ever appended. State, deadlines and indicators are functions of facts and of now.

use crate::id::{FactId, OperatorId, PathwayId, PersonId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A person's own data: identity, address, contacts.
    Person(PersonId),
    /// A pathway of a person.
    Pathway(PathwayId, PersonId),
}

impl Subject {
    /// The person the fact is about, whatever its subject.
    pub const fn person(&self) -> PersonId {
        match self {
            Self::Person(person) | Self::Pathway(_, person) => *person,
        }
    }
}

/// A fact as recorded: who says that what happened when. `B` is the vocabulary of one stream ([`crate::person::PersonFact`],
/// [`crate::intake::IntakeFact`], …).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact<B> {
    /// Time-ordered identifier (UUIDv7).
    pub id: FactId,
    /// What it is about.
    pub subject: Subject,
    /// When it happened in the world; may precede `recorded_at` by days.
    pub happened_at: Timestamp,
    /// When it was written in the archive.
    pub recorded_at: Timestamp,
    /// Who wrote it.
    pub author: OperatorId,
    /// What happened.
    pub body: B,
}

/// A vocabulary in which a fact can undo an earlier one.
pub trait Undo {
    /// The fact that this one undoes, if that is what it says.
    fn undoes(&self) -> Option<FactId>;
}

/// The facts that no longer count, of pathways whose facts are given in the order in which they were recorded: undoing an undo
/// restores.
pub fn voided<'a, B: Undo + 'a>(
    facts: impl IntoIterator<Item = &'a Fact<B>, IntoIter: DoubleEndedIterator>,
) -> BTreeSet<FactId> {
    let mut voided = BTreeSet::new();
    for fact in facts.into_iter().rev() {
        if let Some(undone) = fact.body.undoes()
            && !voided.contains(&fact.id)
        {
            voided.insert(undone);
        }
    }
    voided
}
