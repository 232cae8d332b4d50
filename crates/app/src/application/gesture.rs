//! The gestures that the state of an application and the role of the operator allow now.

use super::{facts, listed::unlisted, op};
use crate::unit::names::Units;
use jiff::civil::Date;
use poliedro_domain::{
    application::{Application, ApplicationFact, Exit, may_follow},
    id::UnitId,
    permission::Op,
};
use poliedro_store::ApplicationFile;

/// Gestures by name, in order. Each is tried on today: what the domain would refuse is not offered.
pub(super) fn gestures(file: &ApplicationFile, known_units: &Units, today: Date, allows: &[Op]) -> Vec<String> {
    let Some(application) = &file.state.application else { return Vec::new() };
    let known = facts(file);
    let may = |fact: &ApplicationFact| allows.contains(&op(fact)) && may_follow(&known, fact, today).is_ok();
    let none = String::new;
    let asked = application.preferences.iter().map(|preference| preference.unit);
    let open = |unit: &UnitId| known_units.get(*unit).is_none_or(|state| state.open_on(today));
    let units: Vec<UnitId> = asked.filter(open).collect();
    let offered = |unit: &UnitId| ApplicationFact::Offered { unit: *unit, wing: none(), answer_by: None, note: none() };
    let left = |exit: Exit| ApplicationFact::Left { unit: None, exit, note: none() };
    let started = ApplicationFact::UrgencyStarted { motive: none(), event_on: application.applied_on, report: none() };
    // Of who died there is only the end to write.
    let died = file.row.deceased();
    let gestures = [
        ("correct", may(&correction(application, file))),
        ("enter", may(&ApplicationFact::Entered { units: unlisted(file, known_units, today), reason: none() })),
        ("suspend", may(&ApplicationFact::Suspended { motive: none(), note: none() })),
        ("resume", may(&ApplicationFact::Resumed { note: none() })),
        ("offer", units.iter().any(|unit| may(&offered(unit)))),
        ("admit", units.iter().any(|unit| may(&ApplicationFact::Admitted { unit: *unit, note: none() }))),
        ("leave", may(&left(Exit::Renounced))),
        ("start_urgency", may(&started)),
        ("decide_urgency", may(&ApplicationFact::UrgencyDecided { granted: true, note: none() })),
        ("withdraw_urgency", may(&ApplicationFact::UrgencyWithdrawn { reason: none() })),
        ("confirm", may(&ApplicationFact::Confirmed { with: none(), note: none() })),
        ("undo", undoable(file).is_some_and(|fact| allows.contains(&op(fact)))),
    ];
    gestures
        .into_iter()
        .filter(|(name, may)| *may && (!died || OF_THE_DEAD.contains(name)))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// What is still done with the application of who died.
const OF_THE_DEAD: [&str; 3] = ["correct", "leave", "undo"];

/// The last fact, which «Annulla» would undo.
pub(super) fn undoable(file: &ApplicationFile) -> Option<&ApplicationFact> {
    let last = file.state.last?;
    file.lines.iter().find(|line| line.fact.id == last).map(|line| &line.fact.body)
}

/// A correction that changes nothing.
fn correction(application: &Application, file: &ApplicationFile) -> ApplicationFact {
    let corrects = file.lines.first().map(|line| line.fact.id);
    ApplicationFact::Applied { application: Box::new(application.clone()), corrects }
}
