//! The JSON shape of every fact is frozen: an archive written today must be readable for decades. A new shape gets a new
//! `SCHEMA_VERSION`, a new golden file and a reader of the old one; these files never change.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use jiff::civil::date;
use poliedro_domain::{
    administration::{Administration, AdministrationFact, Respondent},
    application::{Application, ApplicationFact, Exit, ImportedFrom, Preference},
    deadline::DutyFact,
    discharge::{Assessment, Brass, Component, CotClock, DischargeFact, DischargePlan, Link, Referral, Working},
    id::{
        AdministrationId, FactId, ImportId, MeetingId, OperatorId, PathwayId, PersonId, PlanPartId, RelationId, UnitId,
    },
    intake::{Art27, Destination, IntakeFact, Outcome, Requester},
    issue::{Issue, IssueFact, Way},
    letterhead::{Letterhead, LetterheadFact},
    meeting::{Addendum, Attendant, CaseMinutes, CaseWords, Convened, MeetingFact, MinuteScore, Minutes, Participant},
    operator::{OperatorCard, OperatorFact},
    person::{Contact, Field, Patch, PersonFact, Representation, RepresentationKind},
    plan::{Agreement, Goal, Intervention, PlanFact},
    reminder::{Reminder, ReminderFact},
    request::RequestFact,
    setting::SettingFact,
    territory_fact::TerritoryFact,
    unit::{Beds, Unit, UnitFact},
    vmd::{Assessor, Decision, DomainNote, PlannedVisit, Request, Synthesis, Visit, VmdFact},
};
use poliedro_store::Vocabulary;
use serde_json::json;
use std::fmt::Debug;
use uuid::Uuid;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn check<B: Vocabulary + PartialEq + Debug>(facts: &[B]) {
    let name = format!("fact_{}_v{}.jsonl", B::STREAM.code(), B::SCHEMA_VERSION);
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    let text: String = facts.iter().map(|fact| serde_json::to_string(fact).unwrap() + "\n").collect();
    if std::env::var_os("POLIEDRO_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text, golden, "{name}");
    for (line, fact) in golden.lines().zip(facts) {
        assert_eq!(&serde_json::from_str::<B>(line).unwrap(), fact);
        let json: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(json["kind"], fact.kind());
    }
}

#[test]
fn person() {
    let fields: Patch = Field::ALL.iter().map(|field| (*field, Some(field.code().to_owned()))).collect();
    let cleared = Patch::from([(Field::Phone, None)]);
    check(&[
        PersonFact::Registered { fields, distinct_from: vec![PersonId::from_uuid(id(2))] },
        PersonFact::Registered { fields: Patch::new(), distinct_from: vec![] },
        PersonFact::FieldsSet { fields: cleared },
        PersonFact::ContactSet {
            id: RelationId::from_uuid(id(3)),
            contact: Contact {
                full_name: "Lucia".into(),
                role: "figlia".into(),
                phone: "1".into(),
                email: "a@b.it".into(),
                caregiver: true,
                cohabitant: false,
                note: "n".into(),
            },
        },
        PersonFact::RepresentationSet {
            id: RelationId::from_uuid(id(4)),
            representation: Representation {
                role: RepresentationKind::SupportAdministrator,
                full_name: "Avv. Neri".into(),
                phone: "2".into(),
                deed: "d".into(),
                powers: "p".into(),
                from: date(2024, 2, 29),
                until: Some(date(2026, 2, 28)),
            },
        },
        PersonFact::RelationRemoved { id: RelationId::from_uuid(id(4)), reason: "r".into() },
        PersonFact::MergedInto { into: PersonId::from_uuid(id(5)), reason: "r".into() },
        PersonFact::Unmerged { merge: FactId::from_uuid(id(6)), reason: "r".into() },
    ]);
}

#[test]
fn intake() {
    check(&[
        IntakeFact::Requested {
            channel: "telefono".into(),
            requester: Requester { kind: "figlio".into(), name: "Ugo".into(), phone: "3".into() },
            need: "n".into(),
            need_areas: vec!["adl".into()],
            already_followed_by: vec!["sad".into()],
            urgency: Some("caregiver".into()),
            corrects: Some(FactId::from_uuid(id(1))),
        },
        IntakeFact::Assigned { to: OperatorId::from_uuid(id(2)), reason: "r".into() },
        IntakeFact::Assessed {
            summary: "s".into(),
            complex: true,
            need_areas: vec!["cognitivo".into()],
            art27: Some(Art27 { met: true, multi_chronic: false, by: "MMG".into(), on: Some(date(2026, 1, 2)) }),
        },
        IntakeFact::Oriented { services: vec!["sad".into()], note: "n".into() },
        IntakeFact::Activated { pathway: "cdom".into(), provider: "ASST".into(), note: "n".into() },
        IntakeFact::Referred {
            to: Destination::Cot,
            request: PathwayId::from_uuid(id(3)),
            motive: "m".into(),
            urgent: true,
        },
        IntakeFact::Closed { outcome: Outcome::NotPertinent, note: "n".into() },
        IntakeFact::Reopened { reason: "r".into() },
        IntakeFact::Voided { fact: FactId::from_uuid(id(4)), reason: "r".into() },
    ]);
}

#[test]
fn request() {
    check(&[
        RequestFact::Opened {
            to: Destination::Vmd,
            from_intake: PathwayId::from_uuid(id(1)),
            motive: "m".into(),
            urgent: true,
        },
        RequestFact::Withdrawn { reason: "r".into() },
    ]);
}

fn assessor() -> Assessor {
    Assessor {
        operator: Some(OperatorId::from_uuid(id(9))),
        name: "Anna Bianchi".into(),
        role: "ifec".into(),
        body: "asst".into(),
        body_name: "ASST di Crema".into(),
    }
}

fn map(value: serde_json::Value) -> serde_json::Map<String, serde_json::Value> {
    value.as_object().unwrap().clone()
}

#[test]
fn vmd() {
    let request = Request {
        protocol: "rsa".into(),
        protocol_version: "1.0.0".into(),
        route: "pua".into(),
        service: "rsa".into(),
        motive: "m".into(),
        urgency: Some("perdita_domicilio".into()),
        requester: Requester { kind: "figlio".into(), name: "Ugo".into(), phone: "3".into() },
        art27: Some(Art27 { met: true, multi_chronic: false, by: "MMG".into(), on: Some(date(2026, 1, 2)) }),
        previous: Some(PathwayId::from_uuid(id(1))),
    };
    let visit = Visit {
        area: "health".into(),
        sheet: "visit-health".into(),
        version: "1.0.0".into(),
        values: map(json!({ "weight": 62.5, "medicines": [{ "name": "furosemide" }] })),
        by: assessor(),
        joint: true,
        place: "domicilio".into(),
        present: "la figlia".into(),
        corrects: Some(FactId::from_uuid(id(2))),
        reason: "r".into(),
    };
    let synthesis = Synthesis {
        summary: "s".into(),
        domains: vec![DomainNote { domain: "functional".into(), needs: "n".into(), resources: "r".into() }],
        setting: "rsa".into(),
        proposal: "p".into(),
    };
    let decision = Decision {
        outcome: "lista_rsa".into(),
        postponed: false,
        setting: "rsa".into(),
        motive: "m".into(),
        responsibilities: "r".into(),
        case_manager: assessor(),
        starts_on: Some(date(2026, 4, 1)),
        verify_on: Some(date(2026, 10, 1)),
        dissent: "d".into(),
    };
    let meeting = MeetingId::from_uuid(id(3));
    let planned = PlannedVisit {
        areas: vec!["health".into(), "social".into()],
        on: date(2026, 3, 12),
        at: "09:30".into(),
        place: "domicilio".into(),
        address: "Via Roma 1".into(),
        note: "n".into(),
    };
    check(&[
        VmdFact::Requested { request, corrects: Some(FactId::from_uuid(id(4))) },
        VmdFact::Requested { request: Request::default(), corrects: None },
        VmdFact::Assigned { area: "health".into(), to: assessor(), reason: "r".into() },
        VmdFact::VisitPlanned { visit: planned },
        VmdFact::VisitCancelled { areas: vec!["health".into()], reason: "r".into() },
        VmdFact::Visited { visit: Box::new(visit) },
        VmdFact::Synthesised { synthesis },
        VmdFact::Scheduled { meeting },
        VmdFact::Unscheduled { meeting },
        VmdFact::Decided { meeting, number: 12, year: 2026, decision: Box::new(decision) },
        VmdFact::Transmitted { to: "t".into(), note: "n".into() },
        VmdFact::Reassessed { next: PathwayId::from_uuid(id(5)), motive: "m".into() },
        VmdFact::Closed { outcome: "decesso".into(), note: "n".into() },
        VmdFact::Reopened { reason: "r".into() },
        VmdFact::Voided { fact: FactId::from_uuid(id(6)), reason: "r".into() },
    ]);
}

#[test]
fn administration() {
    let administration = Administration {
        instrument: "katz".into(),
        version: "1.0.0".into(),
        answers: map(json!({ "bathing": "1", "weight": 17.5, "signs": ["a", "b"] })),
        report: json!({ "score": 4, "complete": true, "band": "moderata", "range": [4, 4] }),
        respondent: Respondent { kind: "caregiver".into(), name: "Lucia".into() },
        place: "domicilio".into(),
        by: assessor(),
        note: "n".into(),
        incomplete: "i".into(),
        corrects: Some(AdministrationId::from_uuid(id(1))),
        reason: "r".into(),
    };
    check(&[
        AdministrationFact::Sealed { vmd: Some(PathwayId::from_uuid(id(2))), administration: Box::new(administration) },
        AdministrationFact::Corrected { by: AdministrationId::from_uuid(id(3)), reason: "r".into() },
    ]);
}

#[test]
fn operator() {
    let card =
        OperatorCard { name: "Anna".into(), roles: vec!["pua".into()], body: "ASST".into(), email: "a@b.it".into() };
    check(&[
        OperatorFact::Added { card: card.clone() },
        OperatorFact::Changed { card },
        OperatorFact::Deactivated { reason: "r".into() },
        OperatorFact::Reactivated { reason: "r".into() },
    ]);
}

#[test]
fn territory() {
    let set = |from, until, confirmed| TerritoryFact::MembershipSet {
        belfiore: "L539".into(),
        sub_ambito: "sergnano".into(),
        from,
        until,
        confirmed,
    };
    check(&[
        set(None, None, false),
        set(Some(date(2026, 1, 1)), Some(date(2026, 12, 31)), true),
        TerritoryFact::MembershipRemoved { belfiore: "L539".into(), from: None, reason: "r".into() },
    ]);
}

#[test]
fn setting() {
    check(&[
        SettingFact::Set { key: "lock.minutes".into(), value: 5.into() },
        SettingFact::Set { key: "lock.minutes".into(), value: serde_json::Value::Null },
    ]);
}

fn decision() -> Decision {
    Decision {
        outcome: "lista_rsa".into(),
        postponed: true,
        setting: "rsa".into(),
        motive: "m".into(),
        responsibilities: "r".into(),
        case_manager: assessor(),
        starts_on: Some(date(2026, 4, 1)),
        verify_on: Some(date(2026, 9, 12)),
        dissent: "d".into(),
    }
}

fn convened() -> Convened {
    Convened {
        on: date(2026, 3, 12),
        at: "14:30".into(),
        mode: "mista".into(),
        place: "Crema".into(),
        title: "Equipe RSA".into(),
        note: "n".into(),
    }
}

#[test]
fn meeting() {
    let (case, at) = (PathwayId::from_uuid(id(1)), "2026-03-12T15:00:00Z".parse().unwrap());
    let attendant = Attendant {
        operator: Some(OperatorId::from_uuid(id(2))),
        name: "Anna".into(),
        role: "ifec".into(),
        body: "asst".into(),
        body_name: "ASST di Crema".into(),
        present: true,
    };
    let participant = Participant { kind: "familiare".into(), name: "Lucia".into() };
    let minutes = Minutes {
        number: 12,
        year: 2026,
        convened: convened(),
        sealed_at: at,
        sealed_by: "Anna".into(),
        people: vec![attendant.clone()],
        mode: "In presenza".into(),
        present: vec!["Anna, Infermiere (ASST)".into()],
        absent: vec!["Ugo".into()],
        cases: vec![CaseMinutes {
            case,
            person: PersonId::from_uuid(id(3)),
            full_name: "Rossi Maria".into(),
            age: Some(88),
            comune: "Crema".into(),
            protocol: "Protocollo RSA".into(),
            service: "RSA".into(),
            visits: vec!["Visita sanitaria, 10/03/2026, Anna".into()],
            scores: vec![MinuteScore {
                instrument: "Katz".into(),
                version: "1.0.0".into(),
                score: "4 su 6".into(),
                band: "media".into(),
                at,
            }],
            synthesis: Synthesis {
                summary: "s".into(),
                domains: vec![DomainNote { domain: "social".into(), needs: "n".into(), resources: "r".into() }],
                setting: "rsa".into(),
                proposal: "p".into(),
            },
            heard: vec![participant.clone()],
            decision: decision(),
            words: CaseWords {
                outcome: "Lista RSA".into(),
                setting: "RSA".into(),
                needs: vec!["Rete sociale. Bisogni: n".into()],
                heard: "Un familiare: Lucia".into(),
                case_manager: "Sara".into(),
            },
        }],
    };
    let addendum = Addendum {
        number: 13,
        year: 2026,
        adds_to: (12, 2026),
        adds_to_sha256: "ab".into(),
        case: Some(case),
        reason: "r".into(),
        text: "t".into(),
        decision: Some(decision()),
        words: "RSA".into(),
        sealed_at: at,
        sealed_by: "Anna".into(),
    };
    check(&[
        MeetingFact::Planned { convened: convened() },
        MeetingFact::AgendaSet { cases: vec![case] },
        MeetingFact::AttendanceSet { people: vec![attendant] },
        MeetingFact::HeardSet { case, people: vec![participant] },
        MeetingFact::Decided { case, decision: Box::new(decision()) },
        MeetingFact::Undecided { case },
        MeetingFact::Sealed { minutes: Box::new(minutes), sha256: "ab".into() },
        MeetingFact::Added { addendum: Box::new(addendum), sha256: "cd".into() },
        MeetingFact::Cancelled { reason: "r".into() },
    ]);
}

#[test]
fn plan() {
    let part = PlanPartId::from_uuid(id(1));
    let agreement = Agreement {
        signer: "tutore".into(),
        name: "Avv. Neri".into(),
        on: date(2026, 3, 20),
        accepted: true,
        signed: true,
        note: "n".into(),
    };
    check(&[
        PlanFact::Opened { plan: "individual".into(), vmd: Some(PathwayId::from_uuid(id(2))) },
        PlanFact::GoalSet {
            goal: part,
            set: Goal { text: "t".into(), domain: "social".into(), measure: "m".into(), state: "aperto".into() },
        },
        PlanFact::InterventionSet {
            intervention: PlanPartId::from_uuid(id(3)),
            set: Intervention {
                intervention: "sad".into(),
                provider: "Comune".into(),
                intensity: "2 accessi a settimana".into(),
                funding: vec!["fnps".into()],
                from: Some(date(2026, 4, 1)),
                until: Some(date(2026, 12, 31)),
                state: "attivo".into(),
                goal: Some(part),
                note: "n".into(),
            },
        },
        PlanFact::PartRemoved { part, reason: "r".into() },
        PlanFact::CaseManagerSet { to: assessor(), reason: "r".into() },
        PlanFact::RolesSet { responsibilities: "r".into(), family: "f".into() },
        PlanFact::Compiled {},
        PlanFact::Agreed { agreement },
        PlanFact::Activated {},
        PlanFact::VerificationSet { on: date(2026, 9, 12) },
        PlanFact::Verified { outcome: "confermato".into(), text: "t".into(), next: Some(date(2027, 3, 12)) },
        PlanFact::Monitored { how: "telefonata".into(), text: "t".into() },
        PlanFact::Closed { outcome: "decesso".into(), note: "n".into() },
        PlanFact::Reopened { reason: "r".into() },
        PlanFact::Voided { fact: FactId::from_uuid(id(4)), reason: "r".into() },
    ]);
}

#[test]
fn unit() {
    let unit = Unit {
        kind: "rsa".into(),
        name: "n".into(),
        body: "b".into(),
        comune: "D142".into(),
        address: "a".into(),
        phone: "1".into(),
        email: "a@b.it".into(),
        contact: "c".into(),
        beds: Beds { authorised: Some(3), accredited: Some(2), contracted: Some(1) },
        in_agreement: Some(true),
        wings: vec!["alzheimer".into()],
        confirmed: true,
        source: "s".into(),
        note: "n".into(),
    };
    check(&[
        UnitFact::Described { from: Some(date(2026, 1, 1)), unit: Box::new(unit) },
        UnitFact::Described { from: None, unit: Box::new(Unit::default()) },
        UnitFact::Ended { on: date(2026, 6, 30), reason: "r".into() },
        UnitFact::Resumed { reason: "r".into() },
    ]);
}

#[test]
fn application() {
    let unit = UnitId::from_uuid(id(7));
    let full = Application {
        kind: "rsa".into(),
        applied_on: date(2026, 1, 2),
        preferences: vec![
            Preference { unit, wing: "alzheimer".into() },
            Preference { unit: UnitId::from_uuid(id(8)), wing: String::new() },
        ],
        access_point: "PUA".into(),
        requester: Requester { kind: "figlio".into(), name: "Ugo".into(), phone: "3".into() },
        disability: "totale".into(),
        setting: "domicilio".into(),
        caregiver: "c".into(),
        certificate_on: Some(date(2026, 1, 1)),
        documents: vec!["modulo".into()],
        sharing_consent_on: Some(date(2026, 1, 2)),
        note: "n".into(),
        vmd: Some(PathwayId::from_uuid(id(3))),
        imported: Some(ImportedFrom { import: ImportId::from_uuid(id(4)), row: 12 }),
    };
    let bare = Application {
        preferences: vec![Preference { unit, wing: String::new() }],
        access_point: String::new(),
        requester: Requester::default(),
        disability: String::new(),
        setting: String::new(),
        caregiver: String::new(),
        certificate_on: None,
        documents: vec![],
        sharing_consent_on: None,
        note: String::new(),
        vmd: None,
        imported: None,
        ..full.clone()
    };
    let note = || "n".to_owned();
    let left = |unit, exit| ApplicationFact::Left { unit, exit, note: note() };
    check(&[
        ApplicationFact::Applied { application: Box::new(full), corrects: None },
        ApplicationFact::Applied { application: Box::new(bare), corrects: Some(FactId::from_uuid(id(1))) },
        ApplicationFact::Entered { units: vec![unit], reason: "r".into() },
        ApplicationFact::Suspended { motive: "ricovero".into(), note: note() },
        ApplicationFact::Resumed { note: note() },
        ApplicationFact::Offered { unit, wing: "alzheimer".into(), answer_by: Some(date(2026, 3, 4)), note: note() },
        ApplicationFact::OfferWithdrawn { unit, reason: "r".into() },
        ApplicationFact::Accepted { unit, note: note() },
        ApplicationFact::Refused { unit, motive: "distanza".into(), leaves: true, note: note() },
        ApplicationFact::Admitted { unit, note: note() },
        left(Some(unit), Exit::Elsewhere),
        left(None, Exit::Admitted),
        left(None, Exit::Death),
        left(None, Exit::Renounced),
        left(None, Exit::Moved),
        left(None, Exit::NotListed),
        ApplicationFact::UrgencyStarted {
            motive: "perdita_domicilio".into(),
            event_on: date(2026, 2, 28),
            report: "r".into(),
        },
        ApplicationFact::UrgencyDecided { granted: true, note: note() },
        ApplicationFact::UrgencyWithdrawn { reason: "r".into() },
        ApplicationFact::Confirmed { with: "figlia".into(), note: note() },
        ApplicationFact::Voided { fact: FactId::from_uuid(id(2)), reason: "r".into() },
    ]);
}

#[test]
fn discharge() {
    let note = || "n".to_owned();
    let referral = Referral {
        source: "reparto".into(),
        facility: "crema".into(),
        ward: "Medicina".into(),
        contact: "Dott.ssa Neri".into(),
        phone: "0373".into(),
        admitted_on: Some(date(2026, 3, 1)),
        expected_on: Some(date(2026, 3, 20)),
        brass: Some(Brass { score: 22, on: date(2026, 3, 2) }),
        motive: "m".into(),
        diagnosis: "d".into(),
        eligibility: vec!["over65_nas".into()],
        social_risk: true,
        home: "inadeguata".into(),
        caregiver: "figlia".into(),
        aids: vec!["letto_ortopedico".into()],
        nursing: vec!["medicazioni".into()],
        followed_by: vec!["sad".into()],
        consent_on: Some(date(2026, 3, 3)),
        note: note(),
        previous: Some(PathwayId::from_uuid(id(1))),
    };
    let assessment =
        Assessment { by: vec![assessor()], place: "domicilio".into(), summary: "s".into(), social_need: true };
    let component = Component {
        component: "sad_leps".into(),
        provider: "igea".into(),
        provider_name: "Igea".into(),
        intensity: "3 accessi a settimana".into(),
        from: Some(date(2026, 3, 21)),
    };
    let plan = DischargePlan { components: vec![component], verify_on: Some(date(2026, 4, 1)), note: note() };
    let working = Working { from_hour: 8, to_hour: 18 };
    check(&[
        DischargeFact::Referred { referral: Box::new(referral), corrects: None },
        DischargeFact::Referred { referral: Box::new(Referral::default()), corrects: Some(FactId::from_uuid(id(2))) },
        DischargeFact::Received { clock: CotClock::default(), corrects: None, reason: String::new() },
        DischargeFact::Received {
            clock: CotClock { hours: 24, working: Some(working) },
            corrects: Some(FactId::from_uuid(id(3))),
            reason: "r".into(),
        },
        DischargeFact::Assigned { to: OperatorId::from_uuid(id(4)), reason: "r".into() },
        DischargeFact::Assessed { assessment: Box::new(assessment) },
        DischargeFact::Planned { plan: Box::new(plan) },
        DischargeFact::Activated { note: note() },
        DischargeFact::Discharged { to: "domicilio".into(), note: note() },
        DischargeFact::Verified {
            how: "telefonata".into(),
            outcome: "regolare".into(),
            text: "t".into(),
            next: Some(date(2026, 5, 1)),
        },
        DischargeFact::Closed { outcome: "obiettivi_raggiunti".into(), note: note() },
        DischargeFact::NotActivated { motive: "rinuncia".into(), note: note() },
        DischargeFact::Readmitted { next: PathwayId::from_uuid(id(5)), note: note() },
        DischargeFact::Linked { to: Link::Vmd(PathwayId::from_uuid(id(6))) },
        DischargeFact::Linked { to: Link::Application(PathwayId::from_uuid(id(7))) },
        DischargeFact::Reopened { reason: "r".into() },
        DischargeFact::Voided { fact: FactId::from_uuid(id(8)), reason: "r".into() },
    ]);
}

#[test]
fn reminder() {
    let full = Reminder {
        on: date(2026, 11, 27),
        at: "09:30".into(),
        text: "t".into(),
        to: Some(OperatorId::from_uuid(id(1))),
        about: Some(PathwayId::from_uuid(id(2))),
    };
    let bare = Reminder { on: date(2026, 11, 27), at: String::new(), text: "t".into(), to: None, about: None };
    check(&[
        ReminderFact::Set { reminder: full },
        ReminderFact::Set { reminder: bare },
        ReminderFact::Done { note: "n".into() },
        ReminderFact::Dropped { reason: "r".into() },
        ReminderFact::Resumed {},
    ]);
}

#[test]
fn duty() {
    let (what, part) = ("plan.verify".to_owned(), "2026-11-27".to_owned());
    check(&[
        DutyFact::Assigned {
            what: what.clone(),
            part: part.clone(),
            to: OperatorId::from_uuid(id(1)),
            owner: Some(OperatorId::from_uuid(id(2))),
            reason: "r".into(),
        },
        DutyFact::Waived { what: what.clone(), part: part.clone(), motive: "decesso".into(), note: "n".into() },
        DutyFact::Resumed { what, part },
    ]);
}

#[test]
fn letterhead() {
    let full = Letterhead {
        name: "n".into(),
        lines: vec!["l".into(), "m".into()],
        logo: "iVBORw0KGgo=".into(),
        closing: "c".into(),
        place: "Crema".into(),
        foot: "f".into(),
        kinds: vec!["minutes".into()],
        default: true,
    };
    check(&[
        LetterheadFact::Written { letterhead: Box::new(full) },
        LetterheadFact::Written { letterhead: Box::default() },
        LetterheadFact::Withdrawn { reason: "r".into() },
    ]);
}

#[test]
fn issue() {
    let issued = |way| IssueFact::Issued {
        issue: Box::new(Issue {
            document: "plan".into(),
            title: "Progetto individuale".into(),
            number: "PI-2026-RM-3f9a2c41".into(),
            about: id(1).to_string(),
            part: "p".into(),
            digest: "d".repeat(64),
            sha256: "e".repeat(64),
            way,
            draft: true,
        }),
    };
    check(&[issued(Way::Printed), issued(Way::Saved), issued(Way::Batch), issued(Way::Exported)]);
}
