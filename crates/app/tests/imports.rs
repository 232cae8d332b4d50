//! Lists that units keep: the same rows in every format, what becomes of each, written whole and undone whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod office;

use office::{ANNA, Office, PASSPHRASE, maria};
use poliedro_app::ErrorCode;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value, json};
use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering::Relaxed},
    thread,
    time::Duration,
};

/// An office whose Anna coordinates.
fn office() -> Office {
    let office = Office::open();
    let operator = office.operator_id(ANNA);
    let form = json!({ "name": ANNA, "roles": ["pua", "coordinator", "administrator"], "body": "ASST", "email": "" });
    office.ask("operator.change", json!({ "operatorId": operator, "form": form }));
    office.enter(ANNA, PASSPHRASE);
    office
}

const HEADINGS: [&str; 11] = [
    "N.",
    "Nominativo",
    "Data nasc.",
    "Cod. fisc.",
    "Residenza",
    "RSA",
    "D. ingresso lista",
    "Data uscita",
    "Motivo uscita",
    "Urgente",
    "Note",
];

/// A messy list: who is in file, who is new, twice, doubtful, wrong.
const MESSY: [[&str; 11]; 13] = [
    ["1", "ROSSI MARIA", "15/8/38", "RSSMRA38M55D14NG", "Crema", "Caimi", "12/03/2024", "", "", "", ""],
    [
        "2",
        "Bianchì, Luigi",
        "1/2/1940",
        "",
        "CREMA (CR)",
        "Ospedale Caimi",
        "3/3/2024",
        "",
        "",
        "sì",
        "figlia a Milano",
    ],
    ["3", "BIANCHI LUIGI", "01-02-1940", "", "", "Brunenghi", "5 marzo 2024", "", "", "", ""],
    ["4", "Bianchi Luigi", "1/2/40", "", "", "Caimi", "03/03/24", "", "", "", ""],
    ["5", "Verdi, Anna", "10/10/1935", "", "Soncino", "Caimi", "1/1/2023", "1/6/2023", "Deceduta", "", ""],
    ["6", "Neri, Carla", "", "", "", "Caimi", "1/2/2024", "", "", "", ""],
    ["7", "NERI CARLA", "", "", "", "Brunenghi", "1/3/2024", "", "", "", ""],
    ["8", "Gialli, Ugo", "1/1/1930", "", "", "Caimi", "1/1/2030", "", "", "", ""],
    ["9", "Viola, Rita", "1/1/1931", "", "", "San Giuseppe", "1/1/2024", "", "", "", ""],
    ["10", "", "", "", "", "", "", "", "", "", ""],
    ["11", "Rosi, Maria", "15/08/1938", "", "Crema", "Brunenghi", "1/1/2024", "", "", "", ""],
    ["12", "Blu, Piero", "2/2/1932", "", "", "Caimi", "1/1/2024", "1/1/2023", "rinuncia", "", ""],
    [
        "13",
        "Grigi, Ada",
        "3/3/1933",
        "",
        "Vattelapesca",
        "Caimi",
        "45292",
        "45400",
        "inserita in altra RSA",
        "",
        "due;punti \"e\" virgola",
    ],
];

fn separated(by: &str) -> String {
    let quoted = |cell: &&str| {
        if cell.contains(['"', ';', ',', '\t']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            (*cell).to_owned()
        }
    };
    let line = |row: &[&str; 11]| row.iter().map(quoted).collect::<Vec<_>>().join(by);
    let rows: Vec<String> = std::iter::once(&HEADINGS).chain(&MESSY).map(line).collect();
    rows.join("\r\n")
}

