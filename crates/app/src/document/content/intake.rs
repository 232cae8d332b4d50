//! An access to the PUA: what was asked, what was found, what followed.

use super::{
    Asked, Content, Offer, Source,
    access::Access,
    words::{moment, yes},
};
use crate::{CallError, intake::shape::outcome_code};
use poliedro_domain::{
    catalogue::Catalogue,
    intake::{Art27, IntakeFact, Requester},
};
use serde_json::{Value, json};

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let access = Access::read(asked)?;
    Ok(vec![Offer { part: String::new(), of: access.who.full_name(), draft: false, refusal: String::new() }])
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let access = Access::read(asked)?;
    let state = &access.file.state;
    let values = json!({
        "person": access.who.values(),
        "access": access.values(),
        "assessment": access.assessment(),
        "oriented": access.oriented(),
        "activated": access.activated(),
        "referred": access.referrals(),
        "followed": access.followed(),
        "closed": closed(&access),
        "steps": steps(&access),
        "operator": access.operator(),
    });
    let person_to_find = state.requested_at.is_none();
    Ok(Content {
        values,
        source: Source::Facts(access.sources()),
        person: Some(access.who.person()),
        draft: false,
        number: access.number("PUA"),
        stem: format!("accesso-pua-{}", access.who.initials()),
        remarks: person_to_find.then(|| "Di questo accesso manca la richiesta.".to_owned()).into_iter().collect(),
    })
}

/// The requirements of art. 27, as they were ascertained: pairs of words.
pub(super) fn art27(found: &Art27) -> Value {
    json!({
        "met": if found.met { "presenti" } else { "non presenti" },
        "multiChronic": yes(found.multi_chronic),
        "by": found.by,
        "on": found.on.map(super::words::full_day),
    })
}

/// Who asks: in words, with name and telephone when it is not the person.
pub(super) fn requester(held: &Requester) -> Value {
    json!({
        "kind": Catalogue::shipped().label("requesterKind", &held.kind),
        "name": held.name,
        "phone": held.phone,
    })
}

fn closed(access: &Access) -> Value {
    let Some((at, outcome)) = access.file.state.closed else { return Value::Null };
    let said = access.facts().rev().find_map(|(_, fact)| match fact {
        IntakeFact::Closed { note, .. } => Some(note.as_str()),
        _ => None,
    });
    json!({
        "at": moment(at),
        "outcome": Catalogue::shipped().label("outcome", outcome_code(outcome)),
        "note": said.unwrap_or_default(),
    })
}

/// The four dated facts that are counted.
fn steps(access: &Access) -> Value {
    let state = &access.file.state;
    let step = |label: &str, at: Option<jiff::Timestamp>| json!({ "label": label, "at": at.map_or_else(|| "Non ancora".to_owned(), moment) });
    json!([
        step("Richiesta registrata", state.requested_at),
        step("Valutazione di primo livello", state.assessment.as_ref().map(|held| held.at)),
        step("Percorso attivato", state.activated_at),
        step("Invio all’equipe VMD o alla COT", state.referred_at()),
    ])
}
