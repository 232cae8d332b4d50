//! Plans: what lists show is what the facts say, an undo gives back what was there, a merge keeps every plan.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use jiff::civil::{Date, date};
use poliedro_domain::{
    id::{FactId, PathwayId, PersonId},
    permission::{Op, Purpose},
    person::{Field, PersonFact},
    plan::{Agreement, Goal, Intervention, PlanFact},
};
use poliedro_store::{
    Archive, Noun, PathwayKind, PlanFile, PlanFilter, RUNNING, Reader, StoreError, Told, projection_digest,
};

const TODAY: Date = date(2026, 11, 23);

fn read<T>(archive: &mut Archive, verb: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
    archive.read(&anna(), now(), Op::PlanRead, Purpose::Care, None, verb).unwrap()
}

fn open(archive: &mut Archive, plan: PathwayId) -> PlanFile {
    read(archive, |reader| reader.plan(plan, TODAY))
}

fn opened(vmd: Option<PathwayId>) -> PlanFact {
    PlanFact::Opened { plan: "individual".into(), vmd }
}

fn plan(archive: &mut Archive, person: PersonId, facts: Vec<PlanFact>) -> Result<PathwayId, StoreError> {
    let changed = archive.change(&anna(), now(), Op::PlanChange, |change| {
        let plan = change.new_pathway()?;
        change.append_plan_all(plan, person, facts.into_iter().map(|fact| (now(), fact)).collect())?;
        Ok(plan)
    });
    changed.map(|changed| changed.value)
}

fn add(archive: &mut Archive, plan: PathwayId, person: PersonId, fact: PlanFact) -> Result<FactId, StoreError> {
    let changed =
        archive.change(&anna(), now(), Op::PlanChange, |change| change.append_plan(plan, person, now(), fact));
    changed.map(|changed| changed.value)
}

fn intervention(archive: &mut Archive, plan: PathwayId, person: PersonId, set: Intervention) -> FactId {
    let changed = archive.change::<_, StoreError>(&anna(), now(), Op::PlanChange, |change| {
        let intervention = change.new_plan_part()?;
        change.append_plan(plan, person, now(), PlanFact::InterventionSet { intervention, set })
    });
    changed.unwrap().value
}

fn same_after_rebuild(archive: &mut Archive) {
    let before = projection_digest(archive.connection()).unwrap();
    archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
    assert_eq!(projection_digest(archive.connection()).unwrap(), before);
}

fn rule<T: std::fmt::Debug>(result: Result<T, StoreError>) -> &'static str {
    match result.unwrap_err() {
        StoreError::Rule(sentence) => sentence,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_plan_goes_through_its_states_and_back() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let id = plan(&mut archive, maria, vec![opened(None)]).unwrap();
    let state = |archive: &mut Archive| open(archive, id).row.state();
    assert_eq!(state(&mut archive), "draft");
    add(&mut archive, id, maria, PlanFact::Compiled {}).unwrap();
    assert_eq!(state(&mut archive), "compiled");
    let activated = add(&mut archive, id, maria, PlanFact::Activated {}).unwrap();
    assert_eq!(state(&mut archive), "active_unsigned");
    add(&mut archive, id, maria, PlanFact::Closed { outcome: "decesso".into(), note: String::new() }).unwrap();
    let row = open(&mut archive, id).row;
    assert_eq!((row.state(), row.closure.as_deref()), ("closed", Some("decesso")));
    add(&mut archive, id, maria, PlanFact::Reopened { reason: "Errore".into() }).unwrap();
    assert_eq!(state(&mut archive), "active_unsigned");
    let undo = PlanFact::Voided { fact: activated, reason: String::new() };
    add(&mut archive, id, maria, undo).unwrap();
    let file = open(&mut archive, id);
    assert_eq!((file.row.state(), file.lines.len()), ("compiled", 6));
    let voided: Vec<_> = file.lines.iter().filter(|line| line.voided).map(|line| line.fact.id).collect();
    assert_eq!(voided, [activated]);
    // The timeline says so too, also when its facts are on different pages.
    for limit in [100, 1] {
        let items = read(&mut archive, |reader| {
            let pages = (0..6).map(|page| reader.timeline(maria, if limit == 1 { page } else { 0 }, limit));
            Ok(pages.collect::<Result<Vec<_>, _>>()?.concat())
        });
        assert!(items.iter().any(|item| matches!(&item.fact, Told::Plan(fact) if fact.id == activated) && item.voided));
        assert!(items.iter().filter(|item| item.id() != activated).all(|item| !item.voided));
    }
    same_after_rebuild(&mut archive);
}

