//! `poliedro document recovery`.

use crate::{
    arguments::Common,
    door::{self, Failure},
    print,
};
use poliedro_app::document::out;
use std::{io::BufRead, path::Path};
use zeroize::Zeroizing;

/// Writes the sheet of the recovery code. The code is read from standard input: other processes read arguments.
pub(crate) fn run(common: &Common, file: &Path) -> Result<(), Failure> {
    let mut code = Zeroizing::new(String::new());
    std::io::stdin().lock().read_line(&mut code)?;
    let app = door::app(common, None)?;
    let name = door::opened(common, &app, |app| Ok(app.at_desk(|desk| out::recovery(desk, code.trim(), file))?))?;
    print::reply(common, &serde_json::json!({ "file": name }), |_| {
        print::line(&format!("{name}: lo stampi, lo chiuda in una busta e cancelli il file."));
    });
    Ok(())
}
