//! What documents say of a whole invented district: every case fills its template, and says nothing that it should not.

use super::{About, Asked, Content, KINDS, Kind, Source};
use crate::{App, AppConfig, CallError, ErrorCode, FilePicker, Kdf, Passphrase, Pick, SetClock, demo};
use poliedro_documents::Template;
use poliedro_domain::permission::{Op, Purpose};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::Path, path::PathBuf, sync::Arc};

struct NoFolder;

impl FilePicker for NoFolder {
    fn pick(&self, _: Pick) -> Option<PathBuf> {
        None
    }
}

/// An invented district, unlocked.
pub(super) struct District {
    app: App,
    _folder: tempfile::TempDir,
}

/// A document that came out, or the sentence for which it did not.
pub(super) struct Made {
    pub(super) id: String,
    pub(super) of: String,
    pub(super) part: String,
    pub(super) draft: bool,
    pub(super) said: Result<Content, String>,
}

impl District {
    pub(super) fn new(people: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::new(AppConfig {
            archive_dir: folder.path().join("archivio"),
            demo_dir: folder.path().join("esempio"),
            clock: Arc::new(SetClock::new("2026-11-23T09:00:00Z".parse().unwrap())),
            device: "PC-01".to_owned(),
            files: Arc::new(NoFolder),
            kdf: Kdf::Trivial,
        });
        let passphrase = Passphrase::typed(demo::PASSPHRASE.to_owned());
        app.at_desk(|desk| demo::write(desk, &passphrase, people, 3, |_| {})).unwrap();
        let district = Self { app, _folder: folder };
        let slot = district.ask("archive.status", json!({}))["slots"][0]["slotId"].clone();
        district.ask("archive.unlock", json!({ "slotId": slot, "passphrase": demo::PASSPHRASE }));
        district
    }

    pub(super) fn ask(&self, command: &str, args: Value) -> Value {
        let reply = self.app.call(command, args).unwrap_or_else(|error| panic!("{command}: {error:?}"));
        serde_json::from_str(&reply).unwrap()
    }

    /// Identifiers of every row of a list, page after page.
    pub(super) fn all(&self, command: &str, field: &str) -> Vec<String> {
        let mut found = Vec::new();
        loop {
            let page = self.ask(command, json!({ "filter": {}, "offset": found.len(), "limit": 200 }));
            let rows = page["rows"].as_array().unwrap();
            if rows.is_empty() {
                return found;
            }
            found.extend(rows.iter().map(|row| row[field].as_str().unwrap().to_owned()));
        }
    }

    pub(super) fn meetings(&self) -> Vec<String> {
        let list = self.ask("meeting.list", json!({}));
        let rows = ["upcoming", "sealed"].into_iter().flat_map(|half| list[half].as_array().unwrap().clone());
        rows.map(|row| row["meetingId"].as_str().unwrap().to_owned()).collect()
    }

    fn with<T>(
        &self,
        about: Option<About>,
        id: &str,
        part: &str,
        verb: impl FnOnce(&Asked<'_, '_>) -> Result<T, CallError>,
    ) -> Result<T, CallError> {
        self.app.at_desk(|desk| {
            desk.read(Op::DocumentMake, Purpose::Care, None, |reader| {
                verb(&Asked { reader, about, id, part, archive: "Esempio", closing: "", place: "Crema" })
            })
        })
    }

