//! A notice on the desktop when terms begin to press: how many they are, never whose.
//!
//! Whoever passes by the screen reads it, it stays in the desktop's own list of notices, and other programs of the same
//! account can listen to the bus that carries it: hence only a number.

use tauri::plugin::{Plugin, TauriPlugin};
use tauri::{AppHandle, RunEvent, WebviewWindow, Wry};
use tauri_plugin_notification::NotificationExt;

/// Tauri's notification plugin, for Rust alone.
///
/// As it comes, the plugin also replaces `window.Notification` in every page with a call of its own commands. Here it gives
/// the page neither the script nor the commands: what the page asks is refused by the webview, as before.
pub(crate) struct FromRustAlone(TauriPlugin<Wry>);

impl FromRustAlone {
    pub(crate) fn new() -> Self {
        Self(tauri_plugin_notification::init())
    }
}

impl Plugin<Wry> for FromRustAlone {
    fn name(&self) -> &'static str {
        self.0.name()
    }

    fn initialize(&mut self, shell: &AppHandle, config: serde_json::Value) -> Result<(), Box<dyn std::error::Error>> {
        self.0.initialize(shell, config)
    }

    fn on_event(&mut self, shell: &AppHandle, event: &RunEvent) {
        self.0.on_event(shell, event);
    }
}

/// Says on the desktop that this many terms have entered their last quarter. A computer without a place for notices, or
/// without the bus that leads to it, shows none: «Oggi» shows the same in the window.
pub(crate) fn show(main: &WebviewWindow, entered: u32) {
    if entered == 0 {
        return;
    }
    let notice = main.notification().builder().title("Poliedro").body(sentence(entered));
    if let Err(trouble) = notice.show() {
        eprintln!("L’avviso sulla scrivania non si è potuto mostrare: {trouble}");
    }
}

fn sentence(entered: u32) -> String {
    match entered {
        1 => "1 scadenza entra nell’ultimo quarto del suo tempo.".to_owned(),
        many => format!("{many} scadenze entrano nell’ultimo quarto del loro tempo."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_given_no_script() {
        let plugin = FromRustAlone::new();
        assert_eq!(plugin.name(), "notification");
        assert!(plugin.0.initialization_script_2().is_some(), "as it comes, it has one");
        assert!(plugin.initialization_script_2().is_none());
        assert!(plugin.initialization_script().is_none());
    }

    #[test]
    fn one_term_and_many_have_their_own_words() {
        assert_eq!(sentence(1), "1 scadenza entra nell’ultimo quarto del suo tempo.");
        assert_eq!(sentence(3), "3 scadenze entrano nell’ultimo quarto del loro tempo.");
    }
}
