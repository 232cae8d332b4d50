//! The gestures that the state of a discharge and the role of the operator allow now.

use super::{facts, op};
use jiff::{SignedDuration, Timestamp, civil::Date};
use poliedro_domain::{
    discharge::{Component, DischargeFact, DischargePlan, Link, Referral, may_follow},
    permission::Op,
    when::end_of_day,
};
use poliedro_store::{DischargeFile, DischargeLine};

/// Gestures by name, in order. Each is tried on now: what the domain would refuse is not offered.
pub(super) fn gestures(file: &DischargeFile, allows: &[Op], now: Timestamp, today: Date) -> Vec<String> {
    let (state, known) = (&file.state, facts(file));
    let may =
        |fact: DischargeFact| allows.contains(&op(&fact)) && may_follow(&file.referral, &known, &fact, now).is_ok();
    let died = file.row.person.death_date.filter(|death| *death < today);
    let alive = died.map_or(now, |death| end_of_day(death) - SignedDuration::from_secs(1));
    let alive =
        |fact: DischargeFact| allows.contains(&op(&fact)) && may_follow(&file.referral, &known, &fact, alive).is_ok();
    let none = String::new;
    let report = |corrects| DischargeFact::Referred { referral: Box::<Referral>::default(), corrects };
    let plan = Box::new(DischargePlan { components: vec![Component::default()], ..DischargePlan::default() });
    // What happened first is corrected as of then, not as of now.
    let reason = state.assessed.as_ref().map_or_else(String::new, |_| "x".to_owned());
    let arrival = DischargeFact::Received { clock: state.clock, corrects: state.received_by, reason };
    let arrived = state.assessed.as_ref().map_or(now, |assessed| assessed.at);
    let receive = allows.contains(&op(&arrival)) && may_follow(&file.referral, &known, &arrival, arrived).is_ok();
    let left = DischargeFact::Discharged { to: none(), note: none() };
    let verified = DischargeFact::Verified { how: none(), outcome: none(), text: none(), next: None };
    let gestures = [
        ("refer", state.from_intake.is_some() && may(report(None))),
        ("correct", may(report(state.referred_by))),
        ("receive", receive),
        ("assign", may(DischargeFact::Assigned { to: file.row.assigned_to.unwrap_or(NOBODY), reason: none() })),
        ("assess", alive(DischargeFact::Assessed { assessment: Box::default() })),
        ("plan", alive(DischargeFact::Planned { plan })),
        ("activate", alive(DischargeFact::Activated { note: none() })),
        ("discharge", alive(left)),
        ("verify", alive(verified)),
        ("close", may(DischargeFact::Closed { outcome: none(), note: none() })),
        ("not_activate", may(DischargeFact::NotActivated { motive: none(), note: none() })),
        ("readmit", alive(DischargeFact::Readmitted { next: file.row.id, note: none() })),
        ("reopen", may(DischargeFact::Reopened { reason: none() })),
        ("link", may(DischargeFact::Linked { to: Link::Vmd(file.row.id) })),
        ("undo", undoable(file).is_some_and(|line| allows.contains(&op(&line.fact.body)))),
    ];
    // Of who died there is the end to write, and what had been done before.
    let offered = gestures.into_iter().filter(|(name, may)| *may && (died.is_none() || !OF_THE_LIVING.contains(name)));
    offered.map(|(name, _)| name.to_owned()).collect()
}

/// What is no longer done with the discharge of who died.
const OF_THE_LIVING: [&str; 2] = ["assign", "link"];

/// Whoever: to be in charge is tried without saying of whom.
const NOBODY: poliedro_domain::id::OperatorId = poliedro_domain::id::OperatorId::from_bytes([0; 16]);

/// The last line, which «Annulla» would undo. What arrived with the referral of the PUA is taken back there, not here.
pub(super) fn undoable(file: &DischargeFile) -> Option<&DischargeLine> {
    let last = file.state.last?;
    let line = file.lines.iter().find(|line| line.fact.id == last)?;
    (!came_with_referral(file, line)).then_some(line)
}

/// Whether the arrival at the COT is that of the referral itself: nobody wrote it apart.
pub(super) fn came_with_referral(file: &DischargeFile, line: &DischargeLine) -> bool {
    let first = file.referral.first().map(|sent| sent.recorded_at);
    matches!(line.fact.body, DischargeFact::Received { corrects: None, .. }) && first == Some(line.fact.recorded_at)
}
