//! An application, as its documents tell it.

use super::{
    Asked,
    identity::Identity,
    words::{day_of, full_day},
};
use crate::{CallError, application::application_id, place};
use jiff::civil::Date;
use poliedro_domain::{
    application::{Application, ApplicationState, Entry, Refusal},
    catalogue::Catalogue,
    id::{PathwayId, UnitId},
    unit::Unit,
    vmd::Decided,
    when::{format_date, local_date},
};
use poliedro_store::{ApplicationFile, Reader, Stream};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// An application, opened, with whose it is, the units that it names and its assessment.
pub(super) struct Applied {
    pub(super) file: ApplicationFile,
    pub(super) identity: Identity,
    pub(super) decided: Option<Decided>,
    /// As they were on the last day on which something happened to it.
    units: BTreeMap<UnitId, Unit>,
}

impl Applied {
    /// Opens it: a consultation.
    ///
    /// # Errors
    /// When there is no such application, or it cannot be read.
    pub(super) fn read(asked: &Asked<'_, '_>) -> Result<Self, CallError> {
        Self::of(asked.reader, application_id(asked.id)?)
    }

    /// The same, of an application that is known.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub(super) fn of(reader: &Reader<'_>, id: PathwayId) -> Result<Self, CallError> {
        let file = reader.application(id)?;
        let last = file.lines.iter().filter(|line| !line.voided).map(|line| local_date(line.fact.happened_at)).max();
        let day = last.unwrap_or(file.row.applied_on);
        let asked = file.state.application.iter().flat_map(|held| &held.preferences).map(|one| one.unit);
        let entered = file.state.entries.iter().map(|entry| entry.unit);
        let mut units = BTreeMap::new();
        for unit in asked.chain(entered) {
            if let Some(known) = reader.unit(unit)?.state.at(day) {
                units.insert(unit, known.unit.clone());
            }
        }
        let decided = match file.row.vmd {
            Some(vmd) => reader.vmd(vmd)?.state.decision().cloned(),
            None => None,
        };
        let identity = Identity::read(reader, file.person, day)?;
        Ok(Self { file, identity, decided, units })
    }

    /// What is applied for.
    ///
    /// # Errors
    /// An application that was undone, in a sentence.
    pub(super) fn held(&self) -> Result<&Application, CallError> {
        let withdrawn = || CallError::failed(Refusal::Withdrawn.sentence());
        self.file.state.application.as_ref().ok_or_else(withdrawn)
    }

    pub(super) const fn state(&self) -> &ApplicationState {
        &self.file.state
    }

    /// Catalogue `unitKind`, in words.
    pub(super) fn kind(&self) -> &'static str {
        let list = Catalogue::shipped().list("unitKind");
        list.iter().find(|entry| entry.code == self.file.row.kind).map_or("", |entry| entry.label.as_str())
    }

    /// What a unit is, as it was then.
    pub(super) fn unit(&self, unit: UnitId) -> Option<&Unit> {
        self.units.get(&unit)
    }

    pub(super) fn unit_name(&self, unit: UnitId) -> String {
        self.unit(unit).map_or_else(|| "Unità d’offerta non più nota".to_owned(), |unit| unit.name.clone())
    }

    /// «Crema»; empty when it is not known.
    pub(super) fn unit_comune(&self, unit: UnitId) -> String {
        let known = self.unit(unit).filter(|unit| !unit.comune.is_empty());
        known.map(|unit| place::name_of(&unit.comune)).unwrap_or_default()
    }

    /// Units asked for, in order.
    pub(super) fn preferences(&self) -> Vec<Value> {
        let asked = self.file.state.application.iter().flat_map(|held| &held.preferences);
        let told = asked.map(|asked| {
            json!({
                "unit": self.unit_name(asked.unit),
                "comune": self.unit_comune(asked.unit),
                "wing": Catalogue::shipped().label("unitWing", &asked.wing),
            })
        });
        told.collect()
    }

    /// Places in lists: where, since when.
    pub(super) fn places(&self, which: impl Fn(&Entry) -> bool) -> Vec<Value> {
        let kept = self.file.state.entries.iter().filter(|entry| which(entry));
        let told = kept.map(|entry| {
            let (on, exit) = entry.left.map_or((None, ""), |(on, exit)| (Some(on), exit.code()));
            json!({
                "unit": self.unit_name(entry.unit),
                "comune": self.unit_comune(entry.unit),
                "since": full_day(entry.entered_on),
                "left": on.map(full_day).unwrap_or_default(),
                "exit": Catalogue::shipped().label("listExit", exit),
            })
        });
        told.collect()
    }

    /// The minutes of the equipe, in words.
    pub(super) fn minutes(&self) -> Option<String> {
        let told = |held: &Decided| format!("verbale n. {}/{} del {}", held.number, held.year, day_of(held.at));
        self.decided.as_ref().map(told)
    }

    /// Why nothing is written to a person who died; empty otherwise.
    pub(super) fn death(&self, otherwise: &str) -> String {
        let told = |day: Date| format!("La persona è deceduta il {}: {otherwise}", format_date(day));
        self.file.row.person.death_date.map(told).unwrap_or_default()
    }

    /// Year of the application.
    pub(super) fn year(&self) -> i16 {
        self.file.row.applied_on.year()
    }

    /// «domanda-rsa-mr».
    pub(super) fn stem(&self, name: &str) -> String {
        format!("{name}-{}-{}", self.file.row.kind.replace('_', "-"), self.identity.initials())
    }

    /// Where all this comes from; of a sheet for one unit, only that unit.
    pub(super) fn sources(&self, only: Option<UnitId>) -> Vec<(Stream, Vec<u8>)> {
        let mut all = vec![(Stream::Application, self.file.row.id.as_bytes().to_vec())];
        let units = self.units.keys().filter(|unit| only.is_none_or(|only| **unit == only));
        all.extend(units.map(|unit| (Stream::Unit, unit.as_bytes().to_vec())));
        all.extend(self.file.row.vmd.map(|vmd| (Stream::Vmd, vmd.as_bytes().to_vec())));
        all.extend(self.identity.sources());
        all
    }
}
