//! What the district is made of, and one person of it with everything that is theirs until the equipe.

use super::{Written, case::Case, person::write_intake};
use crate::CallError;
use jiff::civil::Date;
use poliedro_domain::{
    demo::{
        DemoApplications, DemoIntake, DemoMeeting, DemoPeople, DemoReferral, DemoStep, DemoVmd, DemoVmds, DemoWaiting,
        intakes, meetings,
    },
    intake::Destination,
    person::{Patch, PersonFact},
    vmd::Assessor,
    when::local_date,
};
use poliedro_store::Change;

/// The synthetic district.
pub(super) struct District {
    people: DemoPeople,
    vmds: DemoVmds,
    pub(super) applications: DemoApplications,
    seed: u64,
    pub(super) today: Date,
}

impl District {
    pub(super) const fn new(seed: u64, today: Date, me: Assessor) -> Self {
        Self {
            people: DemoPeople::at(seed, today),
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
        let person = tx.new_person()?;
        let opened = PersonFact::Registered { fields: fields.clone(), distinct_from: Vec::new() };
        let known_from = [first, asked, applied].into_iter().flatten().min().unwrap_or_else(|| tx.now());
        tx.append_person(person, known_from, opened)?;
        let mut written = Written { people: 1, ..Written::default() };
        let mut referrals = Vec::new();
        for access in accesses {
            referrals.extend(write_intake(tx, person, access.steps)?);
            written.intakes += 1;
        }
        let (assessed, asked) = super::case::write(tx, index, person, &referrals, vmds, cases)?;
        written.add(assessed);
        if let Some(asked) = asked {
            written.applications += self.apply(tx, index, person, &fields, &asked)?;
        }
        if let Some(beside) = beside {
            written.add(self.apply_beside(tx, person, beside)?);
        }
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
