//! Documents made of what the archive holds: looked at, printed, saved; what is recorded of them, and who may.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod office;
mod sheets;

use equipe::*;
use office::*;
use poliedro_app::ErrorCode;
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

fn ask(kind: &str, id: &str) -> Value {
    json!({ "ask": { "kind": kind, "id": id, "part": "", "letterheadId": null } })
}

/// The text of a sheet, as another program reads it.
fn read(office: &Office, sheet: &Value) -> String {
    let path = office.path().join("letto.pdf");
    fs::write(&path, sheets::bytes(sheet)).unwrap();
    sheets::text_of(&path)
}

fn documents(office: &Office, about: &str, id: &str) -> Value {
    office.ask("document.of", json!({ "about": about, "id": id }))
}

/// What left, newest first: kind, way, draft, outdated.
fn left(office: &Office, about: &str, id: &str) -> Vec<(String, String, bool, bool)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let rows = documents(office, about, id)["issued"].as_array().unwrap().clone();
    rows.iter()
        .map(|row| (text(&row["ask"]["kind"]), text(&row["way"]), row["draft"] == true, row["outdated"] == true))
        .collect()
}

fn folder(office: &Office, name: &str) -> PathBuf {
    let folder = office.path().join(name);
    fs::create_dir_all(&folder).unwrap();
    office.choose(Some(folder.clone()));
    folder
}

fn names(folder: &PathBuf) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Readable by nobody else.
fn private(path: &PathBuf) {
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path).unwrap().permissions()) & 0o777, 0o600);
}

#[test]
fn the_minutes_from_the_draft_to_the_file_that_is_kept() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let person = equipe.person("Rossi");
    let vmd = equipe.ready(&person);
    let meeting = equipe.meeting("2026-11-23", &[&vmd]);
    equipe.attended(&meeting);
    equipe.decide(&meeting, &vmd, "lista_rsa");

    let choices = documents(office, "meeting", &meeting)["choices"].clone();
    let minutes = choices.as_array().unwrap().iter().find(|one| one["ask"]["kind"] == "minutes").unwrap();
    assert_eq!((&minutes["draft"], &minutes["refusal"]), (&json!(true), &json!("")));
    let draft = office.ask("document.preview", ask("minutes", &meeting));
    assert_eq!((&draft["draft"], &draft["example"]), (&json!(true), &json!(false)));
    assert!(read(office, &draft).contains("Bozza"), "the draft says that it is one");
    assert_eq!(left(office, "meeting", &meeting), []);
    office.ask("document.print", ask("minutes", &meeting));

    // Sealed, it is no draft any more; what was printed before is out of date.
    equipe.ask("meeting.seal", json!({ "meetingId": meeting }));
    let sheet = office.ask("document.preview", ask("minutes", &meeting));
    assert_eq!(sheet["draft"], false);
    let text = read(office, &sheet);
    assert!(!text.contains("Bozza") && !text.contains("Dati di esempio"), "{text}");
    let (number, digest) = (sheet["number"].as_str().unwrap(), sheet["digest"].as_str().unwrap());
    assert!(number.ends_with(&digest[..8]) && text.contains(number) && text.contains(digest), "{number}, {digest}");
    // Without a letterhead, the archive says who writes.
    assert!(text.starts_with("Distretto di prova"), "{text}");
    let printed = ("minutes".to_owned(), "stampato".to_owned());
    assert_eq!(left(office, "meeting", &meeting), [(printed.0.clone(), printed.1.clone(), true, true)]);

    // What was on the screen before is not what would leave now: it does not leave unseen.
    let mut stale = ask("minutes", &meeting);
    stale["seen"] = draft["sha256"].clone();
    office.refused(ErrorCode::Conflict, "document.print", stale);
    assert_eq!(left(office, "meeting", &meeting).len(), 1, "nothing left");
    let mut fresh = ask("minutes", &meeting);
    fresh["seen"] = sheet["sha256"].clone();
    let again = office.ask("document.print", fresh);
    assert_eq!(again, sheet, "whatever was printed meanwhile, the same facts give the same bytes");
    let files = folder(office, "documenti");
    let saved = office.ask("document.save", ask("minutes", &meeting))["file"].as_str().unwrap().to_owned();
    assert_eq!(saved, sheet["fileName"].as_str().unwrap());
    assert_eq!(fs::read(files.join(&saved)).unwrap(), sheets::bytes(&sheet));
    private(&files.join(&saved));
    let second = office.ask("document.save", ask("minutes", &meeting))["file"].as_str().unwrap().to_owned();
    assert_eq!(second, saved.replace(".pdf", "-2.pdf"));
    assert_eq!(names(&files), {
        let mut both = vec![second, saved];
        both.sort();
        both
    });
    let saved = ("minutes".to_owned(), "salvato in un file".to_owned());
    let now = |(kind, way): &(String, String)| (kind.clone(), way.clone(), false, false);
    let before = (printed.0.clone(), printed.1.clone(), true, true);
    assert_eq!(left(office, "meeting", &meeting), [now(&saved), now(&saved), now(&printed), before]);

    // What the disk refuses did not leave.
    office.choose(Some(office.path().join("non-c-e")));
    office.refused(ErrorCode::Disk, "document.save", ask("minutes", &meeting));
    office.choose(None);
    office.refused(ErrorCode::Cancelled, "document.save", ask("minutes", &meeting));
    assert_eq!(left(office, "meeting", &meeting).len(), 4);

    // The extract is of one person: it is told on their file, and in the log under their name.
    let choices = documents(office, "meeting", &meeting)["choices"].clone();
    let extract = choices.as_array().unwrap().iter().find(|one| one["ask"]["kind"] == "minutes_case").unwrap();
    office.ask("document.print", json!({ "ask": extract["ask"] }));
    let told = office.page(&person)["timeline"].clone();
    let title = told.as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap());
    assert_eq!(title.filter(|title| title.starts_with("Stampato: ")).count(), 1, "{told}");
    let log = office.ask("person.access_log", json!({ "personId": person }));
    assert!(log.to_string().contains("Documento: anteprima, stampa o salvataggio"), "{log}");
    // However an identifier is typed, it is the same thing.
    let loud = meeting.to_uppercase();
    office.ask("document.print", ask("minutes", &loud));
    assert_eq!(left(office, "meeting", &loud), left(office, "meeting", &meeting));
    assert_eq!(left(office, "meeting", &meeting).len(), 6);
    assert!(left(office, "person", &person).iter().any(|(kind, _, _, outdated)| kind == "minutes_case" && !outdated));

    // One fact more, and what left is out of date.
    let addendum = json!({ "vmdId": vmd, "reason": "Errore", "text": "Si corregge l’indirizzo." });
    equipe.ask("meeting.add", json!({ "meetingId": meeting, "form": addendum }));
    let changed = office.ask("document.preview", ask("minutes", &meeting));
    assert_ne!(changed["digest"], sheet["digest"]);
    assert!(left(office, "meeting", &meeting).iter().filter(|one| one.0 == "minutes").all(|one| one.3));
    office.sound();
}

