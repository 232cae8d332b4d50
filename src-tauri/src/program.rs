//! The use cases, ready a moment after the window.

use std::sync::{Arc, OnceLock};
use std::thread;

use poliedro_app::App;

/// The program behind the window. Measuring how slow passphrases can be made on this computer takes about a second, which
/// the webview needs to start anyway: the two go on together, and the first command waits for the slower.
#[derive(Clone)]
pub(crate) struct Program(Arc<OnceLock<App>>);

impl Program {
    /// Begins to make the program on a thread of its own.
    pub(crate) fn start(make: impl FnOnce() -> App + Send + 'static) -> Self {
        let program = Self(Arc::new(OnceLock::new()));
        let made = Arc::clone(&program.0);
        thread::spawn(move || {
            let _ = made.set(make());
        });
        program
    }

    /// The program; waits until it is ready.
    pub(crate) fn ready(&self) -> &App {
        self.0.wait()
    }

    /// The program, unless it is still being made.
    pub(crate) fn if_ready(&self) -> Option<&App> {
        self.0.get()
    }
}
