//! The gate on a real archive: schema inside the creation, work through the guarded connection, lock, rotation, backup.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod gate_common;
mod vault_support;

use gate_common::{anna, found, register};
use poliedro_domain::{permission::Op, person::Field};
use poliedro_store::{
    Archive, StoreError, audit,
    backup::{backup, restore},
    key::KdfPolicy,
    migrate::migrate,
    projection_digest,
    vault::{Entry, OpenVault, Vault},
};
use std::{fs, path::Path};
use vault_support::{ANNA, BRUNO, bytes_of, contains, lock, new_vault, now, operator, pass, reopen};

fn create(dir: &Path) -> OpenVault {
    Vault::create_with(dir, new_vault(), &pass(ANNA), KdfPolicy::for_tests(), |connection| {
        migrate(connection)?;
        Ok(())
    })
    .unwrap()
    .0
}

fn zebedeo(archive: &mut Archive) {
    register(archive, &[(Field::Surname, "Quarantatré"), (Field::Name, "Zebedeo"), (Field::Phone, "338 1234567")]);
}

/// Locks as the program does: the head is signed, kept in the archive and beside it.
fn sign_and_lock(mut open: OpenVault, archive: Archive) {
    let by = open.operator_id().unwrap();
    let anchor = audit::sign_head(archive.connection(), by, now(), &|message| open.signer().sign(message)).unwrap();
    open.give_back(archive.into_connection());
    open.write_anchor(anchor.unwrap().into()).unwrap();
    lock(open);
}

fn work(open: &mut OpenVault) -> Archive {
    Archive::new(open.take_connection().unwrap()).unwrap()
}

fn holds(open: &OpenVault, archive: &Archive) -> audit::AnchorCheck {
    let report = audit::verify(archive.connection(), &|who| open.public_keys_of(who)).unwrap();
    assert!(report.first_bad.is_none(), "{:?}", report.first_bad);
    assert!(report.heads > 0);
    audit::check_anchor(archive.connection(), open.read_anchor().unwrap().into()).unwrap()
}

#[test]
fn people_are_registered_found_and_kept_through_locks_and_keys() {
    let (dir, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut open = create(dir.path());
    let mut archive = work(&mut open);
    zebedeo(&mut archive);
    assert_eq!(found(&mut archive, "zeb quar").len(), 1);
    assert_eq!(found(&mut archive, "338 12").len(), 1);
    for (path, bytes) in bytes_of(dir.path()) {
        for text in ["Zebedeo", "zebedeo", "Quarantatr", "quarantatr", "3381234567"] {
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(!contains(&bytes, text.as_bytes()) && !contains(&bytes, &wide), "{text} in {}", path.display());
        }
    }
    sign_and_lock(open, archive);

    // The passphrase changes, hence the signing key; the data key changes; the old head still verifies.
    let mut open = reopen(dir.path());
    open.change_passphrase(&pass(ANNA), &pass(BRUNO), now()).unwrap();
    open.change_passphrase(&pass(BRUNO), &pass(ANNA), now()).unwrap();
    open.rotate_dek(now(), &mut |_, _| ()).unwrap();
    let mut archive = work(&mut open);
    assert_eq!(holds(&open, &archive), audit::AnchorCheck::Holds);
    assert_eq!(found(&mut archive, "quarantatre zebedeo").len(), 1);
    let digest = projection_digest(archive.connection()).unwrap();
    archive.change::<_, StoreError>(&anna(), now(), Op::Rebuild, |change| change.rebuild(&mut |_| ())).unwrap();
    assert_eq!(projection_digest(archive.connection()).unwrap(), digest);

    // A backup while the gate holds the connection has the same audit head, and comes back the same.
    let report = backup(&open.backup_source().unwrap(), out.path(), now(), &mut |_| ()).unwrap();
    assert_eq!(report.audit_head, Some(audit::last(archive.connection()).unwrap().into()));
    assert_eq!(report.counts["person"], 1);
    let slot = open.slot_id();
    sign_and_lock(open, archive);
    let target = out.path().join("ripristinato");
    restore(&report.path, &target, Entry::Slot(slot, &pass(ANNA)), &mut |_| ()).unwrap();
    let mut open = reopen(&target);
    let mut archive = work(&mut open);
    assert_eq!(holds(&open, &archive), audit::AnchorCheck::Holds);
    assert_eq!(found(&mut archive, "zebedeo").len(), 1);
    assert_eq!(projection_digest(archive.connection()).unwrap(), digest);
    assert_eq!(open.operator_id(), Some(operator(1)));
}

#[test]
fn an_old_database_put_back_is_shown_by_the_anchor() {
    let dir = tempfile::tempdir().unwrap();
    let mut open = create(dir.path());
    let mut archive = work(&mut open);
    zebedeo(&mut archive);
    sign_and_lock(open, archive);
    let old = fs::read(dir.path().join("archive.db")).unwrap();

    let mut open = reopen(dir.path());
    let mut archive = work(&mut open);
    zebedeo(&mut archive);
    sign_and_lock(open, archive);
    fs::write(dir.path().join("archive.db"), old).unwrap();

    let mut open = reopen(dir.path());
    let archive = work(&mut open);
    assert_eq!(holds(&open, &archive), audit::AnchorCheck::Cut);
}
