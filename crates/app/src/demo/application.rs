//! The applications for an RSA: with an assessment of this archive, or beside them.

use super::{Written, case::Case, district::District, plan};
use crate::CallError;
use jiff::{SignedDuration, Timestamp, civil::Date};
use poliedro_domain::{
    application::{ApplicationFact, Exit},
    catalogue::Catalogue,
    demo::{DemoPlanStep, demo_units},
    id::{PathwayId, PersonId},
    person::{Field, Patch, PersonFact},
    plan::PlanFact,
    unit::UnitFact,
    vmd::{Decision, VmdFact},
    when::{local_date, parse_iso_date, start_of_day},
};
use poliedro_store::Change;

/// An assessment that came with an application.
pub(super) struct Asked {
    pub(super) vmd: PathwayId,
    at: Timestamp,
    /// It was closed before the equipe: catalogue `vmdClosure`.
    closed: Option<(Timestamp, String)>,
}

impl Asked {
    /// What the facts of an assessment say of it, if it was asked for a bed.
    pub(super) fn of(vmd: PathwayId, facts: &[(Timestamp, VmdFact)]) -> Option<Self> {
        let at = facts.iter().find_map(|(at, fact)| match fact {
            VmdFact::Requested { request, .. } if request.protocol == "rsa" => Some(*at),
            _ => None,
        })?;
        let closed = facts.iter().find_map(|(at, fact)| match fact {
            VmdFact::Closed { outcome, .. } => Some((*at, outcome.clone())),
            _ => None,
        });
        Some(Self { vmd, at, closed })
    }
}

/// The units that people apply to, with the beds of the examples.
pub(super) fn describe_units(tx: &mut Change<'_>) -> Result<(), CallError> {
    for (id, unit) in demo_units() {
        tx.append_unit(id, UnitFact::Described { from: None, unit: Box::new(unit) })?;
    }
    Ok(())
}

impl District {
    /// The application that an assessment came with; it is over when the assessment was given up.
    pub(super) fn apply(
        &self,
        tx: &mut Change<'_>,
        index: u64,
        person: PersonId,
        fields: &Patch,
        asked: &Asked,
    ) -> Result<u32, CallError> {
        let on = local_date(asked.at);
        let died = fields.get(&Field::DeathDate).and_then(|day| parse_iso_date(day.as_deref()?));
        if died.is_some_and(|died| died < on) {
            return Ok(0);
        }
        let mut application = self.applications.of_vmd(index, fields, on);
        application.vmd = Some(asked.vmd);
        let mut facts =
            vec![(asked.at, ApplicationFact::Applied { application: Box::new(application), corrects: None })];
        if let Some((at, outcome)) = &asked.closed {
            let (at, exit) = match (outcome.as_str(), died) {
                ("decesso", Some(died)) => (noon(died).max(asked.at), Exit::Death),
                ("decesso", None) => (*at, Exit::Death),
                ("rinuncia", _) => (*at, Exit::Renounced),
                _ => (*at, Exit::NotListed),
            };
            facts.push((at, ApplicationFact::Left { unit: None, exit, note: String::new() }));
        }
        let id = tx.new_pathway()?;
        tx.append_application_all(id, person, facts)?;
        Ok(1)
    }

    /// The application of someone whom no assessment of this archive brought to a list, with its temporary plan.
    pub(super) fn apply_beside(
        &self,
        tx: &mut Change<'_>,
        person: PersonId,
        application: poliedro_domain::demo::DemoApplication,
    ) -> Result<Written, CallError> {
        let id = tx.new_pathway()?;
        tx.append_application_all(id, person, application.steps)?;
        if let Some(died) = application.died {
            let fields = Patch::from([(Field::DeathDate, Some(died.to_string()))]);
            let told =
                noon(died).saturating_add(SignedDuration::from_hours(21)).unwrap_or(Timestamp::MAX).min(tx.now());
            tx.append_person(person, told, PersonFact::FieldsSet { fields })?;
        }
        let plans = plan::write(tx, person, None, application.plan)?;
        Ok(Written { applications: 1, plans, ..Written::default() })
    }

    /// What a decision of the equipe makes of the application of a case: its lists, or its end.
    pub(super) fn enter(
        &self,
        tx: &mut Change<'_>,
        on: Date,
        case: &Case,
        decision: &Decision,
        plan: &[(Timestamp, DemoPlanStep)],
    ) -> Result<(), CallError> {
        let Some((id, person)) = tx.open_application_of_vmd(case.vmd)? else { return Ok(()) };
        let Some(application) = tx.application(id)?.state.application else { return Ok(()) };
        let evening = noon(on).saturating_add(SignedDuration::from_hours(6)).unwrap_or(Timestamp::MAX);
        if !Catalogue::shipped().decision(&decision.outcome).lists {
            let exit = if decision.outcome == "rinuncia" { Exit::Renounced } else { Exit::NotListed };
            tx.append_application(
                id,
                person,
                evening,
                ApplicationFact::Left { unit: None, exit, note: String::new() },
            )?;
            return Ok(());
        }
        let units = application.preferences.iter().map(|preference| preference.unit).collect();
        let mut facts = vec![(evening, ApplicationFact::Entered { units, reason: String::new() })];
        facts.extend(self.applications.listed(case.index, &application, on, admitted_on(plan)));
        tx.append_application_all(id, person, facts)?;
        Ok(())
    }
}

/// The day on which the plan ended with the admission.
fn admitted_on(plan: &[(Timestamp, DemoPlanStep)]) -> Option<Date> {
    plan.iter().find_map(|(at, step)| match step {
        DemoPlanStep::Fact(fact) => match &**fact {
            PlanFact::Closed { outcome, .. } if outcome == "ingresso_struttura" => Some(local_date(*at)),
            _ => None,
        },
        _ => None,
    })
}

fn noon(day: Date) -> Timestamp {
    start_of_day(day).saturating_add(SignedDuration::from_hours(12)).unwrap_or(Timestamp::MAX)
}
