//! The synthetic district that is measured: written once through the product, copied row by row into a plain file, and kept.

use crate::{Fault, now, open, plain, product::Gate};
use jiff::civil::date;
use poliedro_app::{App, AppConfig, FilePicker, Kdf, Passphrase, SetClock, demo};
use poliedro_domain::{demo::DemoPeople, id::PersonId, permission::Op, person::PersonFact};
use poliedro_store::{
    Archive, Connection, Session, StoreError,
    key::KdfPolicy,
    migrate::{MIGRATIONS, migrate},
    slot::SlotId,
    vault::{OpenVault, Vault, VaultStatus},
};
use sha2::{Digest, Sha256};
use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Seed of the district.
pub const SEED: u64 = 7;

/// A district ready to be measured: copies that may be written to.
#[derive(Debug)]
pub struct District {
    /// How many people.
    pub people: u64,
    /// The folder of the encrypted archive.
    pub archive: PathBuf,
    /// The plain file with the same rows.
    pub plain: PathBuf,
}

struct NoFolder;

impl FilePicker for NoFolder {
    fn pick(&self, _: poliedro_app::Pick) -> Option<PathBuf> {
        None
    }
}

/// The program on the archive in `folder`, with passphrases that cost nothing to try.
pub fn app(folder: &Path) -> App {
    App::new(AppConfig {
        archive_dir: folder.to_owned(),
        demo_dir: folder.join("none"),
        clock: Arc::new(SetClock::new(now())),
        device: "PC-01".to_owned(),
        files: Arc::new(NoFolder),
        kdf: Kdf::Trivial,
    })
}

/// The slot of the archive's one operator.
pub fn slot(folder: &Path) -> Result<SlotId, Fault> {
    match Vault::inspect(folder) {
        VaultStatus::Present { slots, .. } => {
            let slot = slots.iter().find(|slot| slot.operator_id.is_some());
            slot.map(|slot| slot.slot_id).ok_or_else(|| "the archive has no operator".into())
        }
        other => Err(format!("no archive to measure: {other:?}").into()),
    }
}

/// Opens the archive in `folder`.
pub fn unlock(folder: &Path) -> Result<OpenVault, Fault> {
    let vault = Vault::claim(folder, KdfPolicy::for_tests())?;
    Ok(vault.unlock(slot(folder)?, &Passphrase::typed(demo::PASSPHRASE.to_owned()))?)
}

impl District {
    /// A district of `people`, made under `folder` unless one of the same make is there, and copied for this run.
    pub fn prepared(folder: &Path, people: u64) -> Result<Self, Fault> {
        let kept = folder.join(format!("{people}-{}", make()?));
        if !kept.join("plain.db").exists() {
            println!("Writing {people} people (once): {}", kept.display());
            fs::create_dir_all(folder)?;
            let unfinished = folder.join("unfinished");
            clear(&unfinished)?;
            write(&unfinished, people)?;
            fs::rename(&unfinished, &kept)?;
        }
        let run = folder.join("run");
        clear(&run)?;
        fs::create_dir_all(run.join("archive"))?;
        for file in fs::read_dir(kept.join("archive"))? {
            let file = file?;
            fs::copy(file.path(), run.join("archive").join(file.file_name()))?;
        }
        fs::copy(kept.join("plain.db"), run.join("plain.db"))?;
        Ok(Self { people, archive: run.join("archive"), plain: run.join("plain.db") })
    }

    /// The `n`-th person of the district.
    pub fn person(n: u64) -> poliedro_domain::person::Patch {
        DemoPeople::at(SEED, date(2026, 11, 23)).nth(n).fields
    }
}

fn clear(folder: &Path) -> Result<(), Fault> {
    if folder.exists() { Ok(fs::remove_dir_all(folder)?) } else { Ok(()) }
}

fn write(folder: &Path, people: u64) -> Result<(), Fault> {
    let archive = folder.join("archive");
    let passphrase = Passphrase::typed(demo::PASSPHRASE.to_owned());
    let people = u32::try_from(people)?;
    let said = |done: u32| {
        if done.is_multiple_of(50_000) {
            println!("  {done}");
        }
    };
    let made = app(&archive).at_desk(|desk| demo::write(desk, &passphrase, people, SEED, said))?;
    println!("  {} people, {} accesses", made.people, made.intakes);
    let mut gate = Gate::at(unlock(&archive)?)?;
    let some = some(gate.archive.connection(), people / 5)?;
    let opened = open::open(&mut gate, &some)?;
    println!("  {opened} pathways opened");
    gate.leave()?;
    let open = unlock(&archive)?;
    plain::copy(&open.reader()?, &folder.join("plain.db"))?;
    let (_, closed) = open.lock();
    Ok(closed?)
}

/// So many people, spread over the district.
fn some(conn: &Connection, many: u32) -> Result<Vec<PersonId>, Fault> {
    let sql = "SELECT id FROM person WHERE n % max(1, (SELECT max(n) FROM person) / ?1) = 0 ORDER BY n LIMIT ?1";
    let mut statement = conn.prepare(sql)?;
    let found = statement.query_map([many], |row| row.get(0))?;
    Ok(found.map(|id| Ok(PersonId::from_bytes(id?))).collect::<rusqlite::Result<_>>()?)
}

/// What the district is made of, in 16 digits: the schema, and what the first people leave in the indexes.
fn make() -> Result<String, Fault> {
    let mut hash = Sha256::new();
    hash.update(open::MAKE);
    for step in MIGRATIONS {
        hash.update(step.sql);
    }
    let mut conn = Connection::open_in_memory()?;
    migrate(&mut conn)?;
    let mut archive = Archive::new(conn)?;
    archive.change::<_, StoreError>(&Session::system("make"), now(), Op::Demo, |tx| {
        for n in 0..100 {
            let person = tx.new_person()?;
            let opened = PersonFact::Registered { fields: District::person(n), distinct_from: Vec::new() };
            tx.append_person(person, now(), opened)?;
        }
        Ok(())
    })?;
    for sql in
        ["SELECT kind || key || person FROM person_key", "SELECT words FROM person_word", "SELECT fields FROM person"]
    {
        let mut statement = archive.connection().prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            hash.update(row.get::<_, String>(0)?);
        }
    }
    let mut name = String::new();
    for byte in hash.finalize().iter().take(8) {
        write!(name, "{byte:02x}")?;
    }
    Ok(name)
}
