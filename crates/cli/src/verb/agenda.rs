//! `poliedro agenda`.

use crate::{
    arguments::{Agenda, Common},
    door::{self, Failure},
    print,
};
use jiff::Timestamp;
use poliedro_app::deadline::agenda::{agenda, label};
use poliedro_domain::when::format_datetime;
use serde_json::Value;

/// Tells every deadline of the archive as it stands at a moment. The same archive and the same moment give the same bytes; the log
/// says when it was really asked.
pub(crate) fn run(common: &Common, asked: &Agenda) -> Result<(), Failure> {
    let said = asked.now.as_deref().map(|said| door::moment("--now", said)).transpose()?;
    let app = door::app(common, None)?;
    let found = door::opened(common, &app, |app| Ok(app.at_desk(|desk| agenda(desk, said, asked.mine))?))?;
    print::reply(common, &serde_json::to_value(found)?, told);
    Ok(())
}

fn told(found: &Value) {
    let now = print::text(found, "now").parse::<Timestamp>().map(format_datetime).unwrap_or_default();
    let rows: Vec<&Value> = print::at(found, "rows").as_array().into_iter().flatten().collect();
    print::line(&format!("Scadenze al {now}: {}.", rows.len()));
    let mut band = "";
    for row in rows {
        if print::text(row, "band") != band {
            band = print::text(row, "band");
            print::line(&format!("\n{}", label(band)));
        }
        print::line(&line(row));
    }
}

/// «  mancano 10 min      Rossi Maria — Dimissione protetta: Geriatria: da valutare entro … (Anna Bianchi)».
fn line(row: &Value) -> String {
    let of = |key: &str| print::text(row, key);
    let count = [of("word"), of("number")].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let urgent = if print::at(row, "urgent") == true { "urgente, " } else { "" };
    let whose = if of("assignedName").is_empty() { String::new() } else { format!(" ({})", of("assignedName")) };
    // A reminder may have many lines: here each is one.
    let what = of("what").lines().collect::<Vec<_>>().join(" ");
    let about = if of("fullName") == of("title") {
        of("title").to_owned()
    } else {
        format!("{} — {}", of("fullName"), of("title"))
    };
    format!("  {count:<28} {about}: {urgent}{what}{whose}")
}
