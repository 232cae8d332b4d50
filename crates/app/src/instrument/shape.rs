//! From definitions and reports to what the interface shows of an instrument.

use super::{
    view::{
        BandView, CodeView, InputView, InstrumentDefinition, InstrumentSummary, ItemView, OptionView, ScoreDefinition,
        ScorePart, ScoreView,
    },
    words::{classes, code, direction, mode, tone},
};
use poliedro_domain::{
    catalogue::Catalogue,
    instrument::{Amount, Band, Coding, Input, Instrument, Item, PartKind, Score, ScoreReport},
};

/// An instrument in a list; `on`: it is offered.
pub(crate) fn summary(instrument: &Instrument, on: bool) -> InstrumentSummary {
    let domain = code(instrument.domain);
    InstrumentSummary {
        id: instrument.id.clone(),
        version: instrument.version.clone(),
        title: instrument.title.clone(),
        short: instrument.short.clone(),
        mode: mode(instrument.mode).to_owned(),
        domain_label: Catalogue::shipped().label("assessmentDomain", &domain).to_owned(),
        domain,
        on,
        switchable: !instrument.on,
        items: u32::try_from(instrument.items.len()).unwrap_or(u32::MAX),
        filled_by: instrument.filled_by.clone(),
        citation: instrument.citation.clone(),
        licence: instrument.licence.clone(),
    }
}

/// An instrument, whole.
pub(crate) fn definition(instrument: &Instrument) -> InstrumentDefinition {
    InstrumentDefinition {
        id: instrument.id.clone(),
        version: instrument.version.clone(),
        title: instrument.title.clone(),
        short: instrument.short.clone(),
        citation: instrument.citation.clone(),
        licence: instrument.licence.clone(),
        mode: mode(instrument.mode).to_owned(),
        domain: code(instrument.domain),
        direction: direction(instrument.direction).to_owned(),
        filled_by: instrument.filled_by.clone(),
        note: instrument.note.clone(),
        codes: codes(&instrument.codes),
        inputs: instrument.inputs.iter().map(input).collect(),
        items: instrument.items.iter().map(item).collect(),
        scores: instrument.scores.iter().map(score).collect(),
        main: instrument.main.clone(),
        bands: bands(&instrument.bands),
    }
}

fn item(item: &Item) -> ItemView {
    let option = |option: &poliedro_domain::instrument::Choice| OptionView {
        code: option.code.clone(),
        label: option.label.clone(),
        points: option.points.to_f64(),
    };
    ItemView {
        id: item.id.clone(),
        label: item.label.clone(),
        help: item.help.clone(),
        section: item.section.clone(),
        kind: code(item.kind),
        options: item.options.iter().map(option).collect(),
        exclusive: item.exclusive.clone(),
        not_applicable: item.not_applicable.clone(),
        min: item.min.map(Amount::to_f64),
        max: item.max.map(Amount::to_f64),
        step: item.step.map(Amount::to_f64),
        required: item.required,
        codes: codes(&item.codes),
    }
}

fn input(input: &Input) -> InputView {
    let option = |option: &poliedro_domain::instrument::InputOption| OptionView {
        code: option.code.clone(),
        label: option.label.clone(),
        points: 0.0,
    };
    InputView {
        id: input.id.clone(),
        label: input.label.clone(),
        kind: code(input.kind),
        options: input.options.iter().map(option).collect(),
        min: input.min.map(Amount::to_f64),
        max: input.max.map(Amount::to_f64),
        required: input.required,
        source: input.source.map(code),
    }
}

fn score(score: &Score) -> ScoreDefinition {
    ScoreDefinition {
        id: score.id.clone(),
        label: score.label.clone(),
        min: score.min.to_f64(),
        max: score.max.to_f64(),
        decimals: u8::try_from(score.decimals).unwrap_or_default(),
        bands: bands(&score.bands),
    }
}

/// Bands, in order.
pub(crate) fn bands(bands: &[Band]) -> Vec<BandView> {
    let view = |band: &Band| BandView {
        code: band.code.clone(),
        label: band.label.clone(),
        from: band.from.to_f64(),
        to: band.to.to_f64(),
        tone: tone(Some(band.tone)).to_owned(),
    };
    bands.iter().map(view).collect()
}

fn codes(codes: &[Coding]) -> Vec<CodeView> {
    let view = |coding: &Coding| CodeView {
        system: coding.system.clone(),
        code: coding.code.clone(),
        display: coding.display.clone(),
    };
    codes.iter().map(view).collect()
}

/// What answers say. `instrument` gives the name of the main score, when its definition is still shipped.
pub(crate) fn report(report: &ScoreReport, instrument: Option<&Instrument>) -> ScoreView {
    let main = instrument.and_then(Instrument::main_score);
    let whole = ScorePart {
        id: main.map_or("total", |score| &score.id).to_owned(),
        label: main.map_or("Punteggio", |score| &score.label).to_owned(),
        value: report.score.map(Amount::to_f64),
        min: main.map_or(0.0, |score| score.min.to_f64()),
        max: report.max.to_f64(),
        range: report.range.map(Amount::to_f64),
        band: report.band.clone(),
        band_label: report.band_label.clone(),
        tone: tone(report.tone).to_owned(),
    };
    let quantities = report.parts.iter().filter(|part| part.kind == PartKind::Number);
    let parts = quantities.map(|part| ScorePart {
        id: part.id.clone(),
        label: part.label.clone(),
        value: part.value.map(Amount::to_f64),
        min: part.min.to_f64(),
        max: part.max.to_f64(),
        range: part.range.map(Amount::to_f64),
        band: part.band.clone(),
        band_label: part.band_label.clone(),
        tone: tone(part.tone).to_owned(),
    });
    ScoreView {
        instrument: report.instrument.clone(),
        version: report.version.clone(),
        score: report.score.map(Amount::to_f64),
        max: report.max.to_f64(),
        band: report.band.clone(),
        band_label: report.band_label.clone(),
        tone: tone(report.tone).to_owned(),
        complete: report.complete,
        range: report.range.map(Amount::to_f64),
        missing: report.missing.clone(),
        parts: std::iter::once(whole).chain(parts).collect(),
        note: classes(report),
    }
}
