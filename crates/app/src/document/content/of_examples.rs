//! Every plan, application and discharge of the archive of examples, through its documents.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::{
    super::{compose::compose, view::DocumentAsk},
    About, Asked, Content, KINDS, Kind, Source,
};
use crate::{App, AppConfig, CallError, FilePicker, Kdf, Passphrase, Pick, SetClock, demo};
use jiff::{Timestamp, civil::Date};
use poliedro_documents::Template;
use poliedro_domain::{
    id::OperatorId,
    letterhead::Letterhead,
    permission::{Op, Permissions, Purpose},
};
use poliedro_store::{
    Archive, DischargeFilter, PlanFilter, Reader, Scope, Session, WaitingFilter,
    key::KdfPolicy,
    vault::{Vault, VaultStatus},
};
use std::{collections::BTreeMap, fs, path::PathBuf, process::Command, sync::Arc};
use uuid::Uuid;

const NOW: &str = "2026-11-23T09:00:00Z";

struct NoFolder;

impl FilePicker for NoFolder {
    fn pick(&self, _: Pick) -> Option<PathBuf> {
        None
    }
}

/// Reads an archive of examples.
fn examples(verb: impl FnOnce(&Reader<'_>) -> Result<(), CallError>) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("esempio");
    let app = App::new(AppConfig {
        archive_dir: folder.clone(),
        demo_dir: folder.join("none"),
        clock: Arc::new(SetClock::new(NOW.parse().unwrap())),
        device: "PC-01".to_owned(),
        files: Arc::new(NoFolder),
        kdf: Kdf::Trivial,
    });
    let passphrase = Passphrase::typed(demo::PASSPHRASE.to_owned());
    app.at_desk(|desk| demo::write(desk, &passphrase, demo::PEOPLE, demo::SEED, |_| {})).unwrap();
    drop(app);
    let VaultStatus::Present { slots, .. } = Vault::inspect(&folder) else { panic!("no archive") };
    let slot = slots.iter().find(|slot| slot.operator_id.is_some()).unwrap().slot_id;
    let vault = Vault::claim(&folder, KdfPolicy::for_tests()).unwrap();
    let mut open = vault.unlock(slot, &Passphrase::typed(demo::PASSPHRASE.to_owned())).unwrap();
    let session = Session {
        operator: OperatorId::from_uuid(Uuid::from_u128(1)),
        allowed: Permissions::everything(),
        device: "PC-01".to_owned(),
    };
    let now: Timestamp = NOW.parse().unwrap();
    let mut archive = Archive::new(open.take_connection().unwrap()).unwrap();
    archive.read(&session, now, Op::PersonRead, Purpose::Care, None, verb).unwrap();
}

fn kind(code: &str) -> &'static Kind {
    KINDS.iter().find(|kind| kind.code == code).unwrap()
}

/// What was made of a kind, and what was refused, by sentence.
#[derive(Default)]
struct Made {
    made: u32,
    drafts: u32,
    refused: BTreeMap<String, u32>,
}

/// Words of a document, as they are on paper.
fn text(kind: &Kind, content: &Content) -> String {
    let template = Template::parse(kind.template).unwrap();
    let blocks = template.blocks(&content.values).unwrap_or_else(|error| panic!("{}: {error}", kind.code));
    format!("{} {} {blocks:?}", template.title(&content.values).unwrap(), template.subject(&content.values).unwrap())
}

/// Words of the file itself, as another program reads them, and what is written in it without being drawn.
fn printed(kind: &'static Kind, content: &Content) -> String {
    let now: Timestamp = NOW.parse().unwrap();
    let content = Content {
        values: content.values.clone(),
        source: Source::Values(now),
        person: content.person,
        draft: content.draft,
        number: content.number.clone(),
        stem: content.stem.clone(),
        remarks: Vec::new(),
    };
    let letterhead = Letterhead { name: "Distretto di esempio".to_owned(), ..Letterhead::default() };
    let sheet = compose(kind, &DocumentAsk::default(), content, &letterhead, ("0".repeat(64), now), true).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("foglio.pdf");
    fs::write(&file, &sheet.bytes).unwrap();
    let said = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&file).arg("-").output();
    let said = said.expect("pdftotext (poppler-utils) is needed: see script/setup");
    let drawn = String::from_utf8(said.stdout).unwrap();
    let drawn = drawn.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{drawn} {} {}", String::from_utf8_lossy(&sheet.bytes), sheet.stem())
}

