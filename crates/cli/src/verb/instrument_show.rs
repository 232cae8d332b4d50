//! `poliedro instrument show`.

use super::instrument_find::{find, refuse, written};
use crate::{
    arguments::{Common, Definition},
    print,
};
use poliedro_domain::instrument::{Instrument, Item, ItemKind, Mode};
use std::process::ExitCode;

/// Shows a definition in the order of the form; needs no archive.
pub(crate) fn run(common: &Common, asked: &Definition) -> ExitCode {
    let instrument = match find(asked) {
        Ok(instrument) => instrument,
        Err(errors) => return refuse(&errors, common.json),
    };
    if common.json {
        return written(serde_json::to_string(instrument));
    }
    print::line(&told(instrument));
    ExitCode::SUCCESS
}

/// The definition as a page to read.
fn told(instrument: &Instrument) -> String {
    let mut lines = vec![
        format!("{} (versione {})", instrument.title, instrument.version),
        format!("Fonte: {}", instrument.citation),
        format!("Licenza: {}", instrument.licence),
        format!("Compila: {}.", instrument.filled_by),
    ];
    lines.extend(match instrument.mode {
        Mode::Full => None,
        Mode::Subscores => Some("Si riportano soltanto i punteggi parziali.".to_owned()),
        Mode::Total => Some("Si riporta soltanto il punteggio.".to_owned()),
    });
    lines.extend((!instrument.note.is_empty()).then(|| format!("Nota: {}", instrument.note)));
    for input in &instrument.inputs {
        lines.extend([String::new(), format!("{}  {}", input.id, input.label)]);
        lines.extend(input.options.iter().map(|option| format!("    {}  {}", option.code, option.label)));
    }
    for item in &instrument.items {
        lines.extend([String::new(), format!("{}  {}", item.id, item.label)]);
        lines.extend((!item.help.is_empty()).then(|| format!("    {}", item.help)));
        lines.extend(answers(item));
    }
    for score in instrument.scores.iter().filter(|score| !score.bands.is_empty()) {
        lines.extend([String::new(), format!("{} (da {} a {})", score.label, score.min, score.max)]);
        lines.extend(score.bands.iter().map(|band| match band.from == band.to {
            true => format!("    {}: {}", band.from, band.label),
            false => format!("    {}-{}: {}", band.from, band.to, band.label),
        }));
    }
    lines.join("\n")
}

fn answers(item: &Item) -> Vec<String> {
    let mut lines: Vec<String> = item
        .options
        .iter()
        .map(|option| format!("    {}  {} [{}]", option.code, option.label, option.points))
        .collect();
    lines.extend(item.not_applicable.as_ref().map(|label| format!("    na  {label}")));
    if let (ItemKind::Number, Some(min), Some(max)) = (item.kind, item.min, item.max) {
        lines.push(format!("    un numero da {min} a {max}"));
    }
    lines
}
