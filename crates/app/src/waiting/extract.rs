//! The list of one unit as it leaves the archive: only its own people, only those who consented, and the least that is needed to call
//! them.

use crate::{CallError, unit::names::Units};
use jiff::civil::Date;
use poliedro_domain::{
    application::{Turn, UrgencyState},
    catalogue::Catalogue,
    id::UnitId,
    when::format_date,
};
use poliedro_store::{ApplicationRow, PlaceRow, Reader, Scope, WaitingFilter};

/// Headers, in order.
pub(super) const COLUMNS: [&str; 12] = [
    "N.",
    "Cognome e nome",
    "Data di nascita",
    "Sesso",
    "Comune",
    "Data di ingresso in lista",
    "Giorni",
    "Urgenza",
    "Sospesa",
    "Nucleo richiesto",
    "Proposta",
    "Recapito",
];

/// What stands under a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Number(u32),
    Day(Date),
    Text(String),
}

/// The list.
pub(super) struct Extract {
    /// Name of the unit.
    pub(super) unit: String,
    /// The day it speaks of.
    pub(super) day: Date,
    /// As many cells as [`COLUMNS`] in each.
    pub(super) rows: Vec<[Cell; 12]>,
    /// People in the list who are not in the extract: they did not consent.
    pub(super) withheld: u32,
    /// People in the list who are not in the extract: they died, and nobody is to be phoned.
    pub(super) deceased: u32,
}

/// Rows that are read at once.
const PAGE: u32 = 200;

/// Reads the list of a unit. Each person in it counts as consulted.
pub(super) fn extract(r: &Reader<'_>, unit: UnitId, today: Date) -> Result<Extract, CallError> {
    r.unit(unit)?;
    let filter = WaitingFilter { scope: Scope::Waiting, unit: Some(unit), ..WaitingFilter::default() };
    let label = Units::read(r, today)?.label(unit);
    let mut extract = Extract { unit: label, day: today, rows: Vec::new(), withheld: 0, deceased: 0 };
    let mut offset = 0;
    loop {
        let page = r.waiting(&filter, today, offset, PAGE)?;
        for one in &page.rows {
            match one.place(unit) {
                _ if one.deceased() => extract.deceased = extract.deceased.saturating_add(1),
                Some(place) if one.consent_on.is_some() => {
                    let n = u32::try_from(extract.rows.len()).unwrap_or(u32::MAX).saturating_add(1);
                    let phone = phone(r, one)?;
                    extract.rows.push(line(n, one, place, phone, today));
                }
                _ => extract.withheld = extract.withheld.saturating_add(1),
            }
        }
        offset = offset.saturating_add(PAGE);
        if page.rows.is_empty() || offset >= page.total {
            return Ok(extract);
        }
    }
}

/// The telephone of who asked, else of the person.
fn phone(r: &Reader<'_>, one: &ApplicationRow) -> Result<String, CallError> {
    let file = r.application(one.id)?;
    let asked = file.state.application.map(|held| held.requester.phone).unwrap_or_default();
    Ok(if asked.is_empty() { one.person.phone.clone().unwrap_or_default() } else { asked })
}

fn line(n: u32, one: &ApplicationRow, place: &PlaceRow, phone: String, today: Date) -> [Cell; 12] {
    let person = &one.person;
    let text = |text: &str| Cell::Text(text.to_owned());
    let day = |day: Option<Date>| day.map_or_else(|| Cell::Text(String::new()), Cell::Day);
    let days = one.days(Some(place.unit), today).map_or(0, |(days, _)| u32::try_from(days).unwrap_or(0));
    [
        Cell::Number(n),
        Cell::Text(person.full_name()),
        day(person.birth_date),
        text(person.sex.as_deref().unwrap_or_default()),
        Cell::Text(person.residence.as_deref().map(crate::place::name_of).unwrap_or_default()),
        day(place.entered_on),
        Cell::Number(days),
        text(match one.urgency {
            Some(UrgencyState::Pending) => "Da decidere",
            Some(UrgencyState::Granted) => "Riconosciuta",
            _ => "",
        }),
        Cell::Text(one.suspended().map(|held| format!("Dal {}", format_date(held.from))).unwrap_or_default()),
        text(Catalogue::shipped().label("unitWing", &place.wing)),
        Cell::Text(offer(place)),
        Cell::Text(phone),
    ]
}

fn offer(place: &PlaceRow) -> String {
    let made = place.offered_on.map(format_date).unwrap_or_default();
    match (place.turn, place.accepted_on, place.answer_by) {
        (Some(Turn::Accepted), Some(on), _) => format!("Accettata il {}", format_date(on)),
        (Some(Turn::Offered), _, Some(by)) => format!("Fatta il {made}, risposta entro il {}", format_date(by)),
        (Some(Turn::Offered), _, None) => format!("Fatta il {made}"),
        _ => String::new(),
    }
}
