//! The waiting lists of the archive of examples: enough to try every room, never contradicting the files they are about.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use jiff::{Timestamp, civil::Date};
use poliedro_app::{App, AppConfig, FilePicker, Kdf, Passphrase, Pick, SetClock, demo};
use poliedro_domain::{
    application::{Exit, Stage, confirmed_before},
    id::OperatorId,
    permission::{Op, Permissions, Purpose},
};
use poliedro_store::{
    Archive, Reader, Scope, Session, SpellFilter, StoreError, WaitingFilter,
    key::KdfPolicy,
    vault::{Vault, VaultStatus},
};
use std::{collections::BTreeMap, path::Path, path::PathBuf, sync::Arc};
use uuid::Uuid;

const NOW: &str = "2026-11-23T09:00:00Z";

struct NoFolder;

impl FilePicker for NoFolder {
    fn pick(&self, _: Pick) -> Option<PathBuf> {
        None
    }
}

/// Writes a district in this folder.
fn made(folder: &Path, people: u32, seed: u64) -> demo::Written {
    let app = App::new(AppConfig {
        archive_dir: folder.to_owned(),
        demo_dir: folder.join("none"),
        clock: Arc::new(SetClock::new(NOW.parse().unwrap())),
        device: "PC-01".to_owned(),
        files: Arc::new(NoFolder),
        kdf: Kdf::Trivial,
    });
    let passphrase = Passphrase::typed(demo::PASSPHRASE.to_owned());
    app.at_desk(|desk| demo::write(desk, &passphrase, people, seed, |_| {})).unwrap()
}

fn read<T>(folder: &Path, verb: impl FnOnce(&Reader<'_>) -> Result<T, StoreError>) -> T {
    let VaultStatus::Present { slots, .. } = Vault::inspect(folder) else { panic!("no archive") };
    let slot = slots.iter().find(|slot| slot.operator_id.is_some()).unwrap().slot_id;
    let vault = Vault::claim(folder, KdfPolicy::for_tests()).unwrap();
    let mut open = vault.unlock(slot, &Passphrase::typed(demo::PASSPHRASE.to_owned())).unwrap();
    let session = Session {
        operator: OperatorId::from_uuid(Uuid::from_u128(1)),
        allowed: Permissions::everything(),
        device: "PC-01".to_owned(),
    };
    let now: Timestamp = NOW.parse().unwrap();
    let mut archive = Archive::new(open.take_connection().unwrap()).unwrap();
    archive.read(&session, now, Op::ApplicationRead, Purpose::Care, None, verb).unwrap()
}

#[test]
fn there_is_something_to_do_in_every_room() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("esempio");
    let written = made(&folder, demo::PEOPLE, demo::SEED);
    let today: Date = "2026-11-23".parse().unwrap();
    read(&folder, |reader| {
        let all = reader.waiting(&WaitingFilter { scope: Scope::All, ..WaitingFilter::default() }, today, 0, 10_000)?;
        assert_eq!(all.total, written.applications);
        let counts = reader.waiting_counts(confirmed_before(today, 6))?;
        let mut stages = BTreeMap::<Stage, u32>::new();
        let mut exits = BTreeMap::<Exit, u32>::new();
        for row in &all.rows {
            *stages.entry(row.stage).or_default() += 1;
            if let Some((day, exit)) = row.left {
                *exits.entry(exit).or_default() += 1;
                // Who died in a list died on that day for the file too.
                assert!(exit != Exit::Death || row.person.death_date.is_some_and(|died| died <= day), "{row:?}");
            }
            // Who died today is still to be taken out.
            let dead = row.person.death_date.is_some_and(|died| died < today);
            assert!(!dead || row.left.is_some(), "{row:?}");
            assert!(row.person.example && row.places.iter().all(|place| place.place > 0));
        }
        assert!((55..=75).contains(&counts.waiting), "{counts:?}");
        assert!((1..=4).contains(&counts.pending), "{counts:?}");
        assert!(counts.applied >= 5 && counts.urgent >= 2 && counts.to_confirm >= 3, "{counts:?}");
        assert!(counts.uncovered >= 8 && counts.uncovered * 2 < counts.waiting, "{counts:?}");
        for stage in [Stage::Listed, Stage::Suspended, Stage::Offered, Stage::Accepted, Stage::Admitted, Stage::Closed]
        {
            assert!(stages.contains_key(&stage), "{stage:?}: {stages:?}");
        }
        for exit in [Exit::Admitted, Exit::Death, Exit::Renounced, Exit::Elsewhere, Exit::NotListed] {
            assert!(exits.contains_key(&exit), "{exit:?}: {exits:?}");
        }
        // Some came with an assessment of this archive, and then they are in a list only if the equipe decided so.
        let assessed = all.rows.iter().filter(|row| row.vmd.is_some());
        assert!(assessed.clone().count() > 20);
        for row in assessed {
            assert_eq!(row.entered_on.is_some(), row.decision.as_deref() == Some("lista_rsa"), "{row:?}");
        }
        let waits = reader.spells(&SpellFilter::default())?;
        let admitted = waits.iter().filter_map(|row| match row.spell.left {
            Some((day, Exit::Admitted)) => Some((day - row.spell.entered).get_days()),
            _ => None,
        });
        let mut admitted: Vec<i32> = admitted.collect();
        admitted.sort_unstable();
        // About eight months, and some far longer.
        let median = admitted[admitted.len() / 2];
        assert!((170..=300).contains(&median) && admitted[admitted.len() * 9 / 10] > 350, "{admitted:?}");
        // Enough of them to say how long people wait and to look ahead.
        let lately = today.saturating_sub(jiff::Span::new().days(365));
        let recent = waits
            .iter()
            .filter(|row| row.spell.left.is_some_and(|(day, exit)| exit == Exit::Admitted && day >= lately));
        assert!(admitted.len() >= 20 && recent.count() >= 12, "{admitted:?}");
        for file in reader.units()? {
            let today = file.state.at(today).unwrap();
            assert!(today.unit.beds.contracted.is_some() && today.unit.source == "ESEMPIO");
        }
        assert_eq!(reader.waiting_by_unit()?.len(), 7);
        Ok(())
    });
}

#[test]
fn any_district_may_be_written() {
    // Each fact passes the gate: a story that contradicts a file would stop the writing.
    for seed in [2, 3, 11] {
        let folder = tempfile::tempdir().unwrap();
        let written = made(&folder.path().join("esempio"), 300, seed);
        assert!(written.applications > 60, "{written:?}");
    }
}
