//! Checks of what was typed about a discharge, before anything is written.

use super::view::{ComponentForm, DischargeAssessmentForm, DischargePlanForm, ReferralForm};
use crate::{
    CallError,
    catalogue::office::Office,
    checks::Checks,
    person::lifetime::lived,
    plan::check::{optional_day, professional},
    vmd::assessor::mine,
};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    discharge::{Assessment, Brass, Component, DischargePlan, Referral},
    when::local_date,
};
use poliedro_store::{PersonRow, Reader};

/// Catalogue `dischargeComponent` of home help and nursing in one plan, and of what it is made of.
const INTEGRATED: &str = "integrato";
const MADE_OF: [&str; 2] = ["sad_leps", "adi"];
/// The highest BRASS.
const BRASS_TOP: u8 = 40;

/// The report of the ward, from the form. What is not on it stays as it was (`held`), and so does a facility that the office no longer
/// offers.
pub(crate) fn referral(
    form: &ReferralForm,
    held: Option<&Referral>,
    office: &Office,
    today: Date,
    checks: &mut Checks,
) -> Referral {
    checks.code("source", "dischargeSource", &form.source, "Indichi da dove arriva la segnalazione.");
    if !form.facility.is_empty() && held.is_none_or(|held| held.facility != form.facility) {
        office.check(checks, "facility", "facility", &form.facility, "");
    }
    let motive = checks.text("motive", "Motivo della segnalazione", &form.motive);
    if motive.is_empty() {
        checks.say("motive", "Scriva perché si chiede una dimissione protetta.");
    }
    let admitted_on = past("admittedOn", "La data del ricovero", &form.admitted_on, today, checks);
    let expected_on = optional_day("expectedOn", &form.expected_on, today, checks);
    if admitted_on.zip(expected_on).is_some_and(|(admitted, expected)| expected < admitted) {
        checks.say("expectedOn", "La dimissione prevista viene prima del ricovero: controlli le date.");
    }
    Referral {
        source: form.source.clone(),
        facility: form.facility.clone(),
        ward: checks.line("ward", "Reparto", &form.ward),
        contact: checks.line("contact", "Chi chiamare in reparto", &form.contact),
        phone: checks.line("phone", "Telefono del reparto", &form.phone),
        admitted_on,
        expected_on,
        brass: brass(form, today, checks),
        motive,
        diagnosis: checks.text("diagnosis", "Diagnosi", &form.diagnosis),
        eligibility: checks.codes("eligibility", "dischargeEligibility", &form.eligibility),
        social_risk: form.social_risk,
        home: checks.optional_code("home", "homeState", &form.home),
        caregiver: checks.line("caregiver", "Chi assiste la persona", &form.caregiver),
        aids: checks.codes("aids", "dischargeAid", &form.aids),
        nursing: checks.codes("nursing", "nursingNeed", &form.nursing),
        followed_by: checks.codes("followedBy", "alreadyFollowedBy", &form.followed_by),
        consent_on: past("consentOn", "La data del consenso", &form.consent_on, today, checks),
        note: checks.text("note", "Note", &form.note),
        previous: held.and_then(|held| held.previous),
    }
}

/// A day that has come; `what` begins the sentence.
fn past(field: &str, what: &str, typed: &str, today: Date, checks: &mut Checks) -> Option<Date> {
    let day = optional_day(field, typed, today, checks)?;
    if day > today {
        checks.say(field, format!("{what} è nel futuro."));
    }
    Some(day)
}

/// The BRASS is a number with its day: one without the other says nothing.
fn brass(form: &ReferralForm, today: Date, checks: &mut Checks) -> Option<Brass> {
    let on = past("brassOn", "La data del BRASS", &form.brass_on, today, checks);
    let typed = form.brass.trim();
    if typed.is_empty() {
        if !form.brass_on.trim().is_empty() {
            checks.say("brass", "Scriva il totale del BRASS, da 0 a 40, oppure ne tolga la data.");
        }
        return None;
    }
    let digits = typed.bytes().all(|c| c.is_ascii_digit());
    let score = typed.parse::<u8>().ok().filter(|score| digits && *score <= BRASS_TOP);
    if score.is_none() {
        checks.say("brass", "Il BRASS è un numero intero da 0 a 40.");
    }
    if form.brass_on.trim().is_empty() {
        checks.say("brassOn", "Scriva il giorno in cui è stato rilevato il BRASS.");
    }
    Some(Brass { score: score?, on: on? })
}

