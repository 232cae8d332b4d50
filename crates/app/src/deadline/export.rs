//! `deadline.export`: write deadlines in an iCalendar file, without names.

use crate::{
    CallError, Desk, Pick,
    deadline::{calendar::calendar, draft, view::AgendaExported},
    file,
    registry::Verb,
};
use jiff::{Timestamp, ToSpan};
use poliedro_domain::{
    deadline::{Deadline, Terms},
    permission::{Op, Purpose},
    when::end_of_day,
};
use poliedro_store::{DueFilter, Reader};
use serde::Deserialize;
use ts_rs::TS;

/// Write deadlines in an iCalendar file, without names.
pub enum Export {}

/// What `deadline.export` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DeadlineExportArgs")]
pub struct Args {
    /// Only those in charge of the operator who asks.
    pub mine: bool,
    /// How many days ahead, 1 to 366.
    pub days: u32,
}

impl Verb for Export {
    const NAME: &'static str = "deadline.export";
    const DOC: &'static str = "Write deadlines in an iCalendar file, without names.";
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere il calendario delle scadenze"));
    type Args = Args;
    type Reply = AgendaExported;

    fn run(desk: &mut Desk, args: Args) -> Result<AgendaExported, CallError> {
        let (folder, now, today, me) = (desk.chosen()?, desk.now(), desk.today(), desk.operator()?);
        if !(1..=366).contains(&args.days) {
            return Err(CallError::field("days", "Scelga un numero di giorni da 1 a 366."));
        }
        let (terms, archive) = (desk.at_work()?.settings.terms(), desk.at_work()?.vault.archive_id());
        let last = today.saturating_add(i64::from(args.days).days());
        let until = Some(end_of_day(last));
        let filter = DueFilter { mine: args.mine.then_some(me), until, ..DueFilter::default() };
        // What leaves the archive is in the log before it is on the disk.
        let due = desk.read(Op::DeadlineExport, Purpose::Planning, None, |r| all(r, &filter, &terms, now))?;
        let (text, events) = calendar(archive, &due, now);
        let file = file::write(&folder, &format!("scadenze-{today}"), "ics", text.as_bytes())?;
        Ok(AgendaExported { file, events })
    }
}

/// Rows asked for at a time.
const PAGE: u32 = 1000;

/// Every obligation of a filter, by term; half-filled forms only to who asks for what is theirs.
fn all(reader: &Reader<'_>, filter: &DueFilter, terms: &Terms, now: Timestamp) -> Result<Vec<Deadline>, CallError> {
    let mut found: Vec<Deadline> = Vec::new();
    loop {
        let offset = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let page = match filter.mine {
            Some(_) => draft::due(reader, filter, terms, now, (offset, PAGE))?,
            None => reader.due(filter, now, offset, PAGE)?,
        };
        let empty = page.rows.is_empty();
        found.extend(page.rows.into_iter().map(|row| row.deadline));
        if empty || found.len() >= page.total as usize {
            break;
        }
    }
    found.sort_by(|one, other| (one.due, &one.key).cmp(&(other.due, &other.key)));
    Ok(found)
}
