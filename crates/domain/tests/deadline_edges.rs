//! Each obligation at its edges: to the minute, to the day, on the nights when clocks change.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::field_reassign_with_default
)]

use jiff::{SignedDuration, Timestamp, civil::date};
use poliedro_domain::{
    application::{Application, ApplicationState, Entry, Offer, Urgency, UrgencyState},
    deadline::*,
    discharge::{Assessed, CotClock, DischargeState, Referral},
    id::{MeetingId, OperatorId, PathwayId, PersonId, RelationId, UnitId},
    intake::{self, IntakeState, Requester},
    meeting::{Convened, MeetingState},
    person::{Field, PersonState, Representation, RepresentationKind, Versioned},
    plan::{Intervention, PlanState},
    protocol::Library,
    reminder::{Reminder, ReminderState},
    vmd::{Assessor, PlannedVisit, Request, VmdState},
};
use uuid::Uuid;

fn utc(text: &str) -> Timestamp {
    text.parse().unwrap()
}
fn id(n: u128) -> PathwayId {
    PathwayId::from_uuid(Uuid::from_u128(n))
}
fn maria() -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(9))
}
fn anna() -> OperatorId {
    OperatorId::from_uuid(Uuid::from_u128(1))
}
/// Kind, part, term.
fn told(open: &[Deadline]) -> Vec<(Kind, &str, Option<Timestamp>)> {
    open.iter().map(|one| (one.key.kind, one.key.part.as_str(), one.due)).collect()
}

#[test]
fn the_cots_clock_presses_in_its_last_quarter_and_is_late_at_48_hours() {
    for arrived in ["2026-11-23T09:00:00Z", "2026-03-28T10:00:00Z", "2026-10-24T10:00:00Z"] {
        let received = utc(arrived);
        let state = DischargeState {
            referral: Some(Referral { expected_on: Some(date(2026, 1, 1)), ..Referral::default() }),
            received_at: Some(received),
            assigned_to: Some(anna()),
            ..DischargeState::default()
        };
        let open = of_discharge(id(1), maria(), &state);
        let due = received + SignedDuration::from_hours(48);
        assert_eq!(told(&open), [(Kind::DischargeAssess, "", Some(due))]);
        assert_eq!((open[0].owner, open[0].whole_day, open[0].began), (Some(anna()), false, received));
        let band = |hours: i64, ms: i64| {
            open[0].band(received + SignedDuration::from_hours(hours) + SignedDuration::from_millis(ms))
        };
        assert_eq!([band(36, 0), band(48, -1), band(48, 0)], [Band::Now, Band::Now, Band::Late]);
        assert!(band(36, -1) != Band::Now && band(36, -1) != Band::Late);
        // Sent by the PUA as urgent, it presses at once.
        let urgent = DischargeState { urgent: true, ..state };
        assert_eq!(of_discharge(id(1), maria(), &urgent)[0].band(received), Band::Now);
        let short = DischargeState { clock: CotClock { hours: 1, working: None }, ..urgent };
        assert_eq!(of_discharge(id(1), maria(), &short)[0].due, Some(received + SignedDuration::from_hours(1)));
    }
}

#[test]
fn a_plan_for_who_left_the_ward_presses() {
    let at = utc("2026-11-20T09:00:00Z");
    let state = DischargeState {
        received_at: Some(at),
        plan: Some((at, poliedro_domain::discharge::DischargePlan::default())),
        discharged: Some((at + SignedDuration::from_hours(5), "domicilio".into())),
        ..DischargeState::default()
    };
    let open = of_discharge(id(1), maria(), &state);
    assert_eq!(told(&open), [(Kind::DischargeActivate, "", None)]);
    assert_eq!(
        (open[0].urgent, open[0].code.as_str(), open[0].band(utc("2026-11-21T09:00:00Z"))),
        (true, "discharged", Band::Now)
    );
}

#[test]
fn what_never_reached_the_cot_is_late_after_the_expected_day() {
    let state = DischargeState {
        referral: Some(Referral { expected_on: Some(date(2026, 11, 24)), ..Referral::default() }),
        referred_at: Some(utc("2026-11-20T09:00:00Z")),
        ..DischargeState::default()
    };
    let open = of_discharge(id(1), maria(), &state);
    assert_eq!(told(&open), [(Kind::DischargeReceive, "", Some(utc("2026-11-24T23:00:00Z")))]);
    assert_eq!(open[0].band(utc("2026-11-25T08:00:00Z")), Band::Late);
}

