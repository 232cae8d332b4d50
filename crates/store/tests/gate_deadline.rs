//! Whatever is done, in any order: every open obligation is there once, none goes before it is met or waived with a motive, each stands in
//! one band, and a rebuild gives the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;
mod gate_due;
mod gate_lists;

use gate_common::*;
use gate_due::{
    deed::{Deed, deed},
    listing::listing,
    world::{World, act},
};
use gate_lists::same_after_rebuild;
use jiff::{SignedDuration, Timestamp, ToSpan, civil::date};
use poliedro_domain::{
    deadline::{Band, Deadline, Kind},
    permission::{Op, Purpose},
    when::{end_of_day, local_date, start_of_day},
};
use poliedro_store::{Archive, DueFilter, Reader, StoreError, projection_digest};
use proptest::prelude::*;

fn read<T>(archive: &mut Archive, verb: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
    archive.read::<_, StoreError>(&anna(), now(), Op::TodayList, Purpose::Care, None, verb).unwrap()
}

/// The table is what is open, and says the same of each obligation.
fn holds(archive: &mut Archive, world: &mut World) {
    read(archive, |reader| {
        let expected = listing(reader, world)?;
        let shown = reader.due(&DueFilter::default(), now(), 0, 100_000)?;
        let waived = reader.waived(0, 100_000)?;
        assert_eq!(shown.total as usize, shown.rows.len());
        let mut known: Vec<_> = shown.rows.iter().map(|row| row.deadline.key.clone()).collect();
        let mut aside: Vec<_> = waived.iter().map(|row| row.key.clone()).collect();
        known.sort();
        aside.sort();
        let open: Vec<_> = expected.keys().filter(|key| !world.waived.contains(key)).cloned().collect();
        let closed: Vec<_> = expected.keys().filter(|key| world.waived.contains(key)).cloned().collect();
        assert_eq!((known, aside), (open, closed));
        for row in shown.rows.iter().chain(waived.iter().map(|row| &row.due)) {
            let (due, urgent, owner) = expected[&row.deadline.key];
            let key = &row.deadline.key;
            // Terms many years away are not counted by hand.
            if due.is_some() || row.deadline.due.is_none_or(|due| local_date(due).year() < 2029) {
                assert_eq!(row.deadline.due, due, "{key:?}");
            }
            assert_eq!((row.deadline.urgent, row.deadline.owner), (urgent, owner), "{key:?}");
            // Given while another was in charge, it is not of who got it then.
            let given = world.given.get(key).filter(|(_, held)| *held == owner).map(|(to, _)| *to);
            assert_eq!(row.assigned, given.or(owner), "{key:?}");
            let kept = row.deadline.person.map(|person| world.root(person));
            assert_eq!(row.person.as_ref().map(|person| person.id), kept);
        }
        world.open = expected.into_keys().collect();
        Ok(())
    });
}

/// Where an obligation stands, in other words than the program's.
fn stands(one: &Deadline, now: Timestamp) -> Band {
    let ends = |days: i64| end_of_day(local_date(now) + days.days());
    let late = one.due.is_some_and(|due| now >= due);
    let presses = one.press.is_some_and(|press| now >= press);
    match one.due {
        _ if late => Band::Late,
        _ if presses => Band::Now,
        None => Band::Open,
        Some(due) if due <= ends(0) => Band::Today,
        Some(due) if due <= ends(7) => Band::Week,
        Some(_) => Band::Later,
    }
}

