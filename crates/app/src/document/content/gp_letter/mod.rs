//! A letter to the general practitioner, from an access, an assessment or a discharge: what was decided and whom to call, and nothing else.

mod from_discharge;
mod from_intake;
mod from_vmd;

use super::{About, Asked, Content, Offer, Source, identity::Identity, words::joined};
use crate::{CallError, ErrorCode};
use jiff::{Timestamp, civil::Date};
use poliedro_domain::when::local_date;
use poliedro_store::{Noun, StoreError, Stream};
use serde_json::{Value, json};

/// What a letter tells.
struct Letter {
    who: Identity,
    /// Why it is written: a whole sentence.
    opening: String,
    /// Before `points`: a whole sentence that ends with a colon; empty without points.
    leading: String,
    /// What was decided: whole sentences.
    points: Vec<String>,
    /// A table of what runs: what, who, how often, from when.
    services: Vec<Value>,
    /// Whom to call: a whole sentence.
    call: String,
    /// On whose behalf it is signed, and by whom.
    office: &'static str,
    signer: String,
    /// First part of its identifier.
    number: String,
    sources: Vec<(Stream, Vec<u8>)>,
}

/// A letter, or why it cannot be written yet.
type Written = Result<Letter, String>;

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let refusal = written(asked)?.err().unwrap_or_default();
    Ok(vec![Offer { part: String::new(), of: String::new(), draft: false, refusal }])
}

fn written(asked: &Asked<'_, '_>) -> Result<Written, CallError> {
    match asked.about {
        Some(About::Intake) => from_intake::letter(asked),
        Some(About::Vmd) => from_vmd::letter(asked),
        Some(About::Discharge) => from_discharge::letter(asked),
        _ => {
            // An identifier is of one thing only.
            for letter in [from_intake::letter, from_vmd::letter, from_discharge::letter] {
                match letter(asked) {
                    Err(error) if error.code == ErrorCode::NotFound => {}
                    other => return other,
                }
            }
            Err(StoreError::NotFound(Noun::Intake).into())
        }
    }
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let letter = written(asked)?.map_err(CallError::failed)?;
    let person = letter.who.values();
    let practitioner = person.get("practitioner").and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let dear = match practitioner.as_str() {
        "" => "Gentile dottoressa, gentile dottore".to_owned(),
        name => format!("Gentile {name}"),
    };
    let unknown = practitioner.is_empty();
    let values = json!({
        "person": person,
        "practitioner": practitioner,
        "dear": dear,
        "opening": letter.opening,
        "leading": letter.leading,
        "points": letter.points,
        "services": letter.services,
        "call": letter.call,
        "noContacts": false,
        "closing": if asked.closing.trim().is_empty() { "Cordiali saluti." } else { asked.closing },
        "place": asked.place,
        "office": letter.office,
        "signer": letter.signer,
    });
    let remark =
        "Nel fascicolo non è indicato il medico di medicina generale: scriva a mano a chi è indirizzata la lettera.";
    Ok(Content {
        values,
        source: Source::Facts(letter.sources),
        person: Some(letter.who.person()),
        draft: false,
        number: letter.number,
        stem: format!("lettera-medico-{}", letter.who.initials()),
        remarks: unknown.then(|| remark.to_owned()).into_iter().collect(),
    })
}

/// «la Sua assistita Rossi Maria, nata a Crema (CR) il 12 marzo 1938».
fn patient(who: &Identity) -> String {
    let whose = who.said("la Sua assistita", "il Suo assistito", "la persona che Lei assiste,");
    let born = who.born();
    let whom = format!("{whose} {}", who.full_name());
    joined(", ", &[whom, born])
}

/// Nobody writes to the doctor as if nothing had happened.
fn dead(who: &Identity) -> Option<String> {
    who.is_dead().then(|| "Nel fascicolo è registrato il decesso: la lettera al medico non si prepara più.".to_owned())
}

/// Whom to call: somebody by name. Where the telephone is, the template says.
fn call(name: &str, what: &str) -> String {
    if name.is_empty() {
        return "Per ogni chiarimento può chiamarci.".to_owned();
    }
    format!("Per ogni chiarimento può chiedere di {name}, {what}.")
}

fn number(at: Timestamp) -> String {
    let day: Date = local_date(at);
    format!("MMG-{}", day.strftime("%Y%m%d"))
}
