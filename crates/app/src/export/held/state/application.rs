//! Applications for a unit, and their life in the lists.

use super::super::{
    lines::{Line, Lines, joined, when},
    words::Words,
};
use crate::CallError;
use poliedro_domain::{
    application::{Application, ApplicationState, Entry},
    when::format_date,
};
use poliedro_store::Reader;

pub(in super::super) fn application(
    r: &Reader<'_>,
    state: &ApplicationState,
    words: &Words,
) -> Result<Vec<Line>, CallError> {
    let mut lines = Lines::default();
    if let Some(asked) = &state.application {
        applied(&mut lines, asked, words);
        if let Some(read) = asked.imported {
            let import = r.import(read.import)?;
            let text = format!("file «{}», riga {}, importato il {}", import.record.file, read.row, when(import.at));
            lines.say("Provenienza dei dati", joined(&[&text, &words.name(import.author)]));
        }
    }
    for entry in &state.entries {
        lines.say(format!("Lista di {}", words.units.label(entry.unit)), place(entry, words));
    }
    for held in &state.suspensions {
        let until = held.until.map(|until| format!("fino al {}", format_date(until))).unwrap_or_default();
        let motive = words.label("suspensionMotive", &held.motive);
        lines.say("Sospesa", joined(&[&format!("dal {}", format_date(held.from)), &until, &motive]));
    }
    if let Some(held) = &state.urgency {
        let since = format!("dal {}", format_date(held.event_on));
        let by = words.name(held.started_by);
        let motive = words.label("vmdUrgencyMotive", &held.motive);
        let stands = words.label("urgencyState", held.state.code());
        lines.say("Urgenza", joined(&[&when(held.started_at), &by, &motive, &since, &held.report, &stands]));
        if let Some((at, who, why)) = &held.decided {
            lines.say("Decisione sull’urgenza", joined(&[&when(*at), &words.name(*who), why]));
        }
    }
    lines.say("Interesse confermato il", state.confirmed_on.map(format_date).unwrap_or_default());
    if let Some((on, exit)) = &state.closed {
        lines.say("Conclusa", joined(&[&format_date(*on), &words.label("listExit", exit.code())]));
    }
    Ok(lines.done())
}

fn applied(lines: &mut Lines, asked: &Application, words: &Words) {
    lines.say("Domanda del", format_date(asked.applied_on));
    lines.say("Tipo di unità", words.label("unitKind", &asked.kind));
    for (one, place) in asked.preferences.iter().zip(1..) {
        let text = joined(&[&words.units.label(one.unit), &words.label("unitWing", &one.wing)]);
        lines.say(format!("Preferenza {place}"), text);
    }
    lines.say("Punto di accesso", &asked.access_point);
    lines.say("Chi ha chiesto", words.requester(&asked.requester));
    lines.say("Invalidità civile", words.label("civilDisability", &asked.disability));
    lines.say("Dove vive ora", words.label("careSetting", &asked.setting));
    lines.say("Chi se ne prende cura", &asked.caregiver);
    lines.say("Certificato del medico del", asked.certificate_on.map(format_date).unwrap_or_default());
    lines.say("Documenti consegnati", words.labels("applicationDocument", &asked.documents));
    let consent = asked.sharing_consent_on.map(format_date).unwrap_or_default();
    lines.say("Consenso a comunicare i dati alle unità del", consent);
    lines.say("Nota", &asked.note);
}

fn place(entry: &Entry, words: &Words) -> String {
    let since = format!("dal {}", format_date(entry.entered_on));
    let offer = entry.offer.as_ref().map(|offer| {
        let answer = offer.accepted_on.map(|on| format!(", accettato il {}", format_date(on))).unwrap_or_default();
        format!("posto proposto il {}{answer}", format_date(offer.on))
    });
    let left = entry.left.map(|(on, exit)| {
        let words = words.label("listExit", exit.code());
        format!("fino al {}: {words}", format_date(on))
    });
    let refused = if entry.refusals > 0 { format!("rifiuti: {}", entry.refusals) } else { String::new() };
    joined(&[&since, &offer.unwrap_or_default(), &refused, &left.unwrap_or_default()])
}