/// The same rows as a workbook, with days as days where Excel would have made them so.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet().set_name("Lista").unwrap();
    for (at, heading) in HEADINGS.iter().enumerate() {
        sheet.write(0, at as u16, *heading).unwrap();
    }
    for (row, cells) in MESSY.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (row as u32 + 1, column as u16);
            let parts: Vec<&str> = cell.split('/').collect();
            match (parts.as_slice(), cell.parse::<f64>()) {
                (_, Ok(number)) => {
                    sheet.write(row, column, number).unwrap();
                }
                ([d, m, y], _) if y.len() == 4 && column != 2 => {
                    let date =
                        ExcelDateTime::from_ymd(y.parse().unwrap(), m.parse().unwrap(), d.parse().unwrap()).unwrap();
                    sheet.write_with_format(row, column, &date, &day).unwrap();
                }
                _ if cell.is_empty() => {}
                _ => {
                    sheet.write(row, column, *cell).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn windows(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

fn open(office: &Office, name: &str, bytes: &[u8], options: Value) -> Value {
    let path = office.path().join(name);
    fs::write(&path, bytes).unwrap();
    office.choose(Some(path));
    office.ask("import.open", json!({ "options": options }))
}

fn counts(fates: &Value) -> Vec<(String, u64)> {
    let one = |fate: &Value| (fate["code"].as_str().unwrap().to_owned(), fate["rows"].as_u64().unwrap());
    fates.as_array().unwrap().iter().map(one).collect()
}

fn counted(preview: &Value) -> Vec<(String, u64)> {
    counts(&preview["fates"])
}

fn expected(all: &[(&str, u64)]) -> Vec<(String, u64)> {
    all.iter().map(|(code, rows)| ((*code).to_owned(), *rows)).collect()
}

fn rows(office: &Office, fate: &str) -> Vec<Value> {
    office.ask("import.rows", json!({ "fate": fate, "offset": 0, "limit": 1000 }))["rows"].as_array().unwrap().clone()
}

/// Everything that is written, without identifiers: the lists of all times.
fn lists(office: &Office) -> Vec<Value> {
    let list = office.ask("waiting.list", json!({ "filter": { "scope": "all" }, "offset": 0, "limit": 200 }));
    let told = |row: &Value| {
        let mut row = row.clone();
        forget(&mut row);
        row
    };
    let mut all: Vec<Value> = list["rows"].as_array().unwrap().iter().map(told).collect();
    all.sort_by_key(Value::to_string);
    all
}

/// Identifiers differ from one archive to another.
fn forget(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|key, _| !key.ends_with("Id"));
            map.values_mut().for_each(forget);
        }
        Value::Array(items) => items.iter_mut().for_each(forget),
        _ => {}
    }
}

const FATES: [(&str, u64); 6] =
    [("new", 5), ("matched", 1), ("known", 1), ("doubtful", 2), ("refused", 3), ("empty", 1)];

#[test]
fn the_same_rows_in_every_format_give_the_same_facts() {
    let semicolons = separated(";");
    let files = [
        ("lista.csv", windows(&semicolons), "CSV, separato da punto e virgola, Windows-1252"),
        (
            "lista.csv",
            [b"\xef\xbb\xbf".as_slice(), separated(",").as_bytes()].concat(),
            "CSV, separato da virgola, UTF-8",
        ),
        ("lista.txt", separated("\t").into_bytes(), "CSV, separato da tabulazione, UTF-8"),
        ("lista.xlsx", workbook(), "Excel (foglio «Lista»)"),
    ];
    let mut first: Option<(Vec<Value>, Vec<Value>)> = None;
    for (name, bytes, format) in files {
        let office = office();
        office.person(maria());
        let preview = open(&office, name, &bytes, json!({}));
        assert_eq!((preview["format"].as_str().unwrap(), preview["rows"].as_u64()), (format, Some(13)));
        assert_eq!(counted(&preview), expected(&FATES), "{format}: {:#?}", rows(&office, ""));
        let mut told = rows(&office, "");
        for row in &mut told {
            forget(row);
            row["candidates"].as_array_mut().unwrap().iter_mut().for_each(forget);
        }
        let done = office.ask("import.commit", json!({}));
        assert_eq!(
            (done["people"].as_u64(), done["applications"].as_u64(), done["updated"].as_u64()),
            (Some(4), Some(5), Some(0)),
            "{done}"
        );
        let written = lists(&office);
        assert_eq!(written.len(), 5);
        office.sound();
        match &first {
            None => first = Some((told, written)),
            Some((rows, lists)) => {
                assert_eq!(&told, rows, "{format}");
                assert_eq!(&written, lists, "{format}");
            }
        }
    }
}

