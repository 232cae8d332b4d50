//! How waits and futures are computed, in words.

use poliedro_domain::waiting::{Forecast, MOST_EXTRA_BEDS, Past, RUNS, SHORTEST_STAY, Thin};

use super::statistics_view::WhatIf;

/// How the waits are computed, a paragraph on each line. `places`: those of the places in the lists, not of people.
pub(super) fn method(places: bool) -> String {
    let counted = if places {
        "Si conta ogni posto nella lista di una unità, dal giorno dell’inserimento: chi è in più liste conta in ciascuna, e chi entra in \
         un’altra unità risulta uscito per «inserimento altrove»."
    } else {
        "Si conta ogni persona una volta per domanda, dal primo inserimento in una lista alla fine della domanda; nella tabella per unità, \
         invece, si conta ogni posto in lista."
    };
    [
        counted,
        "I giorni sono di calendario, fino all’uscita o, per chi aspetta ancora, fino al giorno considerato; ciò che è accaduto dopo quel \
         giorno non conta. Chi entra ed esce lo stesso giorno ha aspettato 0 giorni.",
        "Mediana, 90° percentile e media riguardano soltanto le attese concluse con l’ingresso in struttura (percentili interpolati, tipo 7 \
         di Hyndman e Fan): da sole sono più brevi del vero quando molti aspettano ancora.",
        "La curva tiene conto anche di chi aspetta: la quota ancora in attesa è stimata con il metodo di Kaplan–Meier, le quote di ingressi e \
         di altre uscite (decesso, rinuncia, trasferimento, inserimento altrove) con quello di Aalen–Johansen, in cui un’uscita esclude le \
         altre. In ogni giorno le tre quote sommano a 1.",
        "Nel calcolo senza sospensioni si tolgono i giorni in cui la domanda era sospesa.",
        "L’urgenza è quella registrata oggi. Il sub-ambito è quello a cui, alla data della domanda, apparteneva il comune in cui la persona \
         risiede oggi.",
        "Di chi risulta deceduto nel fascicolo, l’attesa finisce il giorno del decesso, anche se la sua domanda non è ancora stata conclusa.",
        "Questi numeri descrivono le liste e non mettono in ordine le persone.",
    ]
    .join("\n")
}

/// What the simulation stands on, a sentence each; when it says nothing, why.
pub(super) fn assumptions(told: &Forecast, asked: &WhatIf) -> Vec<String> {
    let past = past(&told.past, told.waiting);
    match told.thin {
        Some(Thin::FewAdmissions(few)) => {
            let so_many = match few {
                0 => "Negli ultimi 24 mesi non risulta alcun ingresso".to_owned(),
                1 => "Negli ultimi 24 mesi risulta un solo ingresso".to_owned(),
                few => format!("Negli ultimi 24 mesi risultano solo {few} ingressi"),
            };
            return vec![
                format!("{so_many}: sono troppo pochi (ne servono almeno 5) per stimare che cosa accadrebbe."),
                past,
            ];
        }
        Some(Thin::ShortRecords(days)) => {
            return vec![
                format!(
                    "I dati delle liste cominciano da {days} giorni: ne servono almeno 90 per stimare che cosa accadrebbe."
                ),
                past,
            ];
        }
        None => {}
    }
    let mut said = vec![past];
    if told.past.short() {
        said.push(format!(
            "I dati delle liste cominciano da {} giorni: i ritmi sono calcolati su questi, non su {} mesi.",
            told.past.days, told.past.months
        ));
    }
    let change = told.change;
    said.push(format!(
        "Si simulano {} futuri possibili. Ciascuno estrae prima i ritmi compatibili con questi numeri (distribuzione gamma, a priori di \
         Jeffreys), poi i giorni degli inserimenti, delle uscite e dei posti che si liberano (processi di Poisson). La fascia va dal 10° al \
         90° percentile: due futuri su dieci ne restano fuori.",
        thousands(told.runs)
    ));
    if told.runs < RUNS {
        said.push(format!(
            "Le liste sono molto lunghe: le simulazioni sono {} anziché {}.",
            told.runs,
            thousands(RUNS)
        ));
    }
    said.push(
        "I posti si liberano al ritmo degli ingressi passati; un posto libero quando nessuno aspetta resta per chi entra dopo.".to_owned(),
    );
    said.push(
        "Soltanto per la stima, il posto va a chi aspetta da più tempo: non è una graduatoria, e non si considerano urgenze, nuclei \
         richiesti, preferenze e sospensioni (chi è sospeso conta come in attesa)."
            .to_owned(),
    );
    if change.extra_beds > 0 {
        let known = if asked.stay_days == 0 { ", valore predefinito da confermare" } else { "" };
        let (beds, again) = match change.extra_beds {
            1 => ("Il posto in più si apre".to_owned(), "torna libero"),
            beds => (format!("I {} posti in più si aprono", thousands(beds)), "ciascuno torna libero"),
        };
        said.push(format!(
            "{beds} entro 30 giorni; una volta occupato, {again} dopo una permanenza media di {} giorni (durata esponenziale{known}).",
            thousands(change.stay_days)
        ));
    }
    if change.fewer_entries > 0 {
        said.push(format!(
            "Gli inserimenti futuri diminuiscono del {} %; chi è già in lista vi resta.",
            change.fewer_entries
        ));
    }
    if asked.extra_beds > change.extra_beds {
        said.push(format!("I posti in più considerati sono al massimo {}.", thousands(MOST_EXTRA_BEDS)));
    }
    if asked.stay_days != 0 && asked.stay_days != change.stay_days {
        said.push(format!(
            "La permanenza media è stata riportata a {} giorni (almeno {SHORTEST_STAY}, al massimo 100 anni).",
            thousands(change.stay_days)
        ));
    }
    said.push(
        "Le due situazioni affrontano gli stessi eventi casuali: differiscono soltanto per ciò che si cambia. Il primo mese mostrato è il \
         prossimo mese di calendario."
            .to_owned(),
    );
    said.push(
        "La stima conosce soltanto ciò che è registrato: liste incomplete, o importate senza chi ne è già uscito, la rendono inattendibile. \
         Non serve a prevedere l’attesa di una singola persona."
            .to_owned(),
    );
    said
}

fn past(past: &Past, waiting: u32) -> String {
    format!(
        "Negli ultimi {} mesi: {}, {}, {}; oggi {}.",
        past.months,
        counted(past.entered, "inserimento in lista", "inserimenti in lista"),
        counted(past.admitted, "ingresso", "ingressi"),
        counted(past.other, "altra uscita", "altre uscite"),
        match waiting {
            0 => "non aspetta nessuno".to_owned(),
            1 => "aspetta 1 persona".to_owned(),
            many => format!("aspettano {} persone", thousands(many)),
        }
    )
}

fn counted(n: u32, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{} {many}", thousands(n)) }
}

/// «1.000».
fn thousands(n: u32) -> String {
    let digits = n.to_string();
    let mut said = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push('.');
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_as_in_italy() {
        assert_eq!(
            [0, 12, 999, 1000, 12_345, 1_234_567].map(thousands),
            ["0", "12", "999", "1.000", "12.345", "1.234.567"]
        );
    }
}
