//! An archive of the tests, read for its figures as the relation reads it.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::office::*;
use jiff::Timestamp;
use poliedro_domain::{
    figure::{Figure, Period, Window},
    id::OperatorId,
    permission::{Op, Permissions, Purpose},
    waiting::Spell,
};
use poliedro_store::{
    Archive, Reader, Session, SpellFilter, StoreError,
    key::{KdfPolicy, Passphrase},
    vault::{Vault, VaultStatus},
};
use std::path::Path;
use uuid::Uuid;

/// Code, reading, numerator and denominator.
pub(crate) type Said = (&'static str, &'static str, u32, Option<u32>);

/// The clock on the wall stands at this moment; Anna comes in again.
pub(crate) fn at(office: &Office, moment: &str) {
    let to: Timestamp = moment.parse().unwrap();
    office.clock.advance(to.as_second() - poliedro_app::Clock::now(office.clock.as_ref()).as_second());
    office.enter(ANNA, PASSPHRASE);
}

/// An archive that nobody else has open.
pub(crate) fn unlocked(folder: &Path, passphrase: &str) -> Archive {
    let VaultStatus::Present { slots, .. } = Vault::inspect(folder) else { panic!("no archive") };
    let slot = slots.iter().find(|slot| slot.operator_id.is_some()).unwrap().slot_id;
    let vault = Vault::claim(folder, KdfPolicy::for_tests()).unwrap();
    let mut open = vault.unlock(slot, &Passphrase::typed(passphrase.to_owned())).unwrap();
    Archive::new(open.take_connection().unwrap()).unwrap()
}

/// Lets `verb` read it.
pub(crate) fn looked<T>(archive: &mut Archive, verb: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
    let session = Session {
        operator: OperatorId::from_uuid(Uuid::from_u128(1)),
        allowed: Permissions::everything(),
        device: "prova".to_owned(),
    };
    let now: Timestamp = "2027-06-01T08:00:00Z".parse().unwrap();
    archive.read(&session, now, Op::ReportMake, Purpose::Planning, None, verb).unwrap()
}

/// What `figures` says of a period of the office’s archive.
#[track_caller]
pub(crate) fn counted(
    office: &Office,
    period: &str,
    figures: impl FnOnce(&Reader<'_>, Window, &[Spell]) -> Result<Vec<Figure>, StoreError>,
) -> Vec<Said> {
    // Another program cannot open an archive that is in use: a copy can be read.
    office.ask("archive.lock", serde_json::json!({}));
    let copy = tempfile::tempdir().unwrap();
    let folder = copy.path().join("archivio");
    copied(&office.path().join("archivio"), &folder);
    let figures = looked(&mut unlocked(&folder, PASSPHRASE), |reader| {
        let window = Window::of(&Period::parse(period).unwrap(), reader.newest_counted()?.unwrap()).unwrap();
        let rsa = SpellFilter { kind: Some("rsa".to_owned()), ..SpellFilter::default() };
        let spells: Vec<Spell> = reader.spells(&rsa)?.into_iter().map(|row| row.spell).collect();
        figures(reader, window, &spells)
    });
    office.enter(ANNA, PASSPHRASE);
    figures.into_iter().map(|one| (one.code, one.variant, one.numerator, one.denominator)).collect()
}

fn copied(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            copied(&entry.path(), &to.join(entry.file_name()));
        } else {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