#[test]
fn who_left_the_ward_before_a_plan_presses() {
    let at = utc("2026-11-20T09:00:00Z");
    let told_of = |state: &DischargeState, hours: i64| {
        let open = of_discharge(id(1), maria(), state);
        (open[0].key.kind, open[0].code.clone(), open[0].band(at + SignedDuration::from_hours(hours)))
    };
    let left = |to: &str| Some((at + SignedDuration::from_hours(5), to.to_owned()));
    let received = DischargeState { received_at: Some(at), discharged: left("domicilio"), ..DischargeState::default() };
    assert_eq!(
        told_of(&received, 6),
        (Kind::DischargeAssess, "home@2026-11-20".into(), Band::Week),
        "its clock is its own"
    );
    let assessed = Assessed { at: at + SignedDuration::from_hours(1), author: anna(), assessment: Default::default() };
    let state = DischargeState { assessed: Some(assessed), ..received };
    assert_eq!(told_of(&state, 6), (Kind::DischargePlan, "home@2026-11-20".into(), Band::Now));
    let away = DischargeState { discharged: left("rsa"), ..state.clone() };
    assert_eq!(told_of(&away, 6).1, "away@2026-11-20");
    let inside = DischargeState { discharged: None, ..state };
    assert_eq!(told_of(&inside, 6), (Kind::DischargePlan, String::new(), Band::Open));
}

/// A discharge whose plan was to be verified by the last day of November, with what was found since.
fn checked(
    plans: &[(i64, Option<jiff::civil::Date>)],
    checks: &[(i64, &str, Option<jiff::civil::Date>)],
) -> Vec<Deadline> {
    use poliedro_domain::{
        discharge::{DischargeFact as F, DischargePlan},
        fact::{Fact, Subject},
        id::FactId,
    };
    let at = utc("2026-11-16T09:00:00Z");
    let plan = |verify_on| F::Planned { plan: Box::new(DischargePlan { verify_on, ..DischargePlan::default() }) };
    let mut said = vec![
        (0, F::Referred { referral: Box::default(), corrects: None }),
        (0, F::Received { clock: CotClock::default(), corrects: None, reason: String::new() }),
        (1, F::Assessed { assessment: Box::default() }),
        (1, plan(Some(date(2026, 11, 30)))),
        (2, F::Activated { note: String::new() }),
        (3, F::Discharged { to: "domicilio".into(), note: String::new() }),
    ];
    said.extend(plans.iter().map(|(day, on)| (day * 24, plan(*on))));
    said.extend(checks.iter().map(|(day, outcome, next)| {
        (
            day * 24,
            F::Verified { how: "telefonata".into(), outcome: (*outcome).into(), text: String::new(), next: *next },
        )
    }));
    said.sort_by_key(|(hours, _)| *hours);
    let facts: Vec<_> = (1..)
        .zip(said)
        .map(|(n, (hours, body))| Fact {
            id: FactId::from_uuid(Uuid::from_u128(n)),
            subject: Subject::Pathway(id(1), maria()),
            happened_at: at + SignedDuration::from_hours(hours),
            recorded_at: at,
            author: anna(),
            body,
        })
        .collect();
    of_discharge(id(1), maria(), &DischargeState::fold(&[], &facts))
}

#[test]
fn who_was_not_found_is_still_to_be_verified() {
    let verify = |day: &'static str, midnight| (Kind::DischargeVerify, day, Some(utc(midnight)));
    let november = verify("2026-11-30", "2026-11-30T23:00:00Z");
    assert_eq!(told(&checked(&[], &[])), [november]);
    assert_eq!(told(&checked(&[], &[(5, "non_reperibile", None)])), [november]);
    let next = Some(date(2026, 12, 10));
    let december = verify("2026-12-10", "2026-12-10T23:00:00Z");
    assert_eq!(told(&checked(&[], &[(5, "non_reperibile", next)])), [december]);
    assert_eq!(told(&checked(&[], &[(5, "regolare", None)])), [(Kind::DischargeClose, "", None)]);
    // Verified, then looked for once more: nothing else was set.
    assert_eq!(
        told(&checked(&[], &[(5, "regolare", None), (6, "non_reperibile", None)])),
        [(Kind::DischargeClose, "", None)]
    );
    assert_eq!(told(&checked(&[], &[(5, "da_modificare", next)])), [december]);
}

#[test]
fn who_is_in_hospital_again_is_not_verified() {
    let open = checked(&[], &[(5, "ricoverata", None)]);
    assert_eq!((told(&open), open[0].code.as_str()), (vec![(Kind::DischargeClose, "", None)], "ricoverata"));
}

