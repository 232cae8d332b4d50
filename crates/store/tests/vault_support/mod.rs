//! What the vault's tests share.
#![allow(dead_code, missing_docs, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::panic)]

use jiff::Timestamp;
use poliedro_domain::id::OperatorId;
use poliedro_store::{
    key::{KdfPolicy, Passphrase},
    recovery::RecoveryCode,
    slot::SlotId,
    vault::{NewVault, OpenVault, Vault, VaultStatus},
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

pub const ANNA: &str = "cavallo nano perché";
pub const BRUNO: &str = "lampada sul tetto";
pub const CANARY: &str = "Zebedeo Quarantatré";

pub fn operator(n: u128) -> OperatorId {
    OperatorId::from_uuid(uuid::Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + n))
}

pub fn now() -> Timestamp {
    "2026-11-23T09:00:00Z".parse().unwrap()
}

pub fn pass(text: &str) -> Passphrase {
    Passphrase::typed(text.to_owned())
}

pub fn new_vault() -> NewVault {
    NewVault {
        name: "Distretto di prova".into(),
        example: true,
        operator_id: operator(1),
        operator_label: "Anna Bianchi".into(),
        created_at: now(),
    }
}

/// An archive by Anna with a table of notes that contain the canary.
pub fn create(dir: &Path) -> (OpenVault, RecoveryCode) {
    let (mut open, code) = Vault::create(dir, new_vault(), &pass(ANNA), KdfPolicy::for_tests()).unwrap();
    let connection = open.connection().unwrap();
    connection.execute_batch("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;").unwrap();
    add_notes(&mut open, 300);
    (open, code)
}

pub fn add_notes(open: &mut OpenVault, n: usize) {
    let transaction = open.connection().unwrap().transaction().unwrap();
    for i in 0..n {
        transaction
            .execute("INSERT INTO note (text) VALUES (?1)", [format!("{CANARY} {i} {}", "x".repeat(200))])
            .unwrap();
    }
    transaction.commit().unwrap();
}

pub fn notes(open: &mut OpenVault) -> i64 {
    open.connection()
        .unwrap()
        .query_row("SELECT count(*) FROM note WHERE text LIKE ?1", [format!("{CANARY}%")], |r| r.get(0))
        .unwrap()
}

pub fn claim(dir: &Path) -> Vault {
    Vault::claim(dir, KdfPolicy::for_tests()).unwrap()
}

/// The slot of an operator, found as the unlock screen finds it.
pub fn slot_of(dir: &Path, who: OperatorId) -> SlotId {
    match Vault::inspect(dir) {
        VaultStatus::Present { slots, .. } => slots.iter().find(|s| s.operator_id == Some(who)).unwrap().slot_id,
        other => panic!("{other:?}"),
    }
}

pub fn reopen(dir: &Path) -> OpenVault {
    claim(dir).unlock(slot_of(dir, operator(1)), &pass(ANNA)).unwrap()
}

pub fn lock(open: OpenVault) {
    let (_, closed) = open.lock();
    closed.unwrap();
}

/// Every file of a folder with its bytes.
pub fn bytes_of(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect()
}

pub fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|w| w == needle)
}

/// Runs one test of this same binary in another process, with `env`.
pub fn run_child(test: &str, env: &[(&str, &str)]) -> Output {
    child_command(test, env).output().unwrap()
}

pub fn child_command(test: &str, env: &[(&str, &str)]) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture", "--test-threads=1"]).envs(env.iter().copied());
    command
}
