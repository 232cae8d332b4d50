//! `poliedro import waiting`: a list that a unit keeps, from a terminal.

use crate::{
    arguments::{Common, ImportWaiting},
    door::{self, Failure},
    print,
};
use indicatif::{ProgressBar, ProgressStyle};
use poliedro_app::{App, CallError};
use serde_json::{Map, Value, json};
use std::{
    process::ExitCode,
    sync::atomic::{AtomicBool, Ordering::Relaxed},
    thread,
    time::Duration,
};

/// The file cannot be read.
const UNREADABLE: u8 = 2;

/// Shows what becomes of each row, and with `--commit` writes it: all or nothing. An interruption leaves nothing behind, because everything
/// is one transaction.
pub(crate) fn run(common: &Common, asked: &ImportWaiting) -> Result<ExitCode, Failure> {
    let app = door::app(common, Some(asked.file.clone()))?;
    door::opened(common, &app, |app| work(common, app, asked))
}

fn work(common: &Common, app: &App, asked: &ImportWaiting) -> Result<ExitCode, Failure> {
    let mut options = options(asked)?;
    let opened = watched(app, "import.open", json!({ "options": options }));
    let mut preview: Value = match opened {
        Ok(reply) => serde_json::from_str(&reply)?,
        Err(error) if error.code == poliedro_app::ErrorCode::Failed => {
            eprintln!("{error}");
            return Ok(ExitCode::from(UNREADABLE));
        }
        Err(error) => return Err(error.into()),
    };
    if asked.new_units && name_new(&preview, &mut options) {
        preview = serde_json::from_str(&watched(app, "import.reread", json!({ "options": options }))?)?;
    }
    // Read before they are written: a file that was imported is put away.
    let all = rows(app, "")?;
    let of = |fate: &str| all.iter().filter(|row| print::text(row, "fate") == fate).cloned().collect::<Vec<_>>();
    let (doubtful, refused) = (of("doubtful"), of("refused"));
    let mut done = Value::Null;
    if asked.commit {
        if let Some(missing) =
            print::at(&preview, "missing").as_array().and_then(|all| all.first()).and_then(Value::as_str)
        {
            return Err(Failure(format!("{missing}\nUsi --map COLONNA=CAMPO e --unit; --preview mostra le colonne.")));
        }
        let writes = ["new", "matched", "updated"];
        let fates = print::at(&preview, "fates").as_array().into_iter().flatten();
        if fates.filter_map(|fate| print::at(fate, "code").as_str()).any(|code| writes.contains(&code)) {
            done = serde_json::from_str(&watched(app, "import.commit", json!({}))?)?;
        }
    }
    let told = json!({
        "file": print::at(&preview, "file"), "sha256": print::at(&preview, "sha256"), "format": print::at(&preview, "format"), "total": print::at(&preview, "rows"),
        "columns": print::at(&preview, "columns"), "units": print::at(&preview, "units"), "missing": print::at(&preview, "missing"), "already": print::at(&preview, "already"),
        "notes": print::at(&preview, "notes"), "fates": print::at(&preview, "fates"), "doubtful": doubtful, "refused": refused,
        "rows": all.iter().map(shown).collect::<Vec<_>>(), "done": done,
    });
    print::reply(common, &told, |told| tell(told, asked.commit));
    Ok(ExitCode::SUCCESS)
}

fn options(asked: &ImportWaiting) -> Result<Value, Failure> {
    let mut columns = Map::new();
    for said in &asked.map {
        let Some((column, field)) = said.split_once('=') else {
            return Err(Failure(format!(
                "«{said}» non si capisce: scriva COLONNA=CAMPO, per esempio --map 0=surname."
            )));
        };
        columns.insert(column.trim().to_owned(), json!(field.trim()));
    }
    let unit = asked.unit.clone().unwrap_or_default();
    Ok(json!({ "kind": asked.kind.clone().unwrap_or_default(), "unitId": unit, "columns": columns, "units": {} }))
}

/// Names that stand for no unit are to be added; whether there are any.
fn name_new(preview: &Value, options: &mut Value) -> bool {
    let unknown =
        print::at(preview, "units").as_array().into_iter().flatten().filter(|unit| print::at(unit, "unitId").is_null());
    let names: Map<String, Value> = unknown
        .filter_map(|unit| print::at(unit, "name").as_str())
        .map(|name| (name.to_owned(), json!("new")))
        .collect();
    let any = !names.is_empty();
    if let Some(options) = options.as_object_mut() {
        options.insert("units".to_owned(), Value::Object(names));
    }
    any
}

