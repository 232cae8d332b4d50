//! The waiting lists: who is in which, in which order, how many, and how long they wait.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;
mod gate_lists;

use gate_common::*;
use gate_lists::*;
use jiff::civil::{Date, date};
use poliedro_domain::{
    application::{ApplicationFact, Exit, Preference},
    id::{PathwayId, PersonId},
    permission::Op,
    person::{Field, PersonFact},
    plan::PlanFact,
    territory_fact::TerritoryFact,
    vmd::VmdFact,
};
use poliedro_store::{Archive, Scope, SpellFilter, SpellRow, StoreError, WaitingCounts, WaitingFilter, WaitingPage};

const TODAY: Date = date(2026, 11, 23);

fn list(archive: &mut Archive, filter: &WaitingFilter) -> Vec<PathwayId> {
    let page = read(archive, |reader| reader.waiting(filter, TODAY, 0, 100));
    assert_eq!(page.total as usize, page.rows.len());
    page.rows.iter().map(|row| row.id).collect()
}

fn ids(page: &WaitingPage) -> Vec<PathwayId> {
    assert_eq!(page.total as usize, page.rows.len());
    page.rows.iter().map(|row| row.id).collect()
}

fn plan(archive: &mut Archive, person: PersonId, kind: &str, facts: Vec<PlanFact>) -> PathwayId {
    let changed = archive.change::<_, StoreError>(&anna(), now(), Op::PlanChange, |change| {
        let plan = change.new_pathway()?;
        let opened = PlanFact::Opened { plan: kind.into(), vmd: None };
        let facts = [opened].into_iter().chain(facts).map(|fact| (now(), fact)).collect();
        change.append_plan_all(plan, person, facts)?;
        Ok(plan)
    });
    changed.unwrap().value
}

fn someone(archive: &mut Archive, surname: &str, sex: &str, comune: &str) -> PersonId {
    register(archive, &[(Field::Surname, surname), (Field::Sex, sex), (Field::Residence, comune)])
}

/// Four people: in two lists, in one, not in any yet, admitted.
struct Lists {
    archive: Archive,
    people: [PersonId; 4],
    ids: [PathwayId; 4],
}

fn lists() -> Lists {
    let mut archive = archive();
    archive
        .change::<_, StoreError>(&anna(), now(), Op::TerritoryChange, |change| {
            change.append_territory(TerritoryFact::MembershipSet {
                belfiore: "D142".into(),
                sub_ambito: "crema".into(),
                from: None,
                until: None,
                confirmed: true,
            })
        })
        .unwrap();
    let rossi = someone(&mut archive, "Rossi", "F", "D142");
    let neri = someone(&mut archive, "Neri", "M", "C153");
    let verdi = someone(&mut archive, "Verdi", "F", "D142");
    let gialli = someone(&mut archive, "Gialli", "M", "D142");
    let vmd = assessment(&mut archive, verdi, vec![(on("2026-10-20"), asked("rsa", None))]);
    let mut asked = application("2026-01-10", "rsa", &[A, B], None);
    asked.preferences[1].wing = "alzheimer".into();
    let one = hand_in(&mut archive, rossi, asked).unwrap();
    let two = applied(&mut archive, neri, "2026-01-05", &[B], None).unwrap();
    let three = applied(&mut archive, verdi, "2026-10-20", &[A, C], Some(vmd)).unwrap();
    let four = applied(&mut archive, gialli, "2025-01-01", &[A, B], None).unwrap();
    say(&mut archive, one, rossi, "2026-02-01", entered(&[B])).unwrap();
    say(&mut archive, one, rossi, "2026-03-01", entered(&[A])).unwrap();
    say(&mut archive, two, neri, "2026-02-10", entered(&[B])).unwrap();
    say(&mut archive, four, gialli, "2025-02-01", entered(&[A, B])).unwrap();
    say(&mut archive, four, gialli, "2025-10-01", admitted(A)).unwrap();
    Lists { archive, people: [rossi, neri, verdi, gialli], ids: [one, two, three, four] }
}