#[test]
fn every_row_says_what_becomes_of_it() {
    let office = office();
    let rossi = office.person(maria());
    open(&office, "lista.csv", separated(";").as_bytes(), json!({}));
    let all = rows(&office, "");
    let row = |number: u64| all.iter().find(|row| row["row"] == number).unwrap();
    let why = |number: u64| row(number)["why"].as_str().unwrap();
    let remarks = |number: u64| row(number)["remarks"].to_string();
    assert_eq!((row(2)["fate"].as_str(), row(2)["personId"].as_str()), (Some("matched"), Some(rossi.as_str())));
    assert!(remarks(3).contains("urgenza è una procedura"), "{}", remarks(3));
    assert!(why(5).contains("Ripete la riga 3"), "{}", why(5));
    assert!(remarks(7).contains("Senza data di nascita"), "{}", remarks(7));
    assert_eq!(row(8)["candidates"][0]["personId"], "row:7");
    assert!(
        why(9).contains("nel futuro") && why(10).contains("San Giuseppe") && why(13).contains("prima dell’ingresso")
    );
    assert_eq!(row(12)["candidates"][0]["personId"], rossi.as_str());
    assert!(remarks(14).contains("Vattelapesca"), "{}", remarks(14));
    assert_eq!(row(14)["enteredOn"], "2024-01-01");
    // What was doubtful is decided, one row at a time; a row without doubts has nothing to choose.
    let chosen = office.ask("import.choose", json!({ "row": 12, "choice": rossi }));
    assert_eq!((chosen["fate"].as_str(), chosen["choice"].as_str()), (Some("matched"), Some(rossi.as_str())));
    let chosen = office.ask("import.choose", json!({ "row": 8, "choice": "row:7" }));
    assert_eq!(chosen["fate"], "new", "{chosen}");
    let chosen = office.ask("import.choose", json!({ "row": 12, "choice": "new" }));
    assert_eq!(chosen["fate"], "new");
    office.refused(ErrorCode::Invalid, "import.choose", json!({ "row": 3, "choice": "new" }));
    office.refused(ErrorCode::Invalid, "import.choose", json!({ "row": 12, "choice": "row:3" }));
    office.refused(ErrorCode::NotFound, "import.choose", json!({ "row": 99, "choice": "" }));
    let done = office.ask("import.commit", json!({}));
    assert_eq!((done["people"].as_u64(), done["applications"].as_u64()), (Some(5), Some(6)), "{done}");
    assert_eq!(office.found("neri carla"), ["Neri Carla"]);
    assert_eq!(office.found("rosi maria"), ["Rosi Maria"]);
    // Nothing is open any more.
    office.refused(ErrorCode::NotFound, "import.rows", json!({ "fate": "", "offset": 0, "limit": 1 }));
    office.sound();
}

#[test]
fn importing_again_adds_nothing_and_what_ended_is_brought_up_to_date() {
    let office = office();
    office.person(maria());
    open(&office, "lista.csv", separated(";").as_bytes(), json!({}));
    office.ask("import.commit", json!({}));
    let before = lists(&office);
    let preview = open(&office, "lista.csv", separated(";").as_bytes(), json!({}));
    assert!(preview["already"].as_str().unwrap().contains("23/11/2026"));
    assert_eq!(preview["remembered"], true);
    // Also who had no date of birth: the same names, unit and day were imported already.
    assert_eq!(
        counted(&preview),
        expected(&[("known", 7), ("doubtful", 2), ("refused", 3), ("empty", 1)]),
        "{:#?}",
        rows(&office, "")
    );
    let error = office.refused(ErrorCode::Failed, "import.commit", json!({}));
    assert!(error.message.contains("nulla di nuovo"), "{error}");
    assert_eq!(lists(&office), before);
    // A month later the unit sends its list again: one was admitted, one is new.
    let mut text = separated(";");
    text = text.replace(
        "1;ROSSI MARIA;15/8/38;RSSMRA38M55D14NG;Crema;Caimi;12/03/2024;;;",
        "1;ROSSI MARIA;15/8/38;RSSMRA38M55D14NG;Crema;Caimi;12/03/2024;20/11/2026;Ingresso;",
    );
    text.push_str("\r\n14;Nuovi, Ivo;4/4/1934;;;Caimi;1/11/2026;;;;");
    let preview = open(&office, "lista nuova.csv", text.as_bytes(), json!({}));
    assert_eq!(preview["already"], Value::Null);
    assert_eq!(
        counted(&preview),
        expected(&[("new", 1), ("updated", 1), ("known", 6), ("doubtful", 2), ("refused", 3), ("empty", 1)])
    );
    let done = office.ask("import.commit", json!({}));
    assert_eq!(
        (done["people"].as_u64(), done["applications"].as_u64(), done["updated"].as_u64()),
        (Some(1), Some(1), Some(1))
    );
    let all = office.ask("import.list", json!({}));
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(
        (all[0]["file"].as_str(), all[0]["by"].as_str(), all[0]["rows"].as_u64()),
        (Some("lista nuova.csv"), Some(ANNA), Some(14))
    );
    office.sound();
}