/// A row as `--json` gives it.
fn shown(row: &Value) -> Value {
    let keys = ["row", "fate", "who", "unit", "enteredOn", "why", "remarks"];
    Value::Object(keys.iter().map(|key| ((*key).to_owned(), print::at(row, key).clone())).collect())
}

/// Every row with a fate; of an empty one, every row.
fn rows(app: &App, fate: &str) -> Result<Vec<Value>, Failure> {
    let mut all = Vec::new();
    loop {
        let page = door::call(app, "import.rows", json!({ "fate": fate, "offset": all.len(), "limit": 1000 }))?;
        let rows = print::at(&page, "rows").as_array().cloned().unwrap_or_default();
        if rows.is_empty() {
            return Ok(all);
        }
        all.extend(rows);
    }
}

/// Calls a long command with a bar, asked of `job.progress` as the window does.
fn watched(app: &App, command: &str, args: Value) -> Result<String, CallError> {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} righe, {eta}") {
        bar.set_style(style);
    }
    let over = AtomicBool::new(false);
    let reply = thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Relaxed) {
                thread::sleep(Duration::from_millis(100));
                let progress = app.call("job.progress", json!({})).ok();
                let progress: Option<Value> = progress.and_then(|text| serde_json::from_str(&text).ok());
                if let Some(progress) =
                    progress.filter(|progress| print::at(progress, "running").as_bool() == Some(true))
                {
                    bar.set_length(print::at(&progress, "total").as_u64().unwrap_or_default());
                    bar.set_position(print::at(&progress, "done").as_u64().unwrap_or_default());
                }
            }
        });
        let reply = app.call(command, args);
        over.store(true, Relaxed);
        reply
    });
    bar.finish_and_clear();
    reply
}

fn tell(told: &Value, committed: bool) {
    print::line(&format!(
        "{}: {}, {} righe.",
        print::text(told, "file"),
        print::text(told, "format"),
        print::at(told, "total")
    ));
    for sentence in [print::at(told, "already").as_str()].into_iter().flatten() {
        print::line(sentence);
    }
    for column in print::at(told, "columns").as_array().into_iter().flatten() {
        let field =
            if print::text(column, "field").is_empty() { "(non si legge)" } else { print::text(column, "field") };
        print::line(&format!("  colonna {} «{}»: {field}", print::at(column, "n"), print::text(column, "heading")));
    }
    for unit in print::at(told, "units").as_array().into_iter().flatten() {
        let known = if print::at(unit, "unitId").is_null() { "non è nel registro" } else { print::text(unit, "unit") };
        print::line(&format!("  unità «{}» ({} righe): {known}", print::text(unit, "name"), print::at(unit, "rows")));
    }
    for key in ["notes", "missing"] {
        for sentence in print::at(told, key).as_array().into_iter().flatten().filter_map(Value::as_str) {
            print::line(sentence);
        }
    }
    for fate in print::at(told, "fates").as_array().into_iter().flatten() {
        print::line(&format!("{:24} {:>7}", print::text(fate, "label"), print::at(fate, "rows").to_string()));
    }
    for row in print::at(told, "rows").as_array().into_iter().flatten() {
        let remarks: Vec<&str> =
            print::at(row, "remarks").as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let label = match print::text(row, "fate") {
            "new" => "persona nuova",
            "matched" => "persona in archivio",
            "updated" => "posto da aggiornare",
            "known" => "già presente",
            "doubtful" => "da decidere",
            "refused" => "non importabile",
            _ => continue,
        };
        // What becomes of a row without anything to say is in the counts.
        if remarks.is_empty() && !matches!(print::text(row, "fate"), "doubtful" | "refused") {
            continue;
        }
        let said = std::iter::once(print::text(row, "why")).chain(remarks).collect::<Vec<_>>().join(" ");
        print::line(&format!("riga {}, {label}: {}. {said}", print::at(row, "row"), print::text(row, "who")));
    }
    let done = print::at(told, "done");
    if !done.is_null() {
        print::line(&format!(
            "Importate: {} persone nuove, {} domande, {} posti aggiornati.",
            print::at(done, "people"),
            print::at(done, "applications"),
            print::at(done, "updated")
        ));
    } else if committed {
        print::line("Non c’è nulla di nuovo da importare: non è stato scritto nulla.");
    }
}