/// What was found, from the form; nobody named means whoever writes.
///
/// # Errors
/// Only those of the archive: what was typed wrong is in `checks`.
pub(crate) fn assessment(
    form: &DischargeAssessmentForm,
    reader: &Reader<'_>,
    checks: &mut Checks,
) -> Result<Assessment, CallError> {
    let mut by = Vec::with_capacity(form.by.len());
    for typed in &form.by {
        let who = professional(typed, "by", "assessorRole", reader, checks)?;
        if who.name.is_empty() {
            checks.say("by", "Scriva nome e cognome di chi ha valutato.");
        }
        if !by.contains(&who) {
            by.push(who);
        }
    }
    if by.is_empty() {
        by.push(mine(reader, reader.operator(), None, None)?);
    }
    let summary = checks.text("summary", "Esito della valutazione", &form.summary);
    // It stops the clock: an empty form does not.
    if summary.is_empty() {
        checks.say("summary", "Scriva che cosa è emerso dalla valutazione.");
    }
    Ok(Assessment {
        by,
        place: checks.optional_code("place", "visitPlace", &form.place),
        summary,
        social_need: form.social_need,
    })
}

/// The plan, from the form. Words that the office no longer offers, and a day that has gone by, stay right where they already are (`before`).
pub(crate) fn plan(
    form: &DischargePlanForm,
    before: Option<&DischargePlan>,
    office: &Office,
    today: Date,
    checks: &mut Checks,
) -> DischargePlan {
    let mut components: Vec<Component> = Vec::new();
    for typed in &form.components {
        let one = component(typed, before, office, today, checks);
        if components.contains(&one) {
            checks.say("components", "Lo stesso componente è scritto due volte: ne tolga uno.");
        }
        components.push(one);
    }
    if components.is_empty() {
        checks.say("components", "Indichi almeno un componente del progetto.");
    }
    let has = |code: &str| components.iter().any(|one| one.component == code);
    if has(INTEGRATED) && MADE_OF.into_iter().any(has) {
        checks.say("components", "«Integrato» comprende già SAD-LEPS e ADI: lasci «Integrato», oppure gli altri due.");
    }
    let verify_on = optional_day("verifyOn", &form.verify_on, today, checks);
    let kept = before.is_some_and(|before| before.verify_on == verify_on);
    if !kept && verify_on.is_some_and(|on| on < today) {
        checks.say("verifyOn", "La data della verifica è già passata: ne scelga una da oggi in poi.");
    }
    DischargePlan { components, verify_on, note: checks.text("note", "Nota", &form.note) }
}

fn component(
    form: &ComponentForm,
    before: Option<&DischargePlan>,
    office: &Office,
    today: Date,
    checks: &mut Checks,
) -> Component {
    checks.code("components", "dischargeComponent", &form.component, "Scelga il componente del progetto.");
    let kept = |before: &DischargePlan| before.components.iter().any(|one| one.provider == form.provider);
    if !form.provider.is_empty() && !before.is_some_and(kept) {
        office.check(checks, "components", "dischargeProvider", &form.provider, "");
    }
    Component {
        component: form.component.clone(),
        provider: form.provider.clone(),
        provider_name: checks.line("components", "Nome dell’erogatore", &form.provider_name),
        intensity: checks.line("components", "Intensità", &form.intensity),
        from: optional_day("components", &form.from, today, checks),
    }
}

