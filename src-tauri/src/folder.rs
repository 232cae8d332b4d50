//! Choosing a folder, from Rust: the path never comes from JavaScript.

use std::path::PathBuf;

use poliedro_app::FilePicker;
use tauri::WebviewWindow;

#[cfg(not(feature = "e2e"))]
pub(crate) use native::Chooser;
#[cfg(feature = "e2e")]
pub(crate) use told::Chooser;

#[cfg(not(feature = "e2e"))]
mod native {
    use std::cell::RefCell;
    use std::sync::{Arc, OnceLock, mpsc};

    use gtk::prelude::*;

    use super::*;

    /// The desktop's own folder dialog, in front of our window.
    #[derive(Clone)]
    pub(crate) struct Chooser {
        main: Arc<OnceLock<WebviewWindow>>,
    }

    impl Chooser {
        pub(crate) fn new() -> Self {
            Self { main: Arc::new(OnceLock::new()) }
        }

        /// Names the window the dialog stands in front of.
        pub(crate) fn belong_to(&self, main: &WebviewWindow) {
            let _ = self.main.set(main.clone());
        }
    }

    impl FilePicker for Chooser {
        fn pick_folder(&self, title: &str) -> Option<PathBuf> {
            let main = self.main.get()?.clone();
            let title = title.to_owned();
            let (answer, chosen) = mpsc::channel();
            // GTK may only be touched from the thread that draws; this one waits for the answer.
            main.clone().run_on_main_thread(move || show(&main, &title, answer)).ok()?;
            chosen.recv().ok().flatten()
        }
    }

    fn show(main: &WebviewWindow, title: &str, answer: mpsc::Sender<Option<PathBuf>>) {
        let parent = main.gtk_window().ok();
        let dialog = gtk::FileChooserNative::new(
            Some(title),
            parent.as_ref(),
            gtk::FileChooserAction::SelectFolder,
            Some("_Scegli questa cartella"),
            Some("_Annulla"),
        );
        dialog.set_modal(true);
        dialog.set_create_folders(true);
        // Unlike a window, a native dialog lives only as long as somebody holds it: its own handler does, once.
        let held = RefCell::new(Some(dialog.clone()));
        dialog.connect_response(move |dialog, response| {
            let folder = if response == gtk::ResponseType::Accept { dialog.filename() } else { None };
            let _ = answer.send(folder);
            held.take();
        });
        dialog.show();
    }
}

#[cfg(feature = "e2e")]
mod told {
    use super::*;

    /// What a journey says: the folder written in the file that `POLIEDRO_PICK` names, read anew each time. No file, or an
    /// empty one, means that the person closed the dialog.
    #[derive(Clone)]
    pub(crate) struct Chooser {
        answers: Option<PathBuf>,
    }

    impl Chooser {
        pub(crate) fn new() -> Self {
            Self { answers: std::env::var_os("POLIEDRO_PICK").map(PathBuf::from) }
        }

        pub(crate) fn belong_to(&self, _: &WebviewWindow) {}
    }

    impl FilePicker for Chooser {
        fn pick_folder(&self, _: &str) -> Option<PathBuf> {
            let answer = std::fs::read_to_string(self.answers.as_ref()?).ok()?;
            (!answer.is_empty()).then(|| PathBuf::from(answer))
        }
    }
}
