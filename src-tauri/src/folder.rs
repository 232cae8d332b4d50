//! Choosing a folder or a file, from Rust: the path never comes from JavaScript.

use std::path::PathBuf;

use poliedro_app::{FilePicker, Pick};
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
        fn pick(&self, what: Pick) -> Option<PathBuf> {
            let main = self.main.get()?.clone();
            let (answer, chosen) = mpsc::channel();
            // GTK may only be touched from the thread that draws; this one waits for the answer.
            main.clone().run_on_main_thread(move || show(&main, what, answer)).ok()?;
            chosen.recv().ok().flatten()
        }
    }

    fn show(main: &WebviewWindow, what: Pick, answer: mpsc::Sender<Option<PathBuf>>) {
        let parent = main.gtk_window().ok();
        let (title, action, accept) = match what {
            Pick::Folder(title) => (title, gtk::FileChooserAction::SelectFolder, "_Scegli questa cartella"),
            Pick::File(title, _) => (title, gtk::FileChooserAction::Open, "_Apri"),
        };
        let dialog = gtk::FileChooserNative::new(Some(title), parent.as_ref(), action, Some(accept), Some("_Annulla"));
        dialog.set_modal(true);
        dialog.set_create_folders(matches!(what, Pick::Folder(_)));
        if let Pick::File(_, endings) = what {
            dialog.add_filter(filter(endings));
        }
        // Unlike a window, a native dialog lives only as long as somebody holds it: its own handler does, once.
        let held = RefCell::new(Some(dialog.clone()));
        dialog.connect_response(move |dialog, response| {
            let chosen = if response == gtk::ResponseType::Accept { dialog.filename() } else { None };
            let _ = answer.send(chosen);
            held.take();
        });
        dialog.show();
    }

    /// Files with these endings, written in small or in capital letters.
    fn filter(endings: &[&str]) -> gtk::FileFilter {
        let filter = gtk::FileFilter::new();
        let shown: Vec<String> = endings.iter().map(|ending| format!("*.{ending}")).collect();
        filter.set_name(Some(&shown.join(", ")));
        for ending in endings {
            filter.add_pattern(&format!("*.{}", ending.to_lowercase()));
            filter.add_pattern(&format!("*.{}", ending.to_uppercase()));
        }
        filter
    }
}

#[cfg(feature = "e2e")]
mod told {
    use super::*;

    /// What a journey says: the path written in the file that `POLIEDRO_PICK` names, read anew each time. No file, or an
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
        fn pick(&self, _: Pick) -> Option<PathBuf> {
            let answer = std::fs::read_to_string(self.answers.as_ref()?).ok()?;
            (!answer.is_empty()).then(|| PathBuf::from(answer))
        }
    }
}
