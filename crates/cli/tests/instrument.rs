//! `poliedro instrument`: the shape of what it prints, its exit codes, no archive anywhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::{Value, json};
use std::process::Command;
use support::*;

const KEYS: [&str; 13] = [
    "instrument",
    "version",
    "score",
    "max",
    "band",
    "bandLabel",
    "tone",
    "complete",
    "range",
    "missing",
    "subscores",
    "parts",
    "errors",
];

fn run(args: &[&str], input: &str) -> Said {
    let mut command = Command::new(PROGRAM);
    command.arg("instrument").args(args).env_remove("POLIEDRO_ARCHIVE").env_remove("POLIEDRO_PASSPHRASE");
    said(command, input)
}

fn shown(id: &str) -> Value {
    run(&["show", id, "--json"], "").json()
}

/// Scores through standard input, with `--json` and, as whoever reads through a pipe, without.
fn score(id: &str, answers: &Value) -> (i32, Value, String) {
    let with = run(&["score", id, "--answers", "-", "--json"], &answers.to_string());
    let without = run(&["score", id, "--answers", "-"], &answers.to_string());
    assert_eq!((&with.out, &with.err, with.code), (&without.out, &without.err, without.code));
    (with.code, serde_json::from_str(&with.out).unwrap(), with.err)
}

#[test]
fn every_instrument_is_listed_and_shown_in_the_order_of_the_form() {
    let listed = run(&["list", "--json"], "").json();
    let ids: Vec<&str> = listed.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!((ids.len(), ids[0], ids[16]), (32, "brass", "mpi"));
    let told = run(&["list"], "").done();
    for id in ids {
        assert!(told.lines().any(|line| line.starts_with(&format!("{id} "))), "{id}");
        let definition = shown(id);
        assert_eq!((&definition["id"], &definition["version"]), (&json!(id), &json!("1.0.0")));
        for key in ["title", "citation", "licence", "mode"] {
            assert!(!definition[key].as_str().unwrap().is_empty(), "{id} {key}");
        }
        for key in ["inputs", "items", "bands"] {
            assert!(definition[key].is_array(), "{id} {key}");
        }
        for item in definition["items"].as_array().unwrap() {
            assert!(item["id"].is_string() && item["label"].is_string() && item["kind"].is_string());
            for option in item["options"].as_array().unwrap() {
                assert!(option["code"].is_string() && option["label"].is_string() && option["points"].is_number());
            }
        }
        let page = run(&["show", id], "").done();
        assert!(page.starts_with(definition["title"].as_str().unwrap()) && page.contains("Licenza: "), "{page}");
    }
    assert!(told.contains("(MPI) (spento)"));
    let katz: Vec<Value> = shown("katz")["items"].as_array().unwrap().iter().map(|item| item["id"].clone()).collect();
    assert_eq!(Value::from(katz), json!(["bagno", "vestirsi", "wc", "spostarsi", "continenza", "alimentarsi"]));
}

/// What is shown is enough to answer: the first and the last option of every question of every scale of choices.
#[test]
fn what_is_shown_is_enough_to_score() {
    for listed in run(&["list", "--json"], "").json().as_array().unwrap() {
        let id = listed["id"].as_str().unwrap();
        let definition = shown(id);
        let mut answers = serde_json::Map::new();
        let mut points = 0.0;
        for item in definition["items"].as_array().unwrap().iter().filter(|item| item["id"] != "mna_sf") {
            let last = item["options"].as_array().unwrap().last().cloned().unwrap_or_default();
            points += last["points"].as_f64().unwrap_or(0.0);
            let answer = match item["kind"].as_str().unwrap() {
                "single" => last["code"].clone(),
                "multiple" => json!([last["code"]]),
                _ => item["max"].clone(),
            };
            answers.insert(item["id"].as_str().unwrap().to_owned(), answer);
        }
        for input in definition["inputs"].as_array().unwrap() {
            answers.insert(input["id"].as_str().unwrap().to_owned(), input["options"][1]["code"].clone());
        }
        let (exit, report, err) = score(id, &Value::Object(answers));
        assert_eq!((exit, &report["complete"], err.as_str()), (0, &json!(true), ""), "{id} {report}");
        if definition["items"].as_array().unwrap().iter().all(|item| item["kind"] != "number") && id != "cirs" {
            assert_eq!(report["score"].as_f64(), Some(points), "{id}");
        }
    }
}

