//! What is due of meetings and plans: the meetings of today and tomorrow, those whose minutes nobody sealed, verifications.

use super::view::{TodayGroup, TodayRow};
use crate::{CallError, person::shape::hit, plan::shape::NEAR};
use jiff::{ToSpan, civil::Date};
use poliedro_domain::{catalogue::Catalogue, when::format_date};
use poliedro_store::{MeetingRow, PlanFilter, PlanRow, Reader};

/// Meetings up to tomorrow whose minutes are not sealed, the oldest first: all of them, they are few.
pub(super) fn meetings(r: &Reader<'_>, today: Date) -> Result<TodayGroup, CallError> {
    let tomorrow = today.saturating_add(1.days());
    let rows: Vec<TodayRow> =
        r.meetings_to_come()?.iter().filter(|one| one.on <= tomorrow).map(|one| meeting(one, today)).collect();
    Ok(TodayGroup {
        code: "meetings".to_owned(),
        label: "Sedute di oggi, di domani e da chiudere".to_owned(),
        total: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        rows,
    })
}

fn meeting(one: &MeetingRow, today: Date) -> TodayRow {
    let gone = (today - one.on).get_days();
    let cases = match one.cases {
        0 => "nessun caso".to_owned(),
        1 => "1 caso".to_owned(),
        many => format!("{many} casi"),
    };
    let at = if one.at.is_empty() { String::new() } else { format!(" alle {}", one.at) };
    let (what, tone) = match gone {
        ..0 => (format!("Domani{at}: {cases}"), "neutral"),
        0 => (format!("Oggi{at}: {cases}"), "info"),
        _ => (format!("Era il {}: {cases}, il verbale non è chiuso", format_date(one.on)), "warning"),
    };
    let title = if one.title.is_empty() { "Seduta d’equipe" } else { &one.title };
    TodayRow {
        person_id: None,
        full_name: title.to_owned(),
        age: None,
        comune: Some(one.place.clone()).filter(|place| !place.is_empty()),
        intake_id: None,
        vmd_id: None,
        plan_id: None,
        meeting_id: Some(one.id.to_string()),
        application_id: None,
        what,
        days: gone.into(),
        tone: tone.to_owned(),
        urgent: false,
        assigned_to: None,
    }
}

/// Verifications of open plans that are near or late, the latest first.
pub(super) fn checks(r: &Reader<'_>, today: Date, limit: u32) -> Result<TodayGroup, CallError> {
    let by = today.saturating_add(NEAR.days());
    let filter = PlanFilter { open: Some(true), verify_by: Some(by), ..PlanFilter::default() };
    let page = r.plans(&filter, today, 0, limit)?;
    Ok(TodayGroup {
        code: "plan_checks".to_owned(),
        label: "Verifiche dei progetti: vicine o in ritardo".to_owned(),
        rows: page.rows.iter().filter_map(|one| check(one, today)).collect(),
        total: page.total,
    })
}

fn check(one: &PlanRow, today: Date) -> Option<TodayRow> {
    let on = one.verify_on?;
    let left = (on - today).get_days();
    let kind = Catalogue::shipped().label("planKind", &one.kind);
    let what = match left {
        ..0 => format!("{kind}: la verifica era prevista il {}", format_date(on)),
        0 => format!("{kind}: la verifica è oggi"),
        _ => format!("{kind}: verifica il {}", format_date(on)),
    };
    let person = hit(&one.person, today, None, 0);
    Some(TodayRow {
        person_id: Some(person.person_id),
        full_name: person.full_name,
        age: person.age,
        comune: person.comune,
        intake_id: None,
        vmd_id: None,
        plan_id: Some(one.id.to_string()),
        meeting_id: None,
        application_id: None,
        what,
        days: left.into(),
        tone: if left < 0 { "danger" } else { "warning" }.to_owned(),
        urgent: false,
        assigned_to: Some(one.case_manager_name.clone()).filter(|name| !name.is_empty()),
    })
}
