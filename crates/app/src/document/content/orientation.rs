//! What a citizen takes home from the PUA, in plain words: what was understood, where to go, whom to call. No scores, no judgement.

use super::{
    Asked, Content, Offer, Source,
    access::Access,
    words::{day_of, labels, listed},
};
use crate::CallError;
use poliedro_domain::{catalogue::Catalogue, intake::Destination};
use serde_json::{Value, json};

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let access = Access::read(asked)?;
    Ok(vec![Offer {
        part: String::new(),
        of: access.who.full_name(),
        draft: false,
        refusal: refusal(&access).unwrap_or_default().to_owned(),
    }])
}

fn refusal(access: &Access) -> Option<&'static str> {
    if access.who.is_dead() {
        return Some("Nel fascicolo è registrato il decesso: il foglio per la persona non si prepara più.");
    }
    (!access.followed()).then_some(
        "Non c’è ancora niente da indicare alla persona: prima registri l’orientamento ai servizi, l’attivazione di un percorso o l’invio.",
    )
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let access = Access::read(asked)?;
    if let Some(refusal) = refusal(&access) {
        return Err(CallError::failed(refusal));
    }
    let request = &access.file.state.request;
    let (dear, about) = addressed(&access);
    let values = json!({
        "person": access.who.values(),
        "dear": dear,
        "about": about,
        "day": access.file.state.requested_at.map(day_of),
        "need": request.need,
        "areas": request.need_areas.iter().map(|code| plain_area(code)).collect::<Vec<_>>(),
        "understood": understood(&access),
        "noContacts": false,
        "inside": inside(&access),
        "services": labels("service", &access.file.state.services),
        "advice": advice(&access),
        "activated": access.activated(),
        "sent": sent(&access),
        "operator": access.operator(),
    });
    Ok(Content {
        values,
        source: Source::Facts(access.sources()),
        person: Some(access.who.person()),
        draft: false,
        number: access.number("OR"),
        stem: format!("orientamento-{}", access.who.initials()),
        remarks: vec![
            "Il foglio è per la persona: rilegga le note, perché le leggerà così come sono scritte. Completi a mano i recapiti e gli \
             appuntamenti."
                .to_owned(),
        ],
    })
}

/// How whoever reads is greeted, and of whom is spoken: a relative often asks for somebody else.
fn addressed(access: &Access) -> (String, String) {
    let requester = &access.file.state.request.requester;
    match requester.kind.as_str() {
        "familiare" | "rappresentante" if requester.name.is_empty() => {
            ("Gentile signora, gentile signore".to_owned(), format!("serve a {}", access.who.full_name()))
        }
        "familiare" | "rappresentante" => {
            (format!("Gentile {}", requester.name), format!("serve a {}", access.who.full_name()))
        }
        _ => (access.who.dear(), "Le serve".to_owned()),
    }
}

/// What the sheet holds, in the order of its sections: nothing is announced that is not there.
fn inside(access: &Access) -> String {
    let state = &access.file.state;
    let sections = [
        (understood(access), "che cosa abbiamo capito"),
        (!state.services.is_empty(), "dove andare"),
        (!state.pathways.is_empty(), "che cosa abbiamo già avviato"),
        (!state.referrals.is_empty(), "che cosa succede adesso"),
        (true, "chi chiamare"),
    ];
    let there: Vec<String> = sections.iter().filter(|(is, _)| *is).map(|(_, what)| (*what).to_owned()).collect();
    listed(&there)
}

/// What the person asked for is known.
fn understood(access: &Access) -> bool {
    let request = &access.file.state.request;
    !request.need.trim().is_empty() || !request.need_areas.is_empty()
}

/// What the office calls an area of need, as people call it.
fn plain_area(code: &str) -> String {
    let plain = match code {
        "sanitario" => "la salute e le cure",
        "adl" => "le attività di ogni giorno, come lavarsi, vestirsi, mangiare e muoversi",
        "cognitivo" => "la memoria e l’orientamento",
        "sociale" => "la compagnia e i rapporti con gli altri",
        "economico" => "le spese e i contributi",
        "abitativo" => "la casa",
        "caregiver" => "l’aiuto a chi assiste",
        "protezione_giuridica" => "chi può decidere e firmare per la persona",
        other => Catalogue::shipped().label("needArea", other),
    };
    plain.to_owned()
}

/// What was said when pointing to services, each once.
fn advice(access: &Access) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for held in access.oriented() {
        let note = held.get("note").and_then(Value::as_str).unwrap_or_default();
        if !note.trim().is_empty() && !said.iter().any(|one| one == note) {
            said.push(note.to_owned());
        }
    }
    said
}

/// To whom the request was sent. When they will answer is not in the archive: nothing is promised for them.
fn sent(access: &Access) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for held in &access.file.state.referrals {
        let what = match held.to {
            Destination::Vmd => {
                "abbiamo chiesto all’equipe di valutazione di occuparsene. È un gruppo di professionisti della salute e del sociale, \
                 che valuta di quali aiuti c’è bisogno. Se non si fa sentire nessuno, ci chiami."
            }
            Destination::Cot => {
                "abbiamo chiesto alla Centrale operativa territoriale (COT) di occuparsene. È l’ufficio che organizza le cure tra \
                 ospedale e casa. Se non si fa sentire nessuno, ci chiami."
            }
        };
        told.push(format!("Il {} {what}", day_of(held.at)));
    }
    told
}