/// What is asked of a kind.
const fn of<'a, 'r>(reader: &'a Reader<'r>, about: About, id: &'a str, part: &'a str) -> Asked<'a, 'r> {
    let closing = "Con i migliori saluti.";
    Asked { reader, about: Some(about), id, part, archive: "Distretto di esempio", closing, place: "Crema" }
}

/// Makes every document of a kind about one thing; whatever is offered can be made, whatever is refused says why.
fn make(
    reader: &Reader<'_>,
    kind: &Kind,
    about: About,
    id: &str,
    made: &mut Made,
    mut look: impl FnMut(&str, &Content, &str),
) -> Result<(), CallError> {
    for offer in (kind.offered)(&of(reader, about, id, ""))? {
        let asked = of(reader, about, id, &offer.part);
        let content = (kind.content)(&asked);
        if !offer.refusal.is_empty() {
            assert!(offer.refusal.ends_with('.'), "{}: {}", kind.code, offer.refusal);
            assert_eq!(content.err().unwrap().message, offer.refusal, "{}", kind.code);
            *made.refused.entry(offer.refusal).or_default() += 1;
            continue;
        }
        let content = content?;
        let said = text(kind, &content);
        assert_eq!(content.draft, offer.draft, "{}", kind.code);
        assert!(content.remarks.iter().all(|one| one.ends_with('.') || one.ends_with(')')), "{:?}", content.remarks);
        // Codes that nobody put into words, and holes where a word should be.
        for hole in ["  ", "( )", "()", " ,"] {
            assert!(!said.contains(hole), "{}: «{hole}» in {said}", kind.code);
        }
        let Source::Facts(facts) = &content.source else { panic!("{}: from facts", kind.code) };
        assert!(reader.sources(facts)?.facts > 1, "{}", kind.code);
        // The same facts say the same.
        let again = (kind.content)(&asked)?;
        assert_eq!((&again.values, &again.number, &again.stem), (&content.values, &content.number, &content.stem));
        // Nobody is named outside the document.
        let person = reader.person_row(content.person.unwrap())?;
        for name in [person.surname, person.name].into_iter().flatten() {
            let name = name.to_lowercase();
            let outside = format!("{} {}", content.number, content.stem).to_lowercase();
            assert!(name.len() < 4 || !outside.contains(&name), "{outside}");
        }
        made.made += 1;
        made.drafts += u32::from(content.draft);
        look(&offer.part, &content, &said);
    }
    Ok(())
}

#[test]
fn every_plan_of_the_examples() {
    examples(|reader| {
        let mut made: BTreeMap<&str, Made> = BTreeMap::new();
        for row in reader.plans(&PlanFilter::default(), Date::ZERO, 0, 10_000)?.rows {
            for code in ["plan", "temporary_plan", "home_plan"] {
                let made = made.entry(code).or_default();
                let surname = row.person.surname.clone().unwrap_or_default();
                make(reader, kind(code), About::Plan, &row.id.to_string(), made, |_, content, said| {
                    assert!(said.contains(&surname), "{code}");
                    assert!(code == "home_plan" || content.draft == row.compiled_at.is_none(), "{code}");
                })?;
            }
        }
        for (code, made) in &made {
            assert!(made.made >= 20, "{code}: {} {:?}", made.made, made.refused);
        }
        assert!(made["plan"].refused.is_empty() && made["temporary_plan"].refused.is_empty());
        assert!(made["home_plan"].refused.keys().any(|why| why.starts_with("Il progetto è chiuso")));
        let drafts: Vec<_> = made.iter().map(|(code, made)| (code, made.drafts, made.made)).collect();
        assert!(drafts.iter().any(|(_, drafts, _)| *drafts > 0), "{drafts:?}");
        assert!(drafts.iter().all(|(_, drafts, made)| drafts < made), "{drafts:?}");
        Ok(())
    });
}

