//! A damaged, foreign or newer archive, a folder that may not be written, a disk that is full: a sentence, exit 1, nothing touched.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use poliedro_app::Passphrase;
use poliedro_store::{
    key::KdfPolicy,
    vault::{Vault, VaultStatus},
};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use support::*;

/// An archive with a person in it, locked.
fn with_someone() -> Terminal {
    let (terminal, _) = Terminal::with_archive();
    terminal.person(maria());
    terminal
}

#[track_caller]
fn refused_and_untouched(terminal: &Terminal, bytes: &[u8], sentence: &str) {
    fs::write(terminal.archive().join("archive.db"), bytes).unwrap();
    terminal.run(&["person", "find", "rossi"]).refused(sentence);
    assert!(terminal.database() == bytes, "touched: {sentence}");
    terminal.run(&["audit", "verify"]).refused(sentence);
    assert!(terminal.database() == bytes, "touched: {sentence}");
}

#[test]
fn a_broken_or_foreign_archive_has_its_own_sentence_and_is_left_as_it_is() {
    let terminal = with_someone();
    let good = terminal.database();
    let mut flipped = good.clone();
    flipped[1000] ^= 4;
    let plain = terminal.beside("in chiaro.db");
    poliedro_store::Connection::open(&plain).unwrap().execute_batch("CREATE TABLE person (name TEXT)").unwrap();
    let other = with_someone();
    let noise: Vec<u8> = (0..good.len() as u64).map(|i| (i.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 56) as u8).collect();

    refused_and_untouched(&terminal, &[], "è incompleto");
    refused_and_untouched(&terminal, &good[..4096], "è incompleto");
    refused_and_untouched(&terminal, &good[..good.len() - 4096], "è incompleto");
    refused_and_untouched(&terminal, &good[..good.len() - 7], "è incompleto");
    refused_and_untouched(&terminal, &fs::read(&plain).unwrap(), "è una base di dati non cifrata");
    refused_and_untouched(&terminal, &noise, "non è l'archivio a cui appartengono queste chiavi");
    refused_and_untouched(&terminal, &other.database(), "non è l'archivio a cui appartengono queste chiavi");
    refused_and_untouched(&terminal, &flipped, "danneggiat");
    let status = terminal.run(&["--json", "status"]).json();
    assert_eq!(status["state"], "locked", "one bit shows only once the key is there: {status}");

    fs::remove_file(terminal.archive().join("archive.db")).unwrap();
    terminal.run(&["person", "find", "rossi"]).refused("Manca il file dell'archivio");
    assert_eq!(terminal.run(&["--json", "status"]).json()["state"], "damaged");
    fs::write(terminal.archive().join("archive.db"), &good).unwrap();
    assert!(terminal.run(&["person", "find", "rossi"]).done().contains("Rossi Maria"));
}

/// One bit anywhere: either what is asked does not need that page, or it is refused; never a wrong answer, never a crash.
#[test]
fn one_flipped_bit_is_never_a_wrong_answer() {
    let terminal = with_someone();
    let good = terminal.database();
    let right = terminal.run(&["--json", "person", "find", "rossi"]).json()["hits"].clone();
    fs::write(terminal.archive().join("archive.db"), &good).unwrap();
    let keys = fs::read(terminal.archive().join("keys.json")).unwrap();
    let mut refusals = 0;
    for step in 0..16 {
        let at = 16 + step * (good.len() - 17) / 15;
        let mut bytes = good.clone();
        bytes[at] ^= 1 << (step % 8);
        fs::write(terminal.archive().join("archive.db"), &bytes).unwrap();
        let said = terminal.run(&["--json", "person", "find", "rossi"]);
        if said.code == 0 {
            assert_eq!(said.json()["hits"], right, "bit at {at}");
        } else {
            refusals += 1;
            assert!(said.err.contains("danneggiat") || said.err.contains("non corrisponde"), "bit at {at}: {said:?}");
            assert!(!said.err.contains("panicked"));
        }
        for leftover in ["archive.db-wal", "archive.db-shm"] {
            let _ = fs::remove_file(terminal.archive().join(leftover));
        }
        fs::write(terminal.archive().join("keys.json"), &keys).unwrap();
    }
    println!("{refusals} of 16 refused");
    assert!(refusals >= 2, "{refusals}");
}

#[test]
fn keys_that_are_broken_or_gone_are_said_so() {
    let terminal = with_someone();
    let keys = terminal.archive().join("keys.json");
    let good = fs::read(&keys).unwrap();
    let copy = terminal.archive().join("keys.json.bak");
    fs::remove_file(&keys).unwrap();
    assert!(terminal.run(&["person", "find", "rossi"]).done().contains("Rossi Maria"), "the copy serves");
    for broken in [b"{".to_vec(), vec![0; 4096], b"null".to_vec(), good[..good.len() / 2].to_vec()] {
        fs::write(&keys, &broken).unwrap();
        fs::write(&copy, &broken).unwrap();
        let bytes = terminal.database();
        let said = terminal.run(&["person", "find", "rossi"]);
        assert!(said.code == 1 && said.out.is_empty() && said.err.contains("keys.json"), "{said:?}");
        assert!(terminal.database() == bytes);
    }
    fs::remove_file(&keys).unwrap();
    fs::remove_file(&copy).unwrap();
    let said = terminal.run(&["person", "find", "rossi"]);
    assert!(said.code == 1 && said.err.contains("keys.json"), "{said:?}");
    let init = terminal.run(&["init", "--name", "Nuovo", "--first-operator", OPERATOR]);
    init.refused("c'è già un archivio");
    fs::write(&keys, &good).unwrap();
    assert!(terminal.run(&["person", "find", "rossi"]).done().contains("Rossi Maria"));
}

