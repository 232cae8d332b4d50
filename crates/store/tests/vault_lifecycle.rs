//! Create, open, lock, open again; who may, with what; what the disk holds meanwhile.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod vault_support;

use poliedro_store::{
    key::{KdfPolicy, Passphrase, PassphraseError, verify_signature},
    recovery::RecoveryCode,
    slot::{Anchor, Hex},
    vault::{ClaimError, CreateError, SlotError, UnlockError, Vault, VaultStatus},
    writer_lock::ring_bell,
};
use std::fs;
use vault_support::*;

#[test]
fn created_locked_and_opened_again() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(Vault::inspect(dir.path()), VaultStatus::Absent));
    assert!(matches!(Vault::claim(dir.path(), KdfPolicy::for_tests()), Err(ClaimError::Absent)));
    let (open, _) = create(dir.path());
    let id = open.archive_id();
    assert_eq!((open.name(), open.is_example(), open.operator_id()), ("Distretto di prova", true, Some(operator(1))));
    lock(open);
    match Vault::inspect(dir.path()) {
        VaultStatus::Present { archive_id, name, example, slots, keys_from_copy } => {
            assert_eq!((archive_id, name.as_str(), example, keys_from_copy), (id, "Distretto di prova", true, false));
            let labels: Vec<&str> = slots.iter().map(|s| s.label.as_str()).collect();
            assert_eq!(labels, ["Anna Bianchi", "Codice di recupero"]);
        }
        other => panic!("{other:?}"),
    }
    let mut open = reopen(dir.path());
    assert_eq!(notes(&mut open), 300);
    assert!(open.notices().is_empty());
    lock(open);
    let mut names: Vec<String> =
        fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["archive.db", "keys.json", "keys.json.bak", "writer.lock"], "locking leaves no log behind");
}

#[test]
fn a_wrong_passphrase_is_its_own_error_and_an_existing_archive_is_never_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let (open, _) = create(dir.path());
    let (vault, _) = open.lock();
    let slot = slot_of(dir.path(), operator(1));
    assert!(matches!(vault.unlock(slot, &pass("cavallo nano perche")), Err(UnlockError::WrongPassphrase)));
    assert!(matches!(vault.unlock(slot, &pass("")), Err(UnlockError::WrongPassphrase)));
    let open = vault.unlock(slot, &pass(ANNA)).unwrap();
    assert!(matches!(vault.unlock(slot, &pass(ANNA)), Err(UnlockError::AlreadyOpen)));
    lock(open);
    let before = bytes_of(dir.path());
    let again = Vault::create(dir.path(), new_vault(), &pass(ANNA), KdfPolicy::for_tests());
    assert!(matches!(again, Err(CreateError::AlreadyThere)));
    fs::remove_file(dir.path().join("keys.json")).unwrap();
    fs::remove_file(dir.path().join("keys.json.bak")).unwrap();
    let keyless = Vault::create(dir.path(), new_vault(), &pass(ANNA), KdfPolicy::for_tests());
    assert!(
        matches!(keyless, Err(CreateError::AlreadyThere)),
        "an archive whose keys are lost is still someone's archive"
    );
    assert!(matches!(Vault::inspect(dir.path()), VaultStatus::Damaged(_)));
    let path = dir.path().join("archive.db");
    assert_eq!(fs::read(&path).unwrap(), before[&path]);
}

#[test]
fn weak_names_and_passphrases_are_refused_before_anything_is_written() {
    let dir = tempfile::tempdir().unwrap();
    let target = dir.path().join("archivio");
    let make = |name: &str, label: &str, phrase: &str| {
        let new = poliedro_store::vault::NewVault { name: name.into(), operator_label: label.into(), ..new_vault() };
        Vault::create(&target, new, &pass(phrase), KdfPolicy::for_tests()).map(drop).unwrap_err()
    };
    assert!(matches!(make("D", "A", "corta"), CreateError::Passphrase(PassphraseError::TooShort { found: 5 })));
    assert!(matches!(make("  ", "A", ANNA), CreateError::BadName));
    assert!(matches!(make("D", "a\u{7}b", ANNA), CreateError::BadLabel));
    assert!(matches!(make(&"x".repeat(201), "A", ANNA), CreateError::BadName));
    assert!(!target.exists());
}