#[test]
fn an_import_is_undone_whole_and_may_be_made_again() {
    let office = office();
    office.person(maria());
    let empty = lists(&office);
    open(&office, "lista.csv", separated(";").as_bytes(), json!({}));
    let done = office.ask("import.commit", json!({}));
    let written = lists(&office);
    assert_eq!(office.found("bianchi luigi"), ["Bianchì Luigi"]);
    let undo = json!({ "importId": done["importId"], "reason": "Era la lista sbagliata" });
    office.invalid("reason", "import.undo", json!({ "importId": done["importId"], "reason": " " }));
    let undone = office.ask("import.undo", undo.clone());
    assert_eq!(
        (undone["applications"].as_u64(), undone["people"].as_u64(), undone["kept"].as_u64()),
        (Some(5), Some(4), Some(0)),
        "{undone}"
    );
    assert!(office.found("bianchi luigi").is_empty() && office.found("verdi anna").is_empty());
    assert_eq!(office.found("rossi maria"), ["Rossi Maria"]);
    let left: Vec<Value> = lists(&office).into_iter().filter(|row| row["stage"] != "withdrawn").collect();
    assert_eq!(left, empty);
    office.refused(ErrorCode::Failed, "import.undo", undo);
    let all = office.ask("import.list", json!({}));
    assert!(all[0]["undoneAt"].is_string());
    office.sound();
    // The same file, again: the mapping is remembered and everything comes back.
    let preview = open(&office, "lista.csv", separated(";").as_bytes(), json!({}));
    assert_eq!((preview["already"].clone(), preview["remembered"].clone()), (Value::Null, json!(true)));
    assert_eq!(counted(&preview), expected(&FATES));
    office.ask("import.commit", json!({}));
    let again: Vec<Value> = lists(&office).into_iter().filter(|row| row["stage"] != "withdrawn").collect();
    let written: Vec<Value> = written.into_iter().filter(|row| row["stage"] != "withdrawn").collect();
    assert_eq!(again, written);
    office.sound();
}

#[test]
fn what_somebody_went_on_working_on_stays() {
    let office = office();
    office.person(maria());
    open(&office, "lista.csv", separated(";").as_bytes(), json!({}));
    let done = office.ask("import.commit", json!({}));
    let list = office.ask("waiting.list", json!({ "filter": { "text": "bianchi" }, "offset": 0, "limit": 10 }));
    let (application, bianchi) = (list["rows"][0]["applicationId"].clone(), list["rows"][0]["personId"].clone());
    office.clock.advance(60);
    office
        .ask("application.confirm", json!({ "applicationId": application, "on": "", "with": "la figlia", "note": "" }));
    let neri = office.ask("person.search", json!({ "query": "neri carla", "limit": 1 }))["hits"][0]["personId"].clone();
    office.intake(neri.as_str().unwrap());
    let verdi =
        office.ask("person.search", json!({ "query": "verdi anna", "limit": 1 }))["hits"][0]["personId"].clone();
    let undone = office.ask("import.undo", json!({ "importId": done["importId"], "reason": "prova" }));
    // Bianchi's application was confirmed: it stays, and so does he. Neri's is undone, and her file stays for the access.
    assert_eq!(
        (undone["applications"].as_u64(), undone["people"].as_u64(), undone["kept"].as_u64()),
        (Some(4), Some(2), Some(1)),
        "{undone}"
    );
    assert_eq!(undone["keptPeople"], 2, "{undone}");
    assert_eq!(office.found("bianchi luigi"), ["Bianchì Luigi"]);
    assert_eq!(office.found("neri carla"), ["Neri Carla"]);
    assert_eq!(office.ask("import.list", json!({}))[0]["kept"], 1);
    assert!(
        office.page(bianchi.as_str().unwrap())["pathways"]
            .as_array()
            .unwrap()
            .iter()
            .any(|pathway| pathway["open"] == true)
    );
    // A file that was withdrawn can be read by whoever knows of it, and written by nobody.
    let page = office.page(verdi.as_str().unwrap());
    assert!(page["remarks"].to_string().contains("ritirato"), "{}", page["remarks"]);
    let error = office.refused(
        ErrorCode::Failed,
        "person.change",
        json!({ "personId": verdi, "fields": { "phone": "0373 1" }, "versions": {} }),
    );
    assert!(error.message.contains("ritirato"), "{error}");
    let args = json!({ "personId": verdi, "person": null, "distinctFrom": [], "form": office::request() });
    office.refused(ErrorCode::Failed, "intake.register", args);
    office.sound();
}

