//! Where the passphrase comes from: a file, the environment, the keyboard; never an argument.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use support::*;

#[test]
fn the_passphrase_comes_from_a_file_or_the_environment_and_the_file_wins() {
    let (terminal, _) = Terminal::with_archive();
    let file = |name: &str, text: &str| terminal.file(name, text).to_str().unwrap().to_owned();
    let find = |file: &str| terminal.run(&["--passphrase-file", file, "person", "find", "x"]);
    find(&file("buona", &format!("{PASSPHRASE}\n"))).done();
    find(&file("windows", &format!("{PASSPHRASE}\r\nseconda riga\r\n"))).done();
    find(&file("senza fine", PASSPHRASE)).done();
    find(&file("con BOM", &format!("\u{feff}{PASSPHRASE}\n"))).done();
    find(&file("scomposta", "perche\u{301} no, un caffe\u{300}\n")).done();
    find(&file("sbagliata", "un’altra cosa ancora\n")).refused("La passphrase non è giusta");
    find(&file("vuota", "")).refused("La passphrase non è giusta");
    find("/non/c/è").refused("non si può leggere");

    let said = terminal.command(&["--passphrase-file", &file("b", PASSPHRASE), "status"]);
    assert_eq!(support::said(said, "").code, 0);
}

#[test]
fn without_a_passphrase_or_a_keyboard_it_says_what_is_missing() {
    let (terminal, _) = Terminal::with_archive();
    let terminal = terminal.knowing(None);
    // A session of its own, without a terminal to ask at.
    let mut command = std::process::Command::new("setsid");
    command.arg("--wait").arg(PROGRAM).args(["person", "find", "x"]).env("POLIEDRO_ARCHIVE", terminal.archive());
    command.env_remove("POLIEDRO_PASSPHRASE");
    said(command, "").refused("Serve la passphrase: da tastiera, con --passphrase-file o con POLIEDRO_PASSPHRASE.");
}

#[test]
fn the_passphrase_is_never_an_argument() {
    let (terminal, _) = Terminal::with_archive();
    for args in
        [["--passphrase", PASSPHRASE, "person", "find", "x"], ["person", "find", "--passphrase", PASSPHRASE, "x"]]
    {
        let said = terminal.run(&args);
        assert_eq!(said.code, 2, "{said:?}");
    }
    for verb in [vec!["--help"], vec!["init", "--help"], vec!["restore", "--help"], vec!["demo", "--help"]] {
        let help = terminal.run(&verb).done();
        assert!(!help.contains("--passphrase "), "{help}");
    }
    let short = Terminal::new().knowing(Some("corta"));
    let init = short.run(&["init", "--name", "A", "--first-operator", OPERATOR]);
    init.refused("La passphrase deve avere almeno 12 caratteri: questa ne ha 5.");
    assert!(!short.archive().join("archive.db").exists());
}
