//! `document.batch`: write every document of a meeting: the minutes, the extract of each case, the plans of those that were decided.

use crate::{
    CallError, Desk, ErrorCode, Pick,
    document::{
        content::{About, Asked, Kind},
        make::{kind, make, save},
        of::offered,
        view::{DocumentChoice, DocumentRefused, DocumentsSaved},
    },
    meeting::meeting_id,
    registry::Verb,
};
use jiff::civil::Date;
use poliedro_domain::{
    id::PathwayId,
    issue::Way,
    meeting::MeetingState,
    permission::{Op, Purpose},
};
use poliedro_store::Reader;
use serde::Deserialize;
use std::{path::Path, sync::Arc};
use ts_rs::TS;

/// Write every document of a meeting: the minutes, the extract of each case, the plans of those that were decided.
pub enum Batch {}

/// What `document.batch` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "DocumentBatchArgs")]
pub struct Args {
    /// Which meeting.
    pub meeting_id: String,
    /// `minutes`, `minutes_case`, `plan`, …; empty: all that can be made.
    pub kinds: Vec<String>,
}

impl Verb for Batch {
    const NAME: &'static str = "document.batch";
    const DOC: &'static str = "Write every document of a meeting: the minutes, the extract of each case, the plans of those that were decided.";
    const PICKS: Option<Pick> = Some(Pick::Folder("Dove mettere i documenti della seduta"));
    type Args = Args;
    type Reply = DocumentsSaved;

    fn run(desk: &mut Desk, args: Args) -> Result<DocumentsSaved, CallError> {
        let (folder, today) = (desk.chosen()?, desk.today());
        let meeting = meeting_id(&args.meeting_id)?;
        args.kinds.iter().try_for_each(|code| kind(code).map(|_| ()))?;
        desk.may(Op::DocumentMake)?;
        let open = desk.at_work()?;
        let (archive, allowed) = (open.archive_name.clone(), open.session.allowed.clone());
        let wanted = |kind: &&Kind| {
            allowed.allow(kind.op) && (args.kinds.is_empty() || args.kinds.iter().any(|code| code == kind.code))
        };
        let choices = desk.read(Op::MeetingRead, Purpose::Care, None, |r| {
            let state = r.meeting(meeting)?.state;
            // Minutes to which nothing was added have no integrations to refuse.
            let there = |kind: &&Kind| wanted(kind) && (kind.code != "addendum" || !state.addenda.is_empty());
            let mut found = of_meeting(r, &args.meeting_id, &archive, &there)?;
            for case in decided(&state) {
                found.extend(of_plans(r, case, today, &archive, &wanted)?);
            }
            Ok::<_, CallError>(found)
        })?;
        write(desk, &folder, choices)
    }
}

/// Of the meeting itself, in the order in which they are read.
const OF_MEETING: [&str; 3] = ["minutes", "addendum", "minutes_case"];
/// Of the plans of its cases.
const OF_PLANS: [&str; 2] = ["plan", "temporary_plan"];

fn of_meeting(
    reader: &Reader<'_>,
    id: &str,
    archive: &str,
    wanted: &impl Fn(&&Kind) -> bool,
) -> Result<Vec<DocumentChoice>, CallError> {
    let mut found = Vec::new();
    for kind in OF_MEETING.into_iter().filter_map(Kind::of).filter(wanted) {
        found.extend(offered(kind, &Asked::about(reader, Some(About::Meeting), id, archive))?);
    }
    Ok(found)
}

/// The plans of a case that are not closed; where they end an offer is refused, that is told.
fn of_plans(
    reader: &Reader<'_>,
    case: PathwayId,
    today: Date,
    archive: &str,
    wanted: &impl Fn(&&Kind) -> bool,
) -> Result<Vec<DocumentChoice>, CallError> {
    let mut found = Vec::new();
    for plan in reader.plans_of_vmd(case, today)?.into_iter().filter(|plan| plan.closed_at.is_none()) {
        let id = plan.id.to_string();
        for kind in OF_PLANS.into_iter().filter_map(Kind::of).filter(wanted) {
            found.extend(offered(kind, &Asked::about(reader, Some(About::Plan), &id, archive))?);
        }
    }
    Ok(found)
}

/// The cases of the sealed minutes on which a decision stands, in their order.
fn decided(state: &MeetingState) -> Vec<PathwayId> {
    let written = state.sealed.iter().flat_map(|sealed| sealed.minutes.cases.iter().map(|one| one.case));
    written.filter(|case| state.standing(*case).is_some_and(|decision| !decision.postponed)).collect()
}

/// Writes them one after the other: one is in memory at a time, and what was written stays when it is stopped.
fn write(desk: &mut Desk, folder: &Path, choices: Vec<DocumentChoice>) -> Result<DocumentsSaved, CallError> {
    let job = Arc::clone(&desk.job);
    let running = job.begin(u32::try_from(choices.len()).unwrap_or(u32::MAX));
    let mut saved = DocumentsSaved { files: Vec::new(), pages: 0, refused: Vec::new(), stopped: false };
    for (done, choice) in (0..).zip(choices) {
        if running.at(done).is_err() {
            saved.stopped = true;
            break;
        }
        if !choice.refusal.is_empty() {
            saved.refused.push(DocumentRefused { name: choice.name, reason: choice.refusal });
            continue;
        }
        let sheet = match make(desk, &choice.ask) {
            Ok(sheet) => sheet,
            // One that cannot be made does not keep the others from being made.
            Err(error) if matches!(error.code, ErrorCode::Failed | ErrorCode::NotFound | ErrorCode::Invalid) => {
                saved.refused.push(DocumentRefused { name: choice.name, reason: error.message });
                continue;
            }
            Err(error) => return Err(broken_off(error, &saved)),
        };
        let file = save(desk, folder, &sheet, Way::Batch).map_err(|error| broken_off(error, &saved))?;
        saved.pages = saved.pages.saturating_add(sheet.pages);
        saved.files.push(file);
    }
    Ok(saved)
}

/// The disk refused in the middle: whoever reads must know that some are there.
fn broken_off(error: CallError, saved: &DocumentsSaved) -> CallError {
    let told = match saved.files.len() {
        0 => return error,
        1 => "Prima di fermarsi ha scritto un documento, che resta nella cartella.".to_owned(),
        many => format!("Prima di fermarsi ha scritto {many} documenti, che restano nella cartella."),
    };
    CallError { message: format!("{} {told}", error.message), ..error }
}