#[test]
fn a_file_is_mapped_by_hand_and_new_units_join_the_registry() {
    let office = office();
    let text = "Alfa;Beta;Gamma;Delta\nRossi;Maria;San Giuseppe;1/2/2024\nBianchi;Luigi;Caimi;2/2/2024\n";
    let preview = open(&office, "x.csv", text.as_bytes(), json!({}));
    assert_eq!(preview["missing"].as_array().unwrap().len(), 3, "{preview}");
    office.refused(ErrorCode::Failed, "import.commit", json!({}));
    let columns = json!({ "0": "surname", "1": "name", "2": "unit", "3": "entered" });
    for (wrong, field) in [
        (json!({ "9": "name" }), "columns"),
        (json!({ "0": "boh" }), "columns"),
        (json!({ "0": "name", "1": "name" }), "columns"),
    ] {
        office.invalid(field, "import.reread", json!({ "options": { "columns": wrong } }));
    }
    office.invalid("kind", "import.reread", json!({ "options": { "kind": "boh" } }));
    let preview = office.ask("import.reread", json!({ "options": { "columns": columns } }));
    assert_eq!(counted(&preview), expected(&[("new", 1), ("refused", 1)]));
    assert_eq!(
        (preview["units"][0]["unitId"].clone(), preview["units"][1]["guess"].clone()),
        (Value::Null, json!(true))
    );
    let options = json!({ "columns": columns, "units": { "San Giuseppe": "new" } });
    let preview = office.ask("import.reread", json!({ "options": options }));
    assert_eq!(counted(&preview), expected(&[("new", 2)]));
    let done = office.ask("import.commit", json!({}));
    let units = office.ask("unit.list", json!({ "all": true }));
    let unit = units
        .as_array()
        .or_else(|| units["units"].as_array())
        .unwrap()
        .iter()
        .find(|unit| unit["label"] == "San Giuseppe")
        .unwrap()
        .clone();
    assert_eq!((unit["form"]["confirmed"].clone(), unit["waiting"].clone()), (json!(false), json!(1)), "{unit}");
    // Remembered, the new unit too.
    office.ask("import.undo", json!({ "importId": done["importId"], "reason": "prova" }));
    let preview = open(&office, "x.csv", text.as_bytes(), json!({}));
    assert_eq!((preview["remembered"].clone(), counted(&preview)), (json!(true), expected(&[("new", 2)])));
    // A file without units, of one unit.
    let text = "Cognome;Nome;Data domanda\nVerdi;Ada;1/2/2024\n";
    open(&office, "y.csv", text.as_bytes(), json!({ "unitId": unit["unitId"] }));
    assert_eq!(rows(&office, "new").len(), 1);
    // The lock drops the file.
    office.enter(ANNA, PASSPHRASE);
    office.refused(ErrorCode::NotFound, "import.rows", json!({ "fate": "", "offset": 0, "limit": 1 }));
    office.sound();
}

