//! The process dies at every named point of creation, rotation, passphrase change, backup and restore: afterwards there
//! is what there was before or what there should be after, never something between.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod vault_support;

use poliedro_store::{
    backup::{backup, list_backups, restore, verify_backup},
    key::KdfPolicy,
    vault::{Entry, Notice, UnlockError, Vault, VaultStatus},
};
use std::{fs, path::Path, time::Duration};
use vault_support::*;

/// What a child does with the folder in `POLIEDRO_TEST_DIR`; run as a test, it does nothing.
#[test]
fn child() {
    let (Ok(dir), Ok(act)) = (std::env::var("POLIEDRO_TEST_DIR"), std::env::var("POLIEDRO_TEST_ACT")) else {
        return;
    };
    let dir = Path::new(&dir);
    let archive = dir.join("archivio");
    match act.as_str() {
        "create" => drop(create(&archive)),
        "rotate" => reopen(&archive).remove_operator_slot(operator(2), now(), &mut |_, _| ()).unwrap(),
        "passphrase" => reopen(&archive).change_passphrase(&pass(ANNA), &pass(BRUNO), now()).unwrap(),
        "backup" => {
            fs::create_dir_all(dir.join("copie")).unwrap();
            backup(&reopen(&archive).backup_source().unwrap(), &dir.join("copie"), now(), &mut |_| ()).unwrap();
        }
        "restore" => {
            let from = list_backups(&dir.join("copie")).unwrap().remove(0);
            let slot = slot_of(&from.path, operator(1));
            restore(&from.path, &dir.join("altro"), Entry::Slot(slot, &pass(ANNA)), &mut |_| ()).unwrap();
        }
        "loop" => {
            let mut open = reopen(&archive);
            loop {
                open.rotate_dek(now(), &mut |_, _| ()).unwrap();
                add_notes(&mut open, 1);
                println!("done");
            }
        }
        other => panic!("{other}"),
    }
    println!("COMPLETED");
}

/// Runs `act` until it dies at `point`; `false` if it never came there.
fn dies_at(dir: &Path, act: &str, point: &str) {
    let out = run_child(
        "child",
        &[("POLIEDRO_TEST_DIR", dir.to_str().unwrap()), ("POLIEDRO_TEST_ACT", act), ("POLIEDRO_CRASH_AT", point)],
    );
    assert!(
        !out.status.success() && !String::from_utf8_lossy(&out.stdout).contains("COMPLETED"),
        "{act} never came to {point}: {}",
        String::from_utf8_lossy(&out.stderr)
    );
}

