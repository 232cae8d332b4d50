//! From what the archive gives to what the interface shows of a discharge.

use super::{
    cot::cot,
    view::{
        ComponentForm, ComponentView, DischargeAssessmentView, DischargeCheckView, DischargePlanForm,
        DischargePlanView, DischargeRow, ReferralForm,
    },
};
use crate::{application::shape::iso, catalogue::office::Office, operator::Names, place::name_of, vmd::assessor::told};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    catalogue::Catalogue,
    discharge::{Assessed, Brass, Checked, Component, DischargePlan, Nature, Referral, Stage},
    person::age_on,
    when::format_date,
};
use poliedro_store as store;

/// Catalogue `dischargeSource` of what the PUA sent, while the ward has not written.
const BY_PUA: &str = "pua";

/// A discharge in a list.
pub(crate) fn row(
    row: &store::DischargeRow,
    names: &Names,
    office: &Office,
    now: Timestamp,
    today: Date,
) -> DischargeRow {
    let words = Catalogue::shipped();
    let person = &row.person;
    DischargeRow {
        discharge_id: row.id.to_string(),
        person_id: person.id.to_string(),
        full_name: person.full_name(),
        age: person.birth_date.and_then(|birth| age_on(birth, person.death_date.unwrap_or(today))),
        comune: person.residence.as_deref().map(name_of),
        ward: place_of(&row.source, &row.facility, &row.ward, row.intake.is_some(), office),
        stage: row.stage.code().to_owned(),
        stage_label: stage(row.stage).to_owned(),
        urgent: row.urgent,
        social_risk: row.social_risk,
        expected_on: iso(row.expected_on),
        clock: row.received_at.and_then(|received| cot(&row.clock, received, row.assessed_at, !row.is_open(), now)),
        components: row.components.iter().map(|code| words.label("dischargeComponent", code).to_owned()).collect(),
        assigned_to: row.assigned_to.map(|operator| names.of(operator)),
        deceased: row.deceased(),
        example: person.example,
    }
}

/// A stage in words.
pub(crate) fn stage(stage: Stage) -> &'static str {
    Catalogue::shipped().label("dischargeStage", stage.code())
}

/// «Ospedale Maggiore di Crema, Medicina»; where it comes from when neither is known.
fn place_of(source: &str, facility: &str, ward: &str, from_pua: bool, office: &Office) -> String {
    let facility = if facility.is_empty() { String::new() } else { office.label("facility", facility) };
    match (facility.is_empty(), ward.is_empty()) {
        (false, false) => format!("{facility}, {ward}"),
        (true, true) => {
            let source = if source.is_empty() && from_pua { BY_PUA } else { source };
            Catalogue::shipped().label("dischargeSource", source).to_owned()
        }
        _ => format!("{facility}{ward}"),
    }
}

/// Where the person is, of a report.
pub(crate) fn place(referral: &Referral, office: &Office) -> String {
    place_of(&referral.source, &referral.facility, &referral.ward, false, office)
}

/// «BRASS 22: rischio alto (12/03/2026)»: 0–10 low, 11–19 middle, from 20 high (Blaylock, Cason 1992).
pub(crate) fn brass(held: Brass) -> String {
    let risk = match held.score {
        0..=10 => "basso",
        11..=19 => "medio",
        _ => "alto",
    };
    format!("BRASS {}: rischio {risk} ({})", held.score, format_date(held.on))
}

/// The report as a form, to be corrected.
pub(crate) fn referral(held: &Referral) -> ReferralForm {
    let day = |day: Option<Date>| iso(day).unwrap_or_default();
    ReferralForm {
        source: held.source.clone(),
        facility: held.facility.clone(),
        ward: held.ward.clone(),
        contact: held.contact.clone(),
        phone: held.phone.clone(),
        admitted_on: day(held.admitted_on),
        expected_on: day(held.expected_on),
        brass: held.brass.map(|brass| brass.score.to_string()).unwrap_or_default(),
        brass_on: day(held.brass.map(|brass| brass.on)),
        motive: held.motive.clone(),
        diagnosis: held.diagnosis.clone(),
        eligibility: held.eligibility.clone(),
        social_risk: held.social_risk,
        home: held.home.clone(),
        caregiver: held.caregiver.clone(),
        aids: held.aids.clone(),
        nursing: held.nursing.clone(),
        followed_by: held.followed_by.clone(),
        consent_on: day(held.consent_on),
        note: held.note.clone(),
    }
}