#[test]
fn an_archive_of_a_newer_program_is_refused_untouched() {
    let terminal = with_someone();
    let VaultStatus::Present { slots, .. } = Vault::inspect(terminal.archive()) else { panic!("no archive") };
    let vault = Vault::claim(terminal.archive(), KdfPolicy::floor()).unwrap();
    let slot = slots.iter().find(|slot| slot.label == OPERATOR).unwrap().slot_id;
    let mut open = vault.unlock(slot, &Passphrase::typed(PASSPHRASE.to_owned())).unwrap();
    let connection = open.take_connection().unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    open.give_back(connection);
    let (locked, closed) = open.lock();
    closed.unwrap();
    drop((vault, locked));
    let bytes = terminal.database();
    let newer = "scritto da una versione più recente di Poliedro";
    terminal.run(&["person", "find", "rossi"]).refused(newer);
    terminal.run(&["rebuild"]).refused(newer);
    terminal.call("person.register", &json!({ "form": maria(), "distinctFrom": [] })).refused(newer);
    assert!(terminal.database() == bytes, "the archive was touched");
}

/// A small disk in memory, mounted for the test and taken away after it.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: &Path, size: &str) -> Option<Self> {
        fs::create_dir(at).unwrap();
        let option = format!("size={size}");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &option, "none"]).arg(at).output();
        mounted.is_ok_and(|mounted| mounted.status.success()).then(|| Self(at.to_owned()))
    }
    fn read_only(&self) {
        let done = Command::new("mount").args(["-o", "remount,ro"]).arg(&self.0).output().unwrap();
        assert!(done.status.success(), "{done:?}");
    }
    fn writable(&self) {
        let done = Command::new("mount").args(["-o", "remount,rw"]).arg(&self.0).output().unwrap();
        assert!(done.status.success(), "{done:?}");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

#[test]
fn a_folder_that_may_not_be_written_is_said_so() {
    let terminal = Terminal::new();
    let Some(disk) = SmallDisk::mount(&terminal.beside("disco"), "16m") else {
        println!("SKIPPED: this user may not mount a disk");
        return;
    };
    let archive = terminal.beside("disco").join("archivio");
    let terminal = terminal.at(archive);
    terminal.run(&["init", "--name", "Prova", "--first-operator", OPERATOR]).done();
    terminal.person(maria());
    let bytes = terminal.database();
    disk.read_only();
    let sentence = "sola lettura";
    terminal.run(&["person", "find", "rossi"]).refused(sentence);
    terminal.call("person.register", &json!({ "form": maria(), "distinctFrom": [] })).refused(sentence);
    let other = Terminal::new().at(terminal.archive().with_file_name("altro"));
    other.run(&["init", "--name", "Prova", "--first-operator", OPERATOR]).refused(sentence);
    assert!(terminal.database() == bytes);
    disk.writable();
    assert!(terminal.run(&["person", "find", "rossi"]).done().contains("Rossi Maria"));
}

#[test]
fn a_full_disk_loses_nothing_that_was_saved() {
    let terminal = Terminal::new();
    let Some(_disk) = SmallDisk::mount(&terminal.beside("disco"), "3m") else {
        println!("SKIPPED: this user may not mount a disk");
        return;
    };
    let disk = terminal.beside("disco");
    let terminal = terminal.at(disk.join("archivio"));
    terminal.run(&["init", "--name", "Prova", "--first-operator", OPERATOR]).done();
    terminal.person(maria());
    // The rest of the disk is taken by something else, but for what opening needs.
    let mut filler = Vec::new();
    let spare = disk.join("spazio");
    fs::write(&spare, vec![1; 96 * 1024]).unwrap();
    let mut room = 4 * 1024 * 1024;
    while room >= 4096 {
        let path = disk.join(format!("altro{}", filler.len()));
        if fs::write(&path, vec![1; room]).is_err() {
            let _ = fs::remove_file(&path);
            room /= 2;
        } else {
            filler.push(path);
        }
    }
    fs::remove_file(spare).unwrap();
    let note = "Vive sola al terzo piano. ".repeat(700);
    let form = json!({ "surname": "Ghidoni", "name": "Ezio", "note": note });
    let said = terminal.call("person.register", &json!({ "form": form, "distinctFrom": [] }));
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{said:?}");
    assert!(said.err.contains("Il disco è pieno") || said.err.contains("spazio"), "{said:?}");
    for path in filler {
        fs::remove_file(path).unwrap();
    }
    assert!(terminal.run(&["person", "find", "rossi"]).done().contains("Rossi Maria"));
    assert_eq!(terminal.run(&["--json", "person", "find", "ghidoni"]).json()["hits"], json!([]));
    assert_eq!(terminal.run(&["--json", "audit", "verify"]).json()["ok"], true);
    assert_eq!(terminal.run(&["--json", "rebuild"]).json()["unchanged"], true);
}
