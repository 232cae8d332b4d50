//! An archive and a backup as the first release writes them must open for ever: files, keys and format are frozen here.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod vault_support;

use poliedro_store::{
    backup::{backup, verify_backup},
    key::KdfPolicy,
    recovery::RecoveryCode,
    slot::{Anchor, Hex},
    vault::{Entry, Vault},
};
use std::{
    fs,
    path::{Path, PathBuf},
};
use vault_support::*;

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vault_golden/v1")
}

/// Writes the files anew: only for a format that was never released.
#[test]
#[ignore = "replaces the frozen files"]
fn write_the_golden_archive() {
    let dir = tempfile::tempdir().unwrap();
    let (mut open, code) = Vault::create(dir.path(), new_vault(), &pass(ANNA), KdfPolicy::for_tests()).unwrap();
    open.connection().unwrap().execute_batch("CREATE TABLE note (text TEXT NOT NULL) STRICT;").unwrap();
    open.connection().unwrap().execute("INSERT INTO note VALUES (?1)", [CANARY]).unwrap();
    open.add_operator_slot(operator(2), "Bruno Neri", &pass(BRUNO), now()).unwrap();
    open.change_passphrase(&pass(ANNA), &pass(ANNA), now()).unwrap();
    open.write_anchor(Anchor { seq: 7, hash: Hex::new([3; 32]) }).unwrap();
    let saved = backup(&open.backup_source().unwrap(), dir.path(), now(), &mut |_| ()).unwrap();
    lock(open);
    let _ = fs::remove_dir_all(golden());
    fs::create_dir_all(golden()).unwrap();
    // The backup holds the same database and keys as the archive, and the manifest beside them.
    for (path, bytes) in bytes_of(&saved.path) {
        fs::write(golden().join(path.file_name().unwrap()), bytes).unwrap();
    }
    fs::write(golden().join("recovery-code.txt"), code.printed().as_bytes()).unwrap();
}

#[test]
fn an_archive_of_the_first_format_opens() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["archive.db", "keys.json"] {
        fs::copy(golden().join(name), dir.path().join(name)).unwrap();
    }
    let mut open = reopen(dir.path());
    assert_eq!(open.name(), "Distretto di prova");
    assert_eq!(open.created_at(), now());
    assert_eq!(notes(&mut open), 1);
    assert_eq!(open.read_anchor(), Some(Anchor { seq: 7, hash: Hex::new([3; 32]) }));
    assert_eq!(open.signing_keys().len(), 4, "three slots and one retired key");
    let vault = open.lock().0;
    lock(vault.unlock(slot_of(dir.path(), operator(2)), &pass(BRUNO)).unwrap());
    let code = RecoveryCode::parse(&fs::read_to_string(golden().join("recovery-code.txt")).unwrap()).unwrap();
    lock(vault.unlock_with_recovery(&code).unwrap());
    let keys = fs::read(dir.path().join("keys.json")).unwrap();
    assert_eq!(keys, fs::read(golden().join("keys.json")).unwrap(), "opening rewrites nothing");
}

#[test]
fn a_backup_of_the_first_format_verifies() {
    let slot = slot_of(&golden(), operator(1));
    let summary = verify_backup(&golden(), Some(Entry::Slot(slot, &pass(ANNA))), &mut |_| ()).unwrap();
    assert_eq!((summary.counts["note"], summary.made_at), (1, now()));
}
