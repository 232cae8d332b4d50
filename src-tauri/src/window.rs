//! The one window and everything its webview is refused.

use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::place::Places;

/// The label that the one capability file names.
const LABEL: &str = "main";

/// Opens the window of the program.
///
/// # Errors
/// When the webview cannot be created, for example without a display.
pub(crate) fn open(shell: &AppHandle, places: &Places) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(shell, LABEL, WebviewUrl::App("index.html".into()))
        .title("Poliedro")
        .inner_size(1366.0, 768.0)
        .min_inner_size(1024.0, 700.0)
        .prevent_overflow()
        .center()
        .data_directory(places.webview.clone())
        // An ephemeral webview cannot be driven by WebDriver (measured), so only the tests' build keeps one.
        .incognito(!cfg!(feature = "e2e"))
        .devtools(false)
        .disable_drag_drop_handler()
        .zoom_hotkeys_enabled(cfg!(target_os = "windows"))
        .general_autofill_enabled(false)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        // Neither camera nor microphone, position, notifications: nothing here asks for them.
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()
}

/// The embedded interface is the only place the webview may go to.
fn is_ours(url: &Url) -> bool {
    let windows = cfg!(any(target_os = "windows", target_os = "android"));
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" => windows && url.host_str() == Some("tauri.localhost") && url.port().is_none(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_at_home() {
        assert!(is_ours(&"tauri://localhost/index.html#/persone".parse().unwrap()));
        for away in [
            "https://example.org/",
            "http://localhost/",
            "http://tauri.localhost.example.org/",
            "tauri://example.org/",
            "tauri://localhost.example.org/",
            "data:text/html,<p>via</p>",
            "blob:tauri://localhost/1",
            "file:///etc/passwd",
            "about:blank",
            "javascript:alert(1)",
        ] {
            assert!(!is_ours(&away.parse().unwrap()), "{away}");
        }
    }
}
