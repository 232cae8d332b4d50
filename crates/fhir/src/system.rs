//! The systems that codes and identifiers belong to.

use crate::reference::Identifier;
use crate::word::Public;
use poliedro_domain::{
    code::CodeKind,
    instrument::{Coding, Instrument, Item},
};
use serde_json::{Value, json};

/// Local codes of instruments: `barthel`, its questions `barthel.bagno`, their options `barthel.bagno.5`, its scores and their bands
/// `barthel.score.totale`, `barthel.score.totale.grave`.
pub const INSTRUMENTS: &str = "urn:poliedro:strumenti";
/// Identifiers of administrations.
pub const ADMINISTRATION: &str = "urn:poliedro:somministrazione";
/// The administration whose place one takes: an extension of `QuestionnaireResponse`.
pub const REPLACES: &str = "urn:poliedro:corregge";
/// Identifiers of files of people, for whoever has no public code.
pub const PERSON: &str = "urn:poliedro:fascicolo";
/// Identifiers of operators.
pub const OPERATOR: &str = "urn:poliedro:operatore";
/// Identifiers of pathways: accesses, assessments, applications, discharges.
pub const PATHWAY: &str = "urn:poliedro:percorso";
/// Identifiers of visits of an assessment.
pub const VISIT: &str = "urn:poliedro:visita";
/// Identifiers of plans.
pub const PLAN: &str = "urn:poliedro:progetto";
/// Identifiers of units.
pub const UNIT: &str = "urn:poliedro:unita";
/// Words of our lists: this, `:` and the name of the list.
pub const LISTS: &str = "urn:poliedro:elenco";
/// How people who do not exist are marked.
pub(crate) const TEST_DATA: Public =
    Public { system: "http://terminology.hl7.org/CodeSystem/v3-ActReason", code: "HTEST", display: "test health data" };
/// Codice fiscale (HL7 Italia).
pub const CODICE_FISCALE: &str = "http://hl7.it/sid/codiceFiscale";
/// STP (HL7 Italia).
pub const STP: &str = "http://hl7.it/sid/stp";
/// ENI: HL7 Italia lists one system for each region, none of them verified; the code is kept under a local one.
pub const ENI: &str = "urn:poliedro:eni";
/// Numeric provisional codice fiscale: no public system found.
pub const PROVISIONAL: &str = "urn:poliedro:cf-provvisorio";

pub(crate) const LOINC: &str = "http://loinc.org";
pub(crate) const UCUM: &str = "http://unitsofmeasure.org";

/// LOINC codes of instruments that name a panel and not its total: they go on the `Questionnaire` only.
const PANELS: [&str; 1] = ["75243-6"];

impl Identifier {
    /// The identifier of a person by a code, kept as it was written.
    pub fn of_code(kind: CodeKind, code: &str) -> Self {
        let system = match kind {
            CodeKind::Cf => CODICE_FISCALE,
            CodeKind::Stp => STP,
            CodeKind::Eni => ENI,
            CodeKind::Provisional => PROVISIONAL,
        };
        Self { system: system.to_owned(), value: code.to_owned() }
    }
    /// The identifier of a person without a code: that of the file.
    pub fn of_file(id: &str) -> Self {
        Self { system: PERSON.to_owned(), value: id.to_owned() }
    }
    /// The identifier of a pathway.
    pub fn of_pathway(id: &str) -> Self {
        Self { system: PATHWAY.to_owned(), value: id.to_owned() }
    }
    /// The identifier of a visit.
    pub fn of_visit(id: &str) -> Self {
        Self { system: VISIT.to_owned(), value: id.to_owned() }
    }
    /// The identifier of a unit.
    pub fn of_unit(id: &str) -> Self {
        Self { system: UNIT.to_owned(), value: id.to_owned() }
    }
    /// The identifier of an operator.
    pub fn of_operator(id: &str) -> Self {
        Self { system: OPERATOR.to_owned(), value: id.to_owned() }
    }
}

pub(crate) fn local(code: &str, display: &str) -> Value {
    json!({ "system": INSTRUMENTS, "code": code, "display": display })
}

pub(crate) fn public(coding: &Coding) -> Value {
    let mut out = json!({ "system": coding.system, "code": coding.code });
    if let (Some(out), false) = (out.as_object_mut(), coding.display.is_empty()) {
        out.insert("display".to_owned(), Value::from(coding.display.as_str()));
    }
    out
}

/// The codes of an instrument as a whole.
pub(crate) fn of_instrument(instrument: &Instrument) -> Vec<Value> {
    let own = local(&instrument.id, &instrument.title);
    std::iter::once(own).chain(instrument.codes.iter().map(public)).collect()
}

/// The codes of one question.
pub(crate) fn of_item(instrument: &Instrument, item: &Item) -> Vec<Value> {
    let own = local(&format!("{}.{}", instrument.id, item.id), &item.label);
    std::iter::once(own).chain(item.codes.iter().map(public)).collect()
}

/// The code of an option of a question.
pub(crate) fn of_option(instrument: &Instrument, question: &str, code: &str, label: &str) -> Value {
    local(&format!("{}.{question}.{code}", instrument.id), label)
}

/// The codes of a score; those of LOINC go with the main one, unless they name a panel.
pub(crate) fn of_score(instrument: &Instrument, score: &str, label: &str) -> Vec<Value> {
    let own = local(&format!("{}.score.{score}", instrument.id), label);
    let totals = instrument
        .codes
        .iter()
        .filter(|coding| score == instrument.main && coding.system == LOINC && !PANELS.contains(&coding.code.as_str()));
    std::iter::once(own).chain(totals.map(public)).collect()
}

/// The code of a band of a score.
pub(crate) fn of_band(instrument: &Instrument, score: &str, band: &str, label: &str) -> Value {
    local(&format!("{}.score.{score}.{band}", instrument.id), label)
}
