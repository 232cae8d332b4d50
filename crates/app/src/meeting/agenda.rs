//! `meeting.agenda`: set the agenda of a meeting.

use crate::{
    CallError, Desk,
    meeting::{at_work, case_id, check, meeting_id},
    registry::{Done, Verb},
};
use jiff::civil::Date;
use poliedro_domain::{
    id::{MeetingId, PathwayId},
    meeting::MeetingFact,
    permission::Op,
    when::format_date,
};
use poliedro_store::Change;
use serde::Deserialize;
use ts_rs::TS;

/// Set the agenda of a meeting.
pub enum Agenda {}

/// What `meeting.agenda` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "MeetingAgendaArgs")]
pub struct Args {
    /// Which.
    pub meeting_id: String,
    /// Assessments, in order.
    pub cases: Vec<String>,
}

impl Verb for Agenda {
    const NAME: &'static str = "meeting.agenda";
    const DOC: &'static str = "Set the agenda of a meeting.";
    type Args = Args;
    type Reply = Done;

    fn run(desk: &mut Desk, args: Args) -> Result<Done, CallError> {
        let (meeting, now, today) = (meeting_id(&args.meeting_id)?, desk.now(), desk.today());
        let mut cases: Vec<PathwayId> = Vec::new();
        for case in &args.cases {
            let case = case_id(case)?;
            if !cases.contains(&case) {
                cases.push(case);
            }
        }
        if cases.len() > MOST {
            return Err(CallError::field("cases", format!("All’ordine del giorno entrano al massimo {MOST} casi.")));
        }
        desk.change(Op::MeetingChange, |tx| {
            let state = tx.meeting_state(meeting)?;
            at_work(&state)?;
            if state.agenda == cases {
                return Ok(());
            }
            let on = state.convened.as_ref().map_or(today, |convened| convened.on);
            for case in cases.iter().filter(|case| !state.agenda.contains(case)) {
                may_enter(tx, meeting, on, *case)?;
            }
            tx.append_meeting(meeting, now, MeetingFact::AgendaSet { cases })?;
            Ok::<_, CallError>(())
        })?;
        Ok(Done {})
    }
}

/// Cases of one meeting at most: more are a slip, not a day's work.
const MOST: usize = 100;

/// A case that is closed, decided, on another agenda, not asked for yet or asked after the meeting does not enter; the sentence says whose it is and what to do.
fn may_enter(tx: &Change<'_>, meeting: MeetingId, on: Date, case: PathwayId) -> Result<(), CallError> {
    let vmd = tx.vmd(case)?;
    let (name, state) = (vmd.row.person.full_name(), &vmd.state);
    let refuse = |message: String| Err(CallError::field("cases", message));
    if let Some(other) = tx.agenda_of(case)?
        && other != meeting
    {
        let on = tx.meeting_row(other)?.map(|row| format_date(row.on)).unwrap_or_default();
        return refuse(format!(
            "{name} è già all’ordine del giorno della seduta del {on}: prima tolga il caso da quella."
        ));
    }
    if state.withdrawn {
        return refuse(format!("{name}: la richiesta di VMD è stata ritirata."));
    }
    if state.closed.is_some() {
        return refuse(format!("{name}: la VMD è chiusa. Per portarla in seduta, prima la riapra."));
    }
    if let Some(decided) = state.decision() {
        return refuse(format!(
            "{name}: c’è già una decisione nel verbale {}/{}. Per cambiarla scriva un verbale integrativo, oppure apra una rivalutazione.",
            decided.number, decided.year
        ));
    }
    if state.request.is_none() {
        return refuse(format!("{name}: prima completi la richiesta di VMD, poi il caso può andare in seduta."));
    }
    check::too_early(&vmd, on).map_or(Ok(()), refuse)
}