/// People, one each, in two units.
fn many(people: usize) -> String {
    let mut text = String::from("Cognome;Nome;Data di nascita;Struttura;Data ingresso lista\n");
    for n in 0..people {
        let letters: String =
            [n / 676 % 26, n / 26 % 26, n % 26].iter().map(|at| char::from(b'a' + *at as u8)).collect();
        text.push_str(&format!(
            "Cogn{letters};Nome{letters};{}/{}/19{};{};1/{}/2024\n",
            n % 28 + 1,
            n % 12 + 1,
            30 + n % 20,
            ["Caimi", "Brunenghi"][n % 2],
            n % 12 + 1
        ));
    }
    text
}

#[test]
fn progress_answers_and_a_stop_leaves_nothing_behind() {
    let office = office();
    open(&office, "molti.csv", many(600).as_bytes(), json!({}));
    assert_eq!(rows(&office, "new").len(), 600);
    let (lists_before, written) = (lists(&office), office.written());
    let digest = |office: &Office| {
        let rebuilt = office.ask("archive.rebuild", json!({}));
        assert_eq!(rebuilt["unchanged"], true);
        (rebuilt["people"].clone(), rebuilt["digest"].clone())
    };
    let before = digest(&office);
    let idle = office.ask("job.progress", json!({}));
    assert_eq!(idle["running"], false, "{idle}");
    let (over, seen) = (AtomicBool::new(false), AtomicBool::new(false));
    let error = thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Relaxed) {
                let progress = office.ask("job.progress", json!({}));
                if progress["running"] == true && progress["done"].as_u64().unwrap() >= 20 && progress["total"] == 600 {
                    seen.store(true, Relaxed);
                    office.ask("job.cancel", json!({}));
                }
                thread::sleep(Duration::from_millis(1));
            }
        });
        let error = office.call("import.commit", json!({})).expect_err("it was stopped");
        over.store(true, Relaxed);
        error
    });
    assert!(seen.load(Relaxed));
    assert_eq!(error.code, ErrorCode::Cancelled, "{error:?}");
    assert_eq!(office.ask("job.progress", json!({}))["running"], false);
    assert_eq!(lists(&office), lists_before);
    assert_eq!(digest(&office), before);
    assert!(office.found("cognaaa").is_empty() && office.ask("import.list", json!({})).as_array().unwrap().is_empty());
    assert!(office.written() > written);
    // The file is still open, and this time nobody stops it.
    let done = office.ask("import.commit", json!({}));
    assert_eq!((done["people"].as_u64(), done["applications"].as_u64()), (Some(600), Some(600)));
    office.sound();
}

#[test]
fn who_may_not_import_sees_nothing_of_a_file() {
    let office = office();
    open(&office, "lista.csv", separated(";").as_bytes(), json!({}));
    office.operator("Sara", &["pua", "social_assessor"]);
    office.enter("Sara", &office::secret("Sara"));
    for (command, args) in [
        ("import.open", json!({ "options": {} })),
        ("import.reread", json!({ "options": {} })),
        ("import.rows", json!({ "fate": "", "offset": 0, "limit": 10 })),
        ("import.choose", json!({ "row": 2, "choice": "" })),
        ("import.commit", json!({})),
        ("import.close", json!({})),
        ("import.list", json!({})),
        ("import.undo", json!({ "importId": "01900000-0000-7000-8000-000000000101", "reason": "x" })),
    ] {
        office.refused(ErrorCode::Denied, command, args);
    }
    office.ask("job.progress", json!({}));
}