/// At this moment each obligation stands in one band, in order, and every count says the same.
fn banded(reader: &Reader<'_>, now: Timestamp) -> Result<(), StoreError> {
    let all = reader.due(&DueFilter::default(), now, 0, 100_000)?;
    for mine in [None, Some(operator(1)), Some(operator(2))] {
        let bands = reader.due_bands(now, mine, 100_000)?;
        assert_eq!(bands.iter().map(|(band, _)| *band).collect::<Vec<_>>(), Band::ALL);
        let totals: Vec<_> = bands.iter().map(|(band, page)| (*band, page.total)).collect();
        assert_eq!(reader.due_totals(now, mine)?, totals);
        for (band, page) in &bands {
            let mut expected: Vec<_> =
                all.rows.iter().filter(|row| mine.is_none_or(|mine| row.assigned == Some(mine))).collect();
            expected.retain(|row| stands(&row.deadline, now) == *band && row.deadline.band(now) == *band);
            expected.sort_by_key(|row| {
                let one = &row.deadline;
                (!one.urgent, one.due.is_none(), one.due, one.key.kind.code(), one.key.of, one.key.part.clone())
            });
            assert_eq!(page.rows.iter().collect::<Vec<_>>(), expected, "{band:?}");
            // A page in the middle is what it says.
            let filter = DueFilter { band: Some(*band), mine, ..DueFilter::default() };
            let some = reader.due(&filter, now, 2, 3)?;
            let middle: Vec<_> = expected.into_iter().skip(2).take(3).collect();
            assert_eq!((some.rows.iter().collect::<Vec<_>>(), some.total), (middle, page.total));
        }
        for count in reader.due_counts(now, mine)? {
            let (_, page) = bands.iter().find(|(band, _)| *band == count.band).unwrap();
            let many = page.rows.iter().filter(|row| row.deadline.key.kind == count.kind).count();
            assert_eq!(many, count.total as usize);
        }
    }
    let until = now + SignedDuration::from_hours(100);
    let enters = all.rows.iter().filter(|row| row.deadline.quarter.is_some_and(|at| now < at && at <= until)).count();
    assert_eq!(reader.entering_quarter(now, until)? as usize, enters);
    Ok(())
}

/// Each person has what is theirs, on whatever file it was written; each day has what ends on it.
fn shared_out(reader: &Reader<'_>, world: &World) -> Result<(), StoreError> {
    let all = reader.due(&DueFilter::default(), now(), 0, 100_000)?.rows;
    for id in &world.people {
        let page = reader.due(&DueFilter { person: Some(*id), ..DueFilter::default() }, now(), 0, 100_000)?;
        let theirs = all.iter().filter(|row| row.person.as_ref().is_some_and(|it| it.id == world.root(*id)));
        assert_eq!(page.rows.iter().collect::<Vec<_>>(), theirs.collect::<Vec<_>>());
        assert_eq!(page.total as usize, page.rows.len());
    }
    let term = |one: &Deadline| {
        let last = |due: Timestamp| due - SignedDuration::from_secs(if one.whole_day { 1 } else { 0 });
        one.due.map(|due| local_date(last(due)))
    };
    for n in -10..100 {
        let day = date(2026, 10, 1) + n.days();
        let (from, until) = (Some(start_of_day(day)), Some(end_of_day(day)));
        let kinds = if n % 2 == 0 { vec![] } else { vec![Kind::MeetingHold, Kind::Reminder] };
        let page =
            reader.due(&DueFilter { from, until, kinds: kinds.clone(), ..DueFilter::default() }, now(), 0, 1000)?;
        let those = all.iter().filter(|row| kinds.is_empty() || kinds.contains(&row.deadline.key.kind));
        let those: Vec<_> = those.filter(|row| term(&row.deadline) == Some(day)).collect();
        assert_eq!(page.rows.iter().collect::<Vec<_>>(), those, "{day}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn every_open_obligation_is_there_once_until_it_is_met(
        deeds in prop::collection::vec(deed(), 30..140),
        hours in prop::collection::vec(-500..2500i64, 3),
    ) {
        let mut archive = archive();
        let mut world = World::new();
        for until in [None, Some(20), Some(50)] {
            act(&mut archive, &mut world, &Deed::Register(until)).unwrap();
        }
        for deed in &deeds {
            if act(&mut archive, &mut world, deed).is_ok() {
                holds(&mut archive, &mut world);
            }
        }
        for hours in hours {
            read(&mut archive, |reader| banded(reader, now() + SignedDuration::from_hours(hours)));
        }
        read(&mut archive, |reader| shared_out(reader, &world));
        same_after_rebuild(&mut archive);
        holds(&mut archive, &mut world);
    }

    /// An archive of the program before, brought forward, says what this one does.
    #[test]
    fn an_older_archive_gets_what_is_open(deeds in prop::collection::vec(deed(), 30..140)) {
        let mut archive = archive();
        let mut world = World::new();
        for until in [None, Some(20), Some(50)] {
            act(&mut archive, &mut world, &Deed::Register(until)).unwrap();
        }
        for deed in deeds.iter().filter(|deed| deed.is_older()) {
            let _ = act(&mut archive, &mut world, deed);
        }
        let mut migrated = prepared(older(&archive, 3));
        let digest = |archive: &Archive| projection_digest(archive.connection()).unwrap();
        assert_eq!(digest(&migrated), digest(&archive));
        holds(&mut migrated, &mut world);
        same_after_rebuild(&mut migrated);
    }
}
