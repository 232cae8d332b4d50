//! The protected discharges of one person, and the reminders about them.

use super::district::District;
use crate::CallError;
use jiff::Timestamp;
use poliedro_domain::{
    demo::{DemoDischarge, DemoLead, reminder},
    discharge::{DischargeFact, Link},
    id::{PathwayId, PersonId},
    reminder::ReminderFact,
};
use poliedro_store::Change;

/// What a person has that a discharge may come from or lead to.
pub(super) struct Beside {
    /// The requests that the PUA opened to the COT, in order.
    pub(super) sent: Vec<PathwayId>,
    /// The first assessment.
    pub(super) vmd: Option<PathwayId>,
}

impl District {
    /// Writes the discharges of a person; how many, those that follow a new admission included.
    pub(super) fn discharge(
        &self,
        tx: &mut Change<'_>,
        person: PersonId,
        all: Vec<DemoDischarge>,
        there: &Beside,
    ) -> Result<u32, CallError> {
        let mut count = 0;
        for one in all {
            let id = match one.sent.and_then(|n| there.sent.get(n)) {
                Some(sent) => *sent,
                None => tx.new_pathway()?,
            };
            tx.append_discharge_all(id, person, one.steps)?;
            count += 1;
            if let Some(again) = one.again {
                let next = tx.new_pathway()?;
                let mut report = following(again.steps, id);
                let rest = report.split_off(report.len().min(1));
                // The one that follows is there, and goes on, when the one before says so.
                tx.append_discharge_all(next, person, report)?;
                tx.append_discharge(id, person, again.at, DischargeFact::Readmitted { next, note: String::new() })?;
                if !rest.is_empty() {
                    tx.append_discharge_all(next, person, rest)?;
                }
                count += 1;
            }
            let Some((lead, at)) = one.leads else { continue };
            let to = match lead {
                DemoLead::Vmd => there.vmd.map(Link::Vmd),
                DemoLead::Application => {
                    tx.applications_of_person(person)?.first().map(|row| Link::Application(row.id))
                }
            };
            if let Some(to) = to {
                tx.append_discharge(id, person, at, DischargeFact::Linked { to })?;
            }
        }
        Ok(count)
    }

    /// Writes the reminder about a person, if there is one.
    pub(super) fn remind(&self, tx: &mut Change<'_>, index: u64, person: PersonId) -> Result<u32, CallError> {
        let Some((at, reminder)) = reminder(&self.people, self.today, index, tx.operator()) else { return Ok(0) };
        let id = tx.new_reminder()?;
        tx.append_reminder(id, Some(person), at, ReminderFact::Set { reminder })?;
        Ok(1)
    }
}

/// The first report says which discharge came before.
fn following(mut steps: Vec<(Timestamp, DischargeFact)>, before: PathwayId) -> Vec<(Timestamp, DischargeFact)> {
    if let Some((_, DischargeFact::Referred { referral, .. })) = steps.first_mut() {
        referral.previous = Some(before);
    }
    steps
}
