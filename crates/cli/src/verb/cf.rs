//! `poliedro cf`.

use crate::{arguments::Cf, print};
use jiff::civil::Date;
use poliedro_app::today;
use poliedro_domain::{
    code::{Claims, Sex, check_against},
    place::Belfiore,
};
use std::process::ExitCode;

/// Checks a code; needs no archive. Exit 0 valid (warnings or not), 2 invalid.
pub(crate) fn run(cf: &Cf) -> ExitCode {
    let birth = match cf.birth.as_deref().map(str::parse::<Date>).transpose() {
        Ok(birth) => birth,
        Err(_) => return refuse("La data di nascita va scritta AAAA-MM-GG e deve esistere."),
    };
    let place = match cf.place.as_deref().map(str::parse::<Belfiore>).transpose() {
        Ok(place) => place,
        Err(error) => return refuse(&error.to_string()),
    };
    let sex = match cf.sex.as_deref().map(|text| Sex::parse(text).ok_or(())).transpose() {
        Ok(sex) => sex,
        Err(()) => return refuse("Il sesso va scritto M o F."),
    };
    let claims = Claims { surname: cf.surname.clone(), name: cf.name.clone(), birth, sex, place };
    let report = check_against(&cf.code, &claims, today());
    match serde_json::to_string(&report) {
        Ok(json) => print::line(&json),
        Err(error) => return refuse(&error.to_string()),
    }
    if report.valid { ExitCode::SUCCESS } else { ExitCode::from(2) }
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::from(1)
}
