//! The charts of the relation, each with what whoever does not see it must know.

use super::{Both, counted::Counted, row::number};
use jiff::Timestamp;
use poliedro_domain::{figure::Period, territory::SubAmbito};
use serde_json::{Value, json};

/// Accesses by month, beside those of a year before.
pub(super) fn accesses(period: &Period, both: &Both) -> Value {
    let of = |counted: &Counted, period: &Period| {
        counted.window.by_month(period, counted.accesses().all().iter().map(|one| one.requested))
    };
    let before = period.before();
    let mut series = vec![(capital(&period.title()), of(&both.now, period))];
    if both.compares(both.since.access) {
        series.push((capital(&before.title()), of(&both.before, &before)));
    }
    monthly("Accessi al PUA, per mese della richiesta", period, series)
}

/// Assessments requested and made, by month.
pub(super) fn assessments(period: &Period, now: &Counted) -> Value {
    let all = now.assessments();
    let requested = now.window.by_month(period, all.requested().iter().map(|one| one.requested));
    let made = now.window.by_month(period, all.made().iter().filter_map(|one| one.assessed));
    let series = vec![("Richieste".to_owned(), requested), ("Effettuate".to_owned(), made)];
    monthly("VMD richieste e VMD effettuate, per mese", period, series)
}

/// Discharges that arrived and that were activated, by month.
pub(super) fn discharges(period: &Period, now: &Counted) -> Value {
    let all = now.discharges();
    let arrived: Vec<Timestamp> = all.began().iter().filter(|one| all.is_received(one)).map(|one| one.began).collect();
    let activated = all.activated().iter().filter_map(|one| one.activated);
    let series = vec![
        ("Arrivate alla COT".to_owned(), now.window.by_month(period, arrived)),
        ("Progetti attivati".to_owned(), now.window.by_month(period, activated)),
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
        _ => format!("{name}: in tutto {}.", number(total)),
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn a_chart_is_told_in_words() {
        let names = ["gennaio", "febbraio", "marzo", "aprile"];
        let all = told("Accessi", &names, &[Some(9), Some(12), Some(12), None]);
        assert_eq!(all, "Accessi: in tutto 33; il numero più alto è 12 (febbraio), il più basso 9 (gennaio).");
        assert_eq!(told("Accessi", &names, &[Some(2), Some(2), None, None]), "Accessi: in tutto 4.");
        assert_eq!(told("Accessi", &names, &[None; 4]), "Accessi: in tutto 0.");
    }
}
