//! `poliedro import waiting`: what it prints, how it ends, and what a long messy list costs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::{Value, json};
use std::{
    fmt::Write,
    fs,
    process::Stdio,
    thread,
    time::{Duration, Instant},
};
use support::{OPERATOR, PASSPHRASE, Terminal};

/// An archive whose first operator coordinates.
fn terminal() -> Terminal {
    let terminal = Terminal::new();
    let made = terminal.run(&["init", "--name", "Prova", "--first-operator", OPERATOR, "--role", "coordinator"]);
    made.done();
    terminal
}

fn fates(told: &Value) -> Vec<(&str, u64)> {
    let one = |fate: &'_ Value| fate["rows"].as_u64().unwrap();
    told["fates"].as_array().unwrap().iter().map(|fate| (fate["code"].as_str().unwrap(), one(fate))).collect()
}

#[test]
fn a_list_is_shown_imported_and_imported_again() {
    let terminal = terminal();
    let text = "Cognome;Nome;Data nasc.;Struttura;Ingresso lista\nRossi;Maria;15/8/38;Caimi;1/2/2024\nBianchi;Luigi;;Ignota;1/2/2024\nVerdi;Ada;1/1/1940;Caimi;boh\n";
    let file = terminal.file("lista.csv", text);
    let path = file.to_str().unwrap();
    let shown = terminal.run(&["import", "waiting", path, "--preview"]).done();
    for sentence in [
        "Persone nuove",
        "riga 2, persona nuova: Rossi Maria, 15/08/1938. La persona non è in archivio",
        "letto come 15/08/1938",
        "riga 3, non importabile: Bianchi Luigi. L’unità d’offerta «Ignota»",
        "riga 4, non importabile",
    ] {
        assert!(shown.contains(sentence), "{sentence}: {shown}");
    }
    let told = terminal.run(&["--json", "import", "waiting", path, "--preview", "--new-units"]).json();
    assert_eq!((fates(&told), &told["done"]), (vec![("new", 2), ("refused", 1)], &Value::Null));
    assert_eq!(terminal.ask("import.list", &json!({})), json!([]));
    let told = terminal.run(&["--json", "import", "waiting", path, "--commit", "--new-units"]).json();
    assert_eq!(told["done"]["people"], 2, "{told}");
    let again = terminal.run(&["import", "waiting", path, "--commit"]).done();
    assert!(again.contains("già stato importato") && again.contains("nulla di nuovo"), "{again}");
    terminal.run(&["import", "waiting", path]).code.checked_sub(2).expect("one of --preview and --commit");
    let rows = told["rows"].as_array().unwrap();
    assert_eq!((rows.len(), &rows[2]["row"], &rows[2]["fate"]), (3, &json!(4), &json!("refused")));
    assert!(
        rows[2]["why"].as_str().unwrap().contains("«boh»") && rows[0]["remarks"].to_string().contains("1938"),
        "{told}"
    );
    // By hand, for one unit.
    let bare = terminal.file("senza.csv", "Uno;Due;Tre\nNeri;Ugo;3/2/2024\n");
    let bare = bare.to_str().unwrap();
    terminal.run(&["import", "waiting", bare, "--commit"]).refused("Indichi in quale colonna è il cognome");
    let args = [
        "--json",
        "import",
        "waiting",
        bare,
        "--commit",
        "--unit",
        "Brunenghi",
        "--map",
        "0=surname",
        "--map",
        "1=name",
        "--map",
        "2=entered",
    ];
    assert_eq!(terminal.run(&args).json()["done"]["applications"], 1);
    // The unit of the earlier file is nobody else's: it is asked again, and said.
    let other = terminal.file("altra.csv", "Cognome;Nome;Ingresso lista\nGialli;Ugo;3/2/2024\n");
    let other = other.to_str().unwrap();
    let said = terminal.run(&["import", "waiting", other, "--commit", "--unit", "Soncino"]).done();
    assert!(said.contains("Tutte le righe sono della lista di «") && said.contains("Soncino"), "{said}");
    let more = terminal.file("ancora.csv", "Cognome;Nome;Ingresso lista\nViola;Ida;4/2/2024\n");
    terminal
        .run(&["import", "waiting", more.to_str().unwrap(), "--commit"])
        .refused("Indichi di quale unità d’offerta");
    terminal.run(&["import", "waiting", bare, "--preview", "--map", "boh"]).refused("COLONNA=CAMPO");
}

#[test]
fn what_cannot_be_read_ends_with_two() {
    let terminal = terminal();
    let image = terminal.beside("foto.xlsx");
    fs::write(&image, b"\x89PNG\r\n\x1a\n0000").unwrap();
    let absent = terminal.beside("assente.csv");
    for (path, sentence) in [(&image, "immagine"), (&absent, "non si può leggere")] {
        let said = terminal.run(&["import", "waiting", path.to_str().unwrap(), "--preview"]);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{said:?}");
        assert!(said.err.contains(sentence) && !said.err.contains("panicked"), "{said:?}");
    }
}

