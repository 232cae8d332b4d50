//! The term of the assessment that an application starts, from the day of the application.

use crate::vmd::{clock::told, view::ClockView};
use jiff::civil::Date;
use poliedro_domain::{
    application::Stage,
    catalogue::Catalogue,
    protocol::{Library, Moment},
    vmd::Term,
    when::local_date,
};
use poliedro_store::ApplicationRow;

/// The term: from the day of the application to «valutazione effettuata». `None` when the protocol of this kind of unit has none, or
/// when it no longer says anything: it is over or was undone, or it was listed without an assessment in this archive.
pub(crate) fn clock(row: &ApplicationRow, today: Date) -> Option<ClockView> {
    let protocol = Library::shipped().get(&Catalogue::shipped().unit(&row.kind)?.protocol)?;
    let asked = |from: Moment, until: Moment| (from, until) == (Moment::Requested, Moment::Assessed);
    let clock = protocol.clocks.iter().find(|clock| asked(clock.from, clock.until))?;
    let term = Term { clock, began: row.applied_on, met: row.assessed_at.map(local_date) };
    let listed_elsewhere = row.vmd.is_none() && row.entered_on.is_some();
    let over = row.left.is_some() || row.stage == Stage::Withdrawn;
    told(&term, over || listed_elsewhere, today)
}
