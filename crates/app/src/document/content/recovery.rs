//! The recovery code of the archive, for an envelope.

use super::{Asked, Content, Offer, Source};
use crate::CallError;
use jiff::Timestamp;
use poliedro_domain::when::{format_date, local_date};
use serde_json::{Value, json};

/// It is never offered: the code is shown once, and the sheet is made then.
pub(super) fn offered(_: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    Ok(Vec::new())
}

/// The archive does not hold the code.
pub(super) fn content(_: &Asked<'_, '_>) -> Result<Content, CallError> {
    Err(CallError::failed(
        "Il foglio del codice di recupero si può fare soltanto quando il codice viene mostrato: Poliedro non lo conserva.",
    ))
}

/// What the sheet says, made on the day of `now`; and the same without the code, from which its number comes.
pub(crate) fn sheet(archive: &str, code: &str, now: Timestamp) -> (Content, Value) {
    let on = format_date(local_date(now));
    let groups: Vec<&str> = code.split('-').collect();
    let names = ["Gruppi 1, 2 e 3:", "Gruppi 4, 5 e 6:", "Gruppi 7, 8 e 9:"];
    let rows = names.into_iter().zip(groups.chunks(3));
    let rows: Vec<Value> = rows.map(|(names, row)| json!({ "groups": names, "code": row.join(" - ") })).collect();
    let said = json!({ "archive": archive, "madeOn": on });
    let mut values = said.clone();
    if let Some(map) = values.as_object_mut() {
        map.insert("rows".to_owned(), rows.into());
    }
    let content = Content {
        values,
        source: Source::Values(now),
        person: None,
        draft: false,
        number: format!("CR-{}", local_date(now)),
        stem: "codice-di-recupero".to_owned(),
        remarks: vec![
            "Questo foglio apre l’archivio: lo stampi, lo chiuda in una busta e non ne tenga copie sul computer."
                .to_owned(),
        ],
    };
    (content, said)
}