#[test]
fn lists_are_in_the_order_of_entry_and_filters_say_who() {
    let Lists { mut archive, people: [rossi, neri, verdi, _], ids: [one, two, three, four] } = lists();
    let every = WaitingFilter::default();
    let scope = |scope| WaitingFilter { scope, ..WaitingFilter::default() };
    assert_eq!(list(&mut archive, &every), [one, two]);
    assert_eq!(list(&mut archive, &scope(Scope::Applied)), [three]);
    assert_eq!(list(&mut archive, &scope(Scope::Over)), [four]);
    assert_eq!(list(&mut archive, &scope(Scope::All)), [four, one, two, three]);

    // Of a unit: the day of entry in its own list.
    let of = |n: usize, scope| WaitingFilter { unit: Some(unit(n)), scope, ..WaitingFilter::default() };
    assert_eq!(list(&mut archive, &of(A, Scope::Waiting)), [one]);
    assert_eq!(list(&mut archive, &of(B, Scope::Waiting)), [one, two]);
    assert_eq!(list(&mut archive, &of(C, Scope::Applied)), [three]);
    assert_eq!(list(&mut archive, &of(B, Scope::Over)), [four]);
    assert_eq!(list(&mut archive, &of(A, Scope::All)), [four, one, three]);
    assert_eq!(list(&mut archive, &of(C, Scope::Waiting)), []);

    let all = |change: &dyn Fn(&mut WaitingFilter)| {
        let mut filter = scope(Scope::All);
        change(&mut filter);
        filter
    };
    for (filter, found) in [
        (all(&|filter| filter.kind = Some("cdi".into())), vec![]),
        (all(&|filter| filter.kind = Some("rsa".into())), vec![four, one, two, three]),
        (all(&|filter| filter.comune = Some("C153".into())), vec![two]),
        (all(&|filter| filter.sub_ambito = Some("crema".into())), vec![four, one, three]),
        (all(&|filter| filter.sex = Some("M".into())), vec![four, two]),
        (all(&|filter| filter.wing = Some("alzheimer".into())), vec![one]),
        (all(&|filter| filter.text = "verd".into()), vec![three]),
        (all(&|filter| filter.text = "%".into()), vec![]),
        // 1 February 2025 to 1 October: 242 days; 1 February 2026 to today: 295; 10 February: 286.
        (all(&|filter| filter.over_days = Some(242)), vec![one, two]),
        (all(&|filter| filter.over_days = Some(241)), vec![four, one, two]),
        (all(&|filter| filter.over_days = Some(295)), vec![]),
        (all(&|filter| (filter.unit, filter.over_days) = (Some(unit(A)), Some(267))), vec![]),
        (all(&|filter| (filter.unit, filter.over_days) = (Some(unit(A)), Some(266))), vec![one]),
        (all(&|filter| (filter.unit, filter.wing) = (Some(unit(A)), Some("alzheimer".into()))), vec![]),
        (all(&|filter| (filter.unit, filter.wing) = (Some(unit(B)), Some("alzheimer".into()))), vec![one]),
    ] {
        let found: Vec<PathwayId> = found;
        assert_eq!(list(&mut archive, &filter), found, "{filter:?}");
    }

    // Urgency, suspension, offers.
    say(&mut archive, three, verdi, "2026-10-25", urgency("2026-10-24")).unwrap();
    say(&mut archive, two, neri, "2026-06-01", suspended()).unwrap();
    say(&mut archive, one, rossi, "2026-06-01", offered(A)).unwrap();
    for (filter, found) in [
        (all(&|filter| filter.urgent = true), vec![three]),
        (all(&|filter| filter.pending = true), vec![three]),
        (all(&|filter| filter.suspended = Some(true)), vec![two]),
        (all(&|filter| filter.suspended = Some(false)), vec![four, one, three]),
        (all(&|filter| filter.offered = true), vec![one]),
        (all(&|filter| (filter.offered, filter.unit) = (true, Some(unit(A)))), vec![one]),
        (all(&|filter| (filter.offered, filter.unit) = (true, Some(unit(B)))), vec![]),
        (all(&|filter| filter.answer_by = Some(date(2026, 6, 3))), vec![]),
        (all(&|filter| filter.answer_by = Some(date(2026, 6, 4))), vec![one]),
        (all(&|filter| (filter.answer_by, filter.unit) = (Some(TODAY), Some(unit(B)))), vec![]),
        (all(&|filter| filter.confirm_before = Some(date(2026, 1, 5))), vec![four, two]),
        (all(&|filter| filter.confirm_before = Some(date(2026, 1, 4))), vec![four]),
        (all(&|filter| filter.late_on = Some(date(2026, 11, 8))), vec![]),
        (all(&|filter| filter.late_on = Some(date(2026, 11, 9))), vec![three]),
    ] {
        let found: Vec<PathwayId> = found;
        assert_eq!(list(&mut archive, &filter), found, "{filter:?}");
    }
    let page = read(&mut archive, |reader| reader.waiting(&every, TODAY, 1, 1));
    assert_eq!((page.rows[0].id, page.total), (two, 2));
    assert_eq!(page.rows[0].sub_ambito, None);
    let page = read(&mut archive, |reader| reader.waiting(&every, TODAY, 0, 1));
    assert_eq!((page.rows[0].id, page.rows[0].sub_ambito.as_deref()), (one, Some("crema")));
    assert_eq!(page.rows[0].places.iter().map(|place| place.unit).collect::<Vec<_>>(), [unit(A), unit(B)]);
    same_after_rebuild(&mut archive);
}

