//! The codice fiscale of 16 characters.

use super::alphabet::{DIGIT_POSITIONS, control, digit, month};
use super::omocodia::{decoded, sealed};
use super::{CodeKind, CodeReport, PlaceRef, Sex};
use crate::place::{self, Belfiore};
use jiff::civil::Date;

/// Checks a normalised code of 16 ASCII characters. `today` leaves out the years to come, when it is known.
pub(super) fn check(code: &str, today: Option<Date>) -> CodeReport {
    read(code, today).unwrap_or_else(|error| CodeReport::refused(Some(CodeKind::Cf), error))
}

fn read(code: &str, today: Option<Date>) -> Result<CodeReport, String> {
    let symbols = decoded(code).ok_or_else(|| misplaced(code))?;
    let [.., y1, y2, m, d1, d2, place1, place2, place3, place4, _] = symbols;
    let month = month(m).ok_or_else(|| {
        format!("Il codice fiscale non è valido: il 9° carattere («{}») non indica nessun mese.", char::from(m))
    })?;
    let written_day = number(d1, d2);
    let (sex, day) = match written_day {
        1..=31 => (Sex::M, written_day),
        41..=71 => (Sex::F, written_day - 40),
        _ => {
            return Err(format!(
                "Il codice fiscale non è valido: il giorno di nascita {written_day:02} non esiste (da 01 a 31 per gli uomini, da 41 a 71 per le donne)."
            ));
        }
    };
    let short_year = i16::from(number(y1, y2));
    let births: Vec<Date> =
        [1900, 2000].into_iter().filter_map(|century| Date::new(century + short_year, month, day).ok()).collect();
    if births.is_empty() {
        return Err(format!(
            "Il codice fiscale non è valido: il giorno {day}/{month} non esiste in nessuno degli anni possibili."
        ));
    }
    let expected = control(code.as_bytes()).unwrap_or(b'?');
    if code.as_bytes().last() != Some(&expected) {
        return Err(
            "Il codice fiscale non è valido: l'ultimo carattere, quello di controllo, non corrisponde agli altri. Ricontrolli il codice sul documento."
                .to_owned(),
        );
    }
    let canonical = sealed(symbols).ok_or_else(|| misplaced(code))?;
    let births: Vec<Date> = births.into_iter().filter(|birth| today.is_none_or(|today| *birth <= today)).collect();
    let mut report = CodeReport {
        sex: Some(sex),
        day: Some(day),
        month: Some(month),
        years: births.iter().map(|b| b.year()).collect(),
        ..CodeReport::accepted(CodeKind::Cf, canonical)
    };
    if births.is_empty() {
        report
            .warnings
            .push("La data di nascita scritta nel codice fiscale è nel futuro: ricontrolli il codice.".to_owned());
    }
    locate(&mut report, [place1, place2, place3, place4], &births);
    Ok(report)
}

/// Names the birthplace, and says when it is unknown or did not exist on any of the possible days.
fn locate(report: &mut CodeReport, symbols: [u8; 4], births: &[Date]) {
    let known = Belfiore::from_bytes(symbols).and_then(|code| Some((code, place::lookup(code)?)));
    let Some((code, latest)) = known else {
        report.warnings.push(format!(
            "Il luogo di nascita del codice fiscale («{}») non è tra quelli conosciuti.",
            symbols.map(char::from).iter().collect::<String>()
        ));
        return;
    };
    let then = births.iter().find_map(|b| place::lookup_at(code, *b));
    report.place = Some(PlaceRef { code, name: then.unwrap_or(latest).name().to_owned() });
    if then.is_none() && !births.is_empty() {
        report.warnings.push(absent(code, latest.name()));
    }
}

/// The warning for a place that did not exist on the day of birth.
pub(super) fn absent(code: Belfiore, name: &str) -> String {
    format!(
        "Alla data di nascita il luogo scritto nel codice fiscale, {name} ({code}), non esisteva con questo codice."
    )
}

fn number(tens: u8, units: u8) -> i8 {
    // Both are ASCII digits: at most 99.
    let value = tens.saturating_sub(b'0') * 10 + units.saturating_sub(b'0');
    i8::try_from(value).unwrap_or(0)
}

/// Says which character is out of place, counting from 1 as people do.
fn misplaced(code: &str) -> String {
    for (i, c) in code.chars().enumerate() {
        let wanted = if DIGIT_POSITIONS.contains(&i) {
            let fits = u8::try_from(c).ok().and_then(digit).is_some();
            (!fits).then_some("una cifra")
        } else {
            (!c.is_ascii_uppercase()).then_some("una lettera")
        };
        if let Some(wanted) = wanted {
            return format!("Il codice fiscale non è valido: al {}° posto c'è «{c}», ma ci vuole {wanted}.", i + 1);
        }
    }
    "Il codice fiscale non è valido.".to_owned()
}
