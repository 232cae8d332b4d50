//! Taking access away: the data key changes and whoever left is out.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod vault_support;

use poliedro_store::{
    cipher::{ArchiveFault, DiskTrouble},
    vault::{SlotError, UnlockError, Vault},
};
use std::fs;
use vault_support::*;

#[test]
fn whoever_is_removed_is_out_and_everyone_else_is_in() {
    let dir = tempfile::tempdir().unwrap();
    let (mut open, code) = create(dir.path());
    let bruno = open.add_operator_slot(operator(2), "Bruno Neri", &pass(BRUNO), now()).unwrap();
    let (vault, _) = open.lock();
    let open = vault.unlock(bruno, &pass(BRUNO)).unwrap();
    let by_bruno = open.signer().sign(b"head");
    let (vault, _) = open.lock();
    let keys_bruno_kept = fs::read(dir.path().join("keys.json")).unwrap();
    let database_before = fs::read(dir.path().join("archive.db")).unwrap();

    let mut open = vault.unlock(slot_of(dir.path(), operator(1)), &pass(ANNA)).unwrap();
    assert!(matches!(open.remove_operator_slot(operator(1), now(), &mut |_, _| ()), Err(SlotError::OwnSlot)));
    assert!(matches!(open.remove_operator_slot(operator(9), now(), &mut |_, _| ()), Err(SlotError::UnknownOperator)));
    let taken = open.take_connection().unwrap();
    assert!(matches!(open.remove_operator_slot(operator(2), now(), &mut |_, _| ()), Err(SlotError::InUse)));
    open.give_back(taken);
    let mut steps = Vec::new();
    open.remove_operator_slot(operator(2), now(), &mut |done, all| steps.push((done, all))).unwrap();
    assert!(steps.last().is_some_and(|(done, all)| done == all && *all > 15), "{steps:?}");
    assert_eq!(notes(&mut open), 300);
    add_notes(&mut open, 5);
    assert!(open.slots().iter().all(|s| s.operator_id != Some(operator(2))));
    assert!(open.signed_by(Some(operator(2)), b"head", &by_bruno), "what he signed still verifies");
    assert!(open.file().check().unwrap().is_empty());
    let vault = open.lock().0;

    assert!(matches!(vault.unlock(bruno, &pass(BRUNO)), Err(UnlockError::UnknownSlot)));
    let database_after = fs::read(dir.path().join("archive.db")).unwrap();
    assert_ne!(database_before[..16], database_after[..16]);
    let mut names: Vec<String> =
        fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["archive.db", "keys.json", "keys.json.bak", "writer.lock"]);

    // Everyone else, with what they already had.
    let mut open = vault.unlock(slot_of(dir.path(), operator(1)), &pass(ANNA)).unwrap();
    assert_eq!(notes(&mut open), 305);
    let vault = open.lock().0;
    let mut open = vault.unlock_with_recovery(&code).unwrap();
    assert_eq!(notes(&mut open), 305);
    let vault = open.lock().0;

    // The keys he kept, put back, open nothing: the file is under another key.
    fs::write(dir.path().join("keys.json"), &keys_bruno_kept).unwrap();
    fs::write(dir.path().join("keys.json.bak"), &keys_bruno_kept).unwrap();
    assert!(matches!(vault.unlock(bruno, &pass(BRUNO)), Err(UnlockError::File(_))));
    assert_eq!(fs::read(dir.path().join("archive.db")).unwrap(), database_after);
}

#[test]
fn a_reader_still_at_work_stops_the_change_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (mut open, _) = create(dir.path());
    let reader = open.reader().unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let seen: i64 = reader.query_row("SELECT count(*) FROM note", [], |r| r.get(0)).unwrap();
    add_notes(&mut open, 1);
    let before = fs::read(dir.path().join("archive.db")).unwrap();
    let error = open.rotate_dek(now(), &mut |_, _| ()).unwrap_err();
    assert!(matches!(error, SlotError::InUse), "{error:?}");
    assert_eq!(seen, 300);
    assert_eq!(notes(&mut open), 301, "the archive is still open and usable");
    // Even idle, it would later delete by name the log of the new file.
    reader.execute_batch("COMMIT").unwrap();
    let error = open.rotate_dek(now(), &mut |_, _| ()).unwrap_err();
    assert!(matches!(error, SlotError::InUse), "{error:?}");
    drop(reader);
    // And one that comes in the middle waits outside.
    let file = open.file();
    let mut intruder = None;
    open.rotate_dek(now(), &mut |_, _| {
        intruder.get_or_insert_with(|| file.check().map(drop));
    })
    .unwrap();
    assert!(matches!(intruder, Some(Err(ArchiveFault::Disk(DiskTrouble::Busy)))), "{intruder:?}");
    assert_ne!(fs::read(dir.path().join("archive.db")).unwrap()[..16], before[..16]);
    assert_eq!(notes(&mut open), 301);
    lock(open);
    assert_eq!(notes(&mut reopen(dir.path())), 301);
}

#[test]
fn rotating_again_and_again_keeps_every_way_in() {
    let dir = tempfile::tempdir().unwrap();
    let (mut open, code) = create(dir.path());
    for _ in 0..3 {
        open.rotate_dek(now(), &mut |_, _| ()).unwrap();
        open.change_passphrase(&pass(ANNA), &pass(ANNA), now()).unwrap();
    }
    lock(open);
    lock(reopen(dir.path()));
    let vault: Vault = claim(dir.path());
    lock(vault.unlock_with_recovery(&code).unwrap());
}
