//! An access to the PUA, opened for the documents that tell of it.

use super::{
    Asked,
    authors::Authors,
    identity::Identity,
    intake::{art27, requester},
    words::{day_of, labels, listed, moment},
};
use crate::{
    CallError,
    intake::{intake_id, tell::destination},
};
use jiff::Timestamp;
use poliedro_domain::{
    catalogue::Catalogue,
    intake::IntakeFact,
    when::{local, local_date},
};
use poliedro_store::{IntakeFile, Stream};
use serde_json::{Value, json};

/// An access, the person it is of, and the names of those who worked on it.
pub(super) struct Access {
    pub(super) file: IntakeFile,
    pub(super) who: Identity,
    pub(super) authors: Authors,
}

impl Access {
    /// Opens it.
    ///
    /// # Errors
    /// When there is no such access.
    pub(super) fn read(asked: &Asked<'_, '_>) -> Result<Self, CallError> {
        let file = asked.reader.intake(intake_id(asked.id)?)?;
        // What was recorded by mistake, and the act of undoing it, are no day of this access.
        let counts =
            file.lines.iter().filter(|line| !line.voided && !matches!(line.fact.body, IntakeFact::Voided { .. }));
        let last = counts.map(|line| line.fact.happened_at).max().unwrap_or(file.row.requested_at);
        let who = Identity::read(asked.reader, file.person, local_date(last))?;
        Ok(Self { who, authors: Authors::read(asked.reader)?, file })
    }

    /// Facts that count, in the order of recording.
    pub(super) fn facts(&self) -> impl DoubleEndedIterator<Item = (Timestamp, &IntakeFact)> {
        let counts = self.file.lines.iter().filter(|line| !line.voided);
        counts.map(|line| (line.fact.happened_at, &line.fact.body))
    }

    /// Where all this comes from. Call it last: who was named is known then.
    pub(super) fn sources(&self) -> Vec<(Stream, Vec<u8>)> {
        let access = (Stream::Intake, self.file.row.id.as_bytes().to_vec());
        std::iter::once(access).chain(self.who.sources()).chain(self.authors.sources()).collect()
    }

    /// «PUA-20260312»: the day of the contact.
    pub(super) fn number(&self, what: &str) -> String {
        let day = local(self.file.row.requested_at).date();
        format!("{what}-{:04}{:02}{:02}", day.year(), day.month(), day.day())
    }

    /// Who has it in charge; empty while nobody has.
    pub(super) fn operator(&self) -> String {
        self.file.state.assigned_to.map(|operator| self.authors.of(operator)).unwrap_or_default()
    }

    /// What was asked.
    pub(super) fn values(&self) -> Value {
        let (state, catalogue) = (&self.file.state, Catalogue::shipped());
        let request = &state.request;
        json!({
            "at": state.requested_at.map(moment),
            "day": state.requested_at.map(day_of),
            "channel": catalogue.label("channel", &request.channel),
            "requester": requester(&request.requester),
            "need": request.need,
            "areas": listed(&labels("needArea", &request.need_areas)),
            "followedBy": listed(&labels("alreadyFollowedBy", &request.already_followed_by)),
            "urgency": request.urgency.as_deref().map_or("Non urgente", |code| catalogue.label("urgencyMotive", code)),
            "stage": catalogue.label("stage", state.stage.code()),
        })
    }

    /// The first-level assessment that holds; null while there is none.
    pub(super) fn assessment(&self) -> Value {
        let Some(held) = &self.file.state.assessment else { return Value::Null };
        json!({
            "at": moment(held.at),
            "by": self.authors.of(held.by),
            "need": if held.complex { "Bisogno complesso" } else { "Bisogno semplice" },
            "areas": listed(&labels("needArea", &held.need_areas)),
            "summary": held.summary,
            "art27": held.art27.as_ref().map(art27),
        })
    }

    /// Orientations: day, services, what was said.
    pub(super) fn oriented(&self) -> Vec<Value> {
        let told = self.facts().filter_map(|(at, fact)| match fact {
            IntakeFact::Oriented { services, note } => {
                Some(json!({ "at": moment(at), "services": labels("service", services), "listed": listed(&labels("service", services)), "note": note }))
            }
            _ => None,
        });
        told.collect()
    }

    /// Pathways that were activated.
    pub(super) fn activated(&self) -> Vec<Value> {
        let told = self.facts().filter_map(|(at, fact)| match fact {
            IntakeFact::Activated { pathway, provider, note } => {
                let pathway = Catalogue::shipped().label("pathwayKind", pathway);
                Some(json!({ "at": moment(at), "day": day_of(at), "pathway": pathway, "provider": provider, "note": note }))
            }
            _ => None,
        });
        told.collect()
    }

    /// Somebody pointed the person to services, activated a pathway or sent the request on.
    pub(super) fn followed(&self) -> bool {
        let state = &self.file.state;
        !state.services.is_empty() || !state.pathways.is_empty() || !state.referrals.is_empty()
    }

    /// Referrals to the equipe or to the COT that hold.
    pub(super) fn referrals(&self) -> Vec<Value> {
        let told = self.file.state.referrals.iter().map(|held| {
            json!({
                "at": moment(held.at),
                "to": destination(held.to),
                "motive": held.motive,
                "urgent": if held.urgent { "Sì" } else { "No" },
            })
        });
        told.collect()
    }
}
