//! The charts of the relation, each with what whoever does not see it must know.

use super::{Both, counted::Counted, row::number};
use jiff::Timestamp;
use poliedro_domain::{
    figure::Period,
    territory::SubAmbito,
    when::{end_of_day, start_of_day},
};
use serde_json::{Value, json};

/// Accesses by month, beside those of a year before.
pub(super) fn accesses(period: &Period, both: &Both) -> Value {
    let of = |counted: &Counted, period: &Period| {
        counted.window.by_month(period, counted.accesses().all().iter().map(|one| one.requested))
    };
    let before = period.before();
    let now = known(period, both.since.access, of(&both.now, period));
    let mut series = vec![(capital(&period.title()), now)];
    if both.compares(both.since.access) {
        series.push((capital(&before.title()), of(&both.before, &before)));
    }
    monthly("Accessi al PUA, per mese della richiesta", period, series)
}

/// Assessments requested and made, by month.
pub(super) fn assessments(period: &Period, both: &Both) -> Value {
    let now = &both.now;
    let all = now.assessments();
    let requested = now.window.by_month(period, all.requested().iter().map(|one| one.requested));
    let made = now.window.by_month(period, all.made().iter().filter_map(|one| one.assessed));
    let first = both.since.assessment;
    let series = vec![
        ("Richieste".to_owned(), known(period, first, requested)),
        ("Effettuate".to_owned(), known(period, first, made)),
    ];
    monthly("VMD richieste e VMD effettuate, per mese", period, series)
}

/// Discharges that arrived and that were activated, by month.
pub(super) fn discharges(period: &Period, both: &Both) -> Value {
    let now = &both.now;
    let all = now.discharges();
    let arrived: Vec<Timestamp> = all.began().iter().filter(|one| all.is_received(one)).map(|one| one.began).collect();
    let activated: Vec<Timestamp> = all.activated().iter().filter_map(|one| one.activated).collect();
    let by_month = |moments: Vec<Timestamp>| known(period, both.since.discharge, now.window.by_month(period, moments));
    let series = vec![
        ("Arrivate alla COT".to_owned(), by_month(arrived)),
        ("Progetti attivati".to_owned(), by_month(activated)),
    ];
    monthly("Dimissioni protette, per mese", period, series)
}

/// What came from each sub-ambito.
pub(super) fn sub_ambiti(now: &Counted) -> Value {
    let (accesses, assessments, discharges) = (now.accesses(), now.assessments(), now.discharges());
    let of = |subs: Vec<Option<SubAmbito>>| -> Vec<Option<u32>> {
        let counted = |wanted: Option<SubAmbito>| {
            Some(u32::try_from(subs.iter().filter(|one| **one == wanted).count()).unwrap_or(u32::MAX))
        };
        SubAmbito::ALL.into_iter().map(Some).chain([None]).map(counted).collect()
    };
    let series = vec![
        ("Accessi al PUA".to_owned(), of(accesses.all().iter().map(|one| one.sub_ambito).collect())),
        ("VMD richieste".to_owned(), of(assessments.requested().iter().map(|one| one.sub_ambito).collect())),
        ("Dimissioni protette".to_owned(), of(discharges.began().iter().map(|one| one.sub_ambito).collect())),
    ];
    let names: Vec<&str> = SubAmbito::ALL.into_iter().map(SubAmbito::name).chain(["Non attribuito"]).collect();
    chart("Richieste del periodo, per sub-ambito di residenza", &names, series)
}

/// Months that were over before the archive knew of anything are gaps, not zeros.
fn known(period: &Period, first: Option<Timestamp>, values: Vec<Option<u32>>) -> Vec<Option<u32>> {
    let begins = period.months().into_iter().map(start_of_day);
    let ends = begins.skip(1).chain([end_of_day(period.last())]);
    values.into_iter().zip(ends).map(|(value, end)| value.filter(|_| first.is_some_and(|first| first < end))).collect()
}

/// «Primo semestre 2026».
fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn monthly(title: &str, period: &Period, series: Vec<(String, Vec<Option<u32>>)>) -> Value {
    chart(title, &period.month_names(), series)
}

fn chart(title: &str, names: &[&str], series: Vec<(String, Vec<Option<u32>>)>) -> Value {
    let told: Vec<String> = series.iter().map(|(name, values)| told(name, names, values)).collect();
    let series: Vec<Value> = series
        .into_iter()
        .map(|(name, values)| {
            let values: Vec<Option<f64>> = values.into_iter().map(|value| value.map(f64::from)).collect();
            json!({ "name": name, "values": values })
        })
        .collect();
    json!({
        "title": title,
        "alt": format!("{title}. {}", told.join(" ")),
        "lines": false,
        "unit": "",
        "categories": names,
        "series": series,
        "target": null,
    })
}

/// «Richieste: in tutto 80; il numero più alto è 18 (marzo), il più basso 9 (gennaio).»
fn told(name: &str, names: &[&str], values: &[Option<u32>]) -> String {
    let known = || names.iter().zip(values).filter_map(|(name, value)| value.map(|value| (*name, value)));
    let total: u32 = known().map(|(_, value)| value).fold(0, u32::saturating_add);
    // The first of those that are equal.
    let most = known().rev().max_by_key(|(_, value)| *value);
    let least = known().min_by_key(|(_, value)| *value);
    match (most, least) {
        (Some((high, most)), Some((low, least))) if most > least => format!(
            "{name}: in tutto {}; il numero più alto è {} ({high}), il più basso {} ({low}).",
            number(total),
            number(most),
            number(least)
        ),
        (Some(_), _) => format!("{name}: in tutto {}.", number(total)),
        (None, _) => format!("{name}: non noto."),
    }
}

#[cfg(test)]
mod tests {
    use super::{known, told};
    use poliedro_domain::figure::Period;

    #[test]
    fn what_was_not_known_is_a_gap() {
        let period = Period::parse("2026-S1").unwrap();
        let first = Some("2026-02-28T22:59:59Z".parse().unwrap());
        let values = vec![Some(0), Some(3), Some(4), None, None, None];
        assert_eq!(known(&period, first, values.clone()), [None, Some(3), Some(4), None, None, None]);
        // One second later it is March in Italy.
        let first = Some("2026-02-28T23:00:00Z".parse().unwrap());
        assert_eq!(known(&period, first, values.clone()), [None, None, Some(4), None, None, None]);
        assert_eq!(known(&period, None, values), [None; 6]);
    }

    #[test]
    fn a_chart_is_told_in_words() {
        let names = ["gennaio", "febbraio", "marzo", "aprile"];
        let all = told("Accessi", &names, &[Some(9), Some(12), Some(12), None]);
        assert_eq!(all, "Accessi: in tutto 33; il numero più alto è 12 (febbraio), il più basso 9 (gennaio).");
        assert_eq!(told("Accessi", &names, &[Some(2), Some(2), None, None]), "Accessi: in tutto 4.");
        assert_eq!(told("Accessi", &names, &[Some(0), None, None, None]), "Accessi: in tutto 0.");
        assert_eq!(told("Accessi", &names, &[None; 4]), "Accessi: non noto.");
    }
}
