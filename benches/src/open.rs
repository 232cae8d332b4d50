//! Open work: one person in five has a pathway that is not over, so that «Oggi» has something to choose from.

use crate::{
    Fault, now,
    product::{Gate, requested},
};
use jiff::{SignedDuration, Timestamp, ToSpan};
use poliedro_domain::{
    application::{Application, ApplicationFact, Preference},
    discharge::{CotClock, DischargeFact, Referral},
    id::PersonId,
    intake::{IntakeFact, Requester},
    permission::Op,
    plan::PlanFact,
    unit::shipped,
    vmd::{PlannedVisit, Request, VmdFact},
    when::local_date,
};
use poliedro_store::{Change, StoreError};

/// What this writes: a district that was written otherwise is written again.
pub const MAKE: &str = "open work 1";

/// Pathways opened in one change.
const AT_ONCE: usize = 500;

/// Opens a pathway for each of these people, of eight kinds in turn. Who may not have one (who died, who waits already) has none.
/// Returns how many were opened.
pub fn open(gate: &mut Gate, people: &[PersonId]) -> Result<usize, Fault> {
    let (mut opened, me) = (0, gate.session.operator);
    let numbered: Vec<(usize, PersonId)> = people.iter().copied().enumerate().collect();
    for some in numbered.chunks(AT_ONCE) {
        let changed = gate.archive.change::<_, StoreError>(&gate.session, now(), Op::Demo, |tx| {
            let mut opened = 0;
            for (n, person) in some {
                let done = match n % 8 {
                    0 | 1 => access(tx, *n, *person, (n % 3 == 0).then_some(me), false),
                    2 => access(tx, *n, *person, Some(me), true),
                    3 | 4 => assessment(tx, *n, *person),
                    5 => discharge(tx, *n, *person, me),
                    6 => application(tx, *n, *person),
                    _ => plan(tx, *n, *person),
                };
                match done {
                    Ok(()) => opened += 1,
                    Err(StoreError::Refused(_) | StoreError::AlreadyApplied(_) | StoreError::NotDischarged(_)) => {}
                    Err(other) => return Err(other),
                }
            }
            Ok(opened)
        })?;
        opened += changed.value;
    }
    Ok(opened)
}

fn ago(hours: usize) -> Timestamp {
    let hours = i64::try_from(hours).unwrap_or_default();
    now().checked_sub(SignedDuration::from_hours(hours)).unwrap_or_default()
}

fn days(n: usize, of: usize) -> i64 {
    i64::try_from(n % of).unwrap_or_default()
}

fn access(
    tx: &mut Change<'_>,
    n: usize,
    person: PersonId,
    to: Option<poliedro_domain::id::OperatorId>,
    assessed: bool,
) -> Result<(), StoreError> {
    let (id, at) = (tx.new_pathway()?, ago(n % 900));
    let mut fact = requested();
    if let IntakeFact::Requested { urgency, .. } = &mut fact {
        *urgency = n.is_multiple_of(16).then(|| "vive_solo".to_owned());
    }
    let mut facts = vec![(at, fact)];
    facts.extend(to.map(|to| (at, IntakeFact::Assigned { to, reason: String::new() })));
    if assessed {
        let summary = "Ha bisogno di aiuto in casa.".to_owned();
        facts.push((at, IntakeFact::Assessed { summary, complex: true, need_areas: Vec::new(), art27: None }));
    }
    tx.append_intake_all(id, person, facts)?;
    Ok(())
}

fn assessment(tx: &mut Change<'_>, n: usize, person: PersonId) -> Result<(), StoreError> {
    let (id, at) = (tx.new_pathway()?, ago(24 * (n % 50)));
    let request = Request {
        protocol: "rsa".into(),
        protocol_version: "1.0.0".into(),
        route: "pua".into(),
        service: "rsa".into(),
        motive: "Domanda di ingresso".into(),
        urgency: n.is_multiple_of(64).then(|| "perdita_caregiver".to_owned()),
        ..Request::default()
    };
    let visit = PlannedVisit {
        areas: vec!["health".into(), "social".into()],
        on: local_date(now()).saturating_add((days(n, 30) - 10).days()),
        at: if n.is_multiple_of(4) { "09:30".into() } else { String::new() },
        place: "domicilio".into(),
        address: String::new(),
        note: String::new(),
    };
    tx.append_vmd_all(
        id,
        person,
        vec![(at, VmdFact::Requested { request, corrects: None }), (at, VmdFact::VisitPlanned { visit })],
    )?;
    Ok(())
}

fn discharge(
    tx: &mut Change<'_>,
    n: usize,
    person: PersonId,
    to: poliedro_domain::id::OperatorId,
) -> Result<(), StoreError> {
    let (id, at) = (tx.new_pathway()?, ago(n % 96));
    let referral = Referral {
        source: "reparto".into(),
        facility: "ospedale_crema".into(),
        ward: "Medicina".into(),
        expected_on: Some(local_date(now()).saturating_add(days(n, 12).days())),
        motive: "Non autosufficiente, vive sola".into(),
        ..Referral::default()
    };
    let facts = vec![
        (at, DischargeFact::Referred { referral: Box::new(referral), corrects: None }),
        (at, DischargeFact::Received { clock: CotClock::default(), corrects: None, reason: String::new() }),
        (at, DischargeFact::Assigned { to, reason: String::new() }),
    ];
    tx.append_discharge_all(id, person, facts)?;
    Ok(())
}

fn application(tx: &mut Change<'_>, n: usize, person: PersonId) -> Result<(), StoreError> {
    let unit = shipped().first().map(|(unit, _)| *unit).ok_or(StoreError::Rule("no unit"))?;
    let (id, at) = (tx.new_pathway()?, ago(24 * (n % 300)));
    let application = Application {
        kind: "residenzialita_assistita".into(),
        applied_on: local_date(at),
        preferences: vec![Preference { unit, wing: String::new() }],
        access_point: String::new(),
        requester: Requester::default(),
        disability: String::new(),
        setting: String::new(),
        caregiver: String::new(),
        certificate_on: None,
        documents: Vec::new(),
        sharing_consent_on: Some(local_date(at)),
        note: String::new(),
        vmd: None,
        imported: None,
    };
    let applied = ApplicationFact::Applied { application: Box::new(application), corrects: None };
    let entered = ApplicationFact::Entered { units: vec![unit], reason: "Decisa altrove".into() };
    tx.append_application_all(id, person, vec![(at, applied), (at, entered)])?;
    Ok(())
}

fn plan(tx: &mut Change<'_>, n: usize, person: PersonId) -> Result<(), StoreError> {
    let (id, at) = (tx.new_pathway()?, ago(24 * (n % 200)));
    let on = local_date(now()).saturating_add((days(n, 120) - 40).days());
    let facts = vec![
        (at, PlanFact::Opened { plan: "individual".into(), vmd: None }),
        (at, PlanFact::Compiled {}),
        (at, PlanFact::Activated {}),
        (at, PlanFact::VerificationSet { on }),
    ];
    tx.append_plan_all(id, person, facts)?;
    Ok(())
}