#[test]
fn lists_show_the_nearest_verification_first_and_what_runs_today() {
    let mut archive = archive();
    let (maria, ugo) =
        (register(&mut archive, &[(Field::Surname, "Rossi")]), register(&mut archive, &[(Field::Surname, "Neri")]));
    let on = |day| PlanFact::VerificationSet { on: date(2026, 12, day) };
    let manager = |operator| PlanFact::CaseManagerSet {
        to: poliedro_domain::vmd::Assessor { operator, ..someone("comune") },
        reason: String::new(),
    };
    let late = plan(&mut archive, maria, vec![opened(None), on(20), manager(Some(operator(2)))]).unwrap();
    let near = plan(&mut archive, ugo, vec![opened(None), on(3), manager(None)]).unwrap();
    let none = plan(&mut archive, ugo, vec![opened(None)]).unwrap();
    let done = PlanFact::Closed { outcome: "altro".into(), note: String::new() };
    let closed = plan(&mut archive, maria, vec![opened(None), on(1), done]).unwrap();
    let list = |archive: &mut Archive, filter: &PlanFilter| -> Vec<PathwayId> {
        let page = read(archive, |reader| reader.plans(filter, TODAY, 0, 50));
        assert_eq!(page.total as usize, page.rows.len());
        page.rows.iter().map(|row| row.id).collect()
    };
    let every = PlanFilter::default();
    assert_eq!(list(&mut archive, &every), [near, late, none, closed]);
    assert_eq!(list(&mut archive, &PlanFilter { open: Some(true), ..every.clone() }), [near, late, none]);
    assert_eq!(list(&mut archive, &PlanFilter { open: Some(false), ..every.clone() }), [closed]);
    assert_eq!(list(&mut archive, &PlanFilter { case_manager: Some(operator(2)), ..every.clone() }), [late]);
    assert_eq!(list(&mut archive, &PlanFilter { text: "neri".into(), ..every.clone() }), [near, none]);
    assert_eq!(list(&mut archive, &PlanFilter { text: "%".into(), ..every.clone() }), []);
    let by = PlanFilter { open: Some(true), verify_by: Some(date(2026, 12, 3)), ..every.clone() };
    assert_eq!(list(&mut archive, &by), [near]);
    let page = read(&mut archive, |reader| reader.plans(&every, TODAY, 1, 1));
    assert_eq!((page.rows[0].id, page.total), (late, 4));

    let set = |state: &str, from: Option<Date>, until: Option<Date>| Intervention {
        intervention: "sad".into(),
        state: state.into(),
        from,
        until,
        ..Intervention::default()
    };
    for (state, from, until) in [
        (RUNNING, None, None),
        (RUNNING, Some(TODAY), Some(TODAY)),
        (RUNNING, Some(TODAY.tomorrow().unwrap()), None),
        (RUNNING, None, Some(TODAY.yesterday().unwrap())),
        ("proposto", None, None),
    ] {
        intervention(&mut archive, near, ugo, set(state, from, until));
    }
    assert_eq!(open(&mut archive, near).row.running, 2);
    same_after_rebuild(&mut archive);
}

#[test]
fn a_plan_belongs_to_one_person_through_merges() {
    let mut archive = archive();
    let (maria, twin) =
        (register(&mut archive, &[(Field::Surname, "Rossi")]), register(&mut archive, &[(Field::Surname, "Rosi")]));
    let vmd = assessment(&mut archive, twin, vec![(now(), asked("rsa", None))]);
    assert!(rule(plan(&mut archive, maria, vec![opened(Some(vmd))])).contains("un’altra persona"));
    let id = plan(&mut archive, twin, vec![opened(Some(vmd))]).unwrap();
    let goal = |archive: &mut Archive| {
        archive.change::<_, StoreError>(&anna(), now(), Op::PlanChange, |change| {
            let goal = change.new_plan_part()?;
            let set = Goal { text: "Camminare".into(), ..Goal::default() };
            change.append_plan(id, maria, now(), PlanFact::GoalSet { goal, set })
        })
    };
    assert!(rule(goal(&mut archive).map(|done| done.value)).contains("un’altra persona"));
    tell(&mut archive, twin, PersonFact::MergedInto { into: maria, reason: String::new() });
    goal(&mut archive).unwrap();
    let file = open(&mut archive, id);
    assert_eq!((file.person, file.row.person.id, file.state.goals.len()), (twin, maria, 1));
    let pathways = read(&mut archive, |reader| reader.person(maria)).pathways;
    let found = pathways.iter().find(|pathway| pathway.id == id).unwrap();
    assert_eq!((found.kind, found.state.as_str(), found.summary.as_str()), (PathwayKind::Plan, "draft", "individual"));
    assert_eq!(read(&mut archive, |reader| reader.plans_of_vmd(vmd, TODAY)).len(), 1);
    assert_eq!(read(&mut archive, |reader| reader.plans_of_person(maria, TODAY)).len(), 1);
    same_after_rebuild(&mut archive);
}

#[test]
fn what_cannot_stand_is_refused_and_leaves_nothing() {
    let mut archive = archive();
    let maria = register(&mut archive, &[(Field::Surname, "Rossi")]);
    let none = plan(&mut archive, maria, vec![PlanFact::Compiled {}]);
    assert!(matches!(none, Err(StoreError::NotFound(Noun::Plan))));
    let nowhere = PathwayId::from_bytes([9; 16]);
    assert!(matches!(plan(&mut archive, maria, vec![opened(Some(nowhere))]), Err(StoreError::NotFound(Noun::Vmd))));
    let id = plan(&mut archive, maria, vec![opened(None)]).unwrap();
    assert!(rule(add(&mut archive, id, maria, opened(None))).contains("già stato aperto"));
    let first = open(&mut archive, id).lines[0].fact.id;
    let undo = |fact| PlanFact::Voided { fact, reason: String::new() };
    assert!(rule(add(&mut archive, id, maria, undo(first))).contains("non si annulla"));
    let stranger = FactId::from_bytes([9; 16]);
    assert!(matches!(add(&mut archive, id, maria, undo(stranger)), Err(StoreError::NotFound(Noun::Fact))));
    assert_eq!(count(&archive, "SELECT count(*) FROM fact WHERE stream = 'plan'"), 1);
    let agreement = Agreement {
        signer: "persona".into(),
        name: String::new(),
        on: TODAY,
        accepted: false,
        signed: true,
        note: "Preferisce aspettare".into(),
    };
    add(&mut archive, id, maria, PlanFact::Agreed { agreement }).unwrap();
    let row = open(&mut archive, id).row;
    assert_eq!((row.agreed_on, row.accepted), (Some(TODAY), Some(false)));
}
