//! Once a second, asks the use cases whether to lock, whether another instance rang, whether terms begin to press.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use poliedro_app::App;
use tauri::WebviewWindow;

use crate::notice;

const EVERY: Duration = Duration::from_secs(1);

/// Starts the thread that lives as long as the process.
pub(crate) fn start(app: Arc<App>, main: WebviewWindow) {
    thread::spawn(move || {
        loop {
            thread::sleep(EVERY);
            let tick = app.tick();
            if tick.locked {
                forget_what_is_shown(&main);
            } else if let Some(entered) = tick.quarter {
                notice::show(&main, entered);
            }
            if tick.bell {
                come_forward(&main);
            }
        }
    });
}

/// Reloads the page: the decrypted names leave the webview. A navigation would not do, because going back in the
/// history brought a typed secret to the screen again (measured).
fn forget_what_is_shown(main: &WebviewWindow) {
    if let Err(trouble) = main.reload() {
        // A window that still shows names after the lock is worse than no window.
        eprintln!("La finestra non si è potuta ricaricare e viene chiusa: {trouble}");
        let _ = main.destroy();
    }
}

fn come_forward(main: &WebviewWindow) {
    let _ = main.unminimize();
    let _ = main.show();
    let _ = main.set_focus();
}
