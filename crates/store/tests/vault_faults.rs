//! A damaged, foreign, truncated or forged archive gets its own sentence and is left as it was.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod vault_support;

use poliedro_store::{
    cipher::{ArchiveFault, DiskTrouble},
    key::KdfPolicy,
    slot::KeyFileFault,
    vault::{ClaimError, CreateError, Notice, OpenVault, UnlockError, Vault, VaultStatus, VaultTrouble},
};
use std::{fs, path::Path, process::Command};
use vault_support::*;

fn unlock(dir: &Path) -> Result<OpenVault, UnlockError> {
    let slot = match Vault::inspect(dir) {
        VaultStatus::Present { slots, .. } => slots[0].slot_id,
        VaultStatus::Damaged(VaultTrouble::Keys(fault)) => return Err(fault.into()),
        VaultStatus::Damaged(VaultTrouble::File(fault)) => return Err(fault.into()),
        VaultStatus::Absent => panic!("absent"),
    };
    claim(dir).unlock(slot, &pass(ANNA))
}

/// Opens, reads everything and checks every page: the first complaint, if any.
fn complaint(dir: &Path) -> Option<String> {
    match unlock(dir) {
        Err(error) => Some(error.to_string()),
        Ok(mut open) => {
            let read = open.connection().unwrap().query_row("SELECT sum(length(text)) FROM note", [], |_| Ok(()));
            let read = read.err().map(|e| poliedro_store::cipher::disk_error(&e).unwrap().to_string());
            let found = open.file().check().unwrap();
            let checked = found.first().map(|_| DiskTrouble::Damaged.to_string());
            assert!(checked.is_some() || read.is_none(), "the check finds whatever reading finds");
            read.or(checked)
        }
    }
}