#[test]
fn one_person_through_several_lists_and_years() {
    let office = office();
    let text = "Cognome;Nome;Data di nascita;Struttura;Data ingresso lista;Data uscita;Motivo uscita\n\
        Rossi;Maria;15/8/1938;Caimi;1/1/2020;1/6/2020;rinuncia\n\
        Rossi;Maria;15/8/1938;Caimi;1/1/2022;;\n\
        Rossi;Maria;15/8/1938;Brunenghi;1/2/2022;1/3/2023;Ingresso\n\
        Rossi;Maria;15/8/1938;Soncino;1/4/2024;;\n\
        Verdi;Ada;1/1/1930;Caimi;1/1/2020;1/1/2021;decesso\n\
        Verdi;Ada;1/1/1930;Brunenghi;1/1/2022;;\n\
        Neri;Ugo;2/2/1931;Caimi;1/1/2020;;\n\
        Neri;Ugo;2/2/1931;Caimi;1/5/2020;;\n";
    let preview = open(&office, "anni.csv", text.as_bytes(), json!({}));
    assert_eq!(counted(&preview), expected(&[("new", 6), ("refused", 2)]), "{:#?}", rows(&office, ""));
    let refused: Vec<String> =
        rows(&office, "refused").iter().map(|row| row["why"].as_str().unwrap().to_owned()).collect();
    assert!(refused[0].contains("deceduta") && refused[1].contains("dal 01/01/2020 (riga 8)"), "{refused:?}");
    let done = office.ask("import.commit", json!({}));
    assert_eq!((done["people"].as_u64(), done["applications"].as_u64()), (Some(3), Some(5)), "{done}");
    // Three applications of one person: renounced, admitted (and so out of the other list), waiting.
    let list = office
        .ask("waiting.list", json!({ "filter": { "scope": "all", "text": "rossi maria" }, "offset": 0, "limit": 10 }));
    let mut stages: Vec<&str> =
        list["rows"].as_array().unwrap().iter().map(|row| row["stage"].as_str().unwrap()).collect();
    stages.sort_unstable();
    assert_eq!(stages, ["admitted", "closed", "listed"]);
    office.sound();
}

const BARE: &str = "Cognome;Nome;Data nasc.;Cod. fisc.;RSA;Ingresso lista;Data uscita;Motivo uscita";

/// A list under those headings, one row for each text.
fn bare(rows: &[&str]) -> Vec<u8> {
    format!("{BARE}\n{}\n", rows.join("\n")).into_bytes()
}

#[test]
fn a_code_alone_makes_nobody_the_same() {
    let office = office();
    let rossi = office.person(maria());
    let code = "RSSMRA38M55D142R";
    // The code of Maria Rossi, in file, copied beside two others; and one wrong code on two rows.
    let text = bare(&[
        &format!("Bianchi;Maria;2/2/1950;{code};Caimi;1/4/2025;;"),
        &format!("Rossi;Luigi;;{code};Caimi;2/4/2025;;"),
        &format!("Rossi;Maria;;{code};Caimi;3/4/2025;;"),
        "Ah;Zoe;7/1/1930;VRDNNA35R50C153N;Caimi;1/4/2025;;",
        "Ai;Zoe;8/1/1930;VRDNNA35R50C153N;Caimi;1/4/2025;;",
    ]);
    open(&office, "codici.csv", &text, json!({}));
    let all = rows(&office, "");
    let fates: Vec<&str> = all.iter().map(|row| row["fate"].as_str().unwrap()).collect();
    assert_eq!(fates[..3], ["doubtful", "doubtful", "matched"], "{all:#?}");
    assert_eq!(all[0]["candidates"][0]["personId"], rossi.as_str());
    assert!(all[0]["candidates"][0]["why"].as_str().unwrap().contains("il cognome è diverso"), "{}", all[0]);
    assert!(all[1]["candidates"][0]["why"].as_str().unwrap().contains("il nome è diverso"), "{}", all[1]);
    assert!(!all[4]["fate"].as_str().unwrap().contains("known"), "{}", all[4]);
    // Decided of one, nothing follows for another who only has the same code.
    office.ask("import.choose", json!({ "row": 2, "choice": "new" }));
    assert_eq!(rows(&office, "")[1]["fate"], "doubtful");
    office.ask("import.commit", json!({}));
    let names: Vec<String> = lists(&office).iter().map(|row| row["fullName"].as_str().unwrap().to_owned()).collect();
    assert!(names.contains(&"Bianchi Maria".to_owned()) && names.contains(&"Rossi Maria".to_owned()), "{names:?}");
    office.sound();
}

