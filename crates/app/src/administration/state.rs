//! How far the instruments of an area are, in one assessment.

use super::{DRAFT, draft_key, report_of, view::InstrumentState};
use crate::instrument::{offered::Offered, words};
use poliedro_domain::{
    id::PathwayId,
    instrument::{Instrument, Library},
    protocol::Area,
};
use poliedro_store::{AdministrationFile, AdministrationRow, Draft};

/// The administration that counts.
#[derive(Clone)]
struct Done {
    instrument: String,
    id: String,
    at: String,
    score: String,
    band_label: Option<String>,
    tone: String,
}

/// What is known of the instruments of one assessment.
pub(crate) struct Progress<'a> {
    done: Vec<Done>,
    drafts: &'a [Draft],
    vmd: PathwayId,
    people: Vec<String>,
    offered: &'a Offered,
}

impl<'a> Progress<'a> {
    /// From the administrations of the person, newest first. `people`: the files under which drafts may have been kept.
    pub(crate) fn of(
        vmd: PathwayId,
        files: &[AdministrationFile],
        drafts: &'a [Draft],
        people: Vec<String>,
        offered: &'a Offered,
    ) -> Self {
        let counts = |file: &&AdministrationFile| file.state.vmd == Some(vmd) && file.state.corrected.is_none();
        let done = files.iter().filter(counts).map(|file| {
            let report = report_of(&file.state);
            Done {
                instrument: file.state.administration.instrument.clone(),
                id: file.id.to_string(),
                at: file.state.at.to_string(),
                score: report.as_ref().map(words::score).unwrap_or_default(),
                tone: words::tone(report.as_ref().and_then(|report| report.tone)).to_owned(),
                band_label: report.and_then(|report| report.band_label),
            }
        });
        Self { done: done.collect(), drafts, vmd, people, offered }
    }

    /// From the rows that lists have: no file is opened, and all that is known of a scale is that it was done.
    pub(crate) fn of_rows(
        vmd: PathwayId,
        rows: &[AdministrationRow],
        drafts: &'a [Draft],
        people: Vec<String>,
        offered: &'a Offered,
    ) -> Self {
        let done = rows.iter().map(|row| Done {
            instrument: row.instrument.clone(),
            id: row.id.to_string(),
            at: row.at.to_string(),
            score: String::new(),
            band_label: None,
            tone: words::tone(None).to_owned(),
        });
        Self { done: done.collect(), drafts, vmd, people, offered }
    }

    /// The instruments of an area, those always asked first; what is not offered shows only once administered.
    pub(crate) fn area(&self, area: &Area) -> Vec<InstrumentState> {
        let always = area.instruments.always.iter().map(|id| (id, true));
        let asked = always.chain(area.instruments.if_needed.iter().map(|id| (id, false)));
        let known = asked.filter_map(|(id, always)| Some((Library::shipped().get(id)?, always)));
        let shown = known.filter(|(it, _)| self.offered.has(it) || self.done_of(&it.id).is_some());
        shown.map(|(it, always)| self.state(it, &area.id, always)).collect()
    }

    /// What was administered for the assessment and belongs to none of its areas.
    pub(crate) fn others(&self, areas: &[Area]) -> Vec<InstrumentState> {
        let asked = |id: &str| {
            let within = |ids: &[String]| ids.iter().any(|known| known == id);
            areas.iter().any(|area| within(&area.instruments.always) || within(&area.instruments.if_needed))
        };
        let library = Library::shipped().all();
        let extra = library.filter(|it| !asked(&it.id) && self.done_of(&it.id).is_some());
        extra.map(|it| self.state(it, "", false)).collect()
    }

    fn done_of(&self, instrument: &str) -> Option<&Done> {
        self.done.iter().find(|done| done.instrument == instrument)
    }

    fn state(&self, instrument: &Instrument, area: &str, always: bool) -> InstrumentState {
        let done = self.done_of(&instrument.id);
        InstrumentState {
            id: instrument.id.clone(),
            title: instrument.title.clone(),
            short: instrument.short.clone(),
            area: area.to_owned(),
            always,
            filled_by: instrument.filled_by.clone(),
            administration_id: done.map(|done| done.id.clone()),
            at: done.map(|done| done.at.clone()),
            score: done.map(|done| done.score.clone()).unwrap_or_default(),
            band_label: done.and_then(|done| done.band_label.clone()),
            tone: done.map_or_else(|| "neutral".to_owned(), |done| done.tone.clone()),
            draft_saved_at: self.draft(&instrument.id).map(|draft| draft.saved_at.to_string()),
        }
    }

    fn draft(&self, instrument: &str) -> Option<&Draft> {
        let keys: Vec<_> =
            self.people.iter().map(|person| draft_key(person, instrument, Some(self.vmd), None)).collect();
        self.drafts.iter().find(|draft| draft.kind == DRAFT && keys.contains(&draft.key))
    }

    /// Drafts on this case: scales of its areas, and visits.
    pub(crate) fn drafts(&self, vmd: PathwayId, areas: &[Area]) -> u32 {
        let visits = self
            .drafts
            .iter()
            .filter(|draft| draft.kind == crate::vmd::VISIT_DRAFT && draft.key.starts_with(&format!("{vmd}/")));
        let scales = areas.iter().flat_map(|area| self.area(area)).filter(|state| state.draft_saved_at.is_some());
        u32::try_from(visits.count() + scales.count()).unwrap_or(u32::MAX)
    }
}
