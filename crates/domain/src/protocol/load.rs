//! A protocol read from its file, refused when it contradicts itself or names what does not exist.

use super::{Area, Clock, Protocol};
use crate::{
    catalogue::Catalogue,
    sheet::{self, DefinitionError, is_id, label, require, unique, version_parts},
};

/// Reads a definition and checks it whole, against the shipped catalogue and sheets. The ids of instruments are not looked up here.
///
/// # Errors
/// The first thing that is wrong: not JSON, an unknown key, an id or code repeated or not on its list, a sheet that does not exist, an
/// empty text, no required part, a term that is upside down, something unconfirmed with nothing to confirm.
pub fn load(text: &str) -> Result<Protocol, DefinitionError> {
    let protocol: Protocol = serde_json::from_str(text).map_err(|e| DefinitionError::new("file", e.to_string()))?;
    let id = protocol.id.as_str();
    require(is_id(id, '-'), id, "the id has lowercase ASCII letters, digits and hyphens only")?;
    require(version_parts(&protocol.version).is_some(), id, "the version is MAJOR.MINOR.PATCH")?;
    for text in [&protocol.title, &protocol.note, &protocol.source, &protocol.people.text] {
        label(id, text)?;
    }
    let ages = (protocol.people.min_age.unwrap_or(0), protocol.people.max_age.unwrap_or(150));
    require(0 <= ages.0 && ages.0 <= ages.1 && ages.1 <= 150, id, "the ages are upside down")?;
    listed(id, "entryRoute", &protocol.routes)?;
    listed(id, "vmdDecision", &protocol.decisions)?;
    listed(id, "equipeRole", &protocol.equipe_roles)?;
    require(protocol.areas.iter().any(|area| area.required), id, "no required part")?;
    unique(id, protocol.areas.iter().map(|area| &area.id))?;
    protocol.areas.iter().try_for_each(area)?;
    unique(id, protocol.clocks.iter().map(|clock| &clock.id))?;
    protocol.clocks.iter().try_for_each(clock)?;
    protocol.to_confirm.iter().try_for_each(|sentence| label(id, sentence))?;
    let confirmed = protocol.confirmed && protocol.clocks.iter().all(|clock| clock.confirmed);
    require(confirmed || !protocol.to_confirm.is_empty(), id, "unconfirmed, and nothing to confirm")?;
    Ok(protocol)
}

fn area(area: &Area) -> Result<(), DefinitionError> {
    let id = area.id.as_str();
    require(is_id(id, '_'), id, "the id has lowercase ASCII letters, digits and underscores only")?;
    label(id, &area.label)?;
    label(id, &area.who)?;
    require(sheet::Library::shipped().get(&area.sheet).is_some(), id, "no such sheet")?;
    require(Catalogue::shipped().has("assessorBody", &area.body), id, "no such body")?;
    let instruments = &area.instruments;
    unique(id, instruments.always.iter().chain(&instruments.if_needed))?;
    for instrument in instruments.always.iter().chain(&instruments.if_needed) {
        require(is_id(instrument, '-'), instrument, "the id has lowercase ASCII letters, digits and hyphens only")?;
    }
    Ok(())
}

fn clock(clock: &Clock) -> Result<(), DefinitionError> {
    let id = clock.id.as_str();
    require(is_id(id, '_'), id, "the id has lowercase ASCII letters, digits and underscores only")?;
    label(id, &clock.label)?;
    label(id, &clock.source)?;
    require(clock.from < clock.until, id, "it stops before it starts")?;
    require((1..=3650).contains(&clock.days), id, "the term is from 1 to 3650 days")?;
    let ascending = clock.warn.is_sorted_by(|a, b| a < b);
    require(ascending && clock.warn.iter().all(|warn| *warn < clock.days), id, "warnings ascend and precede the term")
}

/// At least one code, each once, each on its list.
fn listed(place: &str, list: &str, codes: &[String]) -> Result<(), DefinitionError> {
    require(!codes.is_empty(), place, &format!("no {list}"))?;
    unique(place, codes.iter())?;
    codes.iter().try_for_each(|code| {
        require(Catalogue::shipped().has(list, code), place, &format!("«{code}» is not in {list}"))
    })
}
