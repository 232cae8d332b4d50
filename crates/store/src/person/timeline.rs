//! Everything that was written of a person, newest first, page by page.

use crate::{
    Reader, StoreError, Stream, Vocabulary,
    fact::{decode, load, stamp},
};
use jiff::Timestamp;
use poliedro_domain::{
    fact::{Fact, Subject, voided},
    id::{FactId, OperatorId, PathwayId, PersonId},
    intake::IntakeFact,
    person::PersonFact,
    request::RequestFact,
};
use rusqlite::Row;
use std::collections::{BTreeMap, BTreeSet};

/// A fact of a person or of one of their pathways.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Of the file itself.
    Person(Fact<PersonFact>),
    /// Of a PUA access.
    Intake(Fact<IntakeFact>),
    /// Of a request to VMD or COT.
    Request(Fact<RequestFact>),
}

impl Told {
    const fn of_intake(&self) -> Option<&Fact<IntakeFact>> {
        match self {
            Self::Intake(fact) => Some(fact),
            Self::Person(_) | Self::Request(_) => None,
        }
    }
}

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineItem {
    /// What happened.
    pub fact: Told,
    /// Where it was recorded.
    pub device: String,
    /// It was undone and no longer counts.
    pub voided: bool,
}

impl TimelineItem {
    /// Identifier of the fact.
    pub const fn id(&self) -> FactId {
        match &self.fact {
            Told::Person(fact) => fact.id,
            Told::Intake(fact) => fact.id,
            Told::Request(fact) => fact.id,
        }
    }

    /// When it happened.
    pub const fn happened_at(&self) -> Timestamp {
        match &self.fact {
            Told::Person(fact) => fact.happened_at,
            Told::Intake(fact) => fact.happened_at,
            Told::Request(fact) => fact.happened_at,
        }
    }

    /// Who recorded it.
    pub const fn author(&self) -> OperatorId {
        match &self.fact {
            Told::Person(fact) => fact.author,
            Told::Intake(fact) => fact.author,
            Told::Request(fact) => fact.author,
        }
    }
}

impl Reader<'_> {
    /// What happened to a person, in their file, in those merged with it and in all their pathways: by when it happened, newest
    /// first. Skips `offset` lines and gives `limit` at most. It counts as a consultation.
    pub fn timeline(&self, person: PersonId, offset: u32, limit: u32) -> Result<Vec<TimelineItem>, StoreError> {
        let root = self.opened_with_merged(person)?;
        let mut statement = self.conn().prepare_cached(include_str!("timeline.sql"))?;
        let mut rows = statement.query((root.as_bytes(), limit, offset))?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            items.push(item(row)?);
        }
        if offset == 0 && items.len() < limit as usize {
            mark_voided_among(&mut items);
        } else {
            self.mark_voided(&mut items)?;
        }
        Ok(items)
    }

    /// Part of the facts of an access may be on another page: they are all read.
    fn mark_voided(&self, items: &mut [TimelineItem]) -> Result<(), StoreError> {
        let mut undone: BTreeMap<PathwayId, BTreeSet<FactId>> = BTreeMap::new();
        for item in items {
            let Told::Intake(fact) = &item.fact else { continue };
            let Subject::Pathway(pathway, person) = fact.subject else { continue };
            if let std::collections::btree_map::Entry::Vacant(entry) = undone.entry(pathway) {
                let facts = load::<IntakeFact>(self.conn(), pathway.as_bytes())?;
                let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(pathway, person)).collect();
                entry.insert(voided(&facts));
            }
            item.voided = undone.get(&pathway).is_some_and(|set| set.contains(&fact.id));
        }
        Ok(())
    }
}

/// Every fact is here: what is undone is known without reading them again.
fn mark_voided_among(items: &mut [TimelineItem]) {
    let mut facts: Vec<&Fact<IntakeFact>> = items.iter().filter_map(|item| item.fact.of_intake()).collect();
    // Identifiers grow in the order of recording; the timeline is in the order of what happened.
    facts.sort_by_key(|fact| fact.id);
    let undone = voided(facts);
    for item in items {
        item.voided = undone.contains(&item.id());
    }
}

fn item(row: &Row<'_>) -> Result<TimelineItem, StoreError> {
    let (stream, device): (String, String) = (row.get(0)?, row.get(7)?);
    let told = if stream == Stream::Person.code() {
        Told::Person(fact(row, Subject::Person(PersonId::from_bytes(row.get(1)?)))?)
    } else {
        let pathway = PathwayId::from_bytes(row.get(1)?);
        let subject = Subject::Pathway(pathway, PersonId::from_bytes(row.get(2)?));
        if stream == Stream::Intake.code() {
            Told::Intake(fact(row, subject)?)
        } else {
            Told::Request(fact(row, subject)?)
        }
    };
    Ok(TimelineItem { fact: told, device, voided: false })
}

fn fact<B: Vocabulary>(row: &Row<'_>, subject: Subject) -> Result<Fact<B>, StoreError> {
    Ok(Fact {
        id: FactId::from_bytes(row.get(3)?),
        subject,
        happened_at: stamp(row.get(4)?)?,
        recorded_at: stamp(row.get(5)?)?,
        author: OperatorId::from_bytes(row.get(6)?),
        body: decode(row.get(8)?, row.get_ref(9)?.as_str().map_err(rusqlite::Error::from)?)?,
    })
}
