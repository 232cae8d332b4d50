//! Documents for the terminal: one in a file with a name of choice, and one of every kind from what the archive holds.

use super::{
    compose::Sheet,
    content::{About, Asked, KINDS, Kind},
    make::{leave, make, save},
    of::offered,
    view::DocumentAsk,
};
use crate::{CallError, Desk, file};
use jiff::civil::Date;
use poliedro_domain::{
    issue::{Issue, Way},
    permission::{Op, Purpose},
};
use poliedro_store::{DischargeFilter, IntakeFilter, PlanFilter, Reader, Scope, VmdFilter, WaitingFilter};
use serde::Serialize;
use std::path::Path;

/// A document was written.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Written {
    /// Name of its file.
    pub file: String,
    /// Its title.
    pub title: String,
    /// Its number.
    pub number: String,
    /// Pages.
    pub pages: u32,
}

impl Written {
    fn of(file: String, sheet: &Sheet) -> Self {
        let Issue { title, number, .. } = sheet.issue(Way::Saved);
        Self { file, title, number, pages: sheet.pages }
    }
}

/// One kind of document, from what the archive holds.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sample {
    /// Code of the kind.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// What was written; `None` when nothing in the archive gives such a document.
    pub written: Option<Written>,
    /// Why nothing was written; may be empty.
    pub reason: String,
}

/// Makes a document and writes it in a file that nobody has; that it left is recorded.
///
/// # Errors
/// Those of making it; `Disk` when there is already a file with this name.
pub fn write(desk: &mut Desk, ask: &DocumentAsk, path: &Path) -> Result<Written, CallError> {
    let sheet = make(desk, ask)?;
    let staged = file::stage_at(path, &sheet.bytes)?;
    let file = leave(desk, staged, &sheet, Way::Saved)?;
    Ok(Written::of(file, &sheet))
}

/// Writes the sheet of a recovery code in a file that nobody has; of the code nothing is recorded.
///
/// # Errors
/// A sentence about `code`; `Disk` when there is already a file with this name.
pub fn recovery(desk: &mut Desk, code: &str, path: &Path) -> Result<String, CallError> {
    let sheet = super::recovery::sheet(desk, code)?;
    file::stage_at(path, &sheet.bytes)?.publish()
}

/// Writes in a folder one document of every kind that this operator may make, of the first case that gives one.
///
/// # Errors
/// `Denied` without the permission of making documents; those of the disk.
pub fn samples(desk: &mut Desk, folder: &Path) -> Result<Vec<Sample>, CallError> {
    desk.may(Op::DocumentMake)?;
    let mut found = Vec::new();
    for kind in KINDS {
        found.push(sample(desk, kind, folder)?);
    }
    Ok(found)
}

fn sample(desk: &mut Desk, kind: &'static Kind, folder: &Path) -> Result<Sample, CallError> {
    let template = kind.template()?;
    let none = |reason: &str| Sample {
        kind: kind.code.to_owned(),
        name: template.name.clone(),
        written: None,
        reason: reason.to_owned(),
    };
    if !desk.allows(kind.op)? {
        return Ok(none("Il suo ruolo non permette questo documento."));
    }
    let Some(ask) = first(desk, kind)? else { return Ok(none("Nell’archivio non c’è un caso che lo permetta.")) };
    let sheet = make(desk, &ask)?;
    let file = save(desk, folder, &sheet, Way::Saved)?;
    Ok(Sample { written: Some(Written::of(file, &sheet)), ..none("") })
}

/// Cases of each sort that are tried, newest first.
const TRIED: u32 = 200;

/// The first case that gives a document of this kind, a sealed one rather than a draft.
fn first(desk: &mut Desk, kind: &Kind) -> Result<Option<DocumentAsk>, CallError> {
    let today = desk.today();
    let archive = desk.at_work()?.archive_name.clone();
    let mut draft = None;
    for about in kind.about {
        let found = desk.read(about.op(), Purpose::Custody, None, |r| {
            for id in cases(r, *about, today)? {
                let asked = Asked::about(r, Some(*about), &id, &archive);
                for choice in offered(kind, &asked)?.into_iter().filter(|choice| choice.refusal.is_empty()) {
                    if !choice.draft {
                        return Ok(Some(choice.ask));
                    }
                    draft.get_or_insert(choice.ask);
                }
            }
            Ok::<_, CallError>(None)
        })?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(draft)
}

fn cases(reader: &Reader<'_>, about: About, today: Date) -> Result<Vec<String>, CallError> {
    let ids = |found: Vec<String>| Ok(found);
    match about {
        About::Person => {
            let rows = reader.plans(&PlanFilter::default(), today, 0, TRIED)?.rows;
            let served = rows.into_iter().map(|row| row.person.id.to_string());
            let rows = reader.intakes(&IntakeFilter::default(), 0, TRIED)?.rows;
            ids(served.chain(rows.into_iter().map(|row| row.person.id.to_string())).collect())
        }
        About::Intake => {
            let rows = reader.intakes(&IntakeFilter::default(), 0, TRIED)?.rows;
            ids(rows.into_iter().map(|row| row.id.to_string()).collect())
        }
        About::Vmd => {
            ids(reader.vmds(&VmdFilter::default(), 0, TRIED)?.rows.into_iter().map(|row| row.id.to_string()).collect())
        }
        About::Meeting => {
            let past = reader.meetings_past(TRIED)?.into_iter();
            ids(past.chain(reader.meetings_to_come()?).map(|row| row.id.to_string()).collect())
        }
        About::Plan => {
            let rows = reader.plans(&PlanFilter::default(), today, 0, TRIED)?.rows;
            ids(rows.into_iter().map(|row| row.id.to_string()).collect())
        }
        About::Application => {
            let filter = WaitingFilter { scope: Scope::All, ..WaitingFilter::default() };
            ids(reader.waiting(&filter, today, 0, TRIED)?.rows.into_iter().map(|row| row.id.to_string()).collect())
        }
        About::Discharge => {
            let rows = reader.discharges(&DischargeFilter::default(), 0, TRIED)?.rows;
            ids(rows.into_iter().map(|row| row.id.to_string()).collect())
        }
        // The code is shown once: nobody has it now.
        About::Archive => ids(Vec::new()),
        About::Period => {
            let (year, half) = (today.year(), if today.month() > 6 { 2 } else { 1 });
            let last = if half == 2 { format!("{year}-S1") } else { format!("{}-S2", year - 1) };
            ids(vec![last, (year - 1).to_string()])
        }
    }
}
