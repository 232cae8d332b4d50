//! The JSON shape of every fact is frozen: an archive written today must be readable for decades. A new shape gets a new
//! `SCHEMA_VERSION`, a new golden file and a reader of the old one; these files never change.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use jiff::civil::date;
use poliedro_domain::{
    id::{FactId, OperatorId, PathwayId, PersonId, RelationId},
    intake::{Art27, Destination, IntakeFact, Outcome, Requester},
    operator::{OperatorCard, OperatorFact},
    person::{Contact, Field, Patch, PersonFact, Representation, RepresentationKind},
    request::RequestFact,
    setting::SettingFact,
    territory_fact::TerritoryFact,
};
use poliedro_store::Vocabulary;
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