#[test]
fn each_kind_of_foreign_or_broken_file_has_its_sentence() {
    let dir = tempfile::tempdir().unwrap();
    lock(create(dir.path()).0);
    let path = dir.path().join("archive.db");
    let good = fs::read(&path).unwrap();
    let other = tempfile::tempdir().unwrap();
    lock(create(other.path()).0);
    let plain = other.path().join("plain.db");
    rusqlite::Connection::open(&plain)
        .unwrap()
        .execute_batch("CREATE TABLE note (text); INSERT INTO note VALUES ('x');")
        .unwrap();
    // Not random by chance: the same bytes at each run.
    let noise: Vec<u8> = (0..good.len() as u64).map(|i| (i.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8).collect();

    let not_ours = ArchiveFault::NotOurs.to_string();
    let truncated = ArchiveFault::Truncated.to_string();
    for (what, bytes, sentence) in [
        ("zero length", Vec::new(), truncated.clone()),
        ("a few bytes", good[..100].to_vec(), truncated.clone()),
        ("the first page only", good[..4096].to_vec(), truncated.clone()),
        ("cut within a page", good[..good.len() - 100].to_vec(), truncated.clone()),
        ("cut at a page", good[..good.len() - 4096].to_vec(), truncated),
        ("noise", noise, not_ours.clone()),
        ("another archive", fs::read(other.path().join("archive.db")).unwrap(), not_ours),
        ("plain SQLite", fs::read(&plain).unwrap(), ArchiveFault::NotEncrypted.to_string()),
    ] {
        fs::write(&path, &bytes).unwrap();
        assert_eq!(complaint(dir.path()), Some(sentence), "{what}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{what}: touched");
        assert!(!dir.path().join("archive.db-wal").exists(), "{what}: a log was left");
    }
    fs::remove_file(&path).unwrap();
    assert_eq!(complaint(dir.path()), Some(ArchiveFault::Missing.to_string()));
    fs::create_dir(&path).unwrap();
    assert_eq!(complaint(dir.path()), Some(ArchiveFault::NotOurs.to_string()));
    fs::remove_dir(&path).unwrap();
    fs::write(&path, &good).unwrap();
    assert_eq!(complaint(dir.path()), None, "and the good one is still good");
}

#[test]
fn one_flipped_bit_anywhere_is_found_and_nothing_is_written() {
    let dir = tempfile::tempdir().unwrap();
    lock(create(dir.path()).0);
    let path = dir.path().join("archive.db");
    let good = fs::read(&path).unwrap();
    let damaged = DiskTrouble::Damaged.to_string();
    // The first 120 bytes one by one, then about 60 places that fall differently within their pages, and each page's end.
    let offsets = (0..120)
        .step_by(7)
        .chain((120..good.len()).step_by(good.len() / 60 + 1))
        .chain((4095..good.len()).step_by(4096));
    for at in offsets {
        let mut bytes = good.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(&path, &bytes).unwrap();
        assert_eq!(complaint(dir.path()).as_deref(), Some(damaged.as_str()), "offset {at}");
        assert!(fs::read(&path).unwrap() == bytes, "offset {at}: touched");
    }
}

#[test]
fn every_flipped_byte_of_the_keys_is_survived_by_the_copy_and_never_opens_wrongly_without_it() {
    let dir = tempfile::tempdir().unwrap();
    lock(create(dir.path()).0);
    let (main, copy) = (dir.path().join("keys.json"), dir.path().join("keys.json.bak"));
    let good = fs::read(&main).unwrap();
    assert_eq!(fs::read(&copy).unwrap(), good);
    let slot = slot_of(dir.path(), operator(1));
    let vault = claim(dir.path());
    let (mut repaired, mut refused, mut same) = (0, 0, 0);
    for at in (0..good.len()).step_by(7) {
        let mut bytes = good.clone();
        bytes[at] ^= 1 << (at % 7);
        // Without the copy: refused, unless the change says the same (a space, the case of a UUID).
        fs::write(&main, &bytes).unwrap();
        let _ = fs::remove_file(&copy);
        match vault.unlock(slot, &pass(ANNA)) {
            Ok(mut open) => {
                assert_eq!(notes(&mut open), 300);
                assert_eq!((open.name(), open.slots().len()), ("Distretto di prova", 2), "offset {at}");
                lock(open);
                same += 1;
            }
            Err(
                UnlockError::Keys(_) | UnlockError::Forged | UnlockError::WrongPassphrase | UnlockError::UnknownSlot,
            ) => refused += 1,
            Err(other) => panic!("offset {at}: {other:?}"),
        }
        // With it: opens, unless the main file now says that it is by a later program.
        fs::write(&main, &bytes).unwrap();
        fs::write(&copy, &good).unwrap();
        match vault.unlock(slot, &pass(ANNA)) {
            Ok(open) => {
                repaired += usize::from(open.notices() == [Notice::KeysFromCopy]);
                lock(open);
                assert!(serde_json::from_slice::<serde_json::Value>(&fs::read(&main).unwrap()).is_ok());
            }
            Err(UnlockError::Keys(KeyFileFault::Newer(_))) => {}
            // A changed generation makes the main file look newer than its copy: refused, and said.
            Err(UnlockError::Forged) => {}
            Err(other) => panic!("offset {at} with the copy: {other:?}"),
        }
        fs::write(&main, &good).unwrap();
        fs::write(&copy, &good).unwrap();
    }
    println!("{refused} refused, {same} equivalent, {repaired} repaired from the copy");
    assert!(refused > 250 && repaired > 250 && same * 3 < refused, "{refused} {same} {repaired}");
}

#[test]
fn damaged_keys_are_told_apart_and_the_copy_is_used() {
    let dir = tempfile::tempdir().unwrap();
    lock(create(dir.path()).0);
    let (main, copy) = (dir.path().join("keys.json"), dir.path().join("keys.json.bak"));
    let good = fs::read_to_string(&main).unwrap();
    for bad in ["", "{", &good[..good.len() / 2], "\u{0}\u{0}\u{0}", "[1,2,3]"] {
        fs::write(&main, bad).unwrap();
        assert!(matches!(Vault::inspect(dir.path()), VaultStatus::Present { keys_from_copy: true, .. }), "{bad}");
        let open = unlock(dir.path()).unwrap();
        assert_eq!(open.notices(), [Notice::KeysFromCopy]);
        lock(open);
        assert!(!fs::read_to_string(&main).unwrap().is_empty());
        assert!(unlock(dir.path()).unwrap().notices().is_empty(), "repaired");
    }
    fs::remove_file(&main).unwrap();
    lock(unlock(dir.path()).unwrap());
    assert!(main.exists());

    fs::write(&main, "{").unwrap();
    fs::write(&copy, "{").unwrap();
    let VaultStatus::Damaged(trouble) = Vault::inspect(dir.path()) else { panic!() };
    assert!(trouble.to_string().starts_with("Il file delle chiavi (keys.json) è danneggiato"), "{trouble}");
    fs::write(&main, good.replace("poliedro keys 1", "poliedro keys 2")).unwrap();
    let VaultStatus::Damaged(trouble) = Vault::inspect(dir.path()) else { panic!() };
    assert!(trouble.to_string().contains("versione più recente di Poliedro"), "{trouble}");
    fs::write(&main, vec![b' '; 9_000_000]).unwrap();
    assert!(matches!(Vault::inspect(dir.path()), VaultStatus::Damaged(VaultTrouble::Keys(KeyFileFault::Damaged))));
}

#[test]
fn a_forged_slot_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let (mut open, _) = create(dir.path());
    let bruno = open.add_operator_slot(operator(2), "Bruno Neri", &pass(BRUNO), now()).unwrap();
    lock(open);
    let (main, copy) = (dir.path().join("keys.json"), dir.path().join("keys.json.bak"));
    fs::remove_file(&copy).unwrap();
    let good: serde_json::Value = serde_json::from_slice(&fs::read(&main).unwrap()).unwrap();
    let anna = slot_of(dir.path(), operator(1));
    let vault = claim(dir.path());
    let with = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut json = good.clone();
        change(&mut json["body"]);
        fs::write(&main, serde_json::to_vec(&json).unwrap()).unwrap();
        let _ = fs::remove_file(&copy);
        let outcome = vault.unlock(anna, &pass(ANNA));
        fs::write(&main, serde_json::to_vec(&good).unwrap()).unwrap();
        outcome.map(lock)
    };
    assert!(with(&|_| ()).is_ok(), "only the layout changed");
    // Bruno's slot under Anna's name: his passphrase must not make him Anna.
    let mut json = good.clone();
    json["body"]["slots"][2]["operator_id"] = good["body"]["slots"][0]["operator_id"].clone();
    json["body"]["slots"][0]["operator_id"] = good["body"]["slots"][2]["operator_id"].clone();
    fs::write(&main, serde_json::to_vec(&json).unwrap()).unwrap();
    let _ = fs::remove_file(&copy);
    assert!(matches!(vault.unlock(bruno, &pass(BRUNO)), Err(UnlockError::WrongPassphrase)));
    // A public key exchanged, so that the next data key would be wrapped for someone else.
    let public = good["body"]["slots"][1]["x25519"].clone();
    assert!(matches!(with(&|b| b["slots"][2]["x25519"] = public.clone()), Err(UnlockError::Forged)));
    assert!(matches!(with(&|b| b["slots"][2]["label"] = "Carla".into()), Err(UnlockError::Forged)));
    assert!(matches!(with(&|b| b["example"] = false.into()), Err(UnlockError::Forged)));
    assert!(matches!(
        with(&|b| b["anchor"] = serde_json::json!({"seq": 1, "hash": "00".repeat(32)})),
        Err(UnlockError::Forged)
    ));
    assert!(matches!(with(&|b| drop(b["slots"].as_array_mut().unwrap().remove(2))), Err(UnlockError::Forged)));
    assert!(matches!(with(&|b| b["slots"][0]["kdf"]["m_kib"] = 8_000_000.into()), Err(UnlockError::Forged)));
    assert!(matches!(with(&|b| b["slots"][0]["kdf"]["t"] = 2.into()), Err(UnlockError::WrongPassphrase)));
}

