//! A protected discharge, as its documents tell it.

use super::{
    Asked, Source,
    identity::Identity,
    words::{day_of, full_day, moment},
};
use crate::{
    CallError,
    catalogue::office::{Office, key},
    discharge::{discharge_id, shape},
};
use poliedro_domain::{
    catalogue::{Catalogue, Entry},
    discharge::{Component, DischargeState, Referral, Stage},
    when::{format_date, local, local_date},
};
use poliedro_store::{DischargeFile, Stream};
use serde_json::{Value, json};

/// Words of places and providers: the office may keep them itself.
const LISTS: [&str; 2] = ["facility", "dischargeProvider"];

/// A discharge, opened, with whose it is.
pub(super) struct Told {
    pub(super) file: DischargeFile,
    pub(super) identity: Identity,
    pub(super) office: Office,
}

impl Told {
    /// Opens it: a consultation.
    ///
    /// # Errors
    /// When there is no such discharge, or it cannot be read.
    pub(super) fn read(asked: &Asked<'_, '_>) -> Result<Self, CallError> {
        let file = asked.reader.discharge(discharge_id(asked.id)?)?;
        let last = file.lines.iter().filter(|line| !line.voided).map(|line| local_date(line.fact.happened_at)).max();
        let day = last.unwrap_or_else(|| local_date(file.row.began_at));
        let identity = Identity::read(asked.reader, file.person, day)?;
        Ok(Self { identity, office: Office::read(asked.reader)?, file })
    }

    pub(super) const fn state(&self) -> &DischargeState {
        &self.file.state
    }

    /// Why nothing is made of a discharge that was undone; empty otherwise.
    pub(super) fn withdrawn(&self) -> String {
        let sentence = "Questa dimissione protetta è stata annullata: non se ne fanno documenti.";
        if self.file.state.stage() == Stage::Withdrawn { sentence.to_owned() } else { String::new() }
    }

    /// A remark on who died; empty otherwise.
    pub(super) fn death(&self) -> String {
        let died = self.file.row.person.death_date.map(format_date);
        died.map(|day| format!("La persona è deceduta il {day}.")).unwrap_or_default()
    }

    /// Where all this comes from: the discharge, the PUA's referral that has its name, the words of the office, the person.
    pub(super) fn sources(&self) -> Vec<(Stream, Vec<u8>)> {
        let id = self.file.row.id.as_bytes().to_vec();
        let mut all = vec![(Stream::Discharge, id.clone()), (Stream::Request, id)];
        all.extend(LISTS.map(|list| (Stream::Setting, key(list).into_bytes())));
        all.extend(self.identity.sources());
        all
    }

    pub(super) fn source(&self) -> Source {
        Source::Facts(self.sources())
    }

    /// Year in which it began.
    pub(super) fn year(&self) -> i16 {
        local(self.file.row.began_at).year()
    }

    pub(super) fn number(&self, kind: &str) -> String {
        format!("{kind}-{}", self.year())
    }

    pub(super) fn stem(&self, name: &str) -> String {
        format!("{name}-{}", self.identity.initials())
    }

    /// «Ospedale Maggiore di Crema, Medicina»; where it comes from when neither is known.
    pub(super) fn place(&self) -> String {
        self.file.state.referral.as_ref().map(|held| shape::place(held, &self.office)).unwrap_or_default()
    }

    /// What every document of a discharge says of it.
    pub(super) fn values(&self) -> Value {
        let (state, words) = (&self.file.state, Catalogue::shipped());
        let (at, destination) = state.discharged.as_ref().map_or((None, ""), |(at, to)| (Some(*at), to.as_str()));
        json!({
            "person": self.identity.values(),
            "place": self.place(),
            "received": state.received_at.map(moment).unwrap_or_default(),
            "due": state.due_at().map(moment).unwrap_or_default(),
            "discharged": at.map(moment).unwrap_or_default(),
            "destination": words.label("dischargeDestination", destination),
            "activated": state.activated_at.map(day_of).unwrap_or_default(),
            "verifyOn": state.verify_on.filter(|_| state.is_open()).map(full_day).unwrap_or_default(),
            "ended": self.ended(),
        })
    }

    /// How it ended, in a sentence; empty while it goes on.
    fn ended(&self) -> String {
        let (state, words) = (&self.file.state, Catalogue::shipped());
        let told =
            |what: &str, at: jiff::Timestamp, why: &str| format!("{what} il {}: {}.", day_of(at), why.to_lowercase());
        match (&state.closed, &state.not_activated, &state.next) {
            (Some((at, code)), ..) => told("Chiusa", *at, words.label("dischargeClosure", code)),
            (_, Some((at, code)), _) => told("Non attivata", *at, words.label("notActivatedMotive", code)),
            (.., Some((at, _))) => format!("La persona è stata di nuovo ricoverata il {}.", day_of(*at)),
            _ => String::new(),
        }
    }

    /// Parts of the plan that holds.
    pub(super) fn components(&self) -> Vec<Value> {
        let parts = self.file.state.plan.iter().flat_map(|(_, plan)| &plan.components);
        parts.map(|part| component(part, &self.office)).collect()
    }
}

fn component(part: &Component, office: &Office) -> Value {
    json!({
        "component": Catalogue::shipped().label("dischargeComponent", &part.component),
        "provider": shape::provider(part, office),
        "intensity": part.intensity,
        "from": part.from.map(full_day).unwrap_or_default(),
    })
}

/// Entries of a list, ticked or not.
pub(super) fn ticked(list: &str, held: &[String]) -> Vec<Value> {
    let words = Catalogue::shipped();
    let known = |entry: &Entry| json!({ "on": held.contains(&entry.code), "text": entry.label });
    let gone = held.iter().filter(|code| !words.has(list, code)).map(|code| json!({ "on": true, "text": code }));
    words.list(list).iter().map(known).chain(gone).collect()
}

/// The labels of these codes.
pub(super) fn labels(list: &str, held: &[String]) -> Vec<String> {
    held.iter().map(|code| Catalogue::shipped().label(list, code).to_owned()).collect()
}

/// What the ward reports, for templates.
pub(super) fn referral(held: &Referral) -> Value {
    let words = Catalogue::shipped();
    let day = |day: Option<jiff::civil::Date>| day.map(full_day).unwrap_or_default();
    json!({
        "source": words.label("dischargeSource", &held.source),
        "ward": held.ward,
        "contact": held.contact,
        "phone": held.phone,
        "admitted": day(held.admitted_on),
        "expected": day(held.expected_on),
        "brass": held.brass.map(brass).unwrap_or_default(),
        "motive": held.motive,
        "diagnosis": held.diagnosis,
        "eligibility": labels("dischargeEligibility", &held.eligibility),
        "home": words.label("homeState", &held.home),
        "caregiver": held.caregiver,
        "consentOn": day(held.consent_on),
        "note": held.note,
    })
}

/// A bar of the BRASS, 0–40: 0–10 low, 11–19 middle, from 20 high (Blaylock, Cason 1992).
fn brass(held: poliedro_domain::discharge::Brass) -> Value {
    let told = shape::brass(held);
    let risk = told.split_once(": ").and_then(|(_, rest)| rest.split_once(" (")).map_or("", |(risk, _)| risk);
    json!([{
        "label": "Indice di BRASS",
        "value": held.score,
        "min": 0,
        "max": 40,
        "shown": format!("{} su 40, {risk}", held.score),
        "note": format!("del {}", full_day(held.on)),
    }])
}
