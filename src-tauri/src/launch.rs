//! How the program was started.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Parser;
use poliedro_app::{App, AppConfig, Kdf};

use crate::clock;
use crate::folder::Chooser;
use crate::place::Places;

/// Il fascicolo sociosanitario del distretto.
#[derive(Debug, Parser)]
#[command(name = "poliedro-desktop", version)]
pub(crate) struct Launch {
    /// Cartella dell'archivio da aprire, al posto di quello di questo account
    #[arg(long, value_name = "CARTELLA", env = "POLIEDRO_ARCHIVE")]
    pub(crate) archive: Option<PathBuf>,
    /// Apre l'archivio di esempio
    #[arg(long)]
    pub(crate) demo: bool,
}

/// The use cases on this computer, with the archive of examples already open when it was asked for.
pub(crate) fn app(demo: bool, places: &Places, chooser: Chooser) -> App {
    let app = App::new(AppConfig {
        archive_dir: places.archive.clone(),
        demo_dir: places.demo.clone(),
        clock: clock::of_this_window(),
        device: device_name(),
        files: Arc::new(chooser),
        kdf: Kdf::Calibrated,
    });
    if demo && let Err(trouble) = app.call("archive.open_demo", serde_json::json!({})) {
        // The window opens all the same, on its first screen, where the examples can be asked for again.
        eprintln!("L’archivio di esempio non si è aperto: {trouble}");
    }
    app
}

/// The name of this computer as the network knows it: the access log says from which workstation a file was read.
#[cfg(target_os = "linux")]
fn device_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(target_os = "linux"))]
fn device_name() -> String {
    std::env::var("COMPUTERNAME").or_else(|_| std::env::var("HOSTNAME")).unwrap_or_else(|_| "senza nome".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_options_are_consistent() {
        Launch::command().debug_assert();
    }

    #[test]
    fn this_computer_has_a_name() {
        assert!(!device_name().is_empty());
    }
}