/// A messy list, the same each time: most people are new, some wait in two units, some rows repeat, some are wrong.
fn messy(rows: usize) -> String {
    let mut text = String::from(
        "N.;Cognome e nome;Data nasc.;Comune;Tel.;Struttura;Data ingresso lista;Data uscita;Motivo uscita;Note\r\n",
    );
    let syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "ca", "de"];
    let word = |mut n: usize, length: usize| {
        let mut word = String::new();
        for _ in 0..length {
            word.push_str(syllables[n % 16]);
            n /= 16;
        }
        word
    };
    let units = ["Caimi", "Brunenghi", "Benefattori Cremaschi", "Soncino", "Milanesi e Frosi"];
    for n in 0..rows {
        // One row in ten is about the person of the row before.
        let who = if n % 10 == 9 { n - 1 } else { n };
        let (day, month, year) = (who % 28 + 1, who % 12 + 1, 1925 + who % 35);
        let birth = match who % 4 {
            0 => format!("{day}/{month}/{year}"),
            1 => format!("{day:02}-{month:02}-{:02}", year % 100),
            _ => format!("{day:02}.{month:02}.{year}"),
        };
        let mut entered = format!("{}/{}/{}", n % 28 + 1, n % 12 + 1, 2019 + n % 7);
        if n % 50 == 7 {
            entered = "da definire".to_owned();
        }
        let (left, why) = if n % 6 == 0 {
            ("15/10/2026", ["Ingresso", "decesso", "rinuncia", "altra RSA"][n / 6 % 4])
        } else {
            ("", "")
        };
        let comune = ["Crema", "SONCINO (CR)", "Castelleone", "Pandino", "Altrove di Sopra"][who % 5];
        let name = format!("{}, {}", word(who * 7 + 3, 4).to_uppercase(), word(who / 3, 3));
        writeln!(
            text,
            "{n};{name};{birth};{comune};0373 {};{};{entered};{left};{why};riga {n}\r",
            80_000 + n,
            units[n % 5]
        )
        .unwrap();
    }
    text
}

/// 500 rows; `POLIEDRO_IMPORT_ROWS` asks for another number. Optimised, 20,000 take less than 10 s and 300 MB.
#[test]
fn a_long_messy_list_is_quick_and_frugal() {
    let rows: usize = std::env::var("POLIEDRO_IMPORT_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(500);
    let terminal = terminal();
    let file = terminal.file("lunga.csv", &messy(rows));
    let began = Instant::now();
    let mut command = terminal.command(&["--json", "import", "waiting", file.to_str().unwrap(), "--commit"]);
    let mut child =
        command.env("POLIEDRO_PASSPHRASE", PASSPHRASE).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let out = child.stdout.take().unwrap();
    let said = thread::spawn(move || std::io::read_to_string(out).unwrap());
    let mut peak = 0_u64;
    while child.try_wait().unwrap().is_none() {
        let told = fs::read_to_string(&status).unwrap_or_default();
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(peak).max(peak);
        thread::sleep(Duration::from_millis(10));
    }
    let took = began.elapsed();
    let told: Value = serde_json::from_str(&said.join().unwrap()).unwrap();
    println!("{rows} rows: {took:?}, {peak} kB, {:?}", fates(&told));
    assert_eq!((told["total"].as_u64(), told["rows"].as_array().unwrap().len()), (Some(rows as u64), rows));
    assert_eq!(fates(&told).iter().map(|(_, rows)| rows).sum::<u64>(), rows as u64);
    assert!(told["done"]["people"].as_u64().unwrap() > rows as u64 / 2, "{}", told["done"]);
    assert!(peak < 300 * 1024, "{peak} kB");
    if !cfg!(debug_assertions) {
        assert!(took < Duration::from_secs(10), "{took:?}");
    }
    assert_eq!(terminal.run(&["--json", "audit", "verify"]).json()["ok"], true);
}

#[cfg(unix)]
#[test]
fn an_interruption_leaves_nothing_behind() {
    let terminal = terminal();
    let file = terminal.file("lunga.csv", &messy(2_000));
    let before = terminal.ask("archive.rebuild", &json!({}))["digest"].clone();
    let mut command = terminal.command(&["import", "waiting", file.to_str().unwrap(), "--commit"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    // The write-ahead log grows once the change is under way.
    let log = terminal.archive().join("archive.db-wal");
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(60) && child.try_wait().unwrap().is_none() {
        if fs::metadata(&log).is_ok_and(|log| log.len() > 400_000) {
            break;
        }
        thread::sleep(Duration::from_millis(5));
    }
    let interrupted =
        std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success();
    let ended = child.wait().unwrap();
    if interrupted && !ended.success() {
        assert_eq!(terminal.ask("import.list", &json!({})), json!([]));
        assert_eq!(terminal.ask("archive.rebuild", &json!({}))["digest"], before);
    }
}