    /// Everything that can be made of this kind about these, each checked.
    pub(super) fn made(&self, code: &str, about: About, ids: &[String]) -> Vec<Made> {
        let kind = KINDS.iter().find(|kind| kind.code == code).unwrap();
        let template = Template::parse(kind.template).unwrap();
        let mut made = Vec::new();
        for id in ids {
            let offers = self.with(Some(about), id, "", |asked| (kind.offered)(asked)).unwrap();
            assert!(!offers.is_empty(), "{code}: nothing is said of {id}");
            for offer in offers {
                let said = self.with(None, id, &offer.part, |asked| (kind.content)(asked));
                let which = format!("{code} {id} {}", offer.part);
                if !offer.refusal.is_empty() {
                    assert!(offer.refusal.ends_with('.') && offer.refusal.len() > 30, "{which}: {}", offer.refusal);
                    assert_eq!(said.err().unwrap().message, offer.refusal, "{which}");
                    made.push(Made {
                        id: id.clone(),
                        of: offer.of,
                        part: offer.part,
                        draft: offer.draft,
                        said: Err(offer.refusal),
                    });
                    continue;
                }
                let content = said.unwrap_or_else(|error| panic!("{which}: {error:?}"));
                self.is_whole(kind, &template, &content, &which);
                assert_eq!(content.draft, offer.draft, "{which}");
                let again = self.with(Some(about), id, &offer.part, |asked| (kind.content)(asked)).unwrap();
                assert_eq!(again.values, content.values, "{which}");
                made.push(Made {
                    id: id.clone(),
                    of: offer.of,
                    part: offer.part,
                    draft: offer.draft,
                    said: Ok(content),
                });
            }
        }
        made
    }

    fn is_whole(&self, kind: &Kind, template: &Template, content: &Content, which: &str) {
        let blocks = template.blocks(&content.values).unwrap_or_else(|error| panic!("{which}: {error}"));
        assert!(!blocks.is_empty(), "{which}");
        let (title, subject) = (template.title(&content.values).unwrap(), template.subject(&content.values).unwrap());
        let outside = format!("{title} {subject} {} {}", content.number, content.stem).to_lowercase();
        if let Some(person) = content.values.get("person") {
            for name in ["surname", "givenName"].map(|name| person[name].as_str().unwrap().to_lowercase()) {
                assert!(
                    name.is_empty() || !outside.split([' ', '-', '_']).any(|word| word == name),
                    "{which}: {outside}"
                );
            }
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        assert!(
            content.stem.chars().all(plain) && content.number.chars().all(plain),
            "{which}: {} {}",
            content.stem,
            content.number
        );
        let Source::Facts(subjects) = &content.source else { panic!("{which}: from no fact") };
        let sources = self.with(None, "", "", |asked| Ok(asked.reader.sources(subjects)?)).unwrap();
        assert_eq!((sources.digest.len(), sources.facts > 0), (64, true), "{which}");
        self.leave(kind.code, content);
    }

    /// Leaves the values of the first cases of a kind, to be looked at.
    fn leave(&self, code: &str, content: &Content) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/documents/demo");
        fs::create_dir_all(&folder).unwrap();
        for n in 0..12 {
            let path = folder.join(format!("{code}.{n}.json"));
            if !path.exists() {
                fs::write(path, serde_json::to_string_pretty(&content.values).unwrap()).unwrap();
                return;
            }
        }
    }
}

/// What a document says, in one text.
pub(super) fn text(code: &str, content: &Content) -> String {
    let kind = KINDS.iter().find(|kind| kind.code == code).unwrap();
    let template = Template::parse(kind.template).unwrap();
    format!("{:?}", template.blocks(&content.values).unwrap())
}

fn count(made: &[Made]) -> (usize, usize) {
    let good = made.iter().filter(|one| one.said.is_ok()).count();
    (good, made.len() - good)
}