#[test]
fn scored_and_incomplete_exit_0() {
    let terminal = Terminal::new();
    let answers = json!({"telefono": "a", "acquisti": "b", "pasti": "b", "casa": "a", "bucato": "a", "spostamenti": "a",
        "farmaci": "b", "denaro": "a"});
    let file = terminal.file("risposte.json", &format!("\u{feff}{answers}\n"));
    let report = run(&["score", "lawton", "--answers", file.to_str().unwrap(), "--json"], "").json();
    for key in report.as_object().unwrap().keys() {
        assert!(KEYS.contains(&key.as_str()), "{key}");
    }
    assert_eq!(
        (
            &report["instrument"],
            &report["score"],
            &report["max"],
            &report["complete"],
            &report["range"],
            &report["missing"]
        ),
        (&json!("lawton"), &json!(5), &json!(8), &json!(true), &json!([5, 5]), &json!([]))
    );
    let (exit, begun, err) = score("conley", &json!({"caduto": "si", "marcia": "no"}));
    assert_eq!((exit, err.as_str()), (0, ""));
    assert_eq!(
        (&begun["score"], &begun["band"], &begun["complete"], &begun["range"], &begun["missing"], &begun["subscores"]),
        (
            &json!(null),
            &json!(null),
            &json!(false),
            &json!([2, 9]),
            &json!(["vertigini", "perdite", "agitato", "giudizio"]),
            &json!({})
        )
    );
    let version = run(&["score", "conley", "--definition", "1.0.0", "--answers", "-", "--json"], "{}").json();
    assert_eq!((&version["version"], &version["range"]), (&json!("1.0.0"), &json!([0, 10])));
}

#[test]
fn invalid_input_exits_2_with_sentences() {
    let (exit, reply, err) = score("barthel", &json!({"alimentazione": "x", "bagno": "5", "ballo": 3}));
    assert_eq!(exit, 2);
    assert_eq!(err, "Alimentazione: la risposta «x» non è prevista.\nballo: questa voce non fa parte di Barthel.\n");
    assert_eq!(
        reply["errors"][0],
        json!({"item": "alimentazione", "label": "Alimentazione", "message": "Alimentazione: la risposta «x» non è prevista."})
    );
    assert_eq!(reply["errors"].as_array().unwrap().len(), 2);
    let terminal = Terminal::new();
    let (missing, bytes) = (terminal.beside("manca.json"), terminal.beside("byte.json"));
    std::fs::write(&bytes, [0xff, 0xfe, 0x00]).unwrap();
    let large = terminal.file("grande.json", &" ".repeat(1024 * 1024 + 1));
    let path = |path: &std::path::Path| path.to_str().unwrap().to_owned();
    for (args, input, sentence) in [
        (vec!["score", "katz", "--answers", "-"], "[]", "Katz: le risposte vanno date come oggetto JSON"),
        (vec!["score", "katz", "--answers", "-"], "{\"bagno\":", "non è JSON valido (riga 1"),
        (vec!["score", "katz", "--answers", "-"], "", "non è JSON valido"),
        (vec!["score", "moca", "--answers", "-"], "{}", "Lo strumento richiesto non esiste"),
        (
            vec!["score", "katz", "--definition", "0.1.0", "--answers", "-"],
            "{}",
            "Katz: questa versione della definizione non esiste.",
        ),
        (vec!["score", "katz", "--answers", &path(&missing)], "", "non si può leggere"),
        (vec!["score", "katz", "--answers", &path(&bytes)], "", "non è un testo UTF-8"),
        (vec!["score", "katz", "--answers", &path(&large)], "", "è troppo grande"),
        (vec!["show", "moca"], "", "Lo strumento richiesto non esiste"),
    ] {
        for json in [false, true] {
            let args = [args.clone(), if json { vec!["--json"] } else { vec![] }].concat();
            let said = run(&args, input);
            assert_eq!(said.code, 2, "{said:?}");
            assert!(said.err.contains(sentence) && !said.err.contains("panicked"), "{said:?}");
            if json {
                let reply: Value = serde_json::from_str(&said.out).unwrap();
                assert!(reply["errors"][0]["message"].as_str().unwrap().contains(sentence), "{reply}");
            }
        }
    }
}