#[test]
fn what_is_to_be_done_today_is_found_and_counted() {
    let Lists { mut archive, people: [rossi, neri, verdi, _], ids: [one, two, three, _] } = lists();
    let counts = |archive: &mut Archive| read(archive, |reader| reader.waiting_counts(date(2026, 1, 9)));
    let before =
        WaitingCounts { waiting: 2, applied: 1, urgent: 0, pending: 0, uncovered: 2, to_confirm: 1, deceased: 0 };
    assert_eq!(counts(&mut archive), before);
    assert_eq!(ids(&read(&mut archive, |reader| reader.uncovered(10))), [one, two]);

    // Only a temporary plan that runs covers; it may be written on another file of the same person.
    let twin = someone(&mut archive, "Rosi", "F", "D142");
    plan(&mut archive, rossi, "individual", vec![PlanFact::Activated {}]);
    let draft = plan(&mut archive, rossi, "temporary", vec![]);
    let state = |archive: &mut Archive| open(archive, one).row.plan.map(|plan| (plan.id, plan.state));
    assert_eq!(state(&mut archive), Some((draft, "draft")));
    let compiled = plan(&mut archive, rossi, "temporary", vec![PlanFact::Compiled {}]);
    plan(&mut archive, rossi, "temporary", vec![]);
    assert_eq!(state(&mut archive), Some((compiled, "compiled")));
    assert_eq!(counts(&mut archive).uncovered, 2);
    let active = plan(&mut archive, twin, "temporary", vec![PlanFact::Compiled {}, PlanFact::Activated {}]);
    assert_eq!(counts(&mut archive).uncovered, 2);
    tell(&mut archive, twin, PersonFact::MergedInto { into: rossi, reason: String::new() });
    assert_eq!(state(&mut archive), Some((active, "active")));
    assert!(!open(&mut archive, one).row.uncovered());
    assert_eq!(counts(&mut archive).uncovered, 1);
    assert_eq!(ids(&read(&mut archive, |reader| reader.uncovered(10))), [two]);
    let with = |plan| WaitingFilter { plan: Some(plan), ..WaitingFilter::default() };
    assert_eq!((list(&mut archive, &with(true)), list(&mut archive, &with(false))), (vec![one], vec![two]));
    let done = PlanFact::Closed { outcome: "altro".into(), note: String::new() };
    archive
        .change::<_, StoreError>(&anna(), now(), Op::PlanChange, |c| c.append_plan(active, twin, now(), done))
        .unwrap();
    assert_eq!(state(&mut archive), Some((compiled, "compiled")));

    say(&mut archive, three, verdi, "2026-10-25", urgency("2026-10-24")).unwrap();
    say(&mut archive, two, neri, "2026-10-01", urgency("2026-09-24")).unwrap();
    let found = counts(&mut archive);
    assert_eq!((found.pending, found.urgent), (2, 1));
    assert_eq!(ids(&read(&mut archive, |reader| reader.pending_urgencies(10))), [two, three]);
    let page = read(&mut archive, |reader| reader.pending_urgencies(1));
    assert_eq!((page.rows.len(), page.total), (1, 2));
    let decided = ApplicationFact::UrgencyDecided { granted: true, note: String::new() };
    say(&mut archive, two, neri, "2026-10-02", decided).unwrap();
    let found = counts(&mut archive);
    assert_eq!((found.pending, found.urgent), (1, 1));

    say(&mut archive, one, rossi, "2026-06-01", offered(A)).unwrap();
    say(&mut archive, two, neri, "2026-06-01", offered(B)).unwrap();
    assert_eq!(ids(&read(&mut archive, |reader| reader.offers_due(date(2026, 6, 3), 10))), [two]);
    assert_eq!(ids(&read(&mut archive, |reader| reader.offers_due(date(2026, 6, 4), 10))), [one, two]);

    let due = |archive: &mut Archive, day| ids(&read(archive, |reader| reader.confirmations_due(day, 10)));
    assert_eq!(due(&mut archive, date(2026, 1, 10)), [two, one]);
    let confirmed = ApplicationFact::Confirmed { with: "figlio".into(), note: String::new() };
    say(&mut archive, two, neri, "2026-07-01", confirmed).unwrap();
    assert_eq!(due(&mut archive, date(2026, 6, 30)), [one]);
    assert_eq!(due(&mut archive, date(2026, 7, 1)), [one, two]);

    assert_eq!(ids(&read(&mut archive, |reader| reader.applications_late(date(2026, 11, 9), 10))), [three]);
    let vmd = open(&mut archive, three).row.vmd.unwrap();
    let visits = ["health", "social"].map(|area| (on("2026-11-01"), visited(area, "asst", None)));
    archive
        .change::<_, StoreError>(&anna(), now(), Op::VmdChange, |change| {
            change.append_vmd_all(vmd, verdi, visits.into())
        })
        .unwrap();
    assert_eq!(ids(&read(&mut archive, |reader| reader.applications_late(date(2026, 11, 9), 10))), []);
    assert!(open(&mut archive, three).row.assessed_at.is_some());
    assert_eq!(ids(&read(&mut archive, |reader| reader.decided_not_listed(&["lista_rsa"], 10))), []);
    let decision = poliedro_domain::vmd::Decision { outcome: "lista_rsa".into(), ..Default::default() };
    let decided = VmdFact::Decided {
        meeting: poliedro_domain::id::MeetingId::from_bytes([7; 16]),
        number: 1,
        year: 2026,
        decision: Box::new(decision),
    };
    archive
        .change::<_, StoreError>(&anna(), now(), Op::VmdChange, |change| change.append_vmd(vmd, verdi, now(), decided))
        .unwrap();
    let ready = |archive: &mut Archive| ids(&read(archive, |reader| reader.decided_not_listed(&["lista_rsa"], 10)));
    assert_eq!(ready(&mut archive), [three]);
    assert_eq!(open(&mut archive, three).row.decision.as_deref(), Some("lista_rsa"));
    say(&mut archive, three, verdi, "2026-11-23", entered(&[A, C])).unwrap();
    assert_eq!(ready(&mut archive), []);

    let by_unit = read(&mut archive, |reader| reader.waiting_by_unit());
    assert_eq!(by_unit, [(unit(A), 2), (unit(B), 2), (unit(C), 1)]);
    let place = |archive: &mut Archive, n, day, of: PathwayId| {
        let number = open(archive, of).row.n;
        read(archive, |reader| reader.entered_before(unit(n), day, number))
    };
    assert_eq!(place(&mut archive, A, date(2026, 3, 1), one), 0);
    assert_eq!(place(&mut archive, A, date(2026, 11, 23), three), 1);
    assert_eq!(place(&mut archive, B, date(2026, 2, 10), two), 1);
    // On one day, the order of registration: the first application was written before the second.
    assert_eq!(place(&mut archive, B, date(2026, 2, 1), two), 1);
    same_after_rebuild(&mut archive);
}