/// Mounts a small memory disk; `None` where that is not allowed.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(bytes: u64) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={bytes}"), "none"])
            .arg(dir.path())
            .output()
            .is_ok_and(|out| out.status.success());
        mounted.then_some(Self(dir))
    }

    /// Makes `path`, on this disk, read-only for whoever opens it from now on.
    fn read_only(path: &Path) {
        for args in [["--bind"].as_slice(), ["-o", "remount,bind,ro"].as_slice()] {
            let mut command = Command::new("mount");
            command.args(args);
            if args[0] == "--bind" {
                command.arg(path);
            }
            let out = command.arg(path).output().unwrap();
            assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Twice: the read-only view may lie over the disk.
        for _ in 0..2 {
            let _ = Command::new("umount").arg("-l").arg(self.0.path()).output();
        }
    }
}

#[test]
fn a_full_disk_says_so_and_loses_nothing_saved() {
    // Whoever may not mount a small disk gets a database that may not grow: the same error from SQLite.
    let disk = SmallDisk::mount(2 * 1024 * 1024);
    let plain = tempfile::tempdir().unwrap();
    let root = disk.as_ref().map_or(plain.path(), |d| d.0.path());
    let dir = root.join("archivio");
    let (mut open, _) = create(&dir);
    if disk.is_none() {
        open.connection().unwrap().execute_batch("PRAGMA max_page_count = 200;").unwrap();
    }
    let mut saved = 300;
    let error = loop {
        let text = format!("{CANARY} {}", "y".repeat(20_000));
        match open.connection().unwrap().execute("INSERT INTO note (text) VALUES (?1)", [text]) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(poliedro_store::cipher::disk_error(&error), Some(DiskTrouble::Full), "{error:?}");
    assert_eq!(notes(&mut open), saved);
    assert!(DiskTrouble::Full.to_string().starts_with("Il disco è pieno"));
    // Even locking on a full disk wipes the keys and frees the archive.
    let (vault, _) = open.lock();
    if disk.is_some() {
        let other = root.join("altro");
        let second = Vault::create(&other, new_vault(), &pass(ANNA), KdfPolicy::for_tests()).map(drop).unwrap_err();
        assert!(matches!(Vault::inspect(&other), VaultStatus::Absent), "{second}");
    }
    let mut open = vault.unlock(slot_of(&dir, operator(1)), &pass(ANNA)).unwrap();
    assert_eq!(notes(&mut open), saved);
}

#[test]
#[cfg(unix)]
fn a_read_only_folder_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let disk = SmallDisk::mount(4 * 1024 * 1024);
    let plain = tempfile::tempdir().unwrap();
    let root = disk.as_ref().map_or(plain.path(), |d| d.0.path());
    let dir = root.join("archivio");
    let (open, _) = create(&dir);
    let slot = open.slot_id();
    let (vault, _) = open.lock();
    // The folder turns read-only under a program that holds it, as a failing disk does.
    let forbid = |mode: u32| {
        for path in [dir.join("writer.lock"), dir.join("archive.db"), dir.clone(), root.to_owned()] {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    if disk.is_some() {
        SmallDisk::read_only(root)
    } else {
        forbid(0o555)
    }
    let error = vault.unlock(slot, &pass(ANNA)).unwrap_err();
    assert!(matches!(error, UnlockError::File(ArchiveFault::Disk(DiskTrouble::ReadOnly))), "{error:?}");
    drop(vault);
    let before = bytes_of(&dir);
    let error = Vault::claim(&dir, KdfPolicy::for_tests()).unwrap_err();
    assert!(matches!(error, ClaimError::Disk(DiskTrouble::ReadOnly)), "{error:?}");
    assert!(error.to_string().contains("sola lettura"));
    let error = Vault::create(&root.join("altro"), new_vault(), &pass(ANNA), KdfPolicy::for_tests()).unwrap_err();
    assert!(matches!(error, CreateError::Disk(DiskTrouble::ReadOnly)), "{error:?}");
    assert!(matches!(Vault::inspect(&dir), VaultStatus::Present { .. }), "it can still be looked at");
    assert_eq!(bytes_of(&dir), before);
    if disk.is_none() {
        forbid(0o755);
    }
}

#[test]
fn a_folder_that_is_a_file_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("nota.txt");
    fs::write(&file, "x").unwrap();
    assert!(matches!(Vault::inspect(&file), VaultStatus::Absent | VaultStatus::Damaged(_)));
    assert!(Vault::claim(&file, KdfPolicy::for_tests()).is_err());
    assert!(matches!(
        Vault::create(&file.join("sotto"), new_vault(), &pass(ANNA), KdfPolicy::for_tests()),
        Err(CreateError::Disk(_))
    ));
    assert_eq!(fs::read(&file).unwrap(), b"x");
}
