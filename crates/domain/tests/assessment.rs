//! The fold of an assessment, where the order of recording is not that of the day.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use jiff::{Timestamp, civil::date};
use poliedro_domain::{
    fact::{Fact, Subject},
    id::{FactId, OperatorId, PathwayId, PersonId},
    vmd::{Assessor, PlannedVisit, Request, Stage, Visit, VmdFact, VmdState},
};
use serde_json::Map;
use uuid::Uuid;

fn facts(bodies: Vec<VmdFact>) -> Vec<Fact<VmdFact>> {
    let fact = |(n, body): (u128, VmdFact)| Fact {
        id: FactId::from_uuid(Uuid::from_u128(n)),
        subject: Subject::Pathway(PathwayId::from_uuid(Uuid::from_u128(1)), PersonId::from_uuid(Uuid::from_u128(2))),
        happened_at: Timestamp::from_second(i64::try_from(n).unwrap() * 3_600).unwrap(),
        recorded_at: Timestamp::from_second(i64::try_from(n).unwrap() * 3_600).unwrap(),
        author: OperatorId::from_uuid(Uuid::nil()),
        body,
    };
    (1u128..).zip(bodies).map(fact).collect()
}

fn requested() -> VmdFact {
    VmdFact::Requested { request: Request::default(), corrects: None }
}

fn planned(areas: &[&str]) -> VmdFact {
    let areas = areas.iter().map(|area| (*area).to_owned()).collect();
    let (at, place, address, note) = Default::default();
    VmdFact::VisitPlanned { visit: PlannedVisit { areas, on: date(2026, 3, 2), at, place, address, note } }
}

fn visited(area: &str, body: &str) -> VmdFact {
    VmdFact::Visited {
        visit: Box::new(Visit {
            area: area.to_owned(),
            sheet: format!("visit-{area}"),
            version: "1.0.0".to_owned(),
            values: Map::new(),
            by: Assessor { body: body.to_owned(), ..Assessor::default() },
            joint: false,
            place: String::new(),
            present: String::new(),
            corrects: None,
            reason: String::new(),
        }),
    }
}

#[test]
fn a_plan_written_down_after_the_visit_does_not_bring_it_back() {
    let areas = ["health".to_owned(), "social".to_owned()];
    let state =
        VmdState::fold(&[], &facts(vec![requested(), visited("health", "asst"), planned(&["health", "social"])]));
    assert_eq!(state.planned.keys().collect::<Vec<_>>(), ["social"]);
    assert_eq!(state.planned["social"].areas, ["social"], "what is left of it is not joint");
    assert_eq!(state.stage(&areas), Stage::Visiting);
}

#[test]
fn assessed_is_the_later_of_the_two_and_integrated_wants_both_bodies() {
    let areas = ["health".to_owned(), "social".to_owned()];
    let fold = |second: &str| {
        VmdState::fold(&[], &facts(vec![requested(), visited("social", second), visited("health", "asst")]))
    };
    assert_eq!(fold("comune").assessed_at(&areas).unwrap().as_second(), 3 * 3_600);
    assert!(fold("comune").integrated() && fold("ambito").integrated() && !fold("asst").integrated());
    let one = VmdState::fold(&[], &facts(vec![requested(), visited("health", "asst")]));
    assert_eq!((one.assessed_at(&areas), one.integrated()), (None, false));
}