#[test]
fn a_plan_written_after_a_verification_sets_the_next_one() {
    let (day, on) = (date(2026, 12, 20), |open: &[Deadline]| open[0].key.part.clone());
    let found = [(5, "da_modificare", Some(date(2026, 12, 1)))];
    assert_eq!(on(&checked(&[(6, Some(day))], &found)), "2026-12-20");
    assert_eq!(on(&checked(&[(6, None)], &found)), "2026-12-01", "none typed leaves the one there is");
    assert_eq!(on(&checked(&[(6, Some(date(2026, 11, 30)))], &found)), "2026-12-01", "the day of before was not typed");
    let done = [(5, "regolare", None)];
    assert_eq!(on(&checked(&[(6, Some(day))], &done)), "2026-12-20");
    assert_eq!(on(&checked(&[(6, Some(date(2026, 11, 30)))], &done)), "2026-11-30", "it is still to come");
    let late = [(20, "regolare", None)];
    assert_eq!(told(&checked(&[(21, Some(date(2026, 11, 30)))], &late)), [(Kind::DischargeClose, "", None)]);
}

#[test]
fn a_verification_without_a_day_says_since_when() {
    let at = utc("2026-11-20T09:00:00Z");
    let state = DischargeState {
        received_at: Some(at),
        activated_at: Some(at),
        discharged: Some((at, "domicilio".into())),
        ..DischargeState::default()
    };
    assert_eq!(told(&of_discharge(id(1), maria(), &state)), [(Kind::DischargeVerify, "@2026-11-20", None)]);
    assert!(!Kind::DischargeVerify.may_waive(), "nothing would be left to do");
}

#[test]
fn an_urgent_access_presses_until_it_has_an_outcome() {
    let at = utc("2026-11-20T09:00:00Z");
    let request = intake::Request { urgency: Some("vive_solo".into()), ..intake::Request::default() };
    let state = IntakeState { requested_at: Some(at), request, ..IntakeState::default() };
    let open = of_intake(id(1), maria(), &state);
    assert_eq!((told(&open), open[0].band(at)), (vec![(Kind::IntakeAssess, "", None)], Band::Now));
    let oriented = IntakeState { stage: intake::Stage::Oriented, oriented_at: Some(at), ..state };
    assert_eq!(of_intake(id(1), maria(), &oriented)[0].band(at), Band::Open);
    let closed = IntakeState { stage: intake::Stage::Closed, ..oriented };
    assert_eq!(of_intake(id(1), maria(), &closed), []);
}

#[test]
fn visits_follow_the_clock_on_the_wall() {
    let visit = |on, at: &str, areas: &[&str]| PlannedVisit {
        areas: areas.iter().map(|area| (*area).to_owned()).collect(),
        on,
        at: at.into(),
        place: "domicilio".into(),
        address: String::new(),
        note: String::new(),
    };
    let open = |planned: Vec<(&str, PlannedVisit)>| {
        let request = Request { protocol: "rsa".into(), ..Request::default() };
        let mut state = VmdState { requested_at: Some(utc("2026-03-01T11:00:00Z")), ..VmdState::default() };
        state.request = Some(request);
        state.assessors.insert("social".into(), Assessor { operator: Some(anna()), ..Assessor::default() });
        state.planned = planned.into_iter().map(|(area, visit)| (area.to_owned(), visit)).collect();
        of_vmd(id(2), maria(), &state, Library::shipped().get("rsa"))
    };
    let summer = date(2026, 3, 29);
    let joint = visit(summer, "09:30", &["health", "social"]);
    let both = open(vec![("health", joint.clone()), ("social", joint)]);
    // Thirty days from the first of March, the thirty-first included: the clocks went forward meanwhile.
    let term = (Kind::VmdTerm, "assessment", Some(utc("2026-03-31T22:00:00Z")));
    let together = (Kind::VmdVisit, "health+social@2026-03-29", Some(utc("2026-03-29T07:30:00Z")));
    assert_eq!(told(&both), [term, together]);
    assert_eq!((both[1].press, both[1].owner), (Some(utc("2026-03-29T05:30:00Z")), Some(anna())));
    // A quarter of 30 days and 23 hours before the end.
    assert_eq!(both[0].quarter, Some(utc("2026-03-24T04:15:00Z")));
    // A time that never was: the day counts.
    let never = open(vec![("health", visit(summer, "02:30", &["health"]))]);
    assert_eq!((never[1].due, never[1].whole_day, never[1].press), (Some(utc("2026-03-29T22:00:00Z")), true, None));
    // One that came twice is the first.
    let twice = open(vec![("health", visit(date(2026, 10, 25), "02:30", &["health"]))]);
    assert_eq!(twice[1].due, Some(utc("2026-10-25T00:30:00Z")));
    // Two visits on one day, each alone.
    let apart = open(vec![("health", visit(summer, "", &["health"])), ("social", visit(summer, "", &["social"]))]);
    assert_eq!(apart.len(), 3);
    // Who has not completed the request has that to do.
    let received =
        VmdState { requested_at: Some(utc("2026-03-01T11:00:00Z")), referral_urgent: true, ..VmdState::default() };
    let waits = of_vmd(id(2), maria(), &received, None);
    assert_eq!((told(&waits), waits[0].urgent), (vec![(Kind::VmdComplete, "", None)], true));
}

