//! How fast search answers while a query is being typed, on an encrypted archive of N synthetic people.
//! `cargo run --release -p poliedro-store --example search_speed -- 100000`

use jiff::{Timestamp, civil::date};
use poliedro_domain::{
    demo::DemoPeople,
    intake::{IntakeFact, Requester},
    permission::{Op, Purpose},
    person::{Field, Patch, PersonFact},
};
use poliedro_store::{Archive, Connection, Reader, Session, StoreError, audit, migrate::migrate, search};
use std::time::{Duration, Instant};

fn open(path: &std::path::Path) -> Result<Archive, StoreError> {
    let mut conn = Connection::open(path)?;
    conn.execute_batch(
        "PRAGMA key = \"x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'\"; PRAGMA cache_size = -65536; \
         PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;",
    )?;
    migrate(&mut conn)?;
    Archive::new(conn)
}

/// Files added in one change: larger ones write fewer pages twice.
const BATCH: u64 = 10_000;

/// One person in ten has an access. A large cache keeps the tree of keys in memory while it grows in every place at once.
fn fill(archive: &mut Archive, session: &Session, people: u64, demo: DemoPeople) -> Result<(), StoreError> {
    archive.connection().execute_batch("PRAGMA cache_size = -524288")?;
    for first in (0..people).step_by(BATCH as usize) {
        archive.change::<_, StoreError>(session, now(), Op::Demo, |change| {
            for n in first..people.min(first + BATCH) {
                let person = change.new_person()?;
                let fact = PersonFact::Registered { fields: demo.nth(n).fields, distinct_from: vec![] };
                change.append_person(person, now(), fact)?;
                if n % 10 == 0 {
                    let access = change.new_pathway()?;
                    change.append_intake(access, person, now(), requested())?;
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn requested() -> IntakeFact {
    IntakeFact::Requested {
        channel: "sportello".into(),
        requester: Requester::default(),
        need: "Aiuto a domicilio".into(),
        need_areas: vec![],
        already_followed_by: vec![],
        urgency: None,
        corrects: None,
    }
}

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn said(what: &str, mut times: Vec<(Duration, String)>) {
    times.sort();
    let milliseconds = |time: &Duration| time.as_secs_f64() * 1e3;
    let at = |thousandth: usize| {
        let place = (times.len().saturating_sub(1)) * thousandth / 1000;
        times.get(place).map_or(0.0, |(time, _)| milliseconds(time))
    };
    let worst = times.iter().rev().take(5).map(|(time, query)| format!("{:.1} «{query}»", milliseconds(time)));
    println!(
        "{what:<22} n={:<6} p50 {:>7.3} ms  p95 {:>7.3}  p99 {:>7.3}  max {:>7.3}  {}",
        times.len(),
        at(500),
        at(950),
        at(990),
        at(1000),
        worst.collect::<Vec<_>>().join(", ")
    );
}

/// Every beginning of a query, one key at a time.
fn typed(query: &str) -> impl Iterator<Item = String> {
    (1..=query.chars().count()).map(|n| query.chars().take(n).collect())
}

/// A way of asking for a person of whom these are the values.
type Asking = (&'static str, fn(&Patch) -> String);

fn value(person: &Patch, field: Field) -> String {
    person.get(&field).cloned().flatten().unwrap_or_default()
}

const WAYS: &[Asking] = &[
    ("surname name", |p| format!("{} {}", value(p, Field::Surname), value(p, Field::Name))),
    ("name surname", |p| format!("{} {}", value(p, Field::Name), value(p, Field::Surname))),
    ("given name only", |p| value(p, Field::Name)),
    ("telephone", |p| value(p, Field::Phone)),
    ("end of telephone", |p| value(p, Field::Phone).chars().rev().take(4).collect::<String>().chars().rev().collect()),
    ("code", |p| value(p, Field::Code)),
    ("birth", |p| value(p, Field::BirthDate)),
    ("surname 338", |p| format!("{} 338", value(p, Field::Surname))),
    ("surname year", |p| format!("{} {:.4}", value(p, Field::Surname), value(p, Field::BirthDate))),
    ("two beginnings", |p| format!("{:.2} {:.2}", value(p, Field::Name), value(p, Field::Surname))),
    ("nobody", |p| format!("{} {} zz", value(p, Field::Name), value(p, Field::Surname))),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let people: u64 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("archive.db");
    let session = Session::system("bench");
    let demo = DemoPeople::at(7, date(2026, 11, 23));
    let mut archive = open(&path)?;
    let start = Instant::now();
    fill(&mut archive, &session, people, demo)?;
    println!("{people} people in {:.1} s", start.elapsed().as_secs_f64());
    archive.connection().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    println!("file {:.1} MB", std::fs::metadata(&path)?.len() as f64 / 1e6);
    drop(archive);

    let mut archive = open(&path)?;
    let mut all = vec![];
    for (what, ask) in WAYS {
        let mut times = vec![];
        for n in 0..60 {
            for query in typed(&ask(&demo.nth(n * (people / 60).max(1)).fields)) {
                let start = Instant::now();
                search(archive.connection(), &query, 20)?;
                times.push((start.elapsed(), query));
            }
        }
        all.extend(times.iter().cloned());
        said(what, times);
    }
    let mut gated = vec![];
    for (_, query) in &all {
        let start = Instant::now();
        let ask = |reader: &Reader<'_>| reader.search(query, 20);
        archive.read::<_, StoreError>(&session, now(), Op::PersonSearch, Purpose::Search, None, ask)?;
        gated.push((start.elapsed(), query.clone()));
    }
    said("all", all);
    said("all, through the gate", gated);
    let start = Instant::now();
    let report = audit::verify(archive.connection(), &|_| Vec::new())?;
    let seconds = start.elapsed().as_secs_f64();
    println!("verify: {} rows and {} facts in {seconds:.2} s, {}", report.rows, report.facts, report.ok());
    let start = Instant::now();
    archive.change::<_, StoreError>(&session, now(), Op::Rebuild, |change| change.rebuild(&mut |_| {}))?;
    println!("rebuild: {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}