/// The assessment.
pub(crate) fn assessment(held: &Assessed) -> DischargeAssessmentView {
    let found = &held.assessment;
    DischargeAssessmentView {
        at: held.at.to_string(),
        by: found.by.iter().map(told).collect(),
        place: Catalogue::shipped().label("visitPlace", &found.place).to_owned(),
        summary: found.summary.clone(),
        social_need: found.social_need,
    }
}

/// Who gives a part of the plan: «Cooperativa Igea», «Altro erogatore: Rossi S.r.l.».
pub(crate) fn provider(part: &Component, office: &Office) -> String {
    match (part.provider.as_str(), part.provider_name.as_str()) {
        ("", name) => name.to_owned(),
        (code, "") => office.label("dischargeProvider", code),
        (code, name) => format!("{}: {name}", office.label("dischargeProvider", code)),
    }
}

/// What a plan is made of, as it is counted (IND-14, IND-15).
pub(crate) fn nature(plan: &DischargePlan) -> &'static str {
    match plan.nature() {
        Nature::Integrated => "Integrato",
        Nature::Social => "Solo tutelare/assistenziale",
        Nature::Health => "Sanitario",
        Nature::Other => "Altro",
    }
}

/// The plan.
pub(crate) fn plan(at: Timestamp, held: &DischargePlan, office: &Office) -> DischargePlanView {
    let view = |part: &Component| ComponentView {
        component: part.component.clone(),
        label: Catalogue::shipped().label("dischargeComponent", &part.component).to_owned(),
        provider: provider(part, office),
        intensity: part.intensity.clone(),
        from: iso(part.from),
    };
    let form = |part: &Component| ComponentForm {
        component: part.component.clone(),
        provider: part.provider.clone(),
        provider_name: part.provider_name.clone(),
        intensity: part.intensity.clone(),
        from: iso(part.from).unwrap_or_default(),
    };
    DischargePlanView {
        at: at.to_string(),
        components: held.components.iter().map(view).collect(),
        nature: nature(held).to_owned(),
        note: held.note.clone(),
        form: DischargePlanForm {
            components: held.components.iter().map(form).collect(),
            verify_on: iso(held.verify_on).unwrap_or_default(),
            note: held.note.clone(),
        },
    }
}

/// A verification.
pub(crate) fn check(held: &Checked, names: &Names) -> DischargeCheckView {
    let words = Catalogue::shipped();
    DischargeCheckView {
        at: held.at.to_string(),
        how: words.label("monitoringKind", &held.how).to_owned(),
        outcome: words.label("dischargeCheck", &held.outcome).to_owned(),
        text: held.text.clone(),
        author: names.of(held.author),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::collections::BTreeMap;

    #[test]
    fn a_brass_is_told_with_its_band() {
        let told = |score| brass(Brass { score, on: date(2026, 3, 12) });
        assert_eq!(told(22), "BRASS 22: rischio alto (12/03/2026)");
        for (score, risk) in [(0, "basso"), (10, "basso"), (11, "medio"), (19, "medio"), (20, "alto"), (40, "alto")] {
            assert!(told(score).contains(&format!("rischio {risk}")), "{score}");
        }
    }

    #[test]
    fn where_somebody_is_has_a_name_as_soon_as_one_is_known() {
        let office = Office::of(&BTreeMap::new());
        let place = |source: &str, facility: &str, ward: &str, pua| place_of(source, facility, ward, pua, &office);
        assert_eq!(place("reparto", "ospedale_crema", "Medicina", false), "Ospedale Maggiore di Crema, Medicina");
        assert_eq!(place("reparto", "ospedale_crema", "", false), "Ospedale Maggiore di Crema");
        assert_eq!(place("reparto", "", "Medicina", false), "Medicina");
        assert_eq!(place("pronto_soccorso", "", "", false), "Pronto soccorso");
        assert_eq!(place("", "", "", true), "Invio dal PUA");
        assert_eq!(place("", "", "", false), "");
    }
}