fn asked() -> Application {
    Application {
        kind: "rsa".into(),
        applied_on: date(2026, 3, 1),
        preferences: vec![],
        access_point: String::new(),
        requester: Requester::default(),
        disability: String::new(),
        setting: String::new(),
        caregiver: String::new(),
        certificate_on: None,
        documents: vec![],
        sharing_consent_on: Some(date(2026, 8, 31)),
        note: String::new(),
        vmd: None,
        imported: None,
    }
}

#[test]
fn an_application_before_in_and_after_the_lists() {
    let terms = Terms::default();
    let unit = UnitId::from_uuid(Uuid::from_u128(100));
    let mut state = ApplicationState::default();
    state.application = Some(asked());
    let of =
        |state: &ApplicationState, around: Around, terms: &Terms| of_application(id(3), maria(), state, &around, terms);
    let consent = (Kind::ApplicationConsent, "2026-08-31", Some(utc("2028-08-31T22:00:00Z")));
    let term = (Kind::ApplicationTerm, "assessment", Some(utc("2026-03-31T22:00:00Z")));
    assert_eq!(told(&of(&state, Around::default(), &terms)), [term, consent]);
    let assessed = Around { assessed_elsewhere: true, ..Around::default() };
    let no_consent = Terms { consent_months: 0, ..terms };
    assert_eq!(of(&state, assessed, &no_consent), []);
    // Decided for something else: nothing else would say that the application is still there.
    let elsewhere = Around { decided_otherwise: Some(utc("2026-04-01T10:00:00Z")), ..assessed };
    let conclude = of(&state, elsewhere, &no_consent);
    assert_eq!(told(&conclude), [(Kind::ApplicationConclude, "", None)]);
    assert_eq!((conclude[0].began, Kind::ApplicationConclude.may_waive()), (utc("2026-04-01T10:00:00Z"), false));
    let decided = Around { decided: Some(utc("2026-04-01T10:00:00Z")), ..assessed };
    assert_eq!(told(&of(&state, decided, &no_consent)), [(Kind::ApplicationEnter, "2026-04-01", None)]);

    state.urgency = Some(Urgency {
        state: UrgencyState::Pending,
        motive: "perdita_domicilio".into(),
        event_on: date(2026, 3, 1),
        report: String::new(),
        started_at: utc("2026-03-02T10:00:00Z"),
        started_by: anna(),
        decided: None,
    });
    state.entries.push(Entry {
        unit,
        entered_on: date(2026, 4, 2),
        offer: Some(Offer {
            on: date(2026, 5, 1),
            wing: "alzheimer".into(),
            answer_by: Some(date(2026, 5, 3)),
            accepted_on: None,
        }),
        offers: 1,
        refusals: 0,
        left: None,
        last_day: date(2026, 5, 1),
    });
    state.confirmed_on = Some(date(2026, 8, 31));
    let listed = of(&state, decided, &no_consent);
    let answer = format!("{unit}@2026-05-01");
    assert_eq!(
        told(&listed),
        [
            (Kind::ApplicationUrgency, "", None),
            (Kind::ApplicationAnswer, answer.as_str(), Some(utc("2026-05-03T22:00:00Z"))),
            (Kind::ApplicationUncovered, "2026-04-02", None),
            // Six months after 31 August: the last day of February.
            (Kind::ApplicationConfirm, "2026-08-31", Some(utc("2027-02-28T23:00:00Z"))),
        ]
    );
    assert_eq!((listed[0].band(utc("2026-03-02T10:00:00Z")), listed[1].note.as_str()), (Band::Now, "alzheimer"));
    // Uncovered again, it is another obligation: who waived the one before did not waive this.
    let ended = Around { covered_until: Some(utc("2026-06-30T10:00:00Z")), ..decided };
    let again = of(&state, ended, &no_consent);
    let one = again.iter().find(|one| one.key.kind == Kind::ApplicationUncovered).unwrap();
    assert_eq!((one.key.part.as_str(), one.began), ("2026-06-30", utc("2026-06-29T22:00:00Z")));
    let before = Around { covered_until: Some(utc("2026-01-10T10:00:00Z")), ..decided };
    assert_eq!(of(&state, before, &no_consent)[2].key.part, "2026-04-02", "a plan that ended before the entry");
    state.entries[0].offer.as_mut().unwrap().accepted_on = Some(date(2026, 5, 2));
    let kinds = |open: &[poliedro_domain::deadline::Deadline]| open.iter().map(|one| one.key.kind).collect::<Vec<_>>();
    assert!(
        !kinds(&of(&state, elsewhere, &no_consent)).contains(&Kind::ApplicationConclude),
        "it entered all the same"
    );
    let covered = Around { covered: true, ..decided };
    let kinds: Vec<_> = of(&state, covered, &no_consent).iter().map(|one| one.key.kind).collect();
    assert_eq!(kinds, [Kind::ApplicationUrgency, Kind::ApplicationAdmit, Kind::ApplicationConfirm]);
    assert_eq!(of(&state, covered, &no_consent)[1].key.part, format!("{unit}@2026-05-02"));
    let died = Around { died_on: Some(date(2026, 5, 3)), ..decided };
    assert_eq!(told(&of(&state, died, &terms)), [(Kind::ApplicationDeceased, "", None)]);
    state.application = None;
    assert_eq!(of(&state, died, &terms), []);
}

