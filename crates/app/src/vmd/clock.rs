//! Where the term of a protocol stands on a day, as a number, a tone and a sentence.

use super::view::ClockView;
use jiff::civil::Date;
use poliedro_domain::{
    protocol::ClockState,
    vmd::{Stage, Term},
    when::format_date,
};
use poliedro_store::VmdRow;

/// The term of an assessment; `None` when its protocol has none, or it was closed before the term was met.
pub(crate) fn clock(row: &VmdRow, today: Date) -> Option<ClockView> {
    let protocol = super::protocol(&row.protocol, &row.protocol_version)?;
    let moments = row.moments();
    let term = Term::of(protocol, &moments)?;
    told(&term, matches!(row.stage, Stage::Closed | Stage::Withdrawn), today)
}

/// A term on a day; `None` when what it counts for is over and it was not met.
pub(crate) fn told(term: &Term<'_>, over: bool, today: Date) -> Option<ClockView> {
    if over && term.met.is_none() {
        return None;
    }
    let last_day = term.last_day();
    let left = (last_day - term.met.unwrap_or(today)).get_days();
    let tone = match (term.met, term.clock.on(term.began, today)) {
        (Some(_), _) if left >= 0 => "good",
        (Some(_), _) | (None, ClockState::Late { .. }) => "danger",
        (None, ClockState::Warned { .. }) => "warning",
        (None, ClockState::Running { .. }) => "neutral",
    };
    Some(ClockView {
        label: term.clock.label.clone(),
        last_day: last_day.to_string(),
        left,
        total: term.clock.days.into(),
        met: term.met.map(|_| left >= 0),
        tone: tone.to_owned(),
        sentence: match term.met {
            Some(day) => met(day, last_day, left),
            None => running(last_day, left),
        },
    })
}

/// «2 giorni», «1 giorno».
pub(crate) fn days(count: i32) -> String {
    if count == 1 { "1 giorno".to_owned() } else { format!("{count} giorni") }
}

fn running(last_day: Date, left: i32) -> String {
    let day = format_date(last_day);
    match left {
        ..0 => format!("In ritardo di {}: il termine era il {day}.", days(-left)),
        0 => format!("Scade oggi, {day}."),
        1 => format!("Manca 1 giorno: entro il {day}."),
        _ => format!("Mancano {left} giorni: entro il {day}."),
    }
}

fn met(day: Date, last_day: Date, left: i32) -> String {
    let (day, last_day) = (format_date(day), format_date(last_day));
    if left >= 0 {
        format!("Nei tempi: il {day}, entro il {last_day}.")
    } else {
        format!("Fuori termine di {}: il {day}, il termine era il {last_day}.", days(-left))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_term_is_told_as_people_count_days() {
        let last = date(2026, 3, 12);
        let told: Vec<String> = [4, 1, 0, -1, -3].into_iter().map(|left| running(last, left)).collect();
        assert_eq!(
            told,
            [
                "Mancano 4 giorni: entro il 12/03/2026.",
                "Manca 1 giorno: entro il 12/03/2026.",
                "Scade oggi, 12/03/2026.",
                "In ritardo di 1 giorno: il termine era il 12/03/2026.",
                "In ritardo di 3 giorni: il termine era il 12/03/2026.",
            ]
        );
        assert_eq!(met(date(2026, 3, 12), last, 0), "Nei tempi: il 12/03/2026, entro il 12/03/2026.");
        assert_eq!(
            met(date(2026, 3, 14), last, -2),
            "Fuori termine di 2 giorni: il 14/03/2026, il termine era il 12/03/2026."
        );
    }
}