/// What says that somebody was alive happened while they lived. `what` begins the sentence.
///
/// # Errors
/// Which it is not, on `field`.
pub(crate) fn alive(person: &PersonRow, at: Timestamp, field: &str, what: &str) -> Result<(), CallError> {
    let mut checks = Checks::default();
    lived(person, local_date(at), field, what, &mut checks);
    checks.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::collections::BTreeMap;

    const TODAY: Date = date(2026, 11, 23);

    fn office() -> Office {
        Office::of(&BTreeMap::new())
    }
    fn fields(checks: Checks) -> Vec<String> {
        checks.done().err().map_or(Vec::new(), |error| error.fields.into_iter().map(|one| one.field).collect())
    }
    fn form() -> ReferralForm {
        ReferralForm { source: "reparto".into(), motive: "Non autosufficiente".into(), ..ReferralForm::default() }
    }
    fn wrong(form: &ReferralForm) -> Vec<String> {
        let mut checks = Checks::default();
        referral(form, None, &office(), TODAY, &mut checks);
        fields(checks)
    }

    #[test]
    fn a_report_asks_for_where_it_comes_from_and_why_and_nothing_else() {
        assert!(wrong(&form()).is_empty());
        assert_eq!(wrong(&ReferralForm::default()), ["source", "motive"]);
    }

    #[test]
    fn each_mistake_in_a_report_names_its_field() {
        let f = form;
        let text = |text: &str| text.to_owned();
        for (form, field) in [
            (ReferralForm { source: text("boh"), ..f() }, "source"),
            (ReferralForm { facility: text("boh"), ..f() }, "facility"),
            (ReferralForm { ward: "x".repeat(201), ..f() }, "ward"),
            (ReferralForm { admitted_on: text("2026-11-24"), ..f() }, "admittedOn"),
            (ReferralForm { expected_on: text("2026-11-31"), ..f() }, "expectedOn"),
            (ReferralForm { admitted_on: text("2026-11-20"), expected_on: text("2026-11-19"), ..f() }, "expectedOn"),
            (ReferralForm { brass: text("22"), ..f() }, "brassOn"),
            (ReferralForm { brass_on: text("2026-11-20"), ..f() }, "brass"),
            (ReferralForm { brass: text("41"), brass_on: text("2026-11-20"), ..f() }, "brass"),
            (ReferralForm { brass: text("+4"), brass_on: text("2026-11-20"), ..f() }, "brass"),
            (ReferralForm { brass: text("12,5"), brass_on: text("2026-11-20"), ..f() }, "brass"),
            (ReferralForm { brass: text("300"), brass_on: text("2026-11-20"), ..f() }, "brass"),
            (ReferralForm { brass: text("22"), brass_on: text("2026-11-24"), ..f() }, "brassOn"),
            (ReferralForm { eligibility: vec![text("boh")], ..f() }, "eligibility"),
            (ReferralForm { home: text("boh"), ..f() }, "home"),
            (ReferralForm { aids: vec![text("boh")], ..f() }, "aids"),
            (ReferralForm { nursing: vec![text("")], ..f() }, "nursing"),
            (ReferralForm { followed_by: vec![text("boh")], ..f() }, "followedBy"),
            (ReferralForm { consent_on: text("2026-11-24"), ..f() }, "consentOn"),
            (ReferralForm { note: text("a\u{0}b"), ..f() }, "note"),
        ] {
            assert_eq!(wrong(&form), [field], "{form:?}");
        }
        let late = ReferralForm { expected_on: text("2026-12-24"), ..f() };
        assert!(wrong(&late).is_empty(), "a day that is expected may be to come");
    }

    #[test]
    fn a_brass_goes_from_0_to_40() {
        for (typed, score) in [("0", 0), ("7", 7), ("40", 40), (" 22 ", 22)] {
            let form = ReferralForm { brass: typed.into(), brass_on: "2026-11-20".into(), ..form() };
            let mut checks = Checks::default();
            let read = referral(&form, None, &office(), TODAY, &mut checks);
            assert_eq!(read.brass, Some(Brass { score, on: date(2026, 11, 20) }));
            assert!(fields(checks).is_empty());
        }
    }

    #[test]
    fn what_the_office_no_longer_offers_stays_where_it_is() {
        let held = Referral { facility: "chiusa".into(), ..Referral::default() };
        let form = ReferralForm { facility: "chiusa".into(), ..form() };
        let mut checks = Checks::default();
        assert_eq!(referral(&form, Some(&held), &office(), TODAY, &mut checks).facility, "chiusa");
        assert!(fields(checks).is_empty());
        assert_eq!(wrong(&form), ["facility"]);
    }

    #[test]
    fn a_plan_has_components_that_do_not_say_the_same_twice() {
        let written = |codes: &[&str], verify_on: &str| {
            let one = |code: &&str| ComponentForm { component: (*code).to_owned(), ..ComponentForm::default() };
            let components = codes.iter().map(one).collect();
            let form =
                DischargePlanForm { components, verify_on: verify_on.to_owned(), ..DischargePlanForm::default() };
            let mut checks = Checks::default();
            plan(&form, None, &office(), TODAY, &mut checks);
            fields(checks)
        };
        assert!(written(&["sad_leps", "adi"], "").is_empty());
        assert!(written(&["integrato", "rsa"], "2026-12-01").is_empty());
        for codes in [&[][..], &["boh"], &["integrato", "adi"], &["integrato", "sad_leps"], &["adi", "adi"], &[""]] {
            assert_eq!(written(codes, ""), ["components"], "{codes:?}");
        }
        assert_eq!(written(&["adi"], "2026-11-22"), ["verifyOn"]);
        assert!(written(&["adi"], "2026-11-23").is_empty());
    }

    #[test]
    fn a_provider_is_one_of_the_office() {
        let one = |provider: &str, from: &str| {
            let component = ComponentForm {
                component: "adi".into(),
                provider: provider.into(),
                from: from.into(),
                ..ComponentForm::default()
            };
            let form = DischargePlanForm { components: vec![component], ..DischargePlanForm::default() };
            let mut checks = Checks::default();
            plan(&form, None, &office(), TODAY, &mut checks);
            fields(checks)
        };
        assert!(one("", "").is_empty() && one("igea", "2026-12-24").is_empty());
        assert_eq!(one("boh", ""), ["components"]);
        assert_eq!(one("igea", "2026-02-30"), ["components"]);
    }
}
