//! A meeting of the equipe: convened, and when it was held decided, sealed and followed by what its decisions ask.

use super::{Written, case::Case, district::District, plan};
use crate::{CallError, meeting::minutes, operator::Names};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use poliedro_domain::{
    demo::{DemoMeeting, DemoReady, attendance},
    id::{MeetingId, PathwayId},
    meeting::{Convened, MeetingFact},
    vmd::Decision,
    when::start_of_day,
};
use poliedro_store::Change;

impl District {
    /// Writes a meeting on some of the cases that wait.
    pub(super) fn meet(
        &self,
        tx: &mut Change<'_>,
        waiting: &[Case],
        meeting: &DemoMeeting<usize>,
    ) -> Result<Written, CallError> {
        let (id, on) = (tx.new_meeting()?, meeting.convened.on);
        let said = |days: i64, hour: i64| hour_of(on.saturating_sub(days.days()), hour).min(tx.now());
        let (convened_at, agenda_at) = (said(14, 10), said(1, 12));
        tx.append_meeting(id, convened_at, MeetingFact::Planned { convened: meeting.convened.clone() })?;
        let mut written = Written { meetings: 1, ..Written::default() };
        let cases: Vec<(&Case, bool)> =
            meeting.cases.iter().filter_map(|(n, first)| waiting.get(*n).map(|case| (case, *first))).collect();
        if cases.is_empty() {
            return Ok(written);
        }
        let agenda: Vec<PathwayId> = cases.iter().map(|(case, _)| case.vmd).collect();
        tx.append_meeting(id, agenda_at, MeetingFact::AgendaSet { cases: agenda })?;
        if !meeting.sealed {
            return Ok(written);
        }
        let mut assessors = Vec::new();
        for (case, _) in &cases {
            assessors.extend(tx.vmd(case.vmd)?.state.assessors.into_values());
        }
        tx.append_meeting(id, hour_of(on, 14), MeetingFact::AttendanceSet { people: attendance(&assessors, on) })?;
        let mut decided = Vec::new();
        for (case, first) in cases {
            let Some(ready) = self.vmd(case.index, case.n).and_then(|vmd| vmd.ready) else { continue };
            let decision = ready.decision(on, first);
            hear(tx, id, on, case.vmd, &ready)?;
            let fact = MeetingFact::Decided { case: case.vmd, decision: Box::new(decision.clone()) };
            tx.append_meeting(id, hour_of(on, 15), fact)?;
            decided.push((case, ready, decision));
        }
        seal(tx, id, &meeting.convened)?;
        for (case, ready, decision) in decided {
            written.plans += follow(self, tx, on, case, &ready, &decision)?;
        }
        Ok(written)
    }
}

fn hear(tx: &mut Change<'_>, id: MeetingId, on: Date, case: PathwayId, ready: &DemoReady) -> Result<(), CallError> {
    if !ready.heard().is_empty() {
        let people = ready.heard().to_vec();
        tx.append_meeting(id, hour_of(on, 15), MeetingFact::HeardSet { case, people })?;
    }
    Ok(())
}

/// The minutes, sealed in the evening of that day.
fn seal(tx: &mut Change<'_>, id: MeetingId, convened: &Convened) -> Result<(), CallError> {
    let state = tx.meeting_state(id)?;
    let sealed_by = Names::read(tx)?.of(tx.operator());
    let evening = hour_of(convened.on, 17);
    let written = minutes::write(tx, &state, convened, evening, convened.on, sealed_by)?;
    tx.seal_minutes(id, evening, written)?;
    Ok(())
}

/// What comes after a decision; how many plans.
fn follow(
    district: &District,
    tx: &mut Change<'_>,
    on: Date,
    case: &Case,
    ready: &DemoReady,
    decision: &Decision,
) -> Result<u32, CallError> {
    if decision.postponed {
        return Ok(0);
    }
    let facts = ready.after(on, decision);
    if !facts.is_empty() {
        tx.append_vmd_all(case.vmd, case.person, facts)?;
    }
    let steps = ready.plan(on, decision);
    district.enter(tx, on, case, decision, &steps)?;
    plan::write(tx, case.person, Some(case.vmd), steps)
}

/// An hour of a day, Italian time.
fn hour_of(day: Date, hour: i64) -> Timestamp {
    start_of_day(day).saturating_add(SignedDuration::from_hours(hour)).unwrap_or(Timestamp::MAX)
}
