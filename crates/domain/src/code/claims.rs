//! Compares a codice fiscale with what else is known of the person.

use super::encode::{name_block, surname_block};
use super::fiscal::absent;
use super::{CodeKind, CodeReport, Sex, check_on};
use crate::place::{self, Belfiore};
use jiff::civil::Date;

/// What is said of the person apart from the code. `None` (or blank) is not compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// Surname, as written.
    pub surname: Option<String>,
    /// Given names, as written.
    pub name: Option<String>,
    /// Date of birth.
    pub birth: Option<Date>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Birthplace.
    pub place: Option<Belfiore>,
}

/// Checks a code and adds a warning for each claim that it contradicts. `today` leaves out the years of birth to come.
pub fn check_against(input: &str, claims: &Claims, today: Date) -> CodeReport {
    let mut report = check_on(input, today);
    if !report.valid || report.kind != Some(CodeKind::Cf) {
        return report;
    }
    let code = report.canonical.clone().unwrap_or_default();
    compare_name(&mut report, &code, claims);
    if let Some(birth) = claims.birth {
        compare_birth(&mut report, birth);
    }
    if let (Some(said), Some(written)) = (claims.sex, report.sex)
        && said != written
    {
        report
            .warnings
            .push(format!("Il sesso indicato ({said}) non corrisponde a quello del codice fiscale ({written})."));
    }
    if let Some(said) = claims.place {
        compare_place(&mut report, &code, said);
    }
    report
}

fn compare_name(report: &mut CodeReport, code: &str, claims: &Claims) {
    let said = |text: &Option<String>| text.clone().filter(|t| !t.trim().is_empty());
    if let Some(surname) = said(&claims.surname)
        && code.get(..3) != Some(surname_block(&surname).as_str())
    {
        report.warnings.push("Il cognome non corrisponde al codice fiscale.".to_owned());
    }
    if let Some(name) = said(&claims.name)
        && code.get(3..6) != Some(name_block(&name).as_str())
    {
        report.warnings.push("Il nome non corrisponde al codice fiscale.".to_owned());
    }
}

fn compare_birth(report: &mut CodeReport, birth: Date) {
    let (Some(day), Some(month)) = (report.day, report.month) else {
        return;
    };
    let same = birth.day() == day && birth.month() == month && report.years.contains(&birth.year());
    if !same {
        let years: Vec<String> = report.years.iter().map(i16::to_string).collect();
        report.warnings.push(format!(
            "La data di nascita indicata ({:02}/{:02}/{}) non corrisponde a quella del codice fiscale ({day:02}/{month:02}/{}).",
            birth.day(),
            birth.month(),
            birth.year(),
            years.join(" o ")
        ));
        return;
    }
    // The century is now known: the place must have existed on that very day.
    let Some(place) = report.place.as_mut() else {
        return;
    };
    match place::lookup_at(place.code, birth) {
        Some(then) => then.name().clone_into(&mut place.name),
        None => {
            let sentence = absent(place.code, &place.name);
            if !report.warnings.contains(&sentence) {
                report.warnings.push(sentence);
            }
        }
    }
}

fn compare_place(report: &mut CodeReport, code: &str, said: Belfiore) {
    if code.get(11..15) == Some(said.as_str()) {
        return;
    }
    let name = |code: Belfiore| match place::lookup(code) {
        Some(place) => format!("{} ({code})", place.name()),
        None => code.to_string(),
    };
    let written = match &report.place {
        Some(place) => name(place.code),
        None => code.get(11..15).unwrap_or_default().to_owned(),
    };
    report.warnings.push(format!(
        "Il luogo di nascita indicato, {}, non corrisponde a quello del codice fiscale, {written}.",
        name(said)
    ));
}
