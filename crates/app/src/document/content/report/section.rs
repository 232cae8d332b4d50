//! The chapters of the relation: charts, quantities, figures, what they count.

use super::{
    Both, picture,
    row::{days, figures, measure, notes, number, share},
};
use poliedro_domain::{
    catalogue::Catalogue,
    figure::{Figure, Period, Temporary},
    when::format_date,
};
use serde_json::{Value, json};

/// Every chapter, in order.
pub(super) fn all(period: &Period, both: &Both) -> Vec<Value> {
    vec![pua(period, both), assessments(period, both), beds(both), discharges(period, both), sub_ambiti(both)]
}

fn chapter(title: &str, intro: &str, compared: bool, now: &[Figure], before: &[Figure]) -> Value {
    json!({
        "title": title,
        "intro": intro,
        "charts": [],
        "measures": [],
        "rows": figures(now, before, compared),
        "services": [],
        "serviceNote": null,
        "notes": notes(now),
    })
}

fn with(mut chapter: Value, more: &[(&str, Value)]) -> Value {
    for (name, value) in more {
        if let Some(place) = chapter.get_mut(*name) {
            place.clone_from(value);
        }
    }
    chapter
}

fn pua(period: &Period, both: &Both) -> Value {
    let (now, before) = (both.now.accesses().figures(), both.before.accesses().figures());
    let intro = "Chi si rivolge al Punto unico di accesso, e che cosa ne segue.";
    let charts = json!([picture::accesses(period, both)]);
    with(
        chapter("Punto unico di accesso (PUA)", intro, both.compares(both.since.access), &now, &before),
        &[("charts", charts)],
    )
}

fn assessments(period: &Period, both: &Both) -> Value {
    let (now, before) = (both.now.assessments(), both.before.assessments());
    let count = |n: usize| number(u32::try_from(n).unwrap_or(u32::MAX));
    let compared = both.compares(both.since.assessment);
    let quantity = |name: &str, now: String, before: String| measure(name, now, before, compared);
    let measures = json!([
        quantity("VMD richieste nel periodo", count(now.requested().len()), count(before.requested().len())),
        quantity("di cui rivalutazioni", number(now.with(|one| one.again)), number(before.with(|one| one.again))),
        quantity(
            "VMD effettuate nel periodo, in qualunque data siano state richieste (AMB-8)",
            count(now.made().len()),
            count(before.made().len()),
        ),
    ]);
    let title = "Valutazione multidimensionale (VMD)";
    let intro = "Le richieste arrivate all’equipe e le valutazioni fatte. Una VMD è effettuata quando sono fatte tutte le visite che il suo \
                 protocollo chiede; la sua data è quella dell’ultima.";
    let year = period.year();
    let chapter = chapter(title, intro, compared, &now.figures(year), &before.figures(year - 1));
    let more = [
        ("charts", json!([picture::assessments(period, both)])),
        ("measures", measures),
        ("services", services(both)),
        ("serviceNote", json!(if now.requested().is_empty() { NO_SERVICE } else { SERVICES })),
    ];
    with(chapter, &more)
}

const SERVICES: &str = "Le VMD richieste nel periodo, per il servizio richiesto. La quota è sul totale delle effettuate; le quote arrotondate \
                        possono non fare 100.";
const NO_SERVICE: &str =
    "IND-05 (valutazioni effettuate per tipologia di servizio richiesto): nel periodo non risultano VMD richieste.";

/// IND-05.
fn services(both: &Both) -> Value {
    let (now, before) = (both.now.assessments().by_service(), both.before.assessments().by_service());
    let compared = both.compares(both.since.assessment);
    let total = |rows: &[(&str, u32, u32)]| rows.iter().map(|(_, made, _)| *made).fold(0, u32::saturating_add);
    let (all, all_before) = (total(&now), total(&before));
    let made_before = |code: &str| before.iter().find(|(other, ..)| *other == code).map_or(0, |(_, made, _)| *made);
    let gone = before.iter().filter(|(code, ..)| !now.iter().any(|(other, ..)| other == code));
    let rows = now.iter().copied().chain(gone.map(|(code, ..)| (*code, 0, 0))).map(|(code, made, requested)| {
        let earlier = if compared {
            format!("{} ({})", share(made_before(code), all_before), number(made_before(code)))
        } else {
            super::row::NOTHING.to_owned()
        };
        json!({
            "service": if code.is_empty() { "Non ancora indicato" } else { Catalogue::shipped().label("serviceRequested", code) },
            "made": number(made),
            "share": share(made, all),
            "requested": number(requested),
            "before": earlier,
        })
    });
    rows.collect()
}

