//! Every obligation of an archive as it stands at a moment: for the terminal, which no single command serves.

use super::{
    draft,
    meet::allowed,
    row::{Rows, band},
    view::DueRow,
};
use crate::{CallError, Desk};
use jiff::Timestamp;
use poliedro_domain::{
    deadline::Band,
    permission::{Op, Purpose},
    when::local_date,
};
use poliedro_store::DueFilter;
use serde::Serialize;

/// Every obligation, band by band.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Agenda {
    /// The moment it speaks of (UTC).
    pub now: String,
    /// Its day in Italy (ISO).
    pub day: String,
    /// Only what is in charge of the operator who asks.
    pub mine: bool,
    /// Bands in order, each urgent first, then by term.
    pub rows: Vec<DueRow>,
    /// How many.
    pub total: u32,
}

/// Rows read at a time.
const PAGE: u32 = 1000;

/// Every obligation as it stands at a moment, now if none is said: the log says when it was really asked.
///
/// # Errors
/// An Italian sentence: locked, not allowed, unreadable.
pub fn agenda(desk: &mut Desk, at: Option<Timestamp>, mine: bool) -> Result<Agenda, CallError> {
    let now = at.unwrap_or_else(|| desk.now());
    let (me, terms) = (desk.operator()?, desk.at_work()?.settings.terms());
    let allowed = allowed(desk)?;
    desk.read(Op::TodayList, Purpose::Planning, None, |r| {
        let (shown, mut rows) = (Rows::read(r, now, allowed)?, Vec::new());
        for band in Band::ALL {
            let filter = DueFilter { band: Some(band), mine: mine.then_some(me), ..DueFilter::default() };
            let mut offset = 0;
            loop {
                let page = draft::due(r, &filter, &terms, now, (offset, PAGE))?;
                offset = offset.saturating_add(u32::try_from(page.rows.len()).unwrap_or(u32::MAX));
                rows.extend(shown.rows(&page.rows)?);
                if page.rows.is_empty() || offset >= page.total {
                    break;
                }
            }
        }
        let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        Ok(Agenda { now: now.to_string(), day: local_date(now).to_string(), mine, rows, total })
    })
}

/// What a band is called, by its code; the code itself when there is no such band.
pub fn label(code: &str) -> &str {
    match Band::from_code(code) {
        Some(known) => band(known),
        None => code,
    }
}
