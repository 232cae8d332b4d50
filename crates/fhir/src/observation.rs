//! The score of a closed administration as an `Observation`.

use crate::administration::{Administration, ExportError, Standing};
use crate::bundle::{Resource, full_url};
use crate::json::Object;
use crate::questionnaire::number;
use crate::system::{self, UCUM, of_band, of_score};
use poliedro_domain::instrument::{Amount, Instrument, Part, PartKind};
use serde_json::{Value, json};

/// The main score as an `Observation` of category `survey`, the others as its components, the band as its interpretation. `None` when
/// the administration was closed incomplete: what is missing is not zero, and there is no score.
///
/// # Errors
/// [`ExportError`].
pub fn observation(
    instrument: &Instrument,
    administration: &Administration<'_>,
) -> Result<Option<Resource>, ExportError> {
    administration.check(instrument)?;
    let report = administration.report;
    let Some(score) = report.score.filter(|_| report.complete) else {
        return Ok(None);
    };
    let status = match administration.standing {
        Standing::Corrected => "entered-in-error",
        Standing::Corrects(_) => "amended",
        Standing::Stands => "final",
    };
    let label = instrument.main_score().map_or(instrument.short.as_str(), |main| main.label.as_str());
    let band = report.band.as_deref().zip(report.band_label.as_deref());
    let main = &instrument.main;
    let performer: Vec<Value> = Some(administration.author()).filter(|author| !author.is_null()).into_iter().collect();
    let parts: Vec<Value> = report.parts.iter().filter_map(|part| component(instrument, part)).collect();
    Ok(Some(Resource::new("Observation", administration.id, |out| {
        out.with("status", status)
            .with("category", vec![survey()])
            .with("code", concept(of_score(instrument, main, label), &format!("{}: {label}", instrument.title)))
            .with("subject", administration.subject())
            .with("effectiveDateTime", administration.moment())
            .with("performer", performer)
            .with("valueQuantity", quantity(score))
            .with("interpretation", band.map(|(code, words)| interpretation(instrument, main, code, words)))
            .with("derivedFrom", vec![answers_of(administration.id)])
            .with("component", parts)
    })))
}

fn survey() -> Value {
    let system = "http://terminology.hl7.org/CodeSystem/observation-category";
    json!({ "coding": [{ "system": system, "code": "survey", "display": "Survey" }] })
}

/// The answers a score comes from.
fn answers_of(id: &str) -> Value {
    let kind = "QuestionnaireResponse";
    json!({
        "reference": full_url(kind, id),
        "type": kind,
        "identifier": { "system": system::ADMINISTRATION, "value": id },
    })
}

fn interpretation(instrument: &Instrument, score: &str, band: &str, words: &str) -> Value {
    json!([concept(vec![of_band(instrument, score, band, words)], words)])
}

/// A score beside the main one. A class has no quantity: its words are its value.
fn component(instrument: &Instrument, part: &Part) -> Option<Value> {
    let value = part.value?;
    let band = part.band.as_deref().zip(part.band_label.as_deref());
    let out = Object::default().with("code", concept(of_score(instrument, &part.id, &part.label), &part.label));
    match (part.kind, band) {
        (PartKind::Class, None) => None,
        (PartKind::Class, Some((code, words))) => {
            let class = concept(vec![of_band(instrument, &part.id, code, words)], words);
            Some(out.with("valueCodeableConcept", class).done())
        }
        (PartKind::Number, band) => {
            let band = band.map(|(code, words)| interpretation(instrument, &part.id, code, words));
            Some(out.with("valueQuantity", quantity(value)).with("interpretation", band).done())
        }
    }
}

fn concept(codings: Vec<Value>, text: &str) -> Value {
    json!({ "coding": codings, "text": text })
}

fn quantity(value: Amount) -> Value {
    json!({ "value": number(value), "unit": "{score}", "system": UCUM, "code": "{score}" })
}