#[test]
fn a_failed_preparation_leaves_no_archive() {
    let dir = tempfile::tempdir().unwrap();
    let failed = Vault::create_with(dir.path(), new_vault(), &pass(ANNA), KdfPolicy::for_tests(), |connection| {
        connection.execute_batch("CREATE TABLE half (x);")?;
        Err("lo schema non è valido".into())
    });
    assert_eq!(failed.map(drop).unwrap_err().to_string(), "L'archivio non è stato creato: lo schema non è valido");
    assert!(matches!(Vault::inspect(dir.path()), VaultStatus::Absent));
    assert!(!dir.path().join("archive.db.new").exists());
    create(dir.path());
}

#[test]
fn nothing_on_disk_is_readable_without_the_key() {
    let dir = tempfile::tempdir().unwrap();
    let (mut open, _) = create(dir.path());
    open.connection()
        .unwrap()
        .execute_batch("CREATE VIRTUAL TABLE words USING fts5(text); INSERT INTO words SELECT text FROM note;")
        .unwrap();
    let searched: Vec<Vec<u8>> = [CANARY, "Zebedeo", "zebedeo"]
        .iter()
        .flat_map(|text| [text.as_bytes().to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()])
        .collect();
    let look = |when: &str| {
        let files = bytes_of(dir.path());
        for (path, bytes) in &files {
            for needle in &searched {
                assert!(!contains(bytes, needle), "{when}: {} in the clear", path.display());
            }
        }
        files
    };
    let open_files = look("open");
    let wal = open_files.iter().find(|(path, _)| path.ends_with("archive.db-wal")).unwrap();
    assert!(wal.1.len() > 50_000, "the log is there to be searched");
    assert!(contains(format!("…{CANARY}…").as_bytes(), &searched[0]), "the search itself finds");
    lock(open);
    look("locked");

    let path = dir.path().join("archive.db");
    let bytes = fs::read(&path).unwrap();
    assert_ne!(&bytes[..16], b"SQLite format 3\0");
    let plain = rusqlite::Connection::open(&path).unwrap();
    let refused = plain.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get::<_, i64>(0)).unwrap_err();
    assert_eq!(refused.sqlite_error_code(), Some(rusqlite::ErrorCode::NotADatabase));
    drop(plain);
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn the_connection_is_set_up_and_guarded() {
    let dir = tempfile::tempdir().unwrap();
    let (mut open, _) = create(dir.path());
    let mut reader = open.reader().unwrap();
    let connection = open.connection().unwrap();
    for (pragma, expected) in [
        ("cache_size", "-65536"),
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("application_id", "1347374153"),
    ] {
        let found: String = connection
            .pragma_query_value(None, pragma, |r| r.get::<_, rusqlite::types::Value>(0))
            .map(|v| match v {
                rusqlite::types::Value::Integer(i) => i.to_string(),
                rusqlite::types::Value::Text(t) => t,
                other => format!("{other:?}"),
            })
            .unwrap();
        assert_eq!(found, expected, "{pragma}");
    }
    let plain = dir.path().join("plain.db");
    for forbidden in [
        format!("ATTACH '{}' AS plain KEY ''", plain.display()),
        format!("ATTACH '{}' AS plain", plain.display()),
        "ATTACH 'x' || 'y' AS z".to_owned(),
        "PRAGMA rekey = ''".to_owned(),
        "PRAGMA key = 'x'".to_owned(),
        "PRAGMA writable_schema = ON".to_owned(),
        "SELECT load_extension('x')".to_owned(),
        format!("VACUUM INTO '{}'", plain.display()),
    ] {
        assert!(connection.execute_batch(&forbidden).is_err(), "{forbidden}");
    }
    assert!(!plain.exists());
    assert!(reader.execute_batch("DELETE FROM note").is_err());
    assert!(reader.transaction().unwrap().execute_batch("CREATE TABLE t (x)").is_err());
    assert_eq!(reader.query_row("SELECT count(*) FROM note", [], |r| r.get::<_, i64>(0)).unwrap(), 300);
}