#[test]
fn every_application_of_the_examples() {
    examples(|reader| {
        let filter = WaitingFilter { scope: Scope::All, ..WaitingFilter::default() };
        let names: BTreeMap<String, String> = reader
            .units()?
            .iter()
            .filter_map(|file| Some((file.id.to_string(), file.state.at(Date::MAX)?.unit.name.clone())))
            .collect();
        let mut made: BTreeMap<&str, Made> = BTreeMap::new();
        let mut files = 0;
        for row in reader.waiting(&filter, Date::ZERO, 0, 10_000)?.rows {
            let id = row.id.to_string();
            let file = reader.application(row.id)?;
            let held = file.state.application.clone().unwrap();
            for code in ["application", "application_outcome", "unit_sheet"] {
                let made = made.entry(code).or_default();
                make(reader, kind(code), About::Application, &id, made, |part, content, said| {
                    // Nobody is ranked.
                    for rank in ["graduatoria n", "posizione", "numero in lista", "punteggio di priorità"] {
                        assert!(!said.to_lowercase().contains(rank), "{code}: {said}");
                    }
                    if code != "unit_sheet" {
                        return;
                    }
                    assert!(held.sharing_consent_on.is_some() && row.person.death_date.is_none(), "{said}");
                    let asked = held.preferences.iter().map(|asked| asked.unit.to_string());
                    let others: Vec<String> =
                        asked.filter(|unit| unit != part).map(|unit| names[&unit].clone()).collect();
                    let mut file = String::new();
                    if others.len() > 1 && files < 6 {
                        files += 1;
                        file = printed(kind(code), content);
                    }
                    for said in [said, file.as_str()].into_iter().filter(|said| !said.is_empty()) {
                        assert!(said.contains(&names[part]), "{said}");
                        let secret = [&held.note, &held.caregiver, &held.access_point].into_iter().chain(&others);
                        for secret in secret.filter(|text| !text.is_empty()) {
                            assert!(!said.contains(secret.as_str()), "{secret} in {said}");
                        }
                        for word in ["ISEE", "nvalidit", "accompagnamento", "Gijón", "Caregiver", "Depression"] {
                            assert!(!said.contains(word), "{word} in {said}");
                        }
                    }
                })?;
            }
        }
        assert_eq!(files, 6);
        for (code, made) in &made {
            assert!(made.made >= 20 && made.drafts == 0, "{code}: {} {:?}", made.made, made.refused);
        }
        let refused = |code: &str, how: &str| made[code].refused.keys().any(|why| why.contains(how));
        assert!(made["application"].refused.is_empty());
        assert!(refused("application_outcome", "non ha ancora un esito") && refused("application_outcome", "deceduta"));
        for how in ["Manca il consenso", "non è ancora nella lista", "non è più nella lista", "deceduta"] {
            assert!(refused("unit_sheet", how), "{how}: {:?}", made["unit_sheet"].refused);
        }
        Ok(())
    });
}

#[test]
fn every_discharge_of_the_examples() {
    examples(|reader| {
        let mut made: BTreeMap<&str, Made> = BTreeMap::new();
        for row in reader.discharges(&DischargeFilter::default(), 0, 10_000)?.rows {
            for code in ["discharge_referral", "discharge_plan", "home_plan"] {
                let made = made.entry(code).or_default();
                let surname = row.person.surname.clone().unwrap_or_default();
                make(reader, kind(code), About::Discharge, &row.id.to_string(), made, |_, content, said| {
                    assert!(said.contains(&surname), "{code}");
                    let draft = match code {
                        "discharge_plan" => row.planned_at.is_none() && row.stage.is_open(),
                        "home_plan" => row.activated_at.is_none(),
                        _ => false,
                    };
                    assert_eq!(content.draft, draft, "{code}");
                })?;
            }
        }
        for (code, made) in &made {
            assert!(made.made >= 5, "{code}: {} {:?}", made.made, made.refused);
        }
        let refused = |code: &str, how: &str| made[code].refused.keys().any(|why| why.contains(how));
        assert!(refused("discharge_plan", "non ha ancora valutato"));
        assert!(refused("discharge_referral", "Manca la segnalazione"), "{:?}", made["discharge_referral"].refused);
        assert!(refused("home_plan", "Manca il progetto di dimissione"), "{:?}", made["home_plan"].refused);
        Ok(())
    });
}
