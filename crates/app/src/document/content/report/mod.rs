//! The activity of a year or a semester, in figures with their charts, without names: an internal paper of the coordination.

mod counted;
mod doubt;
mod missing;
mod picture;
mod row;
mod section;
#[cfg(test)]
mod tests;

use super::{Asked, Content, Offer, Source};
use crate::CallError;
use counted::Counted;
use jiff::Timestamp;
use poliedro_domain::{
    figure::{Period, Since, Window},
    waiting::Spell,
    when::{format_date, local_date},
};
use poliedro_store::SpellFilter;
use serde_json::{Value, json};

/// What can be made of it now.
pub(super) fn offered(asked: &Asked<'_, '_>) -> Result<Vec<Offer>, CallError> {
    let offer = match opened(asked) {
        Ok((_, window)) => Offer { draft: !window.over, ..none() },
        Err(refusal) => Offer { refusal: refusal.message, ..none() },
    };
    Ok(vec![offer])
}

/// What it says.
pub(super) fn content(asked: &Asked<'_, '_>) -> Result<Content, CallError> {
    let (period, window) = opened(asked)?;
    let rsa = SpellFilter { kind: Some("rsa".to_owned()), ..SpellFilter::default() };
    let waits: Vec<Spell> = asked.reader.spells(&rsa)?.into_iter().map(|row| row.spell).collect();
    let now = Counted::read(asked.reader, window, &waits)?;
    let before = Counted::read(asked.reader, window.before(&period), &waits)?;
    let both = Both { now, before, since: asked.reader.counted_since()? };
    let doubts = doubt::all(&both, &asked.reader.memberships()?);
    Ok(Content {
        values: values(asked, &period, &both, doubts),
        source: Source::Values(made_on(&window)),
        person: None,
        draft: !window.over,
        number: format!("REL-{}", period.id()),
        stem: "relazione-attivita".to_owned(),
        remarks: remarks(&window),
    })
}

/// The period, and the same one a year before.
struct Both {
    now: Counted,
    before: Counted,
    since: Since,
}

impl Both {
    /// The year before was known too, of what the archive knows since then: otherwise nothing is compared.
    fn compares(&self, first: Option<Timestamp>) -> bool {
        let before = &self.before.window;
        Since::known(first, before) && !Since::partly(first, before)
    }
}

/// Which period, and until when it is known.
fn opened(asked: &Asked<'_, '_>) -> Result<(Period, Window), CallError> {
    let period = Period::parse(asked.id).ok_or_else(|| {
        CallError::field("id", "Scriva il periodo come anno (2026) o come semestre (2026-S1, 2026-S2).")
    })?;
    let newest = asked.reader.newest_counted()?;
    let window = newest.and_then(|newest| Window::of(&period, newest));
    let since = asked.reader.counted_since()?;
    let known = [since.access, since.assessment, since.discharge, since.bed];
    let window = window.filter(|window| known.iter().any(|first| Since::known(*first, window)));
    let nothing = || CallError::failed(format!("L’archivio non contiene nulla del periodo: {}.", period.title()));
    Ok((period, window.ok_or_else(nothing)?))
}

fn none() -> Offer {
    Offer { part: String::new(), of: String::new(), draft: false, refusal: String::new() }
}

/// The date of the file: the last whole second that was looked at.
fn made_on(window: &Window) -> Timestamp {
    let last = window.last_moment();
    Timestamp::from_second(last.as_second()).unwrap_or(last)
}

fn remarks(window: &Window) -> Vec<String> {
    let mut remarks = vec!["È un documento a uso interno: contiene conteggi piccoli e non va diffuso.".to_owned()];
    if !window.over {
        remarks.push("Il periodo non è concluso: i numeri cambieranno.".to_owned());
    }
    remarks
}

/// The words of the letterhead are left out: what a relation says, and so its digest, is the same under each.
fn values(asked: &Asked<'_, '_>, period: &Period, both: &Both, doubts: Vec<String>) -> Value {
    let window = both.now.window;
    let day = |at| format_date(local_date(at));
    let (first, last) = (day(window.from), format_date(window.last_day()));
    let earlier = both.before.window;
    let provisional = if window.over {
        String::new()
    } else {
        format!(
            "Relazione provvisoria: il periodo non è concluso. I numeri dicono ciò che l’archivio sapeva il {last}, e cambieranno."
        )
    };
    let against = format!("dal {} al {}", day(earlier.from), format_date(earlier.last_day()));
    json!({
        "period": period.title(),
        "from": first,
        "until": last,
        "provisional": provisional,
        "against": against,
        "archive": asked.archive,
        "reading": reading(&first, &last, window.over),
        "sections": section::all(period, both),
        "missing": missing::rows(),
        "doubts": doubts,
    })
}

/// How to read it, a sentence or two each.
fn reading(first: &str, last: &str, over: bool) -> Vec<String> {
    let until = if over { "" } else { ", fino allo stesso giorno" };
    vec![
        "Ogni indicatore riporta le parole del Piano di Zona 2025-2027 e i due numeri di cui è fatto; sotto ogni tabella è scritto che cosa \
         si conta."
            .to_owned(),
        format!(
            "Si contano le richieste del periodo, cioè quelle con la data di richiesta tra il {first} e il {last}, e ciò che ne è stato \
             entro il {last}. Dove si contano i fatti del periodo, qualunque sia la data della richiesta, è scritto."
        ),
        "«Come scritto» segue il Piano alla lettera. «Coorte matura» lascia fuori le richieste per le quali il tempo concesso non è ancora \
         passato: dice se si arriva in tempo, senza contare come ritardo ciò che può ancora essere fatto."
            .to_owned(),
        "«n.d.» vuol dire non disponibile: non c’è nulla su cui calcolare, o l’archivio non conosce quei giorni.".to_owned(),
        "Le percentuali sono arrotondate a un decimale soltanto qui. Gli obiettivi si confrontano con i numeri non arrotondati.".to_owned(),
        format!("«Un anno prima» è lo stesso periodo dell’anno precedente{until}, contato allo stesso modo."),
        "I numeri vengono dai fatti registrati nell’archivio, comprese le correzioni fatte dopo. Non ci sono nomi.".to_owned(),
    ]
}
