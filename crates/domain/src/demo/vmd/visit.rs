//! A visit and its scales.

use super::super::dice::Dice;
use super::case::Case;
use super::course::Course;
use super::person::Scene;
use super::scale::Filled;
use super::{DemoScale, DemoVmdStep, health, sheet_health, sheet_social, social};
use crate::administration::{Administration, Respondent};
use crate::sheet::{Library, check};
use crate::vmd::{Assessor, Visit, VmdFact};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};

/// Who visits, when, where.
pub(super) struct Round<'a> {
    pub(super) area: &'static str,
    pub(super) by: &'a Assessor,
    pub(super) at: Timestamp,
    pub(super) scene: Scene,
    pub(super) joint: bool,
}

impl Scene {
    pub(super) fn draw(dice: &mut Dice) -> Self {
        let place = match dice.below(100) {
            0..86 => "domicilio",
            86..91 => "ospedale",
            91..95 => "struttura",
            95..97 => "casa_familiare",
            _ => "casa_comunita",
        };
        let reasons = [
            "La persona si è stancata e non ha voluto proseguire.",
            "La persona non ha voluto rispondere a questa domanda.",
            "Non c’era chi potesse rispondere.",
        ];
        Self { place, tired: dice.pick(&reasons).copied().unwrap_or_default() }
    }
}

/// Scales first, one after the other, then the sheet, as one does in a kitchen.
pub(super) fn visit(course: &mut Course<'_>, round: &Round<'_>) {
    let case = course.case;
    let dice = &mut course.dice;
    let (sheet, scales, values) = if round.area == "health" {
        let scales = health::scales(&case.latent, &case.ability, &case.illness, case.falls, dice);
        ("visit-health", scales, sheet_health::fill(case, dice))
    } else {
        ("visit-social", social::scales(&case.latent, &case.living, dice), sheet_social::fill(case, dice))
    };
    let mut minutes = 10;
    let mut steps = Vec::new();
    for scale in scales {
        let sealed = seal(case, round, scale, dice);
        steps.push((round.at + SignedDuration::from_mins(minutes), DemoVmdStep::Scale(Box::new(sealed))));
        minutes += 6;
    }
    course.steps.extend(steps);
    let version = Library::shipped().get(sheet).map(|sheet| sheet.version.clone()).unwrap_or_default();
    let visit = Visit {
        area: round.area.to_owned(),
        sheet: sheet.to_owned(),
        version,
        values: in_one_form(sheet, values),
        by: round.by.clone(),
        joint: round.joint,
        place: round.scene.place.to_owned(),
        present: case.living.caregiver().map(|kin| kin.name.clone()).unwrap_or_default(),
        corrects: None,
        reason: String::new(),
    };
    course.fact(round.at, VmdFact::Visited { visit: Box::new(visit) });
}

/// As the form itself would keep it; a test says that it always accepts it.
fn in_one_form(sheet: &str, values: Map<String, Value>) -> Map<String, Value> {
    let values = Value::Object(values);
    let kept = Library::shipped().get(sheet).and_then(|sheet| check(sheet, &values).ok());
    match kept.map_or(Ok(values), serde_json::to_value) {
        Ok(Value::Object(values)) => values,
        _ => Map::new(),
    }
}

fn seal(case: &Case, round: &Round<'_>, filled: Filled, dice: &mut Dice) -> DemoScale {
    let who = respondent(case, &filled, dice);
    let (slip, stops) = (dice.permille(20), dice.permille(60));
    let long = matches!(filled.instrument.id.as_str(), "spmsq" | "lsns-6" | "csi");
    let sealed = |filled: &Filled| filled.seal(&round.scene, round.by, who.clone());
    if stops && long {
        return DemoScale { administration: sealed(&filled.interrupted()), corrected_by: None };
    }
    if !slip || filled.instrument.id == "gds-5" {
        let mut administration = sealed(&filled);
        if filled.instrument.id == "gds-5" {
            administration.note = "Derivata dalla GDS-15.".to_owned();
        }
        return DemoScale { administration, corrected_by: None };
    }
    let right: Administration =
        Administration { reason: "Risposta segnata per un’altra.".to_owned(), ..sealed(&filled) };
    let after = round.at + SignedDuration::from_hours(26);
    DemoScale { administration: sealed(&filled.mistyped(dice)), corrected_by: Some((after, right)) }
}

/// The person, as long as they can; then whoever assists; the strain is always of whoever bears it.
fn respondent(case: &Case, filled: &Filled, dice: &mut Dice) -> Respondent {
    let caregiver = case.living.caregiver();
    let with = |kind: &str| Respondent {
        kind: kind.to_owned(),
        name: caregiver.map(|kin| kin.name.clone()).unwrap_or_default(),
    };
    let alone = |kind: &str| Respondent { kind: kind.to_owned(), name: String::new() };
    match filled.instrument.id.as_str() {
        "csi" | "zarit" => with("caregiver"),
        "painad" | "exton-smith" | "barthel" => alone("osservazione"),
        "cirs" | "mna-sf" => alone("documenti"),
        "spmsq" | "gds-15" | "gds-5" | "nrs" | "lsns-6" => alone("persona"),
        _ if caregiver.is_none() => alone("persona"),
        _ if case.latent.cognition > 1.2 => with("caregiver"),
        _ if dice.permille(550) => with("persona_con_familiare"),
        _ => alone("persona"),
    }
}
