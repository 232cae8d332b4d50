//! Closing without losing what was being typed.

use std::thread;
use std::time::Duration;

use tauri::{Manager, Window, WindowEvent};

use crate::program::Program;

/// The page listens for this event and saves the open draft at once, without waiting for its own delay.
const SAVE_DRAFTS: &str = "window.dispatchEvent(new Event('poliedro:closing'))";

/// How long the page has for it: saving a draft takes a few milliseconds.
const GRACE: Duration = Duration::from_millis(300);

/// Answers the closing of the window: hides it, lets the page save, then closes.
pub(crate) fn drafts_first(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    api.prevent_close();
    let _ = window.hide();
    let Some(main) = window.get_webview_window(window.label()) else {
        return;
    };
    let asked = main.eval(SAVE_DRAFTS);
    thread::spawn(move || {
        if asked.is_ok() {
            thread::sleep(GRACE);
        }
        let _ = main.destroy();
    });
}

/// Drops the keys and folds the write-ahead log back into the archive.
pub(crate) fn lock(program: &Program) {
    if let Some(app) = program.if_ready() {
        // Nothing more can be done about a refusal, and the keys go with the process.
        let _ = app.call("archive.lock", serde_json::json!({}));
    }
}
