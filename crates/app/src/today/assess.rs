//! What is due of assessments: visits of today and those that were not made, terms that are about to pass or have passed.

use super::view::{TodayGroup, TodayRow};
use crate::{
    CallError,
    vmd::{
        clock::{clock, days},
        protocol,
        shape::{in_order, row},
        tell::area,
    },
};
use jiff::civil::Date;
use poliedro_domain::{catalogue::Catalogue, when::format_date};
use poliedro_store::{Reader, VmdAreaRow, VmdFilter, VmdRow};

/// Visits planned for today, or for a day that has passed.
pub(super) fn visits(r: &Reader<'_>, today: Date, limit: u32) -> Result<TodayGroup, CallError> {
    let page = r.visits_due(today, limit)?;
    Ok(TodayGroup {
        code: "vmd_visits".to_owned(),
        label: "Visite di oggi e in ritardo".to_owned(),
        rows: page.rows.iter().filter_map(|one| visit(one, today)).collect(),
        total: page.total,
    })
}

fn visit(one: &VmdRow, today: Date) -> Option<TodayRow> {
    let known = protocol(&one.protocol, &one.protocol_version);
    let waits = |area: &&VmdAreaRow| area.planned_on.is_some_and(|on| on <= today);
    let areas: Vec<_> = in_order(&one.areas, known).into_iter().filter(waits).collect();
    let first = areas.iter().min_by_key(|area| (area.planned_on, &area.planned_at))?;
    let on = first.planned_on?;
    let labels: Vec<&str> = areas.iter().map(|one| area(known, &one.area)).collect();
    let labels = labels.join(" e ");
    let at = if first.planned_at.is_empty() { String::new() } else { format!(" alle {}", first.planned_at) };
    let gone = (today - on).get_days();
    let what = match gone {
        0 => format!("{labels}: oggi{at}"),
        _ => format!("{labels}: prevista il {}, non risulta fatta", format_date(on)),
    };
    let assessor = areas.iter().map(|area| area.assessor.as_str()).find(|name| !name.is_empty());
    let tone = if gone == 0 { "info" } else { "warning" };
    Some(TodayRow { assigned_to: assessor.map(str::to_owned), ..told(one, what, gone.into(), tone, today) })
}

/// Terms past their first warning.
pub(super) fn terms(r: &Reader<'_>, today: Date, limit: u32) -> Result<TodayGroup, CallError> {
    let filter = VmdFilter { open: Some(true), warned_on: Some(today), ..VmdFilter::default() };
    let page = r.vmds(&filter, 0, limit)?;
    Ok(TodayGroup {
        code: "vmd_terms".to_owned(),
        label: "VMD: termini vicini o passati".to_owned(),
        rows: page.rows.iter().filter_map(|one| term(one, today)).collect(),
        total: page.total,
    })
}

fn term(one: &VmdRow, today: Date) -> Option<TodayRow> {
    let clock = clock(one, today)?;
    // What is asked for is said first: «RSA: mancano 3 giorni».
    let service = Catalogue::shipped().label("serviceRequested", &one.service);
    let title = if service.is_empty() { "VMD" } else { service };
    let what = match clock.left {
        ..0 => format!("{title}: in ritardo di {}", days(-clock.left)),
        0 => format!("{title}: il termine è oggi"),
        1 => format!("{title}: manca 1 giorno"),
        left => format!("{title}: mancano {left} giorni"),
    };
    let what = match one.person.death_date {
        Some(death) => format!("{title}: decesso del {}, chiuda la VMD", format_date(death)),
        None => what,
    };
    Some(told(one, what, clock.left.into(), &clock.tone, today))
}

fn told(one: &VmdRow, what: String, days: i64, tone: &str, today: Date) -> TodayRow {
    let shown = row(one, today);
    TodayRow {
        person_id: Some(shown.person_id),
        full_name: shown.full_name,
        age: shown.age,
        comune: shown.comune,
        intake_id: None,
        vmd_id: Some(shown.vmd_id),
        plan_id: None,
        meeting_id: None,
        application_id: None,
        what,
        days,
        tone: tone.to_owned(),
        urgent: shown.urgent,
        assigned_to: None,
    }
}
