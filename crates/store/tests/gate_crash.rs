//! Kill -9 during writes: a real child process writes to a real file and is killed at a random moment, again and again on the same
//! archive. No acknowledged write may be lost, the log must verify each time, projections must equal a rebuild.
//! `POLIEDRO_KILLS=200` asks for the full count; 40 otherwise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;

use gate_common::*;
use jiff::Timestamp;
use poliedro_domain::{id::FactId, permission::Op, person::Field};
use poliedro_store::{Archive, StoreError, audit, projection_digest};
use rusqlite::Connection;
use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

/// Facts in each commit of the child.
const FACTS: usize = 4;
const CHILD: &str = "POLIEDRO_CRASH_CHILD";

/// The archive as the program opens it: encrypted, write-ahead log, every commit on the disk.
fn open(file: &Path) -> Archive {
    let conn = Connection::open(file).unwrap();
    let key = "2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99";
    conn.execute_batch(&format!(
        "PRAGMA key = \"x'{key}'\"; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
    ))
    .unwrap();
    prepared(conn)
}

/// Not a test of its own: what the child process does. Each acknowledged fact is printed after its commit.
#[test]
fn child_writes_until_killed() {
    let Some(file) = std::env::var_os(CHILD) else { return };
    let mut archive = open(Path::new(&file));
    let mut out = std::io::stdout();
    writeln!(out, "READY").unwrap();
    out.flush().unwrap();
    for n in 0..100_000u32 {
        let ids = write(&mut archive, n);
        let line: String = ids.iter().map(|id| format!("ACK {id}\n")).collect();
        out.write_all(line.as_bytes()).unwrap();
        out.flush().unwrap();
    }
}

/// A person, an access with two facts, and a change to the person: several tables and the full-text index in each commit.
fn write(archive: &mut Archive, n: u32) -> Vec<FactId> {
    let now = Timestamp::from_millisecond(1_790_000_000_000 + i64::from(n)).unwrap();
    let changed = archive
        .change::<_, StoreError>(&anna(), now, Op::Demo, |change| {
            let (person, access) = (change.new_person()?, change.new_pathway()?);
            let phone = format!("0373 {n:06}");
            let surname = format!("Rossi{}", n % 50);
            change.append_person(person, now, registered(&[(Field::Surname, &surname), (Field::Name, "Maria")]))?;
            change.append_intake_all(access, person, vec![(now, requested("Spesa", None)), (now, assessed(true))])?;
            change.append_person_checked(person, now, fields(&[(Field::Phone, &phone)]), &Default::default())?;
            Ok(())
        })
        .unwrap();
    changed.change_set.facts
}

/// Runs the child, waits until it has acknowledged so many commits and a little more, and kills it. Counting commits and not time
/// keeps the moment inside the writing on a machine of any speed. Returns what it acknowledged.
fn killed_after(file: &Path, commits: usize, pause: Duration) -> Vec<FactId> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["child_writes_until_killed", "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (tell, told) = std::sync::mpsc::channel();
    let reading = std::thread::spawn(move || {
        let mut acknowledged: Vec<FactId> = Vec::new();
        for line in out.lines() {
            let line = line.unwrap();
            if let Some(id) = line.strip_prefix("ACK ") {
                acknowledged.push(id.parse().unwrap());
            }
            if line.ends_with("READY") || acknowledged.len() == commits * FACTS {
                let _ = tell.send(acknowledged.len());
            }
        }
        acknowledged
    });
    while told.recv_timeout(Duration::from_secs(120)).unwrap() < commits * FACTS {}
    std::thread::sleep(pause);
    child.kill().unwrap();
    let status = child.wait().unwrap();
    assert!(!status.success(), "the child ended before it was killed");
    reading.join().unwrap()
}

#[test]
fn no_acknowledged_write_is_lost() {
    let kills: u32 = std::env::var("POLIEDRO_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(40);
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("archive.db");
    drop(open(&file));
    assert_ne!(&std::fs::read(&file).unwrap()[..16], b"SQLite format 3\0");
    let mut seed = u64::from(std::process::id()) | 1;
    let (mut total, mut with_writes) = (0usize, 0u32);
    for kill in 0..kills {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let commits = usize::try_from((seed >> 60) % 8).unwrap();
        let acknowledged = killed_after(&file, commits, Duration::from_micros((seed >> 33) % 6_000));
        let mut archive = open(&file);
        for id in &acknowledged {
            let kept: i64 = archive
                .connection()
                .query_row("SELECT count(*) FROM fact WHERE id = ?1", [id.as_bytes()], |row| row.get(0))
                .unwrap();
            assert_eq!(kept, 1, "kill {kill}: {id} was acknowledged and is gone");
        }
        let report = audit::verify(archive.connection(), &no_keys).unwrap();
        assert!(report.ok(), "kill {kill}: {report:?}");
        // Every change is whole: four facts, or none.
        assert_eq!(usize::try_from(report.facts).unwrap() % FACTS, 0, "kill {kill}");
        let before = projection_digest(archive.connection()).unwrap();
        archive.change(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| {})).unwrap();
        assert_eq!(projection_digest(archive.connection()).unwrap(), before, "kill {kill}");
        total += acknowledged.len();
        with_writes += u32::from(!acknowledged.is_empty());
    }
    println!("{kills} kills, {total} acknowledged facts, {with_writes} runs with writes, none lost");
    assert!(with_writes * 2 > kills, "most runs must have written something before they were killed");
}
