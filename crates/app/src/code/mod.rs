//! Personal codes.

pub mod check;

use crate::{person::view::CodeView, place::place_view};
use jiff::civil::Date;
use poliedro_domain::{code::CodeReport, place};

/// A report as the interface shows it: birth dates most likely first (people at a PUA are old: the earlier century wins).
pub(crate) fn view(report: &CodeReport) -> CodeView {
    let date = |year: &i16| Date::new(*year, report.month?, report.day?).ok();
    let mut birth_dates: Vec<Date> = report.years.iter().filter_map(date).collect();
    birth_dates.sort();
    CodeView {
        valid: report.valid,
        kind: report.kind.map(|kind| kind.code().to_owned()),
        canonical: report.canonical.clone(),
        sex: report.sex.map(|sex| sex.as_str().to_owned()),
        place: report.place.as_ref().and_then(|found| place::lookup(found.code)).map(|found| {
            let then = birth_dates.first().and_then(|day| place::lookup_at(found.code(), *day));
            place_view(then.unwrap_or(found))
        }),
        birth_dates: birth_dates.iter().map(Date::to_string).collect(),
        warnings: report.warnings.clone(),
        error: report.error.clone(),
    }
}
