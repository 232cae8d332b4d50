//! One thing that somebody does; numbers choose among what exists, and what may not be done is refused by the gate.

use super::{
    super::{gate_common::*, gate_lists},
    go_on::Way,
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use poliedro_domain::{
    application::{ApplicationFact, Exit},
    discharge::{self, Component, CotClock, DischargeFact, DischargePlan},
    intake::{Destination, IntakeFact, Outcome},
    meeting::{Convened, MeetingFact},
    person::RepresentationKind,
    plan::{Intervention, PlanFact},
    reminder::{Reminder, ReminderFact},
    vmd::{Assessor, Decision, PlannedVisit, Synthesis, VmdFact},
};
use proptest::{option, prelude::*, sample::select};
use uuid::Uuid;

#[derive(Clone, Debug)]
pub enum Deed {
    Register(Option<i64>),
    Die(usize, Option<i64>),
    Code(usize, bool, Option<i64>),
    Represent(usize, u128, RepresentationKind, Option<i64>),
    Unrepresent(usize, u128),
    Merge(usize, usize),
    Unmerge(usize),
    Ask(usize, bool),
    Intake(usize, IntakeFact),
    UndoIntake(usize, usize),
    Send(usize, Destination, bool),
    TakeBack(usize),
    Request(usize, bool, bool),
    Complete(usize),
    Vmd(usize, VmdFact),
    UndoVmd(usize, usize),
    Convene(Convened),
    Meeting(usize, MeetingFact),
    Seal(usize),
    Open(usize, bool),
    Plan(usize, PlanFact),
    UndoPlan(usize, usize),
    Apply(usize, i64, Vec<usize>, Option<usize>, Option<i64>),
    Application(usize, i64, ApplicationFact),
    UndoApplication(usize, usize),
    Refer(usize, discharge::Referral),
    Discharge(usize, i64, DischargeFact),
    UndoDischarge(usize, usize),
    Readmit(usize),
    Remind(Option<usize>, Reminder),
    Reminder(usize, ReminderFact),
    Give(usize, u128),
    Waive(usize),
    Resume(usize),
    Terms(&'static str, i64),
    GoOn(Way, usize, Option<i64>),
}

impl Deed {
    /// The program that knew neither discharges nor reminders nor who answers for what has words for it.
    pub const fn is_older(&self) -> bool {
        !matches!(
            self,
            Self::Refer(..)
                | Self::Discharge(..)
                | Self::UndoDischarge(..)
                | Self::Readmit(_)
                | Self::Remind(..)
                | Self::Reminder(..)
                | Self::Give(..)
                | Self::Waive(_)
                | Self::Resume(_)
                | Self::GoOn(Way::Discharge, ..)
        )
    }
}

pub fn day(n: i64) -> Date {
    date(2026, 10, 1) + n.days()
}

fn text() -> String {
    String::new()
}

fn who() -> impl Strategy<Value = Assessor> {
    (1..4u128).prop_map(|n| Assessor { operator: Some(operator(n)), name: "Luca Verdi".into(), ..Assessor::default() })
}

fn intake() -> impl Strategy<Value = IntakeFact> {
    prop_oneof![
        3 => (1..4u128).prop_map(|n| IntakeFact::Assigned { to: operator(n), reason: text() }),
        4 => any::<bool>().prop_map(assessed),
        2 => Just(IntakeFact::Oriented { services: vec!["sad".into()], note: text() }),
        2 => Just(IntakeFact::Activated { pathway: "sad".into(), provider: text(), note: text() }),
        3 => Just(IntakeFact::Closed { outcome: Outcome::Oriented, note: text() }),
        2 => Just(IntakeFact::Reopened { reason: text() }),
    ]
}

fn planned() -> impl Strategy<Value = PlannedVisit> {
    let areas = prop::sample::subsequence(vec!["health", "social"], 1..=2);
    (areas, 0..90i64, select(vec!["", "09:30", "02:30", "x"])).prop_map(|(areas, on, at)| PlannedVisit {
        areas: areas.into_iter().map(str::to_owned).collect(),
        on: day(on),
        at: at.into(),
        place: "domicilio".into(),
        address: text(),
        note: text(),
    })
}

fn vmd() -> impl Strategy<Value = VmdFact> {
    let area = || select(vec!["health", "social"]);
    let meeting = poliedro_domain::id::MeetingId::from_uuid(Uuid::from_u128(77));
    let outcome = select(vec![("lista_rsa", false), ("progetto_domicilio", false), ("approfondimento", true)]);
    prop_oneof![
        3 => (area(), who()).prop_map(|(area, to)| VmdFact::Assigned { area: area.into(), to, reason: text() }),
        6 => planned().prop_map(|visit| VmdFact::VisitPlanned { visit }),
        1 => area().prop_map(|area| VmdFact::VisitCancelled { areas: vec![area.into()], reason: text() }),
        6 => area().prop_map(|area| visited(area, "asst", None)),
        4 => Just(VmdFact::Synthesised { synthesis: Synthesis::default() }),
        1 => Just(VmdFact::Scheduled { meeting }),
        1 => Just(VmdFact::Unscheduled { meeting }),
        4 => outcome.prop_map(move |(outcome, postponed)| VmdFact::Decided {
            meeting, number: 1, year: 2026,
            decision: Box::new(Decision { outcome: outcome.into(), postponed, ..Decision::default() }),
        }),
        2 => Just(VmdFact::Transmitted { to: "RSA".into(), note: text() }),
        2 => Just(VmdFact::Closed { outcome: "conclusa".into(), note: text() }),
        2 => Just(VmdFact::Reopened { reason: text() }),
    ]
}

fn convened() -> impl Strategy<Value = Convened> {
    (0..90i64, select(vec!["", "10:00"])).prop_map(|(on, at)| Convened {
        on: day(on),
        at: at.into(),
        mode: text(),
        place: text(),
        title: "Equipe".into(),
        note: text(),
    })
}

fn plan() -> impl Strategy<Value = PlanFact> {
    let part = |n: u128| poliedro_domain::id::PlanPartId::from_uuid(Uuid::from_u128(500 + n));
    let set = (0..3u128, select(vec!["attivo", "previsto"]), option::of(0..90i64));
    prop_oneof![
        3 => Just(PlanFact::Compiled {}),
        4 => Just(PlanFact::Activated {}),
        2 => who().prop_map(|to| PlanFact::CaseManagerSet { to, reason: text() }),
        3 => (0..90i64).prop_map(|on| PlanFact::VerificationSet { on: day(on) }),
        2 => option::of(0..90i64).prop_map(|next| PlanFact::Verified {
            outcome: "confermato".into(), text: text(), next: next.map(day),
        }),
        3 => set.prop_map(move |(n, state, until)| PlanFact::InterventionSet {
            intervention: part(n),
            set: Intervention {
                intervention: "sad".into(), state: state.into(), until: until.map(day), ..Intervention::default()
            },
        }),
        1 => (0..3u128).prop_map(move |n| PlanFact::PartRemoved { part: part(n), reason: text() }),
        2 => Just(PlanFact::Closed { outcome: "concluso".into(), note: text() }),
        2 => Just(PlanFact::Reopened { reason: text() }),
    ]
}

fn application() -> impl Strategy<Value = ApplicationFact> {
    let units = || prop::sample::subsequence(vec![gate_lists::A, gate_lists::B], 1..=2);
    let unit = || gate_lists::A..=gate_lists::B;
    prop_oneof![
        8 => units().prop_map(|units| gate_lists::entered(&units)),
        1 => Just(gate_lists::suspended()),
        1 => Just(gate_lists::resumed()),
        5 => (unit(), option::of(0..90i64)).prop_map(|(n, by)| ApplicationFact::Offered {
            unit: gate_lists::unit(n), wing: text(), answer_by: by.map(day), note: text(),
        }),
        3 => unit().prop_map(gate_lists::accepted),
        1 => (unit(), any::<bool>()).prop_map(|(n, leaves)| gate_lists::refused(n, leaves)),
        1 => unit().prop_map(gate_lists::admitted),
        1 => select(Exit::ALL.to_vec()).prop_map(gate_lists::left),
        2 => Just(gate_lists::urgency("2026-01-01")),
        1 => any::<bool>().prop_map(|granted| ApplicationFact::UrgencyDecided { granted, note: text() }),
        2 => Just(ApplicationFact::Confirmed { with: text(), note: text() }),
    ]
}

fn referral() -> impl Strategy<Value = discharge::Referral> {
    option::of(0..90i64).prop_map(|expected| discharge::Referral {
        source: "reparto".into(),
        facility: "ospedale_crema".into(),
        ward: "Medicina".into(),
        expected_on: expected.map(day),
        ..discharge::Referral::default()
    })
}

fn discharge() -> impl Strategy<Value = DischargeFact> {
    let plan = |verify: Option<i64>| DischargePlan {
        components: vec![Component { component: "adi".into(), ..Component::default() }],
        verify_on: verify.map(day),
        note: text(),
    };
    prop_oneof![
        6 => (1..99u16).prop_map(|hours| DischargeFact::Received {
            clock: CotClock { hours, working: None }, corrects: None, reason: String::new()
        }),
        2 => (1..4u128).prop_map(|n| DischargeFact::Assigned { to: operator(n), reason: text() }),
        6 => Just(DischargeFact::Assessed { assessment: Box::default() }),
        6 => option::of(0..90i64).prop_map(move |verify| DischargeFact::Planned { plan: Box::new(plan(verify)) }),
        6 => Just(DischargeFact::Activated { note: text() }),
        5 => Just(DischargeFact::Discharged { to: "domicilio".into(), note: text() }),
        4 => (option::of(0..90i64), select(vec!["regolare", "non_reperibile", "ricoverata", "da_modificare"])).prop_map(|(next, outcome)| DischargeFact::Verified {
            how: "telefono".into(), outcome: outcome.into(), text: text(), next: next.map(day),
        }),
        2 => Just(DischargeFact::Closed { outcome: "conclusa".into(), note: text() }),
        1 => Just(DischargeFact::NotActivated { motive: "rinuncia".into(), note: text() }),
        2 => Just(DischargeFact::Reopened { reason: text() }),
    ]
}

fn reminder() -> impl Strategy<Value = Reminder> {
    (0..90i64, select(vec!["", "08:15"]), option::of(1..4u128)).prop_map(|(on, at, to)| Reminder {
        on: day(on),
        at: at.into(),
        text: "Telefonare".into(),
        to: to.map(operator),
        about: None,
    })
}

pub fn deed() -> impl Strategy<Value = Deed> {
    let n = || 0..40usize;
    let kinds = vec![RepresentationKind::Guardian, RepresentationKind::Attorney];
    let people = prop_oneof![
        4 => option::of(-30..90i64).prop_map(Deed::Register),
        2 => (n(), option::weighted(0.6, 0..90i64)).prop_map(|(p, d)| Deed::Die(p, d)),
        2 => (n(), any::<bool>(), option::of(-30..90i64)).prop_map(|(p, stp, d)| Deed::Code(p, stp, d)),
        3 => (n(), 0..3u128, select(kinds), option::of(-30..90i64))
            .prop_map(|(p, id, kind, d)| Deed::Represent(p, id, kind, d)),
        1 => (n(), 0..3u128).prop_map(|(p, id)| Deed::Unrepresent(p, id)),
        2 => (n(), n()).prop_map(|(a, b)| Deed::Merge(a, b)),
        1 => n().prop_map(Deed::Unmerge),
    ];
    let accesses = prop_oneof![
        3 => (n(), any::<bool>()).prop_map(|(p, urgent)| Deed::Ask(p, urgent)),
        6 => (n(), intake()).prop_map(|(i, fact)| Deed::Intake(i, fact)),
        2 => (n(), 0..4usize).prop_map(|(i, back)| Deed::UndoIntake(i, back)),
        4 => (n(), select(vec![Destination::Vmd, Destination::Cot]), any::<bool>())
            .prop_map(|(i, to, urgent)| Deed::Send(i, to, urgent)),
        1 => n().prop_map(Deed::TakeBack),
    ];
    let assessments = prop_oneof![
        3 => (n(), any::<bool>(), any::<bool>()).prop_map(|(p, rsa, urgent)| Deed::Request(p, rsa, urgent)),
        2 => n().prop_map(Deed::Complete),
        14 => (n(), vmd()).prop_map(|(v, fact)| Deed::Vmd(v, fact)),
        2 => (n(), 0..4usize).prop_map(|(v, back)| Deed::UndoVmd(v, back)),
        2 => convened().prop_map(Deed::Convene),
        1 => (n(), convened()).prop_map(|(m, convened)| Deed::Meeting(m, MeetingFact::Planned { convened })),
        1 => n().prop_map(|m| Deed::Meeting(m, MeetingFact::Cancelled { reason: text() })),
        1 => n().prop_map(Deed::Seal),
        2 => (n(), prop::bool::weighted(0.7)).prop_map(|(p, temporary)| Deed::Open(p, temporary)),
        7 => (n(), plan()).prop_map(|(p, fact)| Deed::Plan(p, fact)),
        1 => (n(), 0..4usize).prop_map(|(p, back)| Deed::UndoPlan(p, back)),
    ];
    let units = prop::sample::subsequence(vec![gate_lists::A, gate_lists::B], 1..=2);
    let waits = prop_oneof![
        3 => (n(), -30..30i64, units, option::of(n()), option::of(-30..30i64))
            .prop_map(|(p, on, units, vmd, consent)| Deed::Apply(p, on, units, vmd, consent)),
        10 => (n(), 0..60i64, application()).prop_map(|(a, on, fact)| Deed::Application(a, on, fact)),
        2 => (n(), 0..4usize).prop_map(|(a, back)| Deed::UndoApplication(a, back)),
        3 => (n(), referral()).prop_map(|(p, referral)| Deed::Refer(p, referral)),
        14 => (n(), 0..50i64, discharge()).prop_map(|(d, hour, fact)| Deed::Discharge(d, hour, fact)),
        2 => (n(), 0..4usize).prop_map(|(d, back)| Deed::UndoDischarge(d, back)),
        1 => n().prop_map(Deed::Readmit),
    ];
    let office = prop_oneof![
        2 => (option::of(n()), reminder()).prop_map(|(p, reminder)| Deed::Remind(p, reminder)),
        1 => (n(), reminder()).prop_map(|(r, reminder)| Deed::Reminder(r, ReminderFact::Set { reminder })),
        2 => n().prop_map(|r| Deed::Reminder(r, ReminderFact::Done { note: text() })),
        1 => n().prop_map(|r| Deed::Reminder(r, ReminderFact::Resumed {})),
        4 => (any::<usize>(), 1..4u128).prop_map(|(n, to)| Deed::Give(n, to)),
        5 => any::<usize>().prop_map(Deed::Waive),
        2 => any::<usize>().prop_map(Deed::Resume),
        1 => (select(vec!["waiting.confirm_months", "consent.months"]), 0..200i64)
            .prop_map(|(key, months)| Deed::Terms(key, months)),
    ];
    let ways = vec![Way::Discharge, Way::Discharge, Way::Application, Way::Vmd, Way::Plan];
    let on = (select(ways), n(), option::of(0..90i64)).prop_map(|(way, n, on)| Deed::GoOn(way, n, on));
    prop_oneof![2 => people, 2 => accesses, 4 => assessments, 4 => waits, 2 => office, 7 => on]
}