#[test]
fn what_ends_in_a_persons_data() {
    let mut state = PersonState { registered_at: Some(utc("2026-01-01T00:00:00Z")), ..PersonState::default() };
    let version = poliedro_domain::id::FactId::from_uuid(Uuid::nil());
    for (field, value) in [(Field::CodeKind, "stp"), (Field::CodeUntil, "2026-12-01")] {
        state.fields.insert(field, Versioned { value: Some(value.into()), version });
    }
    let held = |until| Representation {
        role: RepresentationKind::Guardian,
        full_name: "Avv. Neri".into(),
        phone: String::new(),
        deed: String::new(),
        powers: String::new(),
        from: date(2025, 1, 1),
        until,
    };
    let relation = RelationId::from_uuid(Uuid::from_u128(4));
    state.representations.insert(relation, held(Some(date(2026, 11, 1))));
    let (other, written_on) = (PersonId::from_uuid(Uuid::from_u128(8)), PersonId::from_uuid(Uuid::from_u128(7)));
    let written = RelationId::from_uuid(Uuid::from_u128(3));
    let group = |more: Vec<Representation>| Group {
        died: false,
        root: Some(maria()),
        coded: true,
        codes: vec![],
        representations: std::iter::once((maria(), relation, state.representations[&relation].clone()))
            .chain(more.into_iter().map(|held| (other, written, held)))
            .collect(),
    };
    let part = format!("{relation}@2026-11-01");
    let code = (Kind::PersonCode, "stp@2026-12-01", Some(utc("2026-12-01T23:00:00Z")));
    let guardian = (Kind::PersonRepresentation, part.as_str(), Some(utc("2026-11-01T23:00:00Z")));
    assert_eq!(told(&of_person(maria(), &state, &group(vec![]))), [code, guardian]);
    assert_eq!(told(&of_person(maria(), &state, &group(vec![held(None)]))), [code]);
    assert_eq!(told(&of_person(maria(), &state, &group(vec![held(Some(date(2026, 10, 1)))]))), [code, guardian]);
    // Joined to a file without a code, the code is still the person's; to one that has a code, it is not.
    let joined = PersonState {
        merged: Some(poliedro_domain::person::Merge { into: maria(), fact: version }),
        representations: Default::default(),
        ..state.clone()
    };
    let bare = Group { coded: false, codes: vec![(other, "stp".into(), date(2026, 12, 1))], ..group(vec![]) };
    assert_eq!(told(&of_person(other, &joined, &bare)), [code]);
    assert_eq!(of_person(other, &joined, &Group { coded: true, ..bare.clone() }), []);
    let mut longer = bare;
    longer.codes.push((written_on, "stp".into(), date(2027, 1, 1)));
    assert_eq!(of_person(other, &joined, &longer), []);
    // Written on two files of one person it is told once, of the kept file; somebody else's term is not it.
    let twice = group(vec![Representation { full_name: "avv.  neri".into(), ..held(Some(date(2026, 11, 1))) }]);
    assert_eq!(told(&of_person(maria(), &state, &twice)), [code, guardian]);
    let merged = PersonState { fields: Default::default(), ..state.clone() };
    let merged = PersonState { representations: [(written, held(Some(date(2026, 11, 1))))].into(), ..merged };
    assert_eq!(of_person(other, &merged, &twice), []);
    let mut elsewhere = twice.clone();
    elsewhere.representations[0].2.full_name = "Avv. Bianchi".into();
    assert_eq!(of_person(other, &merged, &elsewhere).len(), 1);
    let third = Group { root: None, ..twice };
    assert_eq!(of_person(other, &merged, &third).len(), 1, "of two files that are not kept, the first");
    assert_eq!(told(&of_person(maria(), &state, &third)), [code]);
    assert_eq!(of_person(maria(), &state, &Group { died: true, ..Group::default() }), []);
    assert_eq!(of_person(maria(), &PersonState { withdrawn: true, ..state.clone() }, &Group::default()), []);
}