#[test]
fn two_archives_never_give_the_same_document_and_one_gives_it_twice() {
    let made = || {
        let office = Office::open();
        let person = office.person(maria());
        let intake = office.intake(&person);
        let sheet = office.ask("document.preview", ask("intake", &intake));
        office.clock.advance(86_400 * 40);
        office.enter(ANNA, PASSPHRASE);
        assert_eq!(office.ask("document.preview", ask("intake", &intake)), sheet);
        office.ask("person.change", json!({ "personId": person, "fields": { "email": "a@b.it" }, "versions": {} }));
        let changed = office.ask("document.preview", ask("intake", &intake));
        assert!(changed["digest"] != sheet["digest"] && changed["sha256"] != sheet["sha256"]);
        let office = office.restarted();
        office.enter(ANNA, PASSPHRASE);
        assert_eq!(office.ask("document.preview", ask("intake", &intake)), changed);
        sheet
    };
    let (one, other) = (made(), made());
    assert_ne!(one["digest"], other["digest"]);
    assert_ne!(one["sha256"], other["sha256"]);
    assert_ne!(one["number"], other["number"]);
}

#[test]
fn the_letterhead_is_that_of_the_kind_or_the_one_that_was_asked_for() {
    let office = Office::open();
    let form = json!({ "name": ANNA, "roles": ["pua", "coordinator", "administrator"], "body": "", "email": "" });
    office.ask("operator.change", json!({ "operatorId": office.operator_id(ANNA), "form": form }));
    office.enter(ANNA, PASSPHRASE);
    let person = office.person(maria());
    let intake = office.intake(&person);
    let keep = |name: &str, kinds: Value, default: bool| {
        let form = json!({ "name": name, "kinds": kinds, "default": default, "foot": "", "lines": "", "logo": "", "closing": "", "place": "" });
        let saved = office.ask("letterhead.save", json!({ "letterheadId": null, "form": form }));
        saved["letterheadId"].as_str().unwrap().to_owned()
    };
    let head = |kind: &str, letterhead: Value| {
        let id = if kind == "intake" { &intake } else { &person };
        let args = json!({ "ask": { "kind": kind, "id": id, "part": "", "letterheadId": letterhead } });
        let sheet = office.ask("document.preview", args);
        read(&office, &sheet).lines().find(|line| !line.trim().is_empty()).unwrap().trim().to_owned()
    };
    assert_eq!(head("intake", Value::Null), "Distretto di prova");
    let general = keep("Ambito generale", json!([]), true);
    let own = keep("ASST delle schede", json!(["intake"]), false);
    assert_eq!(head("intake", Value::Null), "ASST delle schede");
    assert_eq!(head("takeover", Value::Null), "Ambito generale");
    assert_eq!(head("intake", json!(general)), "Ambito generale");
    assert_eq!(head("takeover", json!(own)), "ASST delle schede");
    let form = json!({ "name": "ASST delle schede", "kinds": [], "default": false, "foot": "", "lines": "", "logo": "", "closing": "", "place": "" });
    office.ask("letterhead.save", json!({ "letterheadId": own, "form": form }));
    office.ask("letterhead.withdraw", json!({ "letterheadId": own, "reason": "" }));
    for gone in [own.as_str(), "01900000-0000-7000-8000-000000000999", "boh"] {
        let args = json!({ "ask": { "kind": "intake", "id": intake, "part": "", "letterheadId": gone } });
        office.refused(ErrorCode::NotFound, "document.preview", args);
    }
}

