//! `poliedro document make`.

use crate::{
    arguments::{Common, MakeDocument},
    door::{self, Failure},
    print,
};
use poliedro_app::document::{out, view::DocumentAsk};
use serde_json::Value;

/// Makes a document and writes it in a file that nobody has; that it left is recorded.
pub(crate) fn run(common: &Common, asked: &MakeDocument) -> Result<(), Failure> {
    let ask = DocumentAsk {
        kind: asked.kind.clone(),
        id: asked.id.clone(),
        part: asked.part.clone(),
        letterhead_id: asked.letterhead.clone(),
    };
    let app = door::app(common, None)?;
    let written = door::opened(common, &app, |app| Ok(app.at_desk(|desk| out::write(desk, &ask, &asked.out))?))?;
    print::reply(common, &serde_json::to_value(written)?, |written| print::line(&told(written)));
    Ok(())
}

/// «verbale.pdf: Verbale di seduta, VS-2026-0007-3f9a2c41, 3 pagine».
pub(super) fn told(written: &Value) -> String {
    let pages = match print::at(written, "pages").as_u64() {
        Some(1) => "1 pagina".to_owned(),
        many => format!("{} pagine", many.unwrap_or_default()),
    };
    let of = |key: &str| print::text(written, key);
    format!("{}: {}, {}, {pages}", of("file"), of("title"), of("number"))
}