fn beds(both: &Both) -> Value {
    let joined = |vmd: Vec<Figure>, plans: Vec<Figure>| -> Vec<Figure> { vmd.into_iter().chain(plans).collect() };
    let of = |counted: &super::Counted| {
        joined(counted.assessments().rsa_figures(), Temporary::figures(&counted.temporary, &counted.window))
    };
    let (now, before) = (&both.now.beds, &both.before.beds);
    let compared = both.compares(both.since.bed);
    let quantity = |name: &str, now: String, before: String| measure(name, now, before, compared);
    let last = |counted: &super::Counted| format_date(counted.window.last_day());
    let longest = |days: Option<u32>| days.map_or_else(|| super::row::NOTHING.to_owned(), number);
    let measures = json!([
        quantity(
            "Persone entrate in RSA nel periodo dalle liste d’attesa",
            number(now.admitted.completed),
            number(before.admitted.completed),
        ),
        quantity("Loro attesa mediana, in giorni", days(now.admitted.median), days(before.admitted.median)),
        quantity(
            "Giorni entro i quali sono entrate nove su dieci (90° percentile)",
            days(now.admitted.p90),
            days(before.admitted.p90),
        ),
        quantity(
            "Attesa mediana senza i giorni di sospensione",
            days(now.without_suspensions.0),
            days(before.without_suspensions.0),
        ),
        quantity(
            "90° percentile senza i giorni di sospensione",
            days(now.without_suspensions.1),
            days(before.without_suspensions.1),
        ),
        quantity(
            &format!("Persone in lista il {} (un anno prima: il {})", last(&both.now), last(&both.before)),
            number(now.waiting),
            number(before.waiting),
        ),
        quantity("L’attesa più lunga tra loro, in giorni", longest(now.longest), longest(before.longest)),
    ]);
    let intro = "Le valutazioni chieste per entrare in una lista d’attesa, il tempo di 30 giorni dalla domanda e quanto aspetta chi chiede un \
                 posto in RSA. L’attesa va dal primo inserimento in una lista all’ingresso; ogni persona conta una volta. Chi è entrato nel \
                 periodo dice poco di chi aspetta ancora. Il Piano riporta un’attesa media di circa 8 mesi: è un dato di contesto, non un \
                 obiettivo.";
    let assessed = both.compares(both.since.assessment);
    let chapter = chapter("Protocollo RSA e liste d’attesa", intro, assessed, &of(&both.now), &of(&both.before));
    with(chapter, &[("measures", measures)])
}

fn discharges(period: &Period, both: &Both) -> Value {
    let (now, before) = (both.now.discharges(), both.before.discharges());
    let compared = both.compares(both.since.discharge);
    let quantity = |name: &str, now: u32, before: u32| measure(name, number(now), number(before), compared);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let measures = json!([
        quantity("Dimissioni protette iniziate nel periodo", count(now.began().len()), count(before.began().len())),
        quantity(
            "di cui arrivate alla COT",
            now.with(|one| now.is_received(one)),
            before.with(|one| before.is_received(one)),
        ),
        quantity(
            "di cui finite senza valutazione",
            now.with(|one| now.ended_unassessed(one)),
            before.with(|one| before.ended_unassessed(one)),
        ),
        quantity(
            "Progetti formulati per persone segnalate per rischio sociale (si veda IND-13)",
            now.planned_at_risk(),
            before.planned_at_risk(),
        ),
        quantity(
            "Progetti attivati nel periodo, in qualunque data sia arrivata la richiesta",
            count(now.activated().len()),
            count(before.activated().len()),
        ),
    ]);
    let intro = "Le richieste dei reparti e del PUA alla Centrale operativa territoriale (COT). La data che conta è quella dell’arrivo alla \
                 COT o, finché non è arrivata, della segnalazione del reparto.";
    let chapter = chapter("Dimissioni protette", intro, compared, &now.figures(), &before.figures());
    let charts = json!([picture::discharges(period, both)]);
    with(chapter, &[("charts", charts), ("measures", measures)])
}

fn sub_ambiti(both: &Both) -> Value {
    let intro = "Da dove vengono le richieste del periodo. Il sub-ambito è quello a cui il comune di residenza apparteneva il giorno della \
                 richiesta. «Non attribuito» riunisce chi vive fuori dal distretto, chi ha la residenza non indicata e i comuni per i quali \
                 l’archivio non conosce il sub-ambito.";
    let charts = json!([picture::sub_ambiti(&both.now)]);
    with(chapter("Sub-ambiti", intro, true, &[], &[]), &[("charts", charts)])
}
