//! Closing without losing what was being typed.

use std::thread;
use std::time::Duration;

use poliedro_app::App;
use tauri::{Manager, Window, WindowEvent};

/// How long the page lives on, unseen, after the cross was clicked. It keeps a draft 0.6 s after the last key, so a note
/// typed just before closing is kept as well.
const GRACE: Duration = Duration::from_secs(1);

/// Answers the closing of the window: hides it at once, and ends when the page has had time to save.
pub(crate) fn after_the_draft(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let Some(main) = window.get_webview_window(window.label()) else {
        return;
    };
    api.prevent_close();
    let _ = window.hide();
    thread::spawn(move || {
        thread::sleep(GRACE);
        let _ = main.destroy();
    });
}

/// Drops the keys and folds the write-ahead log back into the archive.
pub(crate) fn lock(app: &App) {
    // Nothing more can be done about a refusal, and the keys go with the process.
    let _ = app.call("archive.lock", serde_json::json!({}));
}
