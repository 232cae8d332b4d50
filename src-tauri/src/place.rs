//! Where the files of this account are.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::launch::Launch;

/// The folders the window uses; none is chosen by JavaScript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Places {
    /// The archive to open or to create.
    pub(crate) archive: PathBuf,
    /// The archive of examples.
    pub(crate) demo: PathBuf,
    /// The webview's own files. Never beside an archive that lies on a shared folder or a stick.
    pub(crate) webview: PathBuf,
}

impl Places {
    /// The places of the account that runs the program; private folders are created readable by it alone.
    ///
    /// # Errors
    /// When the account has no home folder, or the private folder cannot be created.
    pub(crate) fn of_this_account(launch: &Launch) -> io::Result<Self> {
        let home = application_folder(|name| std::env::var_os(name).map(PathBuf::from))
            .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "questo account non ha una cartella personale"))?;
        let places = Self::under(&home, launch);
        create_private(&home)?;
        create_private(&places.webview)?;
        Ok(places)
    }

    fn under(home: &Path, launch: &Launch) -> Self {
        Self {
            archive: launch.archive.clone().unwrap_or_else(|| home.join("archivio")),
            demo: home.join("esempio"),
            webview: home.join("finestra"),
        }
    }
}

/// `$XDG_DATA_HOME/poliedro`, or the platform's equal.
fn application_folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let absolute = |path: PathBuf| path.is_absolute().then_some(path);
    let base = if cfg!(target_os = "windows") {
        variable("LOCALAPPDATA").and_then(absolute)
    } else if cfg!(target_os = "macos") {
        variable("HOME").and_then(absolute).map(|home| home.join("Library/Application Support"))
    } else {
        variable("XDG_DATA_HOME")
            .and_then(absolute)
            .or_else(|| variable("HOME").and_then(absolute).map(|home| home.join(".local/share")))
    };
    base.map(|folder| folder.join("poliedro"))
}

#[cfg(unix)]
fn create_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};

    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    // It may have existed before, with wider permissions.
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn create_private(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn launch(archive: Option<&str>) -> Launch {
        Launch { archive: archive.map(PathBuf::from), demo: false }
    }

    #[test]
    fn the_archive_is_the_named_one_or_the_account_s() {
        let home = Path::new("/home/anna/.local/share/poliedro");
        assert_eq!(Places::under(home, &launch(Some("/mnt/asl"))).archive, Path::new("/mnt/asl"));
        assert_eq!(Places::under(home, &launch(None)).archive, home.join("archivio"));
    }

    #[test]
    fn neither_the_webview_nor_the_examples_lie_beside_a_named_archive() {
        let home = Path::new("/home/anna/.local/share/poliedro");
        let places = Places::under(home, &launch(Some("/mnt/asl")));
        assert!(places.webview.starts_with(home));
        assert!(places.demo.starts_with(home));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_relative_data_home_is_ignored_as_the_standard_says() {
        let found = application_folder(|name| match name {
            "XDG_DATA_HOME" => Some(PathBuf::from("dati")),
            "HOME" => Some(PathBuf::from("/home/anna")),
            _ => None,
        });
        assert_eq!(found.unwrap(), Path::new("/home/anna/.local/share/poliedro"));
    }

    #[cfg(unix)]
    #[test]
    fn private_folders_are_closed_to_other_accounts() {
        use std::os::unix::fs::PermissionsExt;

        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("poliedro");
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        create_private(&folder).unwrap();
        assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    }
}
