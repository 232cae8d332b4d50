//! What is due of applications: urgencies to be decided, people who died while in a list, offers to answer, people the equipe listed, people who wait without a
//! temporary plan, interest to be confirmed.

use super::view::{TodayGroup, TodayRow};
use crate::{CallError, person::shape::hit, unit::names::Units, vmd::clock::days};
use jiff::civil::Date;
use poliedro_domain::{
    application::Turn,
    catalogue::Catalogue,
    when::{format_date, local_date},
};
use poliedro_store::{ApplicationRow, PlaceRow, Reader, WaitingPage};

/// Urgencies to be decided, the first started first: every one of them, always on top.
pub(super) fn urgencies(r: &Reader<'_>, today: Date) -> Result<TodayGroup, CallError> {
    let page = r.pending_urgencies(u32::MAX)?;
    Ok(group("urgencies", "Urgenze da decidere", &page, |one| {
        let words = Catalogue::shipped();
        let motive = words.label("vmdUrgencyMotive", one.urgency_motive.as_deref().unwrap_or_default());
        let started = one.urgency_at.map_or(today, local_date);
        let kind = words.label("unitKind", &one.kind);
        let since = one.urgency_event_on.map(|on| format!(" dal {}", format_date(on))).unwrap_or_default();
        let what = format!("{kind}: urgenza da decidere. {motive}{since}");
        told(one, what, (today - started).get_days(), "danger", today)
    }))
}

/// People in a list whose file says that they died, the longest dead first: the lists are told of it by hand.
pub(super) fn deceased(r: &Reader<'_>, today: Date, limit: u32) -> Result<TodayGroup, CallError> {
    let page = r.deceased_in_list(limit)?;
    Ok(group("deceased", "Persone decedute ancora in lista: da concludere", &page, |one| {
        let gone = one.person.death_date.map_or(0, |death| (today - death).get_days());
        told(one, String::new(), gone, "warning", today)
    }))
}

/// Offers to answer, those whose last day has passed first.
pub(super) fn offers(r: &Reader<'_>, units: &Units, today: Date, limit: u32) -> Result<TodayGroup, CallError> {
    let page = r.offers_due(Date::MAX, limit)?;
    Ok(group("offers", "Proposte di posto a cui rispondere", &page, |one| offer(one, units, today)))
}

fn offer(one: &ApplicationRow, units: &Units, today: Date) -> TodayRow {
    let open = one.places.iter().filter(|place| place.turn == Some(Turn::Offered));
    let first: Option<&PlaceRow> = open.min_by_key(|place| place.answer_by.unwrap_or(Date::MAX));
    let unit = first.map(|place| units.label(place.unit)).unwrap_or_default();
    let Some(by) = first.and_then(|place| place.answer_by) else {
        // The days of this group are those left: of these nobody knows how many.
        let made = first.and_then(|place| place.offered_on).map(|on| format!(" del {}", format_date(on)));
        let what = format!("Proposta di {unit}{}: attende una risposta, senza un termine", made.unwrap_or_default());
        return told(one, what, 0, "neutral", today);
    };
    let left = (by - today).get_days();
    let day = format_date(by);
    let (what, tone) = match left {
        ..0 => (format!("Proposta di {unit}: la risposta era attesa entro il {day}"), "danger"),
        0 => (format!("Proposta di {unit}: la risposta è attesa entro oggi"), "warning"),
        _ => (format!("Proposta di {unit}: risposta entro il {day}"), "info"),
    };
    told(one, what, left, tone, today)
}

/// People whom the equipe sent to the lists, and who are not in one yet; the oldest decision first.
pub(super) fn to_list(r: &Reader<'_>, today: Date, limit: u32) -> Result<TodayGroup, CallError> {
    let words = Catalogue::shipped();
    let codes = words.list("vmdDecision").iter().map(|entry| entry.code.as_str());
    let lists: Vec<&str> = codes.filter(|code| words.decision(code).lists).collect();
    let page = r.decided_not_listed(&lists, limit)?;
    Ok(group("to_list", "Decise dall’equipe, da inserire in lista", &page, |one| {
        let decided = one.decided_at.map_or(today, local_date);
        let kind = words.label("unitKind", &one.kind);
        let what = format!("{kind}: l’equipe ha deciso il {}, non è ancora in lista", format_date(decided));
        told(one, what, (today - decided).get_days(), "warning", today)
    }))
}

/// People in a list without a temporary plan that runs, the longest there first.
pub(super) fn uncovered(r: &Reader<'_>, today: Date, limit: u32) -> Result<TodayGroup, CallError> {
    let page = r.uncovered(limit)?;
    Ok(group("uncovered", "In lista senza progetto temporaneo attivo", &page, |one| {
        let waits = one.days(None, today).map_or(0, |(days, _)| days);
        let what = match one.plan.map(|plan| plan.state) {
            Some("compiled") => format!("In lista da {}: il progetto temporaneo è compilato, da attivare", days(waits)),
            Some(_) => format!("In lista da {}: il progetto temporaneo è in preparazione", days(waits)),
            None => format!("In lista da {}: manca il progetto temporaneo", days(waits)),
        };
        told(one, what, waits, "warning", today)
    }))
}

/// People in a list whose interest was last confirmed on `stale` or before, the longest ago first. Nobody leaves a list for this.
pub(super) fn confirmations(r: &Reader<'_>, stale: Date, today: Date, limit: u32) -> Result<TodayGroup, CallError> {
    let page = r.confirmations_due(stale, limit)?;
    Ok(group("confirmations", "Interesse da confermare", &page, |one| {
        let day = format_date(one.confirmed_on);
        let what = if one.confirmed_on == one.applied_on {
            format!("Domanda del {day}: da sentire se è ancora interessata")
        } else {
            format!("Interesse confermato il {day}: da sentire di nuovo")
        };
        told(one, what, (today - one.confirmed_on).get_days(), "info", today)
    }))
}

fn group(code: &str, label: &str, page: &WaitingPage, row: impl FnMut(&ApplicationRow) -> TodayRow) -> TodayGroup {
    TodayGroup {
        code: code.to_owned(),
        label: label.to_owned(),
        rows: page.rows.iter().map(row).collect(),
        total: page.total,
    }
}

fn told(one: &ApplicationRow, what: String, days: i32, tone: &str, today: Date) -> TodayRow {
    let person = hit(&one.person, today, None, 0);
    // Of who died there is only one thing left to do.
    let ended = one.person.death_date.map(|death| format!("Decesso del {}: concluda la domanda", format_date(death)));
    TodayRow {
        person_id: Some(person.person_id),
        full_name: person.full_name,
        age: person.age,
        comune: person.comune,
        intake_id: None,
        vmd_id: None,
        plan_id: None,
        meeting_id: None,
        application_id: Some(one.id.to_string()),
        what: ended.unwrap_or(what),
        days: days.into(),
        tone: tone.to_owned(),
        urgent: one.urgent,
        assigned_to: None,
    }
}