#[test]
fn every_access_assessment_and_discharge_fills_its_documents() {
    let district = District::new(90);
    let accesses = district.all("intake.list", "intakeId");
    let vmds = district.all("vmd.list", "vmdId");
    let discharges = district.all("discharge.list", "dischargeId");
    let (good, none) = count(&district.made("intake", About::Intake, &accesses));
    assert!(good == accesses.len() && none == 0, "{good} of {}", accesses.len());
    for code in ["orientation", "referral"] {
        let (good, none) = count(&district.made(code, About::Intake, &accesses));
        assert!(good > 10 && none > 5, "{code}: {good} {none}");
    }
    let made = district.made("vmd", About::Vmd, &vmds);
    let (good, none) = count(&made);
    assert!(good > 15 && none > 0, "vmd: {good} {none}");
    let drafts = made.iter().filter(|one| one.draft && one.said.is_ok()).count();
    assert!(drafts > 2 && good - drafts > 5, "{drafts} drafts of {good}");
    for (about, ids) in [(About::Intake, &accesses), (About::Vmd, &vmds), (About::Discharge, &discharges)] {
        let (good, none) = count(&district.made("gp_letter", about, ids));
        assert!(good > 3 && none > 0, "gp_letter {about:?}: {good} {none}");
    }
}

/// What the orientation sheet and the letter leave out, whatever was written of the person.
#[test]
fn a_sheet_for_the_citizen_and_a_letter_judge_nobody() {
    let district = District::new(60);
    let accesses = district.all("intake.list", "intakeId");
    for code in ["orientation", "gp_letter"] {
        for one in district.made(code, About::Intake, &accesses) {
            let Ok(content) = &one.said else { continue };
            let page = district.ask("intake.page", json!({ "intakeId": one.id }));
            let said = text(code, content);
            let assessed = page["assessment"]["summary"].as_str().unwrap_or_default();
            assert!(assessed.is_empty() || !said.contains(assessed), "{code} {}", one.id);
            for referral in page["referrals"].as_array().unwrap() {
                let motive = referral["motive"].as_str().unwrap();
                assert!(motive.is_empty() || !said.contains(motive), "{code} {}", one.id);
            }
        }
    }
    for one in district.made("gp_letter", About::Vmd, &district.all("vmd.list", "vmdId")) {
        let Ok(content) = &one.said else { continue };
        let page = district.ask("vmd.page", json!({ "vmdId": one.id }));
        let said = text("gp_letter", content);
        for decision in page["decisions"].as_array().unwrap() {
            let motive = decision["motive"].as_str().unwrap();
            assert!(motive.is_empty() || !said.contains(motive), "{}", one.id);
        }
    }
}

