//! Checks of a letterhead, field by field.

use super::view::LetterheadForm;
use crate::{checks::Checks, document::content::Kind, error::quoted};
use base64::{Engine, engine::general_purpose::STANDARD};
use poliedro_documents::Logo;
use poliedro_domain::letterhead::Letterhead;

/// Lines under the name of the body.
const LINES: usize = 6;
/// Characters of the name and of each line under it.
const LINE: usize = 90;
/// Characters of the line at the foot of every page.
const FOOT: usize = 120;
/// Characters of the closing formula.
const CLOSING: usize = 300;
/// Characters of the place.
const PLACE: usize = 60;
/// Bytes of a sign: it is kept in every version of its letterhead.
pub(super) const LOGO: usize = 300_000;

/// A sign that is right: a PNG that can be drawn.
///
/// # Errors
/// A sentence.
pub(super) fn logo(png: &[u8]) -> Result<Logo, String> {
    if png.len() > LOGO {
        return Err(too_big(png.len().div_ceil(1000) as u64));
    }
    Logo::from_png(png).map_err(|error| error.to_string())
}

/// What is said of a sign of so many thousands of bytes.
pub(super) fn too_big(kilobytes: u64) -> String {
    format!("Il logo occupa {kilobytes} kB, il massimo è {} kB: lo riduca e lo scelga di nuovo.", LOGO / 1000)
}

/// The letterhead that was typed.
pub(super) fn letterhead(form: &LetterheadForm, checks: &mut Checks) -> Letterhead {
    let name = short(checks, "name", "Nome dell’ente", &form.name, LINE);
    if name.is_empty() {
        checks.say("name", "Scriva il nome dell’ente che firma i documenti.");
    }
    let typed = checks.text("lines", "Righe sotto il nome", &form.lines);
    let lines: Vec<String> = typed.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    if lines.len() > LINES {
        checks.say("lines", format!("Le righe sotto il nome sono {}: il massimo è {LINES}.", lines.len()));
    }
    if let Some(long) = lines.iter().find(|line| line.chars().count() > LINE) {
        checks.say("lines", format!("La riga «{}» supera {LINE} caratteri: la divida o la abbrevi.", quoted(long)));
    }
    if !form.logo.is_empty() {
        // What is not base64 is not a PNG either.
        let png = STANDARD.decode(&form.logo).unwrap_or_default();
        if let Err(message) = logo(&png) {
            checks.say("logo", message);
        }
    }
    let mut kinds: Vec<String> = Vec::new();
    for code in &form.kinds {
        if Kind::of(code).is_none() {
            checks.say("kinds", format!("Il tipo di documento «{}» non esiste.", quoted(code)));
        } else if !kinds.contains(code) {
            kinds.push(code.clone());
        }
    }
    Letterhead {
        name,
        lines,
        logo: form.logo.clone(),
        closing: short(checks, "closing", "Formula di chiusura", &form.closing, CLOSING),
        place: short(checks, "place", "Luogo", &form.place, PLACE),
        foot: short(checks, "foot", "Piè di pagina", &form.foot, FOOT),
        kinds,
        default: form.default,
    }
}

/// One line of at most `limit` characters.
fn short(checks: &mut Checks, field: &str, label: &str, value: &str, limit: usize) -> String {
    let value = if limit > crate::checks::LINE_LIMIT {
        checks.text(field, label, value)
    } else {
        checks.line(field, label, value)
    };
    let length = value.chars().count();
    if length > limit {
        checks.say(
            field,
            format!(
                "{label}: il testo è di {length} caratteri, il massimo è {limit}. Lo abbrevi: non è stato perso nulla."
            ),
        );
    }
    value
}
