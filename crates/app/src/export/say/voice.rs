//! What every resource of a person needs: the files, the words of the office, the names, and what else is in the bundle.

use crate::{CallError, catalogue::office::Office, operator::Names, unit::names::Units, vmd::assessor::told};
use jiff::civil::Date;
use poliedro_domain::{
    application::Stage as ApplicationStage,
    discharge::Stage as DischargeStage,
    id::{OperatorId, PathwayId, UnitId},
    intake,
    vmd::{Assessor, Stage as VmdStage},
};
use poliedro_fhir::{Author, Identifier, Link, Note, Requester, Subject, Word};
use poliedro_store::{ApplicationFile, DischargeFile, IntakeFile, PathwayKind, PersonFile, PlanFile, Reader, VmdFile};
use std::collections::BTreeSet;

/// The pathways of a person, opened, the oldest first; those that were undone are left out.
pub(super) struct Files {
    pub(super) intakes: Vec<IntakeFile>,
    pub(super) vmds: Vec<VmdFile>,
    pub(super) plans: Vec<PlanFile>,
    pub(super) applications: Vec<ApplicationFile>,
    pub(super) discharges: Vec<DischargeFile>,
}

impl Files {
    pub(super) fn read(r: &Reader<'_>, file: &PersonFile, today: Date) -> Result<Self, CallError> {
        let mut files = Self {
            intakes: Vec::new(),
            vmds: Vec::new(),
            plans: Vec::new(),
            applications: Vec::new(),
            discharges: Vec::new(),
        };
        for one in file.pathways.iter().rev() {
            match one.kind {
                PathwayKind::Intake => files.intakes.push(r.intake(one.id)?),
                PathwayKind::Vmd => files.vmds.push(r.vmd(one.id)?),
                PathwayKind::Plan => files.plans.push(r.plan(one.id, today)?),
                PathwayKind::Application => files.applications.push(r.application(one.id)?),
                PathwayKind::Discharge => files.discharges.push(r.discharge(one.id)?),
                PathwayKind::Request => {}
            }
        }
        files.vmds.retain(|one| one.state.stage(&one.areas) != VmdStage::Withdrawn);
        files.applications.retain(|one| one.state.stage() != ApplicationStage::Withdrawn);
        files.discharges.retain(|one| one.state.stage() != DischargeStage::Withdrawn);
        Ok(files)
    }
}

/// Speaks of one person.
pub(super) struct Voice {
    subject: Subject,
    names: Names,
    office: Office,
    units: Units,
    /// Kind and id of the resources that others may point to.
    here: BTreeSet<(&'static str, PathwayId)>,
}

impl Voice {
    pub(super) fn read(r: &Reader<'_>, file: &PersonFile, files: &Files, today: Date) -> Result<Self, CallError> {
        let intakes = files.intakes.iter().map(|one| ("Encounter", one.row.id));
        let requests = files.vmds.iter().map(|one| one.row.id);
        let requests = requests.chain(files.applications.iter().map(|one| one.row.id));
        let requests = requests.chain(files.discharges.iter().map(|one| one.row.id));
        Ok(Self {
            subject: Subject {
                identifier: super::super::shape::identifier(&file.row),
                patient: Some(file.row.id.to_string()),
            },
            names: Names::read(r)?,
            office: Office::read(r)?,
            units: Units::read(r, today)?,
            here: intakes.chain(requests.map(|id| ("ServiceRequest", id))).collect(),
        })
    }

    pub(super) const fn subject(&self) -> &Subject {
        &self.subject
    }

    /// A word of a list, as the office keeps it; no word when nothing was chosen.
    pub(super) fn word(&self, list: &str, code: &str) -> Word {
        if code.is_empty() { Word::default() } else { Word::of(list, code, self.office.label(list, code)) }
    }

    pub(super) fn words(&self, list: &str, codes: &[String]) -> Vec<Word> {
        codes.iter().map(|code| self.word(list, code)).collect()
    }

    pub(super) fn label(&self, list: &str, code: &str) -> String {
        if code.is_empty() { String::new() } else { self.office.label(list, code) }
    }

    pub(super) fn operator(&self, operator: OperatorId) -> Author {
        let identifier = Some(Identifier::of_operator(&operator.to_string()));
        Author { display: self.names.of(operator), identifier }
    }

    pub(super) fn name(&self, operator: OperatorId) -> String {
        self.names.of(operator)
    }

    pub(super) fn unit(&self, unit: UnitId) -> Author {
        Author { display: self.units.label(unit), identifier: Some(Identifier::of_unit(&unit.to_string())) }
    }

    /// A resource of this bundle; `None` when it is not in it.
    pub(super) fn link(&self, kind: &'static str, id: Option<PathwayId>) -> Option<Link> {
        id.filter(|id| self.here.contains(&(kind, *id))).map(|id| Link { kind, id: id.to_string() })
    }

    /// Who asks.
    pub(super) fn requester(&self, who: &intake::Requester) -> Requester {
        let label = self.label("requesterKind", &who.kind);
        let words = [label.as_str(), who.name.as_str()];
        let words = words.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
        match who.kind.as_str() {
            "" => Requester::Unknown,
            "persona" => Requester::Person,
            "familiare" | "rappresentante" => Requester::Related(words),
            _ => Requester::Service(words),
        }
    }
}

/// A professional, as they were when they worked on the case.
pub(super) fn professional(who: &Assessor) -> Author {
    let identifier = who.operator.map(|operator| Identifier::of_operator(&operator.to_string()));
    Author { display: told(who), identifier }
}

/// «Label: text»; nothing when there is no text.
pub(super) fn noted(label: &str, text: &str) -> Note {
    let text = text.trim();
    if text.is_empty() { Note::default() } else { Note::said(format!("{label}: {text}")) }
}

/// Parts that say something, one after the other.
pub(super) fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
