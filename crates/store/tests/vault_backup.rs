//! Backups: written, listed, verified, refused when damaged, restored.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod vault_support;

use jiff::ToSpan;
use poliedro_store::{
    backup::{BackupError, BackupFault, Phase, RestoreError, backup, list_backups, restore, verify_backup},
    vault::{Entry, OpenVault, UnlockError, Vault, VaultStatus},
};
use std::{
    fs,
    path::{Path, PathBuf},
};
use vault_support::*;

fn back_up(open: &OpenVault, to: &Path) -> PathBuf {
    backup(&open.backup_source().unwrap(), to, now(), &mut |_| ()).unwrap().path
}

fn verify(path: &Path, slot: poliedro_store::slot::SlotId) -> Result<(), BackupFault> {
    verify_backup(path, Some(Entry::Slot(slot, &pass(ANNA))), &mut |_| ()).map(drop)
}

#[test]
fn made_while_someone_works_verified_and_restored() {
    let (dir, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut open, code) = create(dir.path());
    open.connection()
        .unwrap()
        .execute_batch(
            "CREATE TABLE audit (seq INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;
             INSERT INTO audit VALUES (1, zeroblob(32)), (2, randomblob(32));",
        )
        .unwrap();
    let source = open.backup_source().unwrap();
    // An unfinished change of someone else must not be in the copy, nor stop it.
    let connection = open.connection().unwrap();
    let transaction = connection.transaction().unwrap();
    transaction.execute("INSERT INTO note (text) VALUES ('non ancora')", []).unwrap();
    let mut phases = Vec::new();
    let report = backup(&source, out.path(), now(), &mut |p| phases.push(p)).unwrap();
    transaction.commit().unwrap();

    assert_eq!(report.path, out.path().join("poliedro-distretto-di-prova-20261123-100000"));
    assert_eq!(report.counts["note"], 300);
    assert_eq!(report.audit_head.unwrap().seq, 2);
    assert!(phases.iter().any(|p| p.phase == Phase::Copying && p.done == p.all && p.all > 15));
    assert!(phases.iter().any(|p| p.phase == Phase::Reading) && phases.iter().any(|p| p.phase == Phase::Checking));
    let mut names: Vec<PathBuf> = bytes_of(&report.path).into_keys().collect();
    names.sort();
    assert_eq!(names, ["archive.db", "keys.json", "manifest.json"].map(|n| report.path.join(n)));
    for (path, bytes) in bytes_of(&report.path) {
        assert!(!contains(&bytes, CANARY.as_bytes()), "{}", path.display());
    }
    let slot = open.slot_id();
    verify(&report.path, slot).unwrap();

    let second = back_up(&open, out.path());
    assert!(second.ends_with("poliedro-distretto-di-prova-20261123-100000-2"), "{}", second.display());
    lock(open);

    for (n, entry) in [Entry::Slot(slot, &pass(ANNA)), Entry::Recovery(&code)].into_iter().enumerate() {
        let target = out.path().join(format!("restored {n}?#%"));
        let summary = restore(&report.path, &target, entry, &mut |_| ()).unwrap();
        assert_eq!(summary.counts["note"], 300);
        let mut restored = reopen(&target);
        assert_eq!(notes(&mut restored), 300);
        add_notes(&mut restored, 1);
        lock(restored);
        assert!(matches!(restore(&report.path, &target, entry, &mut |_| ()), Err(RestoreError::AlreadyThere)));
        assert_eq!(notes(&mut reopen(&target)), 301);
    }
    verify(&report.path, slot).unwrap();
}

