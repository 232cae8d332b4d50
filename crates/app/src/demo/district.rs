//! What the district is made of, and one person of it with everything that is theirs until the equipe.

use super::{
    Written,
    case::Case,
    discharge::Beside,
    person::{Sent, write_intake},
};
use crate::CallError;
use jiff::{Timestamp, civil::Date};
use poliedro_domain::{
    demo::{
        DemoApplications, DemoAround, DemoDischarges, DemoIntake, DemoMeeting, DemoPeople, DemoReferral, DemoStep,
        DemoVmd, DemoVmds, DemoWaiting, intakes, meetings,
    },
    intake::Destination,
    person::{Field, Patch, PersonFact},
    vmd::Assessor,
    when::{local_date, parse_iso_date},
};
use poliedro_store::Change;

/// The synthetic district.
pub(super) struct District {
    pub(super) people: DemoPeople,
    vmds: DemoVmds,
    pub(super) applications: DemoApplications,
    discharges: DemoDischarges,
    seed: u64,
    pub(super) today: Date,
}

impl District {
    pub(super) fn new(seed: u64, today: Date, me: Assessor) -> Self {
        let people = DemoPeople::at(seed, today);
        Self {
            people,
            discharges: DemoDischarges::new(seed, today, people, me.clone()),
            vmds: DemoVmds::new(seed, today, me),
            applications: DemoApplications::new(seed, today),
            seed,
            today,
        }
    }

    /// One person with accesses and assessments; the cases that wait for the equipe are added to `cases`.
    pub(super) fn write(&self, tx: &mut Change<'_>, index: u64, cases: &mut Vec<Case>) -> Result<Written, CallError> {
        let accesses = intakes(self.seed, index, self.today);
        let first = accesses.iter().filter_map(|access| access.steps.first()).map(|(at, _)| *at).min();
        let fields = self.people.nth(index).fields;
        let vmds = self.vmds(index, &fields, &accesses);
        let asked = vmds.first().and_then(|vmd| vmd.steps.first()).map(|(at, _)| *at);
        // Whoever was assessed applied, if at all, with the assessment.
        let seen = accesses.iter().flat_map(|access| &access.steps).map(|(at, _)| local_date(*at)).max();
        let beside = if vmds.is_empty() { self.applications.beside(index, &fields, seen) } else { None };
        let applied = beside.as_ref().and_then(|beside| beside.steps.first()).map(|(at, _)| *at);
        let died = fields.get(&Field::DeathDate).and_then(|day| parse_iso_date(day.as_deref()?));
        let around = DemoAround {
            sent: sent_to_cot(&accesses),
            vmd: asked,
            application: applied,
            died: died.or(beside.as_ref().and_then(|beside| beside.died)),
        };
        let discharges = self.discharges.of(index, &fields, &around);
        let reported = discharges.iter().filter_map(|one| one.steps.first()).map(|(at, _)| *at).min();
        let person = tx.new_person()?;
        let opened = PersonFact::Registered { fields: fields.clone(), distinct_from: Vec::new() };
        let known_from = [first, asked, applied, reported].into_iter().flatten().min().unwrap_or_else(|| tx.now());
        tx.append_person(person, known_from, opened)?;
        let mut written = Written { people: 1, ..Written::default() };
        let mut sent = Sent::default();
        for access in accesses {
            write_intake(tx, person, access.steps, &mut sent)?;
            written.intakes += 1;
        }
        let (assessed, asked, vmd) = super::case::write(tx, index, person, &sent.vmd, vmds, cases)?;
        written.add(assessed);
        if let Some(asked) = asked {
            written.applications += self.apply(tx, index, person, &fields, &asked)?;
        }
        if let Some(beside) = beside {
            written.add(self.apply_beside(tx, person, beside)?);
        }
        written.discharges += self.discharge(tx, person, discharges, &Beside { sent: sent.cot, vmd })?;
        written.reminders += self.remind(tx, index, person)?;
        Ok(written)
    }

    /// The assessments of one person, born from these accesses.
    fn vmds(&self, index: u64, fields: &Patch, accesses: &[DemoIntake]) -> Vec<DemoVmd> {
        let steps = accesses.iter().flat_map(|access| &access.steps);
        let to_vmd = |step: &DemoStep| matches!(step, DemoStep::Refer { to: Destination::Vmd, .. });
        let referrals: Vec<DemoReferral> =
            steps.filter(|(_, step)| to_vmd(step)).map(|(at, _)| DemoReferral { at: *at }).collect();
        self.vmds.of(index, fields, &referrals)
    }

    /// One assessment of one person, drawn again: it is the same.
    pub(super) fn vmd(&self, index: u64, n: usize) -> Option<DemoVmd> {
        let fields = self.people.nth(index).fields;
        self.vmds(index, &fields, &intakes(self.seed, index, self.today)).into_iter().nth(n)
    }

    /// When the equipe takes the cases that wait, by their place in the list.
    pub(super) fn meetings(&self, waiting: &[Case]) -> Vec<DemoMeeting<usize>> {
        let place = |(case, waiting): (usize, &Case)| DemoWaiting {
            case,
            ready: waiting.ready,
            postponed_once: waiting.postponed_once,
        };
        let waiting: Vec<DemoWaiting<usize>> = waiting.iter().enumerate().map(place).collect();
        meetings(&waiting, self.today)
    }
}

/// When the PUA sent a person to the COT, each time.
fn sent_to_cot(accesses: &[DemoIntake]) -> Vec<Timestamp> {
    let steps = accesses.iter().flat_map(|access| &access.steps);
    let sent = |(at, step): &(Timestamp, DemoStep)| {
        matches!(step, DemoStep::Refer { to: Destination::Cot, .. }).then_some(*at)
    };
    steps.filter_map(sent).collect()
}
