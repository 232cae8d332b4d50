//! Every fact of a person, whatever stream it was spoken in.

use crate::CallError;
use jiff::Timestamp;
use poliedro_domain::{
    fact::Fact,
    id::{FactId, OperatorId, PersonId},
};
use poliedro_store::{Reader, Stream, TimelineItem, Told};
use serde::Serialize;
use serde_json::Value;

/// A fact of a person, with nothing left out.
pub(super) struct Recorded {
    pub(super) id: FactId,
    pub(super) stream: Stream,
    /// The file, pathway, administration, meeting or reminder that it was written on.
    pub(super) of: String,
    pub(super) happened_at: Timestamp,
    pub(super) recorded_at: Timestamp,
    pub(super) by: OperatorId,
    /// As the archive keeps it.
    pub(super) body: Value,
    pub(super) item: TimelineItem,
}

/// The facts of a person, of every file of theirs, in the order of recording.
pub(super) struct Facts(Vec<Recorded>);

impl Facts {
    /// Reads them all. It counts as a consultation.
    pub(super) fn read(r: &Reader<'_>, person: PersonId) -> Result<Self, CallError> {
        let items = r.timeline(person, 0, u32::MAX)?;
        let mut facts = items.into_iter().map(recorded).collect::<Result<Vec<_>, _>>()?;
        // Identifiers grow in the order of recording.
        facts.sort_by_key(|fact| fact.id);
        Ok(Self(facts))
    }
    pub(super) fn iter(&self) -> impl Iterator<Item = &Recorded> {
        self.0.iter()
    }
    /// When the newest was recorded.
    pub(super) fn newest(&self) -> Timestamp {
        self.0.iter().map(|fact| fact.recorded_at).max().unwrap_or(Timestamp::UNIX_EPOCH)
    }
    /// The same, without the documents that left: a summary that leaves must not look old for that.
    pub(super) fn newest_written(&self) -> Timestamp {
        let written = self.0.iter().filter(|fact| fact.stream != Stream::Issue);
        written.map(|fact| fact.recorded_at).max().unwrap_or(Timestamp::UNIX_EPOCH)
    }
    /// The fact with this identifier.
    pub(super) fn get(&self, id: FactId) -> Option<&Recorded> {
        self.0.binary_search_by_key(&id, |fact| fact.id).ok().and_then(|at| self.0.get(at))
    }
}

/// A stream that is not told here does not compile: nothing that is written of a person is left out of their copy.
fn recorded(item: TimelineItem) -> Result<Recorded, CallError> {
    use poliedro_domain::fact::Subject;
    let pathway = |subject: &Subject| match subject {
        Subject::Person(person) => person.to_string(),
        Subject::Pathway(pathway, _) => pathway.to_string(),
    };
    let (stream, of, (recorded_at, body)) = match &item.fact {
        Told::Person(fact) => (Stream::Person, fact.subject.person().to_string(), written(fact)?),
        Told::Intake(fact) => (Stream::Intake, pathway(&fact.subject), written(fact)?),
        Told::Request(fact) => (Stream::Request, pathway(&fact.subject), written(fact)?),
        Told::Vmd(fact) => (Stream::Vmd, pathway(&fact.subject), written(fact)?),
        Told::Administration(id, fact) => (Stream::Administration, id.to_string(), written(fact)?),
        Told::Meeting(id, fact) => (Stream::Meeting, id.to_string(), written(fact)?),
        Told::Plan(fact) => (Stream::Plan, pathway(&fact.subject), written(fact)?),
        Told::Application(fact) => (Stream::Application, pathway(&fact.subject), written(fact)?),
        Told::Discharge(fact) => (Stream::Discharge, pathway(&fact.subject), written(fact)?),
        Told::Reminder(id, fact) => (Stream::Reminder, id.to_string(), written(fact)?),
        Told::Duty(fact) => (Stream::Duty, pathway(&fact.subject), written(fact)?),
        Told::Issue(fact) => (Stream::Issue, fact.subject.person().to_string(), written(fact)?),
    };
    Ok(Recorded {
        id: item.id(),
        stream,
        of,
        happened_at: item.happened_at(),
        recorded_at,
        by: item.author(),
        body,
        item,
    })
}

fn written<B: Serialize>(fact: &Fact<B>) -> Result<(Timestamp, Value), CallError> {
    let body = serde_json::to_value(&fact.body)
        .map_err(|_| CallError::failed("Un fatto dell’archivio non si può scrivere."))?;
    Ok((fact.recorded_at, body))
}
