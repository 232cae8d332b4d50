//! Archives of earlier programs: brought forward, they are what a rebuild makes of their facts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;
mod gate_discharges;
mod gate_lists;

use gate_common::*;
use gate_discharges::{begun, referred, withdraw};
use gate_lists::*;
use poliedro_domain::{
    discharge::Stage,
    intake::Destination,
    permission::Op,
    person::{Field, PersonFact},
    plan::PlanFact,
};
use poliedro_store::{DischargeFilter, Scope, StoreError, WaitingFilter, projection_digest};

#[test]
fn an_archive_with_assessments_and_plans_gets_the_waiting_lists() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::DeathDate, "2026-11-01")]);
    let twin = register(&mut archive, &[(Field::Surname, "Rosi")]);
    tell(&mut archive, twin, PersonFact::MergedInto { into: maria, reason: String::new() });
    intake(&mut archive, maria, vec![(now(), requested("m", None)), (now(), assessed(true))]);
    let vmd =
        assessment(&mut archive, maria, vec![(now(), asked("rsa", None)), (now(), visited("social", "comune", None))]);
    administered(&mut archive, maria, Some(vmd), None);
    archive
        .change::<_, StoreError>(&anna(), now(), Op::PlanChange, |change| {
            let plan = change.new_pathway()?;
            let opened = PlanFact::Opened { plan: "temporary".into(), vmd: Some(vmd) };
            change.append_plan_all(plan, maria, vec![(now(), opened), (now(), PlanFact::Activated {})])
        })
        .unwrap();
    let expected = projection_digest(archive.connection()).unwrap();

    let mut migrated = prepared(older(&archive, 2));
    assert_eq!(projection_digest(migrated.connection()).unwrap(), expected);
    same_after_rebuild(&mut migrated);
    // It works as one that was made today.
    let day = "2026-10-01";
    let id = applied(&mut migrated, twin, day, &[A, B], Some(vmd)).unwrap();
    say(&mut migrated, id, maria, day, entered(&[A, B])).unwrap();
    let page = read(&mut migrated, |reader| {
        reader.waiting(
            &WaitingFilter { scope: Scope::Waiting, ..WaitingFilter::default() },
            "2026-11-01".parse().unwrap(),
            0,
            9,
        )
    });
    assert_eq!((page.total, page.rows[0].person.id, page.rows[0].uncovered()), (1, maria, false));
    same_after_rebuild(&mut migrated);
}

#[test]
fn what_the_pua_had_sent_to_the_cot_is_a_discharge() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi"), (Field::DeathDate, "2026-11-01")]);
    let twin = register(&mut archive, &[(Field::Surname, "Rosi")]);
    let (sent, access) = referred(&mut archive, twin, Destination::Cot, at("2026-10-25T00:30:00Z"));
    let (back, _) = referred(&mut archive, maria, Destination::Cot, at("2026-10-20T09:00:00Z"));
    withdraw(&mut archive, back, maria).unwrap();
    let (vmd, _) = referred(&mut archive, maria, Destination::Vmd, at("2026-10-21T09:00:00Z"));
    tell(&mut archive, twin, PersonFact::MergedInto { into: maria, reason: String::new() });
    let expected = projection_digest(archive.connection()).unwrap();
    for steps in [1, 2, 3] {
        let mut migrated = prepared(older(&archive, steps));
        assert_eq!(projection_digest(migrated.connection()).unwrap(), expected, "{steps}");
        same_after_rebuild(&mut migrated);
        let page = gate_discharges::list(&mut migrated, &DischargeFilter::default());
        let rows: Vec<_> = page.rows.iter().map(|row| (row.id, row.stage, row.person.id)).collect();
        assert_eq!(rows, [(sent, Stage::Received, maria), (back, Stage::Withdrawn, maria)]);
        // Forty-eight hours across the end of summer time.
        assert_eq!((page.rows[0].intake, page.rows[0].due_at), (Some(access), Some(at("2026-10-27T00:30:00Z"))));
        assert!(gate_discharges::read(&mut migrated, |reader| reader.vmd(vmd)).state.request.is_none());
        // It works as one that was made today.
        let other = begun(&mut migrated, maria, now(), "crema");
        assert_eq!(gate_discharges::open(&mut migrated, other).row.stage, Stage::Received);
        same_after_rebuild(&mut migrated);
    }
}
