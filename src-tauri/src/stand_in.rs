//! Stand-in until the use cases land.
use serde::Serialize;
use std::path::PathBuf;
pub trait FilePicker: Send + Sync {
    fn pick_folder(&self, title: &str) -> Option<PathBuf>;
}
pub struct SystemClock;
pub trait Clock: Send + Sync {}
impl Clock for SystemClock {}
pub struct AppConfig {
    pub archive_dir: PathBuf,
    pub clock: Box<dyn Clock>,
    pub device: String,
    pub files: Box<dyn FilePicker>,
}
pub enum Reply {
    Json(String),
    Bytes(Vec<u8>),
}
#[derive(Serialize)]
pub struct CallError {
    pub code: String,
    pub message: String,
}
impl CallError {
    pub fn internal() -> Self {
        Self { code: "internal".into(), message: "Qualcosa non ha funzionato.".into() }
    }
}
pub struct Tick {
    pub lock_now: bool,
    pub bell: bool,
}
pub struct App(AppConfig, std::sync::Mutex<bool>);
impl App {
    pub fn new(c: AppConfig) -> Self {
        Self(c, std::sync::Mutex::new(false))
    }
    pub fn call(&self, name: &str, args: serde_json::Value) -> Result<Reply, CallError> {
        match name {
            "archive.status" => Ok(Reply::Json(serde_json::json!({"state":"absent","trouble":null,"folder":self.0.archive_dir,"name":"","example":false,"slots":[],"session":null,"waitSeconds":0,"version":"0.1.0"}).to_string())),
            "echo" => Ok(Reply::Json(args.to_string())),
            "bytes" => Ok(Reply::Bytes(vec![7; 1000])),
            "pick" => Ok(Reply::Json(
                serde_json::json!(self.0.files.pick_folder("Scegli")).to_string(),
            )),
            "where" => Ok(Reply::Json(
                serde_json::json!([self.0.archive_dir, self.0.device]).to_string(),
            )),
            "archive.lock" => {
                *self.1.lock().unwrap_or_else(|e| e.into_inner()) = true;
                Ok(Reply::Json("null".into()))
            }
            _ => Err(CallError {
                code: "unknown_command".into(),
                message: "Comando sconosciuto.".into(),
            }),
        }
    }
    pub fn tick(&self) -> Tick {
        let mut l = self.1.lock().unwrap_or_else(|e| e.into_inner());
        let lock_now = *l;
        *l = false;
        Tick { lock_now, bell: false }
    }
}