#[test]
fn what_does_not_exist_is_refused_and_nothing_is_recorded() {
    let office = Office::open();
    let intake = office.intake(&office.person(maria()));
    folder(&office, "documenti");
    let nowhere = "01900000-0000-7000-8000-000000000999";
    for command in ["document.preview", "document.print", "document.save"] {
        let before = left(&office, "intake", &intake).len();
        assert!(office.invalid("kind", command, ask("verbale", &intake)).contains("non esiste"));
        for id in [nowhere, "boh", ""] {
            office.refused(ErrorCode::NotFound, command, ask("intake", id));
        }
        assert!(office.refused(ErrorCode::Failed, command, ask("recovery", "")).message.contains("non lo conserva"));
        assert_eq!(left(&office, "intake", &intake).len(), before);
    }
    assert_eq!(names(&office.path().join("documenti")), Vec::<String>::new());
    for about in ["person", "intake", "vmd", "meeting", "plan", "application", "discharge"] {
        office.refused(ErrorCode::NotFound, "document.of", json!({ "about": about, "id": nowhere }));
        office.refused(ErrorCode::NotFound, "document.of", json!({ "about": about, "id": "boh" }));
    }
    office.refused(ErrorCode::BadRequest, "document.of", json!({ "about": "cosa", "id": nowhere }));
    let kinds = office.ask("document.kinds", json!({}));
    assert_eq!(kinds.as_array().unwrap().len(), 20);
}

#[test]
fn the_sheet_of_the_recovery_code_says_it_and_nothing_keeps_it() {
    let office = Office::open();
    let code = office.recovery.clone();
    let before = office.written();
    let sheet = office.ask("document.recovery", json!({ "code": code }));
    // That a sheet was made is one row of the log.
    assert_eq!(office.written(), before + 2);
    let text = read(&office, &sheet).replace([' ', '\u{a0}', '-'], "");
    let groups: Vec<&str> = code.split('-').collect();
    assert_eq!(groups.len(), 9);
    let row = |at: usize| groups[at..at + 3].concat();
    assert!([0, 3, 6].iter().all(|at| text.contains(&row(*at))), "{text}");
    assert_eq!(sheet["pages"], 1);
    // The number comes from the archive and the day, never from the code.
    let renewed = office.ask("session.new_recovery_code", json!({ "passphrase": PASSPHRASE }));
    let other = office.ask("document.recovery", json!({ "code": renewed["recoveryCode"] }));
    assert_eq!((&other["number"], &other["digest"]), (&sheet["number"], &sheet["digest"]));
    assert_ne!(other["sha256"], sheet["sha256"]);
    let all = json!({ "operatorId": "", "from": "", "until": "", "offset": 0, "limit": 500 });
    let log = office.ask("audit.list", all).to_string();
    assert!(groups.iter().all(|group| !log.contains(group)), "{log}");
    for wrong in ["", "ABCD", &code.replace(groups[0], "0000")] {
        let error = office.refused(ErrorCode::Invalid, "document.recovery", json!({ "code": wrong }));
        assert!(wrong.len() < 5 || !error.message.contains(wrong), "{error}");
    }
}

