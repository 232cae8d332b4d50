//! Everything that was written of a person, newest first, page by page.

use crate::{
    Reader, StoreError, Stream, Vocabulary,
    fact::{decode, load, stamp},
    meeting,
};
use jiff::Timestamp;
use poliedro_domain::{
    administration::AdministrationFact,
    application::ApplicationFact,
    deadline::{DutyFact, Kind, Of},
    discharge::DischargeFact,
    fact::{Fact, Subject, Undo, voided},
    id::{AdministrationId, FactId, MeetingId, OperatorId, PathwayId, PersonId},
    intake::IntakeFact,
    issue::IssueFact,
    meeting::MeetingFact,
    person::PersonFact,
    plan::PlanFact,
    reminder::ReminderFact,
    request::RequestFact,
    vmd::VmdFact,
};
use rusqlite::{Connection, Row};
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

/// A fact of a person or of one of their pathways.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Of the file itself.
    Person(Fact<PersonFact>),
    /// Of a PUA access.
    Intake(Fact<IntakeFact>),
    /// Of a request to VMD or COT.
    Request(Fact<RequestFact>),
    /// Of an assessment.
    Vmd(Fact<VmdFact>),
    /// Of an administration of an instrument.
    Administration(AdministrationId, Fact<AdministrationFact>),
    /// Of a meeting of the equipe, about the case of this person.
    Meeting(MeetingId, Fact<MeetingFact>),
    /// Of a plan.
    Plan(Fact<PlanFact>),
    /// Of an application.
    Application(Fact<ApplicationFact>),
    /// Of a protected discharge.
    Discharge(Fact<DischargeFact>),
    /// Of a reminder.
    Reminder(PathwayId, Fact<ReminderFact>),
    /// What was said of an obligation of the person, or of one of their pathways.
    Duty(Fact<DutyFact>),
    /// A document about the person left the archive.
    Issue(Fact<IssueFact>),
}

/// What every fact says, whatever it speaks of.
struct Spine {
    id: FactId,
    subject: Subject,
    happened_at: Timestamp,
    author: OperatorId,
}

impl Told {
    const fn spine(&self) -> Spine {
        const fn of<B>(fact: &Fact<B>) -> Spine {
            Spine { id: fact.id, subject: fact.subject, happened_at: fact.happened_at, author: fact.author }
        }
        match self {
            Self::Person(fact) => of(fact),
            Self::Intake(fact) => of(fact),
            Self::Request(fact) => of(fact),
            Self::Vmd(fact) => of(fact),
            Self::Administration(_, fact) => of(fact),
            Self::Meeting(_, fact) => of(fact),
            Self::Plan(fact) => of(fact),
            Self::Application(fact) => of(fact),
            Self::Discharge(fact) => of(fact),
            Self::Reminder(_, fact) => of(fact),
            Self::Duty(fact) => of(fact),
            Self::Issue(fact) => of(fact),
        }
    }

    /// What it is about.
    pub const fn subject(&self) -> Subject {
        self.spine().subject
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
        self.fact.spine().id
    }

    /// When it happened.
    pub const fn happened_at(&self) -> Timestamp {
        self.fact.spine().happened_at
    }

