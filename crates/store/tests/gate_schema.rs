//! The released schema is frozen: changing a released migration, or what it makes, trips here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_store::migrate::{MIGRATIONS, known_version, migrate};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// One line per released migration. Add a line with a new migration; never edit an old one.
const RELEASED: &[(&str, &str)] = &[
    ("0001_archive.sql", "2e56167a3d0d2a63578b572b3d365d8923b43b349c3ba7698924127bd63e8cba"),
    ("0002_assessment.sql", "30cf38c1ce2eecf9317b409a70c801698ae3f42017983827f20bb0475d98b2fb"),
    ("0003_waiting.sql", "2d874fb101c7691d4a29248a81b9c4e7f25ec1093e98e4e950df9224e3a1996d"),
    ("0004_discharge.sql", "393e85d489336dd5cd5598a19ff293e5fa95d2430afaa8e9569817017acd57ab"),
];

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[test]
fn released_migrations_never_change() {
    // The last step may still change until a program that has it is given to somebody.
    assert!(MIGRATIONS.len() - RELEASED.len() <= 1);
    let steps = MIGRATIONS.iter().take(RELEASED.len());
    let now: Vec<_> = steps.map(|m| (m.file, hex(&Sha256::digest(m.sql)))).collect();
    let released: Vec<_> = RELEASED.iter().map(|(file, digest)| (*file, (*digest).to_owned())).collect();
    assert_eq!(now, released);
}

#[test]
fn the_folder_and_the_program_list_the_same_migrations() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
    let mut files: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    let known: Vec<_> = MIGRATIONS.iter().map(|m| m.file.to_owned()).collect();
    assert_eq!(files, known);
    assert_eq!(known_version(), i64::try_from(known.len()).unwrap());
}

#[test]
fn the_schema_they_make_is_the_golden_one() {
    let mut conn = Connection::open_in_memory().unwrap();
    migrate(&mut conn).unwrap();
    let mut statement = conn
        .prepare("SELECT type || ' ' || name || ': ' || coalesce(sql, '-') FROM sqlite_schema ORDER BY type, name")
        .unwrap();
    let dump: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let dump = dump.join("\n\n") + "\n";
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/schema.sql");
    if std::env::var_os("POLIEDRO_WRITE_GOLDEN").is_some() {
        std::fs::write(golden, &dump).unwrap();
    }
    assert_eq!(dump, std::fs::read_to_string(golden).unwrap());
}
