//! Sealed minutes, read: only what was written then, never what is known now.

use super::{
    people,
    view::{AddendumView, MinutesCase, MinutesView},
};
use crate::vmd::assessor::told;
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    meeting::{Addendum, CaseMinutes, Convened, MinuteScore, Minutes, Sealed},
    vmd::{Decision, DomainNote},
    when::{format_date, local_date},
};

/// The minutes as shown; `intact`: their text has the digest with which they were sealed.
pub(crate) fn minutes(sealed: &Sealed, intact: bool) -> MinutesView {
    let held = &sealed.minutes;
    let listed = |present: bool| held.people.iter().filter(move |who| who.present == present).map(people::member);
    MinutesView {
        title: format!("Verbale {}/{}", held.number, held.year),
        on: held.convened.on.to_string(),
        place: place(&held.convened),
        sealed_at: held.sealed_at.to_string(),
        sealed_by: held.sealed_by.clone(),
        sha256: sealed.sha256.clone(),
        intact,
        present: listed(true).collect(),
        absent: listed(false).collect(),
        cases: held.cases.iter().map(case).collect(),
    }
}

fn place(convened: &Convened) -> String {
    let mode = Catalogue::shipped().label("meetingMode", &convened.mode);
    joined(&[&convened.title, mode, &convened.place, &convened.at], " · ")
}

fn joined(parts: &[&str], between: &str) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

fn case(held: &CaseMinutes) -> MinutesCase {
    let words = Catalogue::shipped();
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    let age = held.age.map(|age| format!("{age} anni")).unwrap_or_default();
    let decision = &held.decision;
    MinutesCase {
        vmd_id: held.case.to_string(),
        full_name: held.full_name.clone(),
        person_line: joined(&[&age, &held.comune, &held.protocol, &held.service], " · "),
        visits: held.visits.clone(),
        scores: held.scores.iter().map(score).collect(),
        summary: held.synthesis.summary.clone(),
        needs: held.synthesis.domains.iter().map(needs).collect(),
        proposal: held.synthesis.proposal.clone(),
        heard: people::heard(&held.heard),
        outcome: words.label("vmdDecision", &decision.outcome).to_owned(),
        setting: words.label("careSetting", &decision.setting).to_owned(),
        motive: decision.motive.clone(),
        responsibilities: decision.responsibilities.clone(),
        case_manager: told(&decision.case_manager),
        starts_on: text(decision.starts_on),
        verify_on: text(decision.verify_on),
        dissent: decision.dissent.clone(),
    }
}

fn score(held: &MinuteScore) -> String {
    let band = if held.band.is_empty() { String::new() } else { format!(", {}", held.band) };
    format!("{}: {}{band} ({})", held.instrument, held.score, format_date(local_date(held.at)))
}

fn needs(note: &DomainNote) -> String {
    let label = Catalogue::shipped().label("assessmentDomain", &note.domain);
    let needs = if note.needs.is_empty() { String::new() } else { format!("Bisogni: {}", note.needs) };
    let resources = if note.resources.is_empty() { String::new() } else { format!("Risorse: {}", note.resources) };
    format!("{label}. {}", joined(&[&needs, &resources], " · "))
}

/// An integrative minute as shown; the name of its person is the one of the minutes.
pub(crate) fn addendum(sealed: Option<&Minutes>, held: &Addendum, sha256: &str, intact: bool) -> AddendumView {
    let of_case = |one: &&CaseMinutes| Some(one.case) == held.case;
    let case = sealed.and_then(|minutes| minutes.cases.iter().find(of_case));
    AddendumView {
        title: format!("Verbale integrativo {}/{}", held.number, held.year),
        sealed_at: held.sealed_at.to_string(),
        sealed_by: held.sealed_by.clone(),
        sha256: sha256.to_owned(),
        intact,
        full_name: case.map(|case| case.full_name.clone()).unwrap_or_default(),
        reason: held.reason.clone(),
        text: held.text.clone(),
        decision: held.decision.as_ref().map(decision).unwrap_or_default(),
    }
}

/// A decision in one line.
fn decision(held: &Decision) -> String {
    let words = Catalogue::shipped();
    let manager = told(&held.case_manager);
    let manager = if manager.is_empty() { manager } else { format!("Case manager: {manager}") };
    let day =
        |label: &str, day: Option<Date>| day.map(|day| format!("{label} {}", format_date(day))).unwrap_or_default();
    let dissent = if held.dissent.is_empty() { String::new() } else { format!("Dissenso: {}", held.dissent) };
    joined(
        &[
            words.label("vmdDecision", &held.outcome),
            words.label("careSetting", &held.setting),
            &held.motive,
            &held.responsibilities,
            &manager,
            &day("Dal", held.starts_on),
            &day("Verifica il", held.verify_on),
            &dissent,
        ],
        " · ",
    )
}