#[test]
fn exits_are_told_and_a_death_is_written_in_the_file_and_taken_back() {
    let office = office();
    let rossi = office.person(maria());
    let died = |who: &str| office.page(who)["person"]["deceased"].as_bool().unwrap();
    let text = bare(&[
        "Rossi;Maria;15/8/1938;RSSMRA38M55D142R;Caimi;1/4/2025;12/9/2025;deceduta",
        "Verdi;Anna;10/10/1935;;Caimi;1/4/2025;13/9/2025;Decesso",
        "Blu;Piero;2/2/1932;;Caimi;1/4/2025;14/9/2025;ingresso in struttura",
        "Neri;Ugo;3/3/1931;;Caimi;1/4/2025;15/9/2025;ricovero in ospedale",
        "Viola;Ida;4/4/1930;;Caimi;1/4/2025;;dimessa da ricovero",
    ]);
    open(&office, "uscite.csv", &text, json!({}));
    let all = rows(&office, "");
    for (at, told) in [
        (0, "Uscita il 12/09/2025: decesso."),
        (1, "Uscita il 13/09/2025: decesso."),
        (2, "Uscita il 14/09/2025: ingresso in struttura."),
        (4, "la persona resta in lista"),
    ] {
        assert!(all[at]["remarks"].to_string().contains(told), "{}", all[at]);
    }
    assert_eq!(all[3]["fate"], "refused");
    assert!(all[3]["why"].as_str().unwrap().contains("«ricovero in ospedale» non si capisce"), "{}", all[3]);
    let done = office.ask("import.commit", json!({}));
    let verdi =
        office.ask("person.search", json!({ "query": "verdi anna", "limit": 1 }))["hits"][0]["personId"].clone();
    let verdi = verdi.as_str().unwrap();
    assert!(died(&rossi) && died(verdi));
    office.sound();
    // Verdi's file stays, because somebody wrote in it; of both the death is taken back.
    office.clock.advance(60);
    office.ask("person.change", json!({ "personId": verdi, "fields": { "phone": "0373 80000" }, "versions": {} }));
    let undone = office.ask("import.undo", json!({ "importId": done["importId"], "reason": "prova" }));
    assert_eq!((undone["people"].as_u64(), undone["keptPeople"].as_u64()), (Some(2), Some(1)), "{undone}");
    assert!(!died(&rossi) && !died(verdi));
    office.sound();
}

#[test]
fn a_day_that_was_written_by_hand_is_not_taken_back() {
    let office = office();
    let rossi = office.person(maria());
    let text = bare(&["Rossi;Maria;15/8/1938;RSSMRA38M55D142R;Caimi;1/4/2025;12/9/2025;deceduta"]);
    open(&office, "uscite.csv", &text, json!({}));
    let done = office.ask("import.commit", json!({}));
    let fields = office.page(&rossi)["fields"].clone();
    let field = fields.as_array().unwrap().iter().find(|field| field["field"] == "deathDate").unwrap();
    assert_eq!(field["value"], "2025-09-12", "{field}");
    office.clock.advance(60);
    let fields = json!({ "personId": rossi, "fields": { "deathDate": "2025-09-13" }, "versions": { "deathDate": field["version"] } });
    office.ask("person.change", fields);
    office.ask("import.undo", json!({ "importId": done["importId"], "reason": "prova" }));
    assert_eq!(office.page(&rossi)["person"]["deceased"], true);
    office.sound();
}

#[test]
fn what_is_not_read_is_told_and_the_unit_is_never_remembered() {
    let office = office();
    let text = "Cognome;Nome;Data ingresso lista;Data ricovero;Fine\nRossi;Ada;1/1/2025;1/3/2025;trasferita\nBianchi;Ugo;2/1/2025;;\n";
    let preview = open(&office, "a.csv", text.as_bytes(), json!({ "unitId": "Soncino" }));
    let notes = preview["notes"].to_string();
    for told in [
        "La colonna «Data ricovero» non viene letta",
        "La colonna «Fine» non viene letta",
        "Tutte le righe sono della lista di «",
    ] {
        assert!(notes.contains(told), "{told}: {notes}");
    }
    assert!(!notes.contains("La colonna «Nome» non"), "{notes}");
    office.ask("import.commit", json!({}));
    let other = text.replace("Rossi;Ada", "Verdi;Ida").replace("Bianchi;Ugo", "Neri;Ivo");
    let preview = open(&office, "b.csv", other.as_bytes(), json!({}));
    assert_eq!((preview["remembered"].clone(), preview["options"]["unitId"].clone()), (json!(true), json!("")));
    assert!(preview["missing"].to_string().contains("Indichi di quale unità d’offerta"), "{preview}");
    office.refused(ErrorCode::Failed, "import.commit", json!({}));
}