#[test]
fn minutes_and_their_extracts_say_what_was_sealed_and_an_extract_nothing_of_the_others() {
    let district = District::new(150);
    let meetings = district.meetings();
    let minutes = district.made("minutes", About::Meeting, &meetings);
    let sealed = minutes.iter().filter(|one| !one.draft && one.said.is_ok()).count();
    let drafts = minutes.iter().filter(|one| one.draft && one.said.is_ok()).count();
    assert!(sealed > 3 && drafts > 0, "{sealed} sealed, {drafts} drafts of {}", meetings.len());

    let extracts = district.made("minutes_case", About::Meeting, &meetings);
    let mut of_meeting: BTreeMap<&str, Vec<&Made>> = BTreeMap::new();
    for one in extracts.iter().filter(|one| one.said.is_ok()) {
        of_meeting.entry(&one.id).or_default().push(one);
    }
    assert!(of_meeting.values().any(|cases| cases.len() > 2), "no meeting with several cases");
    let mut compared = 0;
    for cases in of_meeting.values() {
        let mut numbers: Vec<&str> = cases.iter().map(|one| one.said.as_ref().ok().unwrap().number.as_str()).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), cases.len(), "two extracts of one number");
        for one in cases {
            let content = one.said.as_ref().ok().unwrap();
            let said = text("minutes_case", content);
            assert!(said.contains(&one.of), "{}", one.of);
            assert!(!said.contains("Ordine del giorno"), "{}", one.of);
            for other in cases.iter().filter(|other| other.part != one.part && other.of != one.of) {
                let (surname, name) = other.of.split_once(' ').unwrap();
                assert!(
                    !said.contains(&other.of) && !said.contains(&format!("{name} {surname}")),
                    "{} in {}",
                    other.of,
                    one.of
                );
                assert!(!content.values.to_string().contains(&other.of), "{} in the values of {}", other.of, one.of);
                assert!(
                    !content.values.to_string().contains(&other.part),
                    "{} in the values of {}",
                    other.part,
                    one.of
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn an_integrative_minute_is_told_whole_and_to_the_others_of_its_meeting_only_that_it_is_there() {
    let district = District::new(150);
    let meetings = district.meetings();
    for one in district.made("addendum", About::Meeting, &meetings) {
        assert!(one.said.err().unwrap().contains("integrativo"), "{}", one.id);
    }
    let extracts = district.made("minutes_case", About::Meeting, &meetings);
    // A case that was postponed is decided in another meeting: it refuses, and leaves everything as it was.
    let changes = |whose: &Made| {
        let change = json!({ "verifyOn": "2027-02-01", "dissent": "Parola unica del dissenso" });
        let form = json!({ "vmdId": whose.part, "reason": "Parola unica del motivo", "text": "Parola unica del testo", "decision": change });
        district.app.call("meeting.add", json!({ "meetingId": whose.id, "form": form })).is_ok()
    };
    let mut pairs = extracts.iter().zip(extracts.iter().skip(1)).filter(|(one, next)| one.id == next.id);
    let (whose, other) = pairs.find(|(one, _)| changes(one)).unwrap();
    let form = json!({ "vmdId": null, "reason": "Altro motivo", "text": "Testo di tutta la seduta", "decision": null });
    district.ask("meeting.add", json!({ "meetingId": whose.id, "form": form }));

    let meeting = vec![whose.id.clone()];
    let added = district.made("addendum", About::Meeting, &meeting);
    let told: Vec<String> = added.iter().map(|one| text("addendum", one.said.as_ref().ok().unwrap())).collect();
    assert_eq!(told.len(), 2);
    for words in ["motivo", "testo", "dissenso"] {
        assert!(told[0].contains(&format!("Parola unica del {words}")), "{words}");
        assert!(!told[1].contains(&format!("Parola unica del {words}")), "{words}");
    }
    assert!(told[0].contains(&whose.of) && told[0].contains("Verifica il 01/02/2027") && !told[0].contains(&other.of));
    assert!(told[1].contains("Testo di tutta la seduta") && told[1].contains("Riguarda tutta la seduta"));
    assert!(added[0].said.as_ref().ok().unwrap().person.is_some());
    assert!(added[1].said.as_ref().ok().unwrap().person.is_none());

    let again = district.made("minutes_case", About::Meeting, &meeting);
    let said = |part: &str| {
        let one = again.iter().find(|one| one.part == part).unwrap();
        text("minutes_case", one.said.as_ref().ok().unwrap())
    };
    assert!(said(&whose.part).contains("cambia questa decisione"));
    assert!(said(&other.part).matches("integrato dal verbale integrativo").count() == 1);
    assert!(!said(&other.part).contains("Parola unica") && !said(&other.part).contains("cambia questa decisione"));
    let minutes = district.made("minutes", About::Meeting, &meeting);
    let minutes = text("minutes", minutes[0].said.as_ref().ok().unwrap());
    assert!(minutes.matches("Verbale integrativo ").count() == 2 && !minutes.contains("Parola unica"));
}

#[test]
fn who_asks_for_what_is_not_there_is_told() {
    let district = District::new(30);
    let nobody = "01890000-0000-7000-8000-000000000000";
    for kind in KINDS.iter().take(8) {
        for id in [nobody, "x", ""] {
            let error = district.with(None, id, "", |asked| (kind.content)(asked)).err().unwrap();
            assert_eq!(error.code, ErrorCode::NotFound, "{} {id}", kind.code);
        }
    }
    let meeting = district.meetings().remove(0);
    let kind = KINDS.iter().find(|kind| kind.code == "minutes_case").unwrap();
    for part in ["", nobody, "x"] {
        assert!(district.with(None, &meeting, part, |asked| (kind.content)(asked)).is_err(), "{part}");
    }
}