fn spells(archive: &mut Archive, filter: &SpellFilter) -> Vec<SpellRow> {
    archive
        .read::<_, StoreError>(
            &anna(),
            now(),
            Op::WaitingStatistics,
            poliedro_domain::permission::Purpose::Care,
            None,
            |r| r.spells(filter),
        )
        .unwrap()
}

#[test]
fn waits_are_counted_once_for_each_application_or_for_each_place() {
    let Lists { mut archive, people: [rossi, neri, _, gialli], ids: [one, two, _, four] } = lists();
    say(&mut archive, one, rossi, "2026-02-10", suspended()).unwrap_err();
    say(&mut archive, one, rossi, "2026-03-05", suspended()).unwrap();
    say(&mut archive, one, rossi, "2026-03-15", resumed()).unwrap();
    let shape = |rows: Vec<SpellRow>| {
        rows.into_iter().map(|row| (row.application, row.unit, row.spell.entered, row.spell.left)).collect::<Vec<_>>()
    };
    let every = SpellFilter::default();
    let (feb, oct) = (date(2025, 2, 1), date(2025, 10, 1));
    assert_eq!(
        shape(spells(&mut archive, &every)),
        [
            (four, None, feb, Some((oct, Exit::Admitted))),
            (one, None, date(2026, 2, 1), None),
            (two, None, date(2026, 2, 10), None),
        ]
    );
    assert_eq!(
        shape(spells(&mut archive, &SpellFilter { unit: Some(unit(A)), ..every.clone() })),
        [(four, Some(unit(A)), feb, Some((oct, Exit::Admitted))), (one, Some(unit(A)), date(2026, 3, 1), None),]
    );
    assert_eq!(
        shape(spells(&mut archive, &SpellFilter { each_place: true, ..every.clone() })),
        [
            (four, Some(unit(A)), feb, Some((oct, Exit::Admitted))),
            (four, Some(unit(B)), feb, Some((oct, Exit::Elsewhere))),
            (one, Some(unit(B)), date(2026, 2, 1), None),
            (two, Some(unit(B)), date(2026, 2, 10), None),
            (one, Some(unit(A)), date(2026, 3, 1), None),
        ]
    );
    let all = spells(&mut archive, &every);
    assert_eq!(all[1].spell.suspended, [(date(2026, 3, 5), Some(date(2026, 3, 15)))]);
    assert_eq!(
        (all[1].person, all[1].sub_ambito.as_deref(), all[1].residence.as_deref()),
        (rossi, Some("crema"), Some("D142"))
    );
    assert_eq!((all[0].person, all[2].person), (gialli, neri));
    for (filter, found) in [
        (SpellFilter { kind: Some("cdi".into()), ..every.clone() }, 0),
        (SpellFilter { sub_ambito: Some("crema".into()), ..every.clone() }, 2),
        (SpellFilter { urgent: Some(true), ..every.clone() }, 0),
        (SpellFilter { urgent: Some(false), ..every.clone() }, 3),
        (SpellFilter { from: Some(date(2026, 2, 1)), ..every.clone() }, 2),
        (SpellFilter { until: Some(date(2026, 2, 1)), ..every.clone() }, 2),
    ] {
        assert_eq!(spells(&mut archive, &filter).len(), found, "{filter:?}");
    }
    // The same person in another file, in the list of another unit meanwhile: once the files are one, she waits once.
    let twin = someone(&mut archive, "Rosi", "F", "D142");
    let mut asked = application("2026-03-01", "rsa", &[C], None);
    asked.preferences.push(Preference { unit: unit(B), wing: String::new() });
    let again = hand_in(&mut archive, twin, asked).unwrap();
    say(&mut archive, again, twin, "2026-03-10", entered(&[C, B])).unwrap();
    say(&mut archive, again, twin, "2026-03-12", suspended()).unwrap();
    assert_eq!(spells(&mut archive, &every).len(), 4);
    tell(&mut archive, twin, PersonFact::MergedInto { into: rossi, reason: String::new() });
    let joined = spells(&mut archive, &every);
    assert_eq!((joined.len(), joined[1].application, joined[1].spell.left), (3, one, None));
    assert_eq!(joined[1].spell.suspended, [(date(2026, 3, 5), None)]);
    assert_eq!(spells(&mut archive, &SpellFilter { each_place: true, ..every.clone() }).len(), 6);
    // The doubled one is ended first: neither goes on while both are there.
    say(&mut archive, one, rossi, "2026-04-30", left(Exit::Renounced)).unwrap();
    say(&mut archive, again, twin, "2026-05-01", admitted(C)).unwrap();
    let joined = spells(&mut archive, &every);
    assert_eq!(joined[1].spell.left, Some((date(2026, 5, 1), Exit::Admitted)));
    assert_eq!(joined[1].spell.suspended, [(date(2026, 3, 5), Some(date(2026, 5, 1)))]);
    // One that was undone never waited.
    let file = open(&mut archive, two);
    for line in file.lines.iter().rev() {
        say(&mut archive, two, neri, "2026-06-01", undo(line.fact.id)).unwrap();
    }
    assert_eq!(spells(&mut archive, &every).len(), 2);
    same_after_rebuild(&mut archive);
}