#[test]
fn listed_newest_first_with_what_does_not_read_last() {
    let (dir, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (open, _) = create(dir.path());
    let source = open.backup_source().unwrap();
    for hours in [3, 1, 2] {
        backup(&source, out.path(), now() + hours.hours(), &mut |_| ()).unwrap();
    }
    fs::create_dir(out.path().join("poliedro-vuota")).unwrap();
    fs::create_dir(out.path().join("poliedro-a-meta.part")).unwrap();
    fs::create_dir(out.path().join("foto")).unwrap();
    fs::write(out.path().join("poliedro-nota.txt"), "x").unwrap();
    let listed = list_backups(out.path()).unwrap();
    let times: Vec<Option<i8>> = listed
        .iter()
        .map(|b| b.summary.as_ref().ok().map(|s| ((s.made_at - now()).total(jiff::Unit::Hour).unwrap()) as i8))
        .collect();
    assert_eq!(times, [Some(3), Some(2), Some(1), None]);
    let one = list_backups(&listed[0].path).unwrap();
    assert_eq!(one.len(), 1, "the folder of one backup lists itself");
    assert_eq!(one[0].summary.as_ref().unwrap().slots.len(), 2);
    assert!(list_backups(&out.path().join("nessuna")).is_err());
}

#[test]
fn a_damaged_backup_is_refused_and_nothing_is_restored() {
    let (dir, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (open, _) = create(dir.path());
    let slot = open.slot_id();
    let good = back_up(&open, out.path());
    lock(open);
    let copy = out.path().join("rovinata");
    let target = out.path().join("archivio");
    let phrase = pass(ANNA);
    let refused = |what: &str, damage: &dyn Fn(&Path)| -> String {
        let _ = fs::remove_dir_all(&copy);
        fs::create_dir(&copy).unwrap();
        for (path, bytes) in bytes_of(&good) {
            fs::write(copy.join(path.file_name().unwrap()), bytes).unwrap();
        }
        verify(&copy, slot).unwrap();
        damage(&copy);
        let verified = verify(&copy, slot).unwrap_err().to_string();
        let error = restore(&copy, &target, Entry::Slot(slot, &phrase), &mut |_| ()).unwrap_err().to_string();
        assert_eq!(verified, error, "{what}");
        assert!(matches!(Vault::inspect(&target), VaultStatus::Absent), "{what}");
        error
    };
    let flip = |path: PathBuf, at: usize| {
        let mut bytes = fs::read(&path).unwrap();
        let at = at % bytes.len();
        bytes[at] ^= 1;
        fs::write(path, bytes).unwrap();
    };
    for at in [0, 17, 4096, 9000, 50_001] {
        assert_eq!(
            refused("bit", &|d| flip(d.join("archive.db"), at)),
            "La copia di sicurezza è danneggiata: il file archive.db non è più quello che era stato scritto. Usi un'altra copia."
        );
    }
    assert_eq!(
        refused("cut", &|d| fs::File::options().write(true).open(d.join("archive.db")).unwrap().set_len(8192).unwrap()),
        "La copia di sicurezza è incompleta: il file archive.db non ha la lunghezza che aveva. Usi un'altra copia."
    );
    assert_eq!(
        refused("gone", &|d| fs::remove_file(d.join("archive.db")).unwrap()),
        "La copia di sicurezza è incompleta: manca il file archive.db. Usi un'altra copia."
    );
    assert!(refused("keys", &|d| flip(d.join("keys.json"), 700)).contains("keys.json"));
    assert!(refused("no manifest", &|d| fs::remove_file(d.join("manifest.json")).unwrap()).contains("manifest.json"));
    assert!(
        refused("half manifest", &|d| {
            let json = fs::read(d.join("manifest.json")).unwrap();
            fs::write(d.join("manifest.json"), &json[..json.len() / 2]).unwrap();
        })
        .contains("manifest.json")
    );
    let edit = |d: &Path, from: &str, to: &str| {
        let json = fs::read_to_string(d.join("manifest.json")).unwrap();
        assert!(json.contains(from));
        fs::write(d.join("manifest.json"), json.replace(from, to)).unwrap();
    };
    assert_eq!(
        refused("forged", &|d| edit(d, "\"note\": 300", "\"note\": 299")),
        "La descrizione di questa copia di sicurezza (manifest.json) è stata modificata: la copia non è affidabile. Usi un'altra copia."
    );
    assert!(refused("newer", &|d| edit(d, "poliedro backup 1", "poliedro backup 2")).contains("più recente"));
}

#[test]
fn a_backup_opens_only_for_whoever_could_open_the_archive() {
    let (dir, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (open, _) = create(dir.path());
    let slot = open.slot_id();
    let path = back_up(&open, out.path());
    lock(open);
    let wrong = verify_backup(&path, Some(Entry::Slot(slot, &pass(BRUNO))), &mut |_| ());
    assert!(matches!(wrong, Err(BackupFault::Unlock(UnlockError::WrongPassphrase))));
    let target = out.path().join("qui");
    let error = restore(&path, &target, Entry::Slot(slot, &pass(BRUNO)), &mut |_| ()).unwrap_err();
    assert!(matches!(error, RestoreError::Backup(BackupFault::Unlock(UnlockError::WrongPassphrase))));
    assert!(!target.exists());
    // A manifest and database swapped in from another archive, even one with the same people.
    let (other_dir, other_out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (other, _) = create(other_dir.path());
    let other_path = back_up(&other, other_out.path());
    fs::copy(other_path.join("keys.json"), path.join("keys.json")).unwrap();
    assert!(verify(&path, slot).is_err());
}

#[test]
fn backups_of_before_a_rotation_still_open() {
    let (dir, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut open, _) = create(dir.path());
    let slot = open.slot_id();
    let before = back_up(&open, out.path());
    open.rotate_dek(now(), &mut |_, _| ()).unwrap();
    let after = back_up(&open, out.path());
    verify(&before, slot).unwrap();
    verify(&after, slot).unwrap();
    lock(open);
    let target = out.path().join("prima");
    restore(&before, &target, Entry::Slot(slot, &pass(ANNA)), &mut |_| ()).unwrap();
    assert_eq!(notes(&mut reopen(&target)), 300);
}

#[test]
fn a_destination_that_cannot_take_it_leaves_nothing_behind() {
    let (dir, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (open, _) = create(dir.path());
    let source = open.backup_source().unwrap();
    let missing = backup(&source, &out.path().join("chiavetta"), now(), &mut |_| ());
    assert!(matches!(missing, Err(BackupError::NoDestination)));
    let file = out.path().join("file");
    fs::write(&file, "x").unwrap();
    assert!(matches!(backup(&source, &file, now(), &mut |_| ()), Err(BackupError::NoDestination)));
    assert_eq!(fs::read_dir(out.path()).unwrap().count(), 1);
}

#[test]
fn an_archive_damaged_on_disk_is_not_backed_up_as_if_it_were_good() {
    let (dir, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (open, _) = create(dir.path());
    lock(open);
    let path = dir.path().join("archive.db");
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.len() - 2000;
    bytes[at] ^= 1;
    fs::write(&path, bytes).unwrap();
    let open = reopen(dir.path());
    let error = backup(&open.backup_source().unwrap(), out.path(), now(), &mut |_| ()).unwrap_err();
    assert!(matches!(error, BackupError::Source(_)), "{error:?}");
    assert!(error.to_string().contains("L'archivio è danneggiato"), "{error}");
    assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0);
}
