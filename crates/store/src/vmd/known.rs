//! What is known of an assessment: the referral that opened it, if one did, and its own facts.

use crate::{StoreError, fact::load};
use poliedro_domain::{
    fact::{Fact, voided},
    id::{PathwayId, PersonId},
    intake::Destination,
    protocol::{Library, Protocol},
    request::{RequestFact, RequestState},
    vmd::{Request, VmdFact, VmdState},
};
use rusqlite::{Connection, OptionalExtension};

/// The facts of an assessment.
pub(super) struct Known {
    /// The file that it was written on.
    pub(super) person: PersonId,
    /// Of the request that a referral opened; none when it did not come from the PUA.
    pub(super) referral: Vec<Fact<RequestFact>>,
    /// Of its own stream.
    pub(super) facts: Vec<Fact<VmdFact>>,
}

impl Known {
    /// The facts of an assessment that lists know; `None` when there is no such assessment.
    pub(super) fn of(conn: &Connection, vmd: PathwayId) -> Result<Option<Self>, StoreError> {
        let person = person_of(conn, vmd)?;
        person.map(|person| Self::read(conn, vmd, person)).transpose()
    }

    /// The facts of a subject, whatever lists know of it.
    pub(super) fn read(conn: &Connection, vmd: PathwayId, person: PersonId) -> Result<Self, StoreError> {
        let referral = load::<RequestFact>(conn, vmd.as_bytes())?;
        let facts = load::<VmdFact>(conn, vmd.as_bytes())?;
        Ok(Self {
            person,
            referral: referral.into_iter().map(|fact| fact.of_pathway(vmd, person)).collect(),
            facts: facts.into_iter().map(|fact| fact.of_pathway(vmd, person)).collect(),
        })
    }

    pub(super) fn state(&self) -> VmdState {
        VmdState::fold(&self.referral, &self.facts)
    }

    /// It is an assessment: it has facts of its own, or a referral sent it to the equipe and not elsewhere.
    pub(super) fn stands(&self) -> bool {
        !self.facts.is_empty()
            || RequestState::fold(&self.referral).is_some_and(|referral| referral.to == Destination::Vmd)
    }
}

/// The file that an assessment was written on.
pub(super) fn person_of(conn: &Connection, vmd: PathwayId) -> Result<Option<PersonId>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT person FROM vmd WHERE id = ?1")?;
    let person = statement.query_row([vmd.as_bytes()], |row| row.get(0)).optional()?;
    Ok(person.map(PersonId::from_bytes))
}

/// Someone has worked on it: there are facts that count besides the referral. The agenda counts only while the case is on one.
pub(crate) fn has_work(conn: &Connection, vmd: PathwayId) -> Result<bool, StoreError> {
    let Some(known) = Known::of(conn, vmd)? else { return Ok(false) };
    let voided = voided(&known.facts);
    let is_work = |fact: &VmdFact| {
        use VmdFact::{Closed, Scheduled, Unscheduled, Voided};
        !matches!(fact, Voided { .. } | Closed { .. } | Scheduled { .. } | Unscheduled { .. })
    };
    let counts = |fact: &Fact<VmdFact>| !voided.contains(&fact.id) && is_work(&fact.body);
    Ok(known.state().scheduled.is_some() || known.facts.iter().any(counts))
}

/// The protocol by which it is assessed, in the version it was asked with.
pub(super) fn protocol(request: Option<&Request>) -> Option<&'static Protocol> {
    let request = request?;
    let library = Library::shipped();
    library.version(&request.protocol, &request.protocol_version).or_else(|| library.get(&request.protocol))
}

/// Until a request is complete, the two visits that every protocol has so far.
const USUAL: [&str; 2] = ["health", "social"];

/// The areas of a protocol, in order; `only_required`: those without which the assessment is not made.
pub(super) fn areas(protocol: Option<&Protocol>, only_required: bool) -> Vec<String> {
    protocol.map_or_else(
        || USUAL.map(str::to_owned).to_vec(),
        |protocol| {
            let asked = protocol.areas.iter().filter(|area| area.required || !only_required);
            asked.map(|area| area.id.clone()).collect()
        },
    )
}