#[test]
fn changing_the_passphrase_leaves_the_database_byte_identical() {
    let dir = tempfile::tempdir().unwrap();
    let (open, _) = create(dir.path());
    lock(open);
    let mut open = reopen(dir.path());
    let path = dir.path().join("archive.db");
    let before = fs::read(&path).unwrap();
    let old_key = open.signer().public_key();
    let old_signature = open.signer().sign(b"head 41");
    assert!(matches!(
        open.change_passphrase(&pass("sbagliata davvero"), &pass(BRUNO), now()),
        Err(SlotError::WrongPassphrase)
    ));
    assert!(matches!(open.change_passphrase(&pass(ANNA), &pass("corta"), now()), Err(SlotError::Passphrase(_))));
    open.change_passphrase(&pass(ANNA), &pass(BRUNO), now()).unwrap();
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_ne!(open.signer().public_key(), old_key);
    assert!(open.signed_by(Some(operator(1)), b"head 41", &old_signature), "what was signed before still verifies");
    assert!(open.signed_by(Some(operator(1)), b"head 42", &open.signer().sign(b"head 42")));
    assert!(!open.signed_by(Some(operator(2)), b"head 41", &old_signature));
    lock(open);
    let vault = claim(dir.path());
    let slot = slot_of(dir.path(), operator(1));
    assert!(matches!(vault.unlock(slot, &pass(ANNA)), Err(UnlockError::WrongPassphrase)));
    // The copy of the keys must not be a way back to the old passphrase either.
    fs::remove_file(dir.path().join("keys.json")).unwrap();
    assert!(matches!(vault.unlock(slot, &pass(ANNA)), Err(UnlockError::WrongPassphrase)));
    let mut open = vault.unlock(slot, &pass(BRUNO)).unwrap();
    assert_eq!(notes(&mut open), 300);
}

#[test]
fn the_recovery_code_opens_and_sets_a_new_passphrase() {
    let dir = tempfile::tempdir().unwrap();
    let (open, code) = create(dir.path());
    let old_signature = open.signer().sign(b"head");
    lock(open);
    let vault = claim(dir.path());
    let typed = RecoveryCode::parse(&code.printed().to_lowercase().replace('-', " ")).unwrap();
    let mut open = vault.unlock_with_recovery(&typed).unwrap();
    assert_eq!(open.operator_id(), None);
    assert!(matches!(open.change_passphrase(&pass(ANNA), &pass(BRUNO), now()), Err(SlotError::NoOperator)));
    assert!(matches!(open.reset_passphrase(operator(9), &pass(BRUNO), now()), Err(SlotError::UnknownOperator)));
    let slot = open.reset_passphrase(operator(1), &pass(BRUNO), now()).unwrap();
    let fresh = open.new_recovery_code(now()).unwrap();
    assert!(open.signed_by(Some(operator(1)), b"head", &old_signature));
    lock(open);
    assert!(matches!(vault.unlock(slot, &pass(ANNA)), Err(UnlockError::WrongPassphrase)));
    assert!(matches!(vault.unlock_with_recovery(&code), Err(UnlockError::WrongCode)));
    lock(vault.unlock(slot, &pass(BRUNO)).unwrap());
    let mut open = vault.unlock_with_recovery(&fresh).unwrap();
    assert_eq!(notes(&mut open), 300);
}

#[test]
fn operators_are_added_renamed_and_sign_each_for_themselves() {
    let dir = tempfile::tempdir().unwrap();
    let (mut open, _) = create(dir.path());
    let slot = open.add_operator_slot(operator(2), "Bruno Neri", &pass(BRUNO), now()).unwrap();
    assert!(matches!(open.add_operator_slot(operator(2), "Bruno", &pass(BRUNO), now()), Err(SlotError::HasSlot)));
    open.rename_operator(operator(2), "Bruno Nèri").unwrap();
    let by_anna = open.signer().sign(b"x");
    let anna = open.signer().public_key();
    let (vault, _) = open.lock();
    let open = vault.unlock(slot, &pass(BRUNO)).unwrap();
    assert_eq!(open.operator_id(), Some(operator(2)));
    assert!(open.slots().iter().any(|s| s.label == "Bruno Nèri"));
    assert_ne!(open.signer().public_key(), anna);
    assert!(verify_signature(&anna, b"x", &by_anna));
    assert!(open.signed_by(Some(operator(1)), b"x", &by_anna));
    assert!(!open.signed_by(Some(operator(2)), b"x", &by_anna));
    assert!(matches!(open.lock().0.unlock(slot, &pass(ANNA)), Err(UnlockError::WrongPassphrase)));
}

