//! Words of lists that mean one thing.

use crate::{id::UnitId, person::name::fold};

/// «Sì» in all its forms; `None` when it is neither yes nor no.
pub(super) fn yes(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "si" | "s" | "x" | "1" | "vero" | "true" | "yes" | "y" | "urgente" | "urg" | "urgenza" | "ok" | "alta" => {
            Some(true)
        }
        "no" | "n" | "0" | "falso" | "false" | "non urgente" | "bassa" | "normale" => Some(false),
        "" if text.contains(['✓', '✔', '☑']) => Some(true),
        "" => Some(false),
        _ => None,
    }
}

/// Catalogue `unitWing`; `None` when it is not understood.
pub(super) fn wing(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let has = |part: &str| folded.contains(part);
    Some(match () {
        () if has("alzheimer") || has("demenz") => "alzheimer",
        () if has("vegetativ") || folded.split(' ').any(|word| word == "sla" || word == "sv") => "stati_vegetativi",
        () if has("protett") => "protetto",
        () if has("solliev") => "sollievo",
        () if folded.is_empty() || has("ordinari") || has("normal") || has("general") => "",
        () => return None,
    })
}

/// Catalogue `civilDisability`; `None` when it is not understood.
pub(super) fn disability(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let has = |part: &str| folded.contains(part);
    let number = folded.split(' ').find_map(|word| word.parse::<u32>().ok());
    Some(match () {
        () if folded.is_empty() => "",
        () if has("accompagn") || folded == "ia" => "accompagnamento",
        () if has("104") => "legge_104",
        () if has("domanda") || has("corso") || has("attesa") || has("pratica") => "domanda",
        () if has("total") || number == Some(100) => "totale",
        () if has("parzial") || number.is_some_and(|number| (34..100).contains(&number)) => "parziale",
        () if matches!(folded.as_str(), "no" | "nessuna" | "n" | "non riconosciuta" | "0") => "nessuna",
        () => return None,
    })
}

/// The words by which a unit is told from another: without those that every unit has.
pub fn unit_words(name: &str) -> Vec<String> {
    const COMMON: [&str; 22] = [
        "rsa",
        "fondazione",
        "fond",
        "onlus",
        "casa",
        "di",
        "riposo",
        "della",
        "del",
        "dei",
        "degli",
        "delle",
        "e",
        "la",
        "il",
        "srl",
        "ets",
        "istituto",
        "struttura",
        "residenza",
        "o",
        "p",
    ];
    fold(name).split(' ').filter(|word| !word.is_empty() && !COMMON.contains(word)).map(str::to_owned).collect()
}

/// The unit that a name stands for: the same name; else the only one whose telling words contain, or are contained in, those of the name.
pub fn unit_match(name: &str, units: &[(UnitId, String)]) -> Option<UnitId> {
    let wanted = fold(name);
    let same: Vec<UnitId> = units.iter().filter(|(_, held)| fold(held) == wanted).map(|(id, _)| *id).collect();
    if let [one] = same.as_slice() {
        return Some(*one);
    }
    let words = unit_words(name);
    let within = |few: &[String], many: &[String]| !few.is_empty() && few.iter().all(|word| many.contains(word));
    let mut fitting = units.iter().filter(|(_, held)| {
        let held = unit_words(held);
        within(&words, &held) || within(&held, &words)
    });
    match (fitting.next(), fitting.next()) {
        (Some((id, _)), None) => Some(*id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::shipped;

    #[test]
    fn units_by_their_telling_words() {
        let units: Vec<(UnitId, String)> = shipped().iter().map(|(id, unit)| (*id, unit.name.clone())).collect();
        let named = |text: &str| {
            let id = unit_match(text, &units)?;
            units.iter().find(|(held, _)| *held == id).map(|(_, name)| name.as_str())
        };
        assert_eq!(named("FONDAZIONE BENEFATTORI CREMASCHI"), Some("Fondazione Benefattori Cremaschi"));
        assert_eq!(named("RSA Brunenghi"), Some("Fondazione G. Brunenghi"));
        assert_eq!(named("Caimi"), Some("Fondazione Ospedale Caimi"));
        assert_eq!(named("Vezzoli - Romanengo"), None);
        assert_eq!(named("Ospedale"), None, "three of them");
        assert_eq!(named("RSA"), None);
        assert_eq!(named("San Giuseppe"), None);
    }

    #[test]
    fn yes_wings_and_disabilities() {
        assert_eq!(
            [yes("Sì"), yes("x"), yes("NO"), yes(""), yes("forse")],
            [Some(true), Some(true), Some(false), Some(false), None]
        );
        assert_eq!(
            [wing("Nucleo Alzheimer"), wing("ordinario"), wing("SLA"), wing("giardino")],
            [Some("alzheimer"), Some(""), Some("stati_vegetativi"), None]
        );
        assert_eq!(
            [disability("100% + accompagnamento"), disability("75%"), disability("L. 104"), disability("no")],
            [Some("accompagnamento"), Some("parziale"), Some("legge_104"), Some("nessuna")]
        );
    }
}