#[test]
fn a_meeting_of_thirty_cases_is_written_whole_or_stopped_between_two_files() {
    let equipe = Equipe::open();
    let office = &equipe.office;
    let cases: Vec<(String, String)> = (0..30)
        .map(|n| {
            let person = equipe.person(&format!("Rossi{}", char::from(b'A' + n)));
            let vmd = equipe.ready(&person);
            (person, vmd)
        })
        .collect();
    let agenda: Vec<&str> = cases.iter().map(|(_, vmd)| vmd.as_str()).collect();
    let meeting = equipe.meeting("2026-11-23", &agenda);
    equipe.attended(&meeting);
    agenda.iter().for_each(|vmd| equipe.decide(&meeting, vmd, "lista_rsa"));
    equipe.ask("meeting.seal", json!({ "meetingId": meeting }));
    for vmd in &agenda[..2] {
        equipe.ask("plan.open", json!({ "vmdId": vmd, "kind": "individual" }));
    }
    let batch = |kinds: Value| json!({ "meetingId": meeting, "kinds": kinds });

    office.choose(Some(office.path().join("non-c-e")));
    office.refused(ErrorCode::Disk, "document.batch", batch(json!([])));
    folder(office, "sbagliati");
    office.refused(ErrorCode::Invalid, "document.batch", batch(json!(["verbale"])));
    assert_eq!(left(office, "meeting", &meeting), []);

    let one = folder(office, "uno");
    let saved = office.ask("document.batch", batch(json!(["minutes"])));
    assert_eq!(saved["files"], json!(names(&one)));
    assert_eq!(names(&one).len(), 1);

    let all = folder(office, "tutti");
    let saved = office.ask("document.batch", batch(json!([])));
    assert_eq!((&saved["refused"], &saved["stopped"]), (&json!([]), &json!(false)), "{saved}");
    let mut files: Vec<&str> = saved["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap()).collect();
    assert_eq!(files.len(), 1 + 30 + 2);
    files.sort_unstable();
    assert_eq!(names(&all), files);
    assert!(saved["pages"].as_u64().unwrap() >= 33);
    names(&all).iter().for_each(|name| private(&all.join(name)));
    // No surname is the name of a file.
    assert!(files.iter().all(|name| !name.to_lowercase().contains("rossi")), "{files:?}");
    let recorded = left(office, "meeting", &meeting);
    assert_eq!(recorded.iter().filter(|one| one.1 == "salvato con i documenti della seduta").count(), 1 + 1 + 30);
    assert!(recorded.iter().all(|one| !one.3), "{recorded:?}");
    assert_eq!(left(office, "person", &cases[0].0).len(), 2);
    assert_eq!(left(office, "person", &cases[29].0).len(), 1);

    let some = folder(office, "fermati");
    let stopped = std::thread::scope(|scope| {
        let work = scope.spawn(|| office.ask("document.batch", batch(json!([]))));
        while !work.is_finished() {
            let progress = office.ask("job.progress", json!({}));
            if progress["running"] == true && progress["done"].as_u64().unwrap() >= 2 {
                assert_eq!(progress["total"], 33);
                office.ask("job.cancel", json!({}));
            }
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        work.join().unwrap()
    });
    assert_eq!(stopped["stopped"], true, "{stopped}");
    let files = stopped["files"].as_array().unwrap().len();
    assert!((2..33).contains(&files), "{stopped}");
    assert_eq!(names(&some).len(), files, "nothing half-written is left");
    let recorded = left(office, "meeting", &meeting).len();
    assert!(recorded <= 32 + files, "what was not written is not said to have left: {recorded}, {files}");
    office.sound();
}
