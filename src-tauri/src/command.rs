//! The one door between the interface and the use cases.

use std::sync::Arc;

use poliedro_app::{App, CallError};
use serde_json::Value;
use tauri::State;
use tauri::ipc::{InvokeResponseBody, Response};

/// Forwards one call to the registry of commands and answers with its JSON.
///
/// It runs on a thread of its own: the key derivation takes 0.4 s and a folder chooser stays open for minutes, and the
/// window must answer meanwhile.
///
/// # Errors
/// What the use case answered, with an Italian sentence for the person in front of the screen.
#[tauri::command]
pub(crate) async fn call(app: State<'_, Arc<App>>, name: String, args: Value) -> Result<Response, CallError> {
    let app = Arc::clone(app.inner());
    let answer = tauri::async_runtime::spawn_blocking(move || app.call(&name, args)).await;
    let stopped = |_| CallError::failed("L’operazione si è interrotta per un errore del programma.");
    answer.map_err(stopped)?.map(|json| Response::new(InvokeResponseBody::Json(json)))
}
