//! The terminal's side of the one door: opens the archive, calls, locks it again.

use crate::{arguments::Common, print};
use jiff::Timestamp;
use poliedro_app::{App, AppConfig, CallError, Clock, FilePicker, Kdf, SetClock, SystemClock};
use serde_json::{Value, json};
use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};
use zeroize::Zeroizing;

/// Why a verb was not done, in Italian.
#[derive(Debug)]
pub(crate) struct Failure(pub String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl From<CallError> for Failure {
    fn from(error: CallError) -> Self {
        let mut lines = vec![error.message];
        lines.extend(error.fields.iter().map(|field| format!("  {}: {}", field.field, field.message)));
        Self(lines.join("\n"))
    }
}
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self(format!("Errore di lettura o scrittura: {error}"))
    }
}
impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self(format!("Il JSON non è scritto bene: {error}"))
    }
}

/// At a terminal the folder is an argument, said before the call.
struct Said(Option<PathBuf>);

impl FilePicker for Said {
    fn pick(&self, _: poliedro_app::Pick) -> Option<PathBuf> {
        self.0.clone()
    }
}

/// The program over the archive that was named; `folder` answers commands that let a person choose one.
pub(crate) fn app(common: &Common, folder: Option<PathBuf>) -> Result<App, Failure> {
    app_at(common, folder, clock(common)?)
}

/// The same, with a clock of the verb's choice.
pub(crate) fn app_at(common: &Common, folder: Option<PathBuf>, clock: Arc<dyn Clock>) -> Result<App, Failure> {
    let archive_dir = archive_dir(common)?;
    let demo_dir = archive_dir.with_extension("esempio");
    Ok(App::new(AppConfig {
        archive_dir,
        demo_dir,
        clock,
        device: device(),
        files: Arc::new(Said(folder)),
        kdf: Kdf::Calibrated,
    }))
}

#[cfg(debug_assertions)]
fn clock(common: &Common) -> Result<Arc<dyn Clock>, Failure> {
    match &common.clock {
        Some(said) => Ok(Arc::new(SetClock::new(moment("--clock", said)?))),
        None => Ok(Arc::new(SystemClock)),
    }
}

#[cfg(not(debug_assertions))]
fn clock(_: &Common) -> Result<Arc<dyn Clock>, Failure> {
    Ok(Arc::new(SystemClock))
}

/// The moment that an option names, with its offset from UTC: without it, one hour of October comes twice.
pub(crate) fn moment(option: &str, said: &str) -> Result<Timestamp, Failure> {
    let example = "per esempio 2026-03-29T01:30:00+01:00";
    said.parse()
        .map_err(|_| Failure(format!("«{said}» non è un momento: indichi {option} con giorno, ora e fuso, {example}.")))
}

/// Folder of the archive.
pub(crate) fn archive_dir(common: &Common) -> Result<PathBuf, Failure> {
    common
        .archive
        .clone()
        .ok_or_else(|| Failure("Indichi la cartella dell’archivio con --archive o con POLIEDRO_ARCHIVE.".to_owned()))
}

fn device() -> String {
    fs::read_to_string("/etc/hostname")
        .ok()
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "terminale".to_owned())
}

/// Calls a command and reads its reply.
pub(crate) fn call(app: &App, command: &str, args: Value) -> Result<Value, Failure> {
    Ok(serde_json::from_str(&app.call(command, args)?)?)
}

/// Opens the archive with the operator's passphrase, works, and locks it again whatever happened.
pub(crate) fn opened<T>(
    common: &Common,
    app: &App,
    work: impl FnOnce(&App) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let slot = slot(common, &call(app, "archive.status", json!({}))?)?;
    let passphrase = passphrase(common, "Passphrase: ")?;
    call(app, "archive.unlock", json!({ "slotId": slot, "passphrase": passphrase.as_str() }))?;
    let done = work(app);
    let locked = call(app, "archive.lock", json!({}));
    let value = done?;
    locked?;
    Ok(value)
}

fn slot(common: &Common, status: &Value) -> Result<String, Failure> {
    match print::at(status, "state").as_str() {
        Some("locked") => {}
        Some("absent") => return Err(Failure("In questa cartella non c’è ancora un archivio.".to_owned())),
        _ => {
            let trouble = print::at(status, "trouble").as_str().unwrap_or("L’archivio non si può aprire.");
            return Err(Failure(trouble.to_owned()));
        }
    }
    let none = Vec::new();
    let slots = print::at(status, "slots").as_array().unwrap_or(&none);
    let wanted = common.operator.as_deref().map(str::to_lowercase);
    let mut fitting = slots.iter().filter(|slot| match &wanted {
        Some(name) => print::at(slot, "label").as_str().is_some_and(|label| label.to_lowercase() == *name),
        None => true,
    });
    match (fitting.next(), fitting.next()) {
        (Some(one), None) => Ok(one["slotId"].as_str().unwrap_or_default().to_owned()),
        (None, _) => Err(Failure("Nessun operatore dell’archivio ha questo nome.".to_owned())),
        _ => {
            let names: Vec<_> = slots.iter().filter_map(|slot| print::at(slot, "label").as_str()).collect();
            Err(Failure(format!("L’archivio ha più operatori: indichi chi è con --operator ({}).", names.join(", "))))
        }
    }
}

/// The passphrase: from the file, from `POLIEDRO_PASSPHRASE`, or asked. Never from an argument, which other processes can read.
pub(crate) fn passphrase(common: &Common, prompt: &str) -> Result<Zeroizing<String>, Failure> {
    if let Some(file) = &common.passphrase_file {
        return first_line(file);
    }
    if let Ok(said) = std::env::var("POLIEDRO_PASSPHRASE") {
        return Ok(Zeroizing::new(said));
    }
    let asked = rpassword::prompt_password(prompt);
    let missing =
        |_| Failure("Serve la passphrase: da tastiera, con --passphrase-file o con POLIEDRO_PASSPHRASE.".to_owned());
    asked.map(Zeroizing::new).map_err(missing)
}

/// The first line of a file that holds a secret.
pub(crate) fn first_line(file: &Path) -> Result<Zeroizing<String>, Failure> {
    let unreadable = |error| Failure(format!("Il file {} non si può leggere: {error}", file.display()));
    let text = Zeroizing::new(fs::read_to_string(file).map_err(unreadable)?);
    // Windows editors put an invisible mark at the beginning: nobody typed it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}