fn completes(dir: &Path, act: &str) {
    let out = run_child("child", &[("POLIEDRO_TEST_DIR", dir.to_str().unwrap()), ("POLIEDRO_TEST_ACT", act)]);
    assert!(String::from_utf8_lossy(&out.stdout).contains("COMPLETED"), "{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn creation_leaves_nothing_or_a_whole_archive() {
    for (point, exists) in [
        ("create: database begun", false),
        ("create: database built", false),
        ("keys: main written", true),
        ("create: keys written", true),
        ("create: done", true),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let archive = dir.path().join("archivio");
        dies_at(dir.path(), "create", point);
        if exists {
            assert!(matches!(Vault::inspect(&archive), VaultStatus::Present { .. }), "{point}");
            let open = reopen(&archive);
            assert!(open.file().check().unwrap().is_empty());
            lock(open);
            assert!(!archive.join("archive.db.new").exists());
        } else {
            assert!(matches!(Vault::inspect(&archive), VaultStatus::Absent), "{point}");
            lock(create(&archive).0);
        }
    }
}

#[test]
fn rotation_is_undone_or_finished() {
    for (point, removed, notice) in [
        ("rotate: copied", false, None),
        ("keys: main written", false, Some(Notice::RotationUndone)),
        ("rotate: keys pending", false, Some(Notice::RotationUndone)),
        ("rotate: renamed", true, Some(Notice::RotationFinished)),
        ("rotate: done", true, None),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let archive = dir.path().join("archivio");
        let (mut open, code) = create(&archive);
        let bruno = open.add_operator_slot(operator(2), "Bruno Neri", &pass(BRUNO), now()).unwrap();
        lock(open);
        dies_at(dir.path(), "rotate", point);

        // Whoever comes first settles it: here, by turns, Anna, the recovery code, and the one being removed.
        for first in 0..3 {
            let copy = dir.path().join(format!("caso {first}"));
            fs::create_dir(&copy).unwrap();
            for (path, bytes) in bytes_of(&archive) {
                fs::write(copy.join(path.file_name().unwrap()), bytes).unwrap();
            }
            let vault = claim(&copy);
            match first {
                0 => {
                    let open = vault.unlock(slot_of(&copy, operator(1)), &pass(ANNA)).unwrap();
                    assert_eq!(open.notices().first().copied(), notice, "{point}");
                    lock(open);
                }
                1 => lock(vault.unlock_with_recovery(&code).unwrap()),
                _ => match vault.unlock(bruno, &pass(BRUNO)) {
                    Ok(open) => {
                        assert!(!removed, "{point}: still in");
                        lock(open);
                    }
                    Err(error) => assert!(removed && matches!(error, UnlockError::UnknownSlot), "{point}: {error:?}"),
                },
            }
            let mut open = vault.unlock(slot_of(&copy, operator(1)), &pass(ANNA)).unwrap();
            assert_eq!(open.notices().is_empty(), first < 2 || notice.is_none() || !removed, "{point} {first}");
            assert_eq!(notes(&mut open), 300, "{point}");
            assert_eq!(open.slots().iter().any(|s| s.operator_id == Some(operator(2))), !removed, "{point}");
            assert!(open.file().check().unwrap().is_empty());
            assert!(!copy.join("archive.db.next").exists());
            lock(open);
            let bruno_in = vault.unlock(bruno, &pass(BRUNO)).is_ok();
            assert_eq!(bruno_in, !removed, "{point}");
            lock(vault.unlock_with_recovery(&code).unwrap());
        }
    }
}

#[test]
fn keys_forged_between_the_two_data_keys_are_refused() {
    for point in ["rotate: keys pending", "rotate: renamed"] {
        let dir = tempfile::tempdir().unwrap();
        let archive = dir.path().join("archivio");
        let (mut open, _) = create(&archive);
        open.add_operator_slot(operator(2), "Bruno Neri", &pass(BRUNO), now()).unwrap();
        lock(open);
        dies_at(dir.path(), "rotate", point);
        let vault = claim(&archive);
        let slot = slot_of(&archive, operator(1));
        let main = archive.join("keys.json");
        let good = fs::read_to_string(&main).unwrap();
        fs::remove_file(archive.join("keys.json.bak")).unwrap();
        fs::write(&main, good.replace("Bruno Neri", "Carla Neri")).unwrap();
        assert!(matches!(vault.unlock(slot, &pass(ANNA)), Err(UnlockError::Forged)), "{point}");
        fs::write(&main, good).unwrap();
        lock(vault.unlock(slot, &pass(ANNA)).unwrap());
    }
}

#[test]
fn a_passphrase_is_the_old_one_or_the_new_one() {
    for (point, new) in [("passphrase: before", false), ("keys: main written", true)] {
        let dir = tempfile::tempdir().unwrap();
        let archive = dir.path().join("archivio");
        lock(create(&archive).0);
        dies_at(dir.path(), "passphrase", point);
        let vault = claim(&archive);
        let slot = slot_of(&archive, operator(1));
        let (works, fails) = if new { (BRUNO, ANNA) } else { (ANNA, BRUNO) };
        assert!(matches!(vault.unlock(slot, &pass(fails)), Err(UnlockError::WrongPassphrase)), "{point}");
        lock(vault.unlock(slot, &pass(works)).unwrap());
        // From then on the copy says the same.
        fs::remove_file(archive.join("keys.json")).unwrap();
        assert!(matches!(vault.unlock(slot, &pass(fails)), Err(UnlockError::WrongPassphrase)), "{point}");
        lock(vault.unlock(slot, &pass(works)).unwrap());
    }
}

#[test]
fn a_backup_has_its_name_only_when_it_is_whole() {
    let dir = tempfile::tempdir().unwrap();
    lock(create(&dir.path().join("archivio")).0);
    for point in ["backup: files written", "backup: verified"] {
        dies_at(dir.path(), "backup", point);
        assert_eq!(list_backups(&dir.path().join("copie")).unwrap().len(), 0, "{point}");
    }
    completes(dir.path(), "backup");
    let listed = list_backups(&dir.path().join("copie")).unwrap();
    assert_eq!(listed.len(), 1);
    verify_backup(&listed[0].path, None, &mut |_| ()).unwrap();
}

#[test]
fn a_restore_leaves_nothing_or_a_whole_archive() {
    let dir = tempfile::tempdir().unwrap();
    lock(create(&dir.path().join("archivio")).0);
    completes(dir.path(), "backup");
    for (point, exists) in [("restore: checked", false), ("keys: main written", true), ("restore: keys written", true)]
    {
        let target = dir.path().join("altro");
        let _ = fs::remove_dir_all(&target);
        dies_at(dir.path(), "restore", point);
        if exists {
            assert_eq!(notes(&mut reopen(&target)), 300, "{point}");
        } else {
            assert!(matches!(Vault::inspect(&target), VaultStatus::Absent), "{point}");
            completes(dir.path(), "restore");
            assert_eq!(notes(&mut reopen(&target)), 300);
        }
    }
}

/// SIGKILL at moments nobody chose, while the data key changes over and over.
#[test]
fn killed_while_rotating_the_archive_always_opens() {
    let kills: u64 = std::env::var("POLIEDRO_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(25);
    let dir = tempfile::tempdir().unwrap();
    let archive = dir.path().join("archivio");
    lock(create(&archive).0);
    let mut least = 300;
    for n in 0..kills {
        let mut command = child_command(
            "child",
            &[("POLIEDRO_TEST_DIR", dir.path().to_str().unwrap()), ("POLIEDRO_TEST_ACT", "loop")],
        );
        let mut process =
            command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::null()).spawn().unwrap();
        // 5 to 125 ms, spread evenly without chance: a failure can be repeated.
        std::thread::sleep(Duration::from_millis(5 + (n * 37) % 120));
        process.kill().unwrap();
        let out = process.wait_with_output().unwrap();
        let acknowledged = String::from_utf8_lossy(&out.stdout).matches("done").count() as i64;
        let vault = Vault::claim(&archive, KdfPolicy::for_tests()).unwrap();
        let mut open = vault.unlock(slot_of(&archive, operator(1)), &pass(ANNA)).unwrap();
        let found = notes(&mut open);
        assert!(
            found >= least + acknowledged,
            "kill {n}: {found} notes, {least} before and {acknowledged} acknowledged"
        );
        least = found;
        assert!(open.file().check().unwrap().is_empty(), "kill {n}");
        lock(open);
    }
    assert!(least > 300, "no child ever completed a rotation: the test killed too early");
}
