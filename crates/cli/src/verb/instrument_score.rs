//! `poliedro instrument score`.

use super::instrument_find::{find, refuse, whole, written};
use crate::{
    arguments::{Common, Definition},
    print,
};
use poliedro_domain::instrument::{AnswerError, Instrument, PartKind, ScoreReport, read, score};
use serde_json::Value;
use std::{
    fs::File,
    io::{IsTerminal, Read, stdin, stdout},
    path::Path,
    process::ExitCode,
};

/// More than any honest form.
const LARGEST: u64 = 1024 * 1024;

/// Scores answers; needs no archive. Exit 0 scored or incomplete, 2 invalid input.
pub(crate) fn run(common: &Common, asked: &Definition, answers: &Path) -> ExitCode {
    // Whoever reads through a pipe reads JSON, whoever sits at a terminal reads Italian.
    let as_json = common.json || !stdout().is_terminal();
    let found = find(asked).and_then(|instrument| {
        let answers = read(instrument, &given(answers)?)?;
        Ok((instrument, score(instrument, &answers)))
    });
    match found {
        Ok((_, report)) if as_json => written(serde_json::to_string(&report)),
        Ok((instrument, report)) => {
            print::line(&told(instrument, &report));
            ExitCode::SUCCESS
        }
        Err(errors) => refuse(&errors, as_json),
    }
}

fn given(path: &Path) -> Result<Value, Vec<AnswerError>> {
    let mut text = String::new();
    let read = if path == Path::new("-") {
        stdin().take(LARGEST + 1).read_to_string(&mut text)
    } else {
        File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_string(&mut text))
    };
    match read {
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            Err(whole("Il file delle risposte non è un testo UTF-8."))
        }
        Err(_) => Err(whole("Il file delle risposte non si può leggere.")),
        Ok(size) if size as u64 > LARGEST => Err(whole("Il file delle risposte è troppo grande.")),
        Ok(_) => serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            whole(&format!("Il file delle risposte non è JSON valido (riga {line}, colonna {column})."))
        }),
    }
}

/// The report as sentences.
fn told(instrument: &Instrument, report: &ScoreReport) -> String {
    let [low, high] = report.range;
    let head = format!("{} (versione {})", instrument.short, instrument.version);
    let mut lines = vec![match report.score {
        Some(score) => format!("{head}: {score} su {}{}", report.max, words(report.band_label.as_deref())),
        None => format!("{head}: incompleto, tra {low} e {high} su {}", report.max),
    }];
    for part in &report.parts {
        lines.extend(part.value.map(|value| match part.kind {
            PartKind::Number => {
                format!("  {}: {value} su {}{}", part.label, part.max, words(part.band_label.as_deref()))
            }
            PartKind::Class => format!("  {}: {}", part.label, part.band_label.as_deref().unwrap_or_default()),
        }));
    }
    lines.extend(match report.missing.len() {
        0 => None,
        1 => Some("Manca 1 risposta:".to_owned()),
        many => Some(format!("Mancano {many} risposte:")),
    });
    for id in &report.missing {
        let item = instrument.item(id).map(|item| item.label.as_str());
        let label = item.or_else(|| instrument.input(id).map(|input| input.label.as_str()));
        lines.push(format!("  {}", label.unwrap_or(id)));
    }
    lines.join("\n")
}

fn words(band: Option<&str>) -> String {
    band.map(|band| format!(" ({band})")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use poliedro_domain::instrument::Library;
    use serde_json::json;

    fn said(id: &str, answers: &Value) -> String {
        let instrument = Library::shipped().get(id).unwrap();
        told(instrument, &score(instrument, &read(instrument, answers).unwrap()))
    }

    #[test]
    fn a_terminal_reads_italian() {
        let katz = json!({"bagno": "dipendente", "vestirsi": "dipendente", "wc": "autonomo", "spostarsi": "autonomo",
            "continenza": "autonomo", "alimentarsi": "autonomo"});
        assert_eq!(
            said("katz", &katz),
            "Katz (versione 1.0.0): 4 su 6 (Dipendenza moderata)\n  Lettera di Katz: C: dipendente nel bagno e in un’altra funzione"
        );
        assert_eq!(
            said("mna", &json!({"totale": 17.5})),
            "MNA (versione 1.0.0): 17,5 su 30 (A rischio di malnutrizione)"
        );
        let begun = said("spmsq", &json!({"scolarita": "elementare", "data": "sbagliata"}));
        assert!(begun.starts_with(
            "SPMSQ (versione 1.0.0): incompleto, tra 0 e 9 su 10\nMancano 9 risposte:\n  Che giorno della"
        ));
        let five = json!({"d1": "si", "d4": "no", "d8": "no", "d9": "no"});
        assert_eq!(
            said("gds-5", &five),
            "GDS-5 (versione 1.0.0): incompleto, tra 0 e 1 su 5\nManca 1 risposta:\n  Si sente piuttosto inutile, così com’è ora?"
        );
    }
}
