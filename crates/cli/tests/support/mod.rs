//! A terminal in a temporary folder: every test runs the real program and reads what it prints.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value, json};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};
use tempfile::TempDir;

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_poliedro");
pub(crate) const PASSPHRASE: &str = "perché no, un caffè";
pub(crate) const OPERATOR: &str = "Anna Bianchi";

/// What the program said.
#[derive(Debug)]
pub(crate) struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// It was done, and this is what was printed.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.out
    }
    /// It was done, and what was printed is one JSON value.
    #[track_caller]
    pub(crate) fn json(self) -> Value {
        let out = self.done();
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error}: {out}"))
    }
    /// It was refused: exit 1, nothing on standard output, a sentence on standard error.
    #[track_caller]
    pub(crate) fn refused(self, sentence: &str) {
        assert_eq!(self.code, 1, "{self:?}");
        assert_eq!(self.out, "", "{self:?}");
        assert!(self.err.contains(sentence), "«{sentence}» is not in {self:?}");
        assert!(!self.err.contains("panicked"), "{self:?}");
    }
}

/// A folder for archives, and the program beside it.
pub(crate) struct Terminal {
    folder: TempDir,
    passphrase: Option<String>,
    archive: PathBuf,
}

impl Terminal {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let archive = folder.path().join("archivio");
        Self { folder, archive, passphrase: Some(PASSPHRASE.to_owned()) }
    }
    /// A folder with an archive in it; its recovery code.
    pub(crate) fn with_archive() -> (Self, String) {
        let terminal = Self::new();
        let created = terminal.run(&["--json", "init", "--name", "Distretto di prova", "--first-operator", OPERATOR]);
        let code = created.json()["recoveryCode"].as_str().unwrap().to_owned();
        (terminal, code)
    }
    /// A path beside the archive.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
    /// A file beside the archive with this text.
    pub(crate) fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.beside(name);
        fs::write(&path, text).unwrap();
        path
    }
    /// The archive's folder.
    pub(crate) fn archive(&self) -> &Path {
        &self.archive
    }
    /// The same, elsewhere.
    pub(crate) fn at(mut self, archive: PathBuf) -> Self {
        self.archive = archive;
        self
    }
    /// The same, with this passphrase in the environment (or none).
    pub(crate) fn knowing(mut self, passphrase: Option<&str>) -> Self {
        self.passphrase = passphrase.map(str::to_owned);
        self
    }
    /// The program, ready to run on the archive.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(args).env_remove("POLIEDRO_PASSPHRASE").env("POLIEDRO_ARCHIVE", &self.archive);
        if let Some(passphrase) = &self.passphrase {
            command.env("POLIEDRO_PASSPHRASE", passphrase);
        }
        command
    }
    /// Runs a verb.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        self.run_with(args, "")
    }
    /// Runs a verb with something on standard input.
    pub(crate) fn run_with(&self, args: &[&str], input: &str) -> Said {
        said(self.command(args), input)
    }
    /// Calls a command.
    pub(crate) fn call(&self, command: &str, args: &Value) -> Said {
        self.run_with(&["call", command, "-"], &args.to_string())
    }
    /// Calls a command that must be done.
    #[track_caller]
    pub(crate) fn ask(&self, command: &str, args: &Value) -> Value {
        self.call(command, args).json()
    }
    /// Registers a person.
    #[track_caller]
    pub(crate) fn person(&self, form: Value) -> String {
        let reply = self.ask("person.register", &json!({ "form": form, "distinctFrom": [] }));
        reply["personId"].as_str().unwrap().to_owned()
    }
    /// Every file of the archive and its bytes.
    pub(crate) fn database(&self) -> Vec<u8> {
        fs::read(self.archive.join("archive.db")).unwrap()
    }
}

/// Runs a command to its end.
pub(crate) fn said(mut command: Command, input: &str) -> Said {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // Whoever refuses early does not read to the end.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Said {
        code: output.status.code().expect("ended by a signal"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The form of an access.
pub(crate) fn request(need: &str) -> Value {
    json!({ "channel": "telefono", "requesterKind": "familiare", "requesterName": "Luca Rossi", "need": need })
}

/// A person of the tests, with an omocodic code, accents, and a telephone typed with spaces.
pub(crate) fn maria() -> Value {
    json!({
        "surname": "Rossi", "name": "Maria", "sex": "F", "birthDate": "1938-08-15", "birthPlace": "D142",
        "codeKind": "cf", "code": "RSSMRA38M55D14NG", "residence": "D142", "phone": "338 123 45 67",
    })
}