#[test]
fn meetings_plans_reminders_and_drafts() {
    let meeting = MeetingId::from_uuid(Uuid::from_u128(5));
    let convened = Convened {
        on: date(2026, 11, 24),
        at: "10:00".into(),
        mode: String::new(),
        place: String::new(),
        title: "Equipe".into(),
        note: String::new(),
    };
    let mut state = MeetingState { convened: Some(convened), agenda: vec![id(1), id(2)], ..MeetingState::default() };
    let began = utc("2026-11-01T09:00:00Z");
    let open = of_meeting(meeting, began, &state);
    assert_eq!(told(&open), [(Kind::MeetingHold, "", Some(utc("2026-11-24T09:00:00Z")))]);
    assert_eq!((open[0].code.as_str(), open[0].note.as_str(), open[0].person), ("2", "Equipe", None));
    assert_eq!(open[0].press, Some(utc("2026-11-24T07:00:00Z")));
    state.cancelled = Some("Neve".into());
    assert_eq!(of_meeting(meeting, began, &state), []);

    let part = poliedro_domain::id::PlanPartId::from_uuid(Uuid::from_u128(6));
    let held = Intervention { state: "attivo".into(), until: Some(date(2026, 12, 31)), ..Intervention::default() };
    let mut plan =
        PlanState { verify_on: Some(date(2026, 11, 30)), interventions: vec![(part, held)], ..PlanState::default() };
    assert_eq!(of_plan(id(7), maria(), &plan), []);
    plan.compiled_at = Some(began);
    let verify = (Kind::PlanVerify, "2026-11-30", Some(utc("2026-11-30T23:00:00Z")));
    assert_eq!(told(&of_plan(id(7), maria(), &plan)), [(Kind::PlanActivate, "2026-11-01", None), verify]);
    plan.activated_at = Some(began);
    let ends = format!("{part}@2026-12-31");
    let last = (Kind::PlanEnds, ends.as_str(), Some(utc("2026-12-31T23:00:00Z")));
    assert_eq!(told(&of_plan(id(7), maria(), &plan)), [verify, last]);
    plan.interventions[0].1.state = "sospeso".into();
    assert_eq!(told(&of_plan(id(7), maria(), &plan)), [verify]);

    let reminder =
        Reminder { on: date(2026, 11, 24), at: "08:15".into(), text: "Chiamare".into(), to: None, about: None };
    let mut state = ReminderState { reminder: Some((began, reminder)), over: None };
    assert_eq!(told(&of_reminder(id(8), None, &state)), [(Kind::Reminder, "", Some(utc("2026-11-24T07:15:00Z")))]);
    state.over = Some(began);
    assert_eq!(of_reminder(id(8), None, &state), []);

    // Saved late on a Sunday: it waits until the end of Tuesday.
    let saved = utc("2026-11-22T22:30:00Z");
    let draft = of_draft(anna(), ("intake.new", "x"), "Nuovo accesso", saved, &Terms::default());
    assert_eq!(
        (draft.key.part.as_str(), draft.due, draft.owner),
        ("intake.new:x", Some(utc("2026-11-24T23:00:00Z")), Some(anna()))
    );
}