    /// Who recorded it.
    pub const fn author(&self) -> OperatorId {
        self.fact.spine().author
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

    /// Part of the facts of a pathway may be on another page: they are all read.
    fn mark_voided(&self, items: &mut [TimelineItem]) -> Result<(), StoreError> {
        let mut undone: BTreeMap<PathwayId, BTreeSet<FactId>> = BTreeMap::new();
        for item in items {
            let Subject::Pathway(pathway, person) = item.fact.subject() else { continue };
            let entry = match undone.entry(pathway) {
                Entry::Occupied(entry) => entry.into_mut(),
                Entry::Vacant(entry) => entry.insert(match &item.fact {
                    Told::Intake(_) => all_undone::<IntakeFact>(self.conn(), pathway, person)?,
                    Told::Vmd(_) => all_undone::<VmdFact>(self.conn(), pathway, person)?,
                    Told::Plan(_) => all_undone::<PlanFact>(self.conn(), pathway, person)?,
                    Told::Application(_) => all_undone::<ApplicationFact>(self.conn(), pathway, person)?,
                    Told::Discharge(_) => all_undone::<DischargeFact>(self.conn(), pathway, person)?,
                    // A referral, what a meeting says of a case and what is said of an obligation have the identifier of the pathway:
                    // what is undone is known from that one.
                    Told::Person(_)
                    | Told::Request(_)
                    | Told::Administration(..)
                    | Told::Meeting(..)
                    | Told::Reminder(..)
                    | Told::Duty(_)
                    | Told::Issue(_) => continue,
                }),
            };
            item.voided = entry.contains(&item.id());
        }
        Ok(())
    }
}

fn all_undone<B: Vocabulary + Undo>(
    conn: &Connection,
    pathway: PathwayId,
    person: PersonId,
) -> Result<BTreeSet<FactId>, StoreError> {
    let facts = load::<B>(conn, pathway.as_bytes())?;
    let facts: Vec<_> = facts.into_iter().map(|fact| fact.of_pathway(pathway, person)).collect();
    Ok(voided(&facts))
}

/// Every fact is here: what is undone is known without reading them again.
fn mark_voided_among(items: &mut [TimelineItem]) {
    fn undone<'a, B: Undo + 'a>(facts: impl Iterator<Item = &'a Fact<B>>) -> BTreeSet<FactId> {
        let mut facts: Vec<_> = facts.collect();
        // Identifiers grow in the order of recording; the timeline is in the order of what happened.
        facts.sort_by_key(|fact| fact.id);
        voided(facts)
    }
    let mut voided = undone(items.iter().filter_map(|item| match &item.fact {
        Told::Intake(fact) => Some(fact),
        _ => None,
    }));
    voided.extend(undone(items.iter().filter_map(|item| match &item.fact {
        Told::Vmd(fact) => Some(fact),
        _ => None,
    })));
    voided.extend(undone(items.iter().filter_map(|item| match &item.fact {
        Told::Plan(fact) => Some(fact),
        _ => None,
    })));
    voided.extend(undone(items.iter().filter_map(|item| match &item.fact {
        Told::Application(fact) => Some(fact),
        _ => None,
    })));
    voided.extend(undone(items.iter().filter_map(|item| match &item.fact {
        Told::Discharge(fact) => Some(fact),
        _ => None,
    })));
    for item in items {
        item.voided = voided.contains(&item.id());
    }
}

fn item(row: &Row<'_>) -> Result<TimelineItem, StoreError> {
    let (stream, device): (String, String) = (row.get(0)?, row.get(7)?);
    let of = |stream: Stream| stream.code();
    let told = if stream == of(Stream::Person) {
        Told::Person(fact(row, Subject::Person(PersonId::from_bytes(row.get(1)?)))?)
    } else if stream == of(Stream::Administration) {
        let person = PersonId::from_bytes(row.get(2)?);
        Told::Administration(AdministrationId::from_bytes(row.get(1)?), fact(row, Subject::Person(person))?)
    } else if stream == of(Stream::Meeting) {
        let (meeting, person) = (MeetingId::from_bytes(row.get(1)?), PersonId::from_bytes(row.get(2)?));
        let mut told: Fact<MeetingFact> = fact(row, Subject::Person(person))?;
        if let Some(case) = meeting::case_of(&told.body) {
            told.subject = Subject::Pathway(case, person);
        }
        Told::Meeting(meeting, told)
    } else if stream == of(Stream::Issue) {
        Told::Issue(fact(row, Subject::Person(PersonId::from_bytes(row.get(2)?)))?)
    } else {
        let pathway = PathwayId::from_bytes(row.get(1)?);
        let subject = Subject::Pathway(pathway, PersonId::from_bytes(row.get(2)?));
        if stream == of(Stream::Intake) {
            Told::Intake(fact(row, subject)?)
        } else if stream == of(Stream::Vmd) {
            Told::Vmd(fact(row, subject)?)
        } else if stream == of(Stream::Request) {
            Told::Request(fact(row, subject)?)
        } else if stream == of(Stream::Plan) {
            Told::Plan(fact(row, subject)?)
        } else if stream == of(Stream::Application) {
            Told::Application(fact(row, subject)?)
        } else if stream == of(Stream::Discharge) {
            Told::Discharge(fact(row, subject)?)
        } else if stream == of(Stream::Reminder) {
            Told::Reminder(pathway, fact(row, Subject::Person(subject.person()))?)
        } else if stream == of(Stream::Duty) {
            Told::Duty(duty(row, pathway, subject.person())?)
        } else {
            return Err(StoreError::Unreadable(format!("flusso «{stream}»")));
        }
    };
    Ok(TimelineItem { fact: told, device, voided: false })
}

/// An obligation belongs to a pathway, or to the person alone.
fn duty(row: &Row<'_>, of: PathwayId, person: PersonId) -> Result<Fact<DutyFact>, StoreError> {
    let mut told: Fact<DutyFact> = fact(row, Subject::Pathway(of, person))?;
    let (DutyFact::Assigned { what, .. } | DutyFact::Waived { what, .. } | DutyFact::Resumed { what, .. }) = &told.body;
    if matches!(Kind::from_code(what).map(Kind::of), Some(Of::Person | Of::Reminder | Of::Meeting)) {
        told.subject = Subject::Person(person);
    }
    Ok(told)
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
