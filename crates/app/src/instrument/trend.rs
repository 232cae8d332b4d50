//! Scores in time, and the change since the last assessment as a sentence.

use super::{
    shape::bands,
    view::{Trend, TrendPoint},
    words::{code, direction, number, tone},
};
use crate::administration::report_of;
use poliedro_domain::{
    id::PathwayId,
    instrument::{Amount, Direction, Instrument, Library, ScoreReport},
    when::{format_date, local_date},
};
use poliedro_store::AdministrationFile;

/// One for each instrument that was administered, in the order of the library. `files` are newest first; corrected ones are left out.
pub(crate) fn trends(files: &[AdministrationFile], here: Option<PathwayId>) -> Vec<Trend> {
    Library::shipped().all().filter_map(|instrument| trend(instrument, files, here)).collect()
}

fn trend(instrument: &Instrument, files: &[AdministrationFile], here: Option<PathwayId>) -> Option<Trend> {
    let counts = |file: &&AdministrationFile| {
        file.state.administration.instrument == instrument.id && file.state.corrected.is_none()
    };
    let told: Vec<(&AdministrationFile, ScoreReport)> =
        files.iter().rev().filter(counts).filter_map(|file| Some((file, report_of(&file.state)?))).collect();
    if told.is_empty() {
        return None;
    }
    let main = instrument.main_score()?;
    let point = |(file, report): &(&AdministrationFile, ScoreReport)| TrendPoint {
        administration_id: file.id.to_string(),
        at: file.state.at.to_string(),
        version: report.version.clone(),
        score: report.score.map(Amount::to_f64),
        band_label: report.band_label.clone(),
        tone: tone(report.tone).to_owned(),
        complete: report.complete,
        this_vmd: here.is_some() && file.state.vmd == here,
    };
    Some(Trend {
        instrument: instrument.id.clone(),
        title: instrument.title.clone(),
        short: instrument.short.clone(),
        domain: code(instrument.domain),
        direction: direction(instrument.direction).to_owned(),
        min: main.min.to_f64(),
        max: main.max.to_f64(),
        decimals: u8::try_from(main.decimals).unwrap_or_default(),
        bands: bands(&instrument.bands),
        points: told.iter().map(point).collect(),
        change: change(instrument.direction, &told),
    })
}

/// «Peggiorata di 2 punti dal 12/03/2026.», between the last two scores that can be compared: of one version of the definition, on the
/// same range.
fn change(direction: Direction, told: &[(&AdministrationFile, ScoreReport)]) -> String {
    let mut scored = told.iter().rev().filter_map(|(file, report)| Some((file, report, report.score?)));
    let (Some((_, new, now)), Some((file, old, before))) = (scored.next(), scored.next()) else {
        return String::new();
    };
    if new.version != old.version || new.max != old.max {
        return String::new();
    }
    sentence(direction, before, now, &format_date(local_date(file.state.at)))
}

fn sentence(direction: Direction, before: Amount, now: Amount, day: &str) -> String {
    let Some(gap) = Amount::exact((now.to_f64() - before.to_f64()).abs()) else { return String::new() };
    if before == now {
        return format!("Invariata dal {day}.");
    }
    let better = (now > before) == (direction == Direction::HigherBetter);
    let verb = if better { "Migliorata" } else { "Peggiorata" };
    let points = if gap == Amount::whole(1) { "punto" } else { "punti" };
    format!("{verb} di {} {points} dal {day}.", number(gap))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_in_the_direction_of_the_instrument() {
        let tell = |direction, before: f64, now: f64| {
            let amount = |value| Amount::exact(value).unwrap();
            sentence(direction, amount(before), amount(now), "12/03/2026")
        };
        assert_eq!(tell(Direction::HigherBetter, 6.0, 4.0), "Peggiorata di 2 punti dal 12/03/2026.");
        assert_eq!(tell(Direction::HigherWorse, 6.0, 4.0), "Migliorata di 2 punti dal 12/03/2026.");
        assert_eq!(tell(Direction::HigherWorse, 3.0, 4.0), "Peggiorata di 1 punto dal 12/03/2026.");
        assert_eq!(tell(Direction::HigherBetter, 17.0, 17.5), "Migliorata di 0,5 punti dal 12/03/2026.");
        assert_eq!(tell(Direction::HigherBetter, 4.0, 4.0), "Invariata dal 12/03/2026.");
    }
}