#[test]
fn the_anchor_is_kept_with_the_keys() {
    let dir = tempfile::tempdir().unwrap();
    let (mut open, _) = create(dir.path());
    assert_eq!(open.read_anchor(), None);
    let anchor = Anchor { seq: 41, hash: Hex::new([7; 32]) };
    open.write_anchor(anchor).unwrap();
    lock(open);
    assert_eq!(reopen(dir.path()).read_anchor(), Some(anchor));
}

#[test]
fn a_weak_slot_is_strengthened_when_it_opens() {
    let dir = tempfile::tempdir().unwrap();
    let (open, _) = create(dir.path());
    let key = open.signer().public_key();
    lock(open);
    let slot = slot_of(dir.path(), operator(1));
    let memory = || {
        let json: serde_json::Value = serde_json::from_slice(&fs::read(dir.path().join("keys.json")).unwrap()).unwrap();
        json["body"]["slots"][0]["kdf"]["m_kib"].as_u64().unwrap()
    };
    assert_eq!(memory(), 64);
    let vault = Vault::claim(dir.path(), KdfPolicy::floor()).unwrap();
    let open = vault.unlock(slot, &pass(ANNA)).unwrap();
    assert_eq!(memory(), 64 * 1024);
    assert_eq!(open.signer().public_key(), key, "the operator is still the same signer");
    lock(open);
    lock(vault.unlock(slot, &pass(ANNA)).unwrap());
    let keys = fs::read(dir.path().join("keys.json")).unwrap();
    lock(vault.unlock(slot, &pass(ANNA)).unwrap());
    assert_eq!(fs::read(dir.path().join("keys.json")).unwrap(), keys, "done once");
}

#[test]
fn the_bell_rings_once() {
    let dir = tempfile::tempdir().unwrap();
    let (open, _) = create(dir.path());
    assert!(!open.bell_rung());
    ring_bell(dir.path()).unwrap();
    assert!(open.bell_rung());
    assert!(!open.bell_rung());
}

#[test]
fn a_second_program_is_refused_until_the_first_leaves() {
    if let Ok(dir) = std::env::var("POLIEDRO_TEST_CLAIM") {
        match Vault::claim(dir.as_ref(), KdfPolicy::for_tests()) {
            Ok(_) => println!("CLAIMED"),
            Err(error) => println!("REFUSED {error}"),
        }
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let (open, _) = create(dir.path());
    let try_it = || {
        let out = run_child(
            "a_second_program_is_refused_until_the_first_leaves",
            &[("POLIEDRO_TEST_CLAIM", dir.path().to_str().unwrap())],
        );
        String::from_utf8_lossy(&out.stdout).into_owned()
    };
    assert!(try_it().contains("REFUSED Questo archivio è già aperto in un'altra finestra di Poliedro"));
    let (vault, _) = open.lock();
    assert!(try_it().contains("REFUSED"), "locked, but the folder is still ours");
    drop(vault);
    assert!(try_it().contains("CLAIMED"));
}

#[test]
fn the_calibrated_policy_opens_in_bearable_time() {
    let dir = tempfile::tempdir().unwrap();
    let policy = KdfPolicy::calibrated();
    let (open, _) =
        Vault::create(dir.path(), new_vault(), &Passphrase::choose(ANNA.to_owned()).unwrap(), policy).unwrap();
    let (vault, _) = open.lock();
    let start = std::time::Instant::now();
    lock(vault.unlock(slot_of(dir.path(), operator(1)), &pass(ANNA)).unwrap());
    let spent = start.elapsed();
    println!("{policy:?} opens in {spent:?}");
    assert!(spent.as_millis() > 20, "not Argon2id at all: {spent:?}");
}
