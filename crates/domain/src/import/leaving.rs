//! Why somebody left a list, in the words of lists. Only what can mean one thing is understood: a wrong exit takes a person out of a list
//! in which they are waiting, and nobody would look for them.

use crate::{application::Exit, person::name::fold};

/// How somebody left a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// They did not.
    No,
    /// So.
    So(Exit),
}

const WAITING: [&str; 14] = [
    "attesa",
    "in attesa",
    "ancora in attesa",
    "in attesa di posto",
    "attende",
    "lista attesa",
    "lista d attesa",
    "lista di attesa",
    "in lista",
    "in lista attesa",
    "in lista d attesa",
    "in lista di attesa",
    "attivo",
    "attiva",
];
const DEATH: [&str; 5] = ["morto", "morta", "deceduto", "deceduta", "decesso"];
const RENOUNCED: [&str; 17] = [
    "rinuncia",
    "rinunce",
    "rinunciato",
    "rinunciata",
    "rinunciatario",
    "rinunciataria",
    "rinunzia",
    "rinunziato",
    "rinunziata",
    "ritirato",
    "ritirata",
    "ritiro",
    "ritira",
    "desiste",
    "desistenza",
    "desistito",
    "rifiuto",
];
const ADMITTED: [&str; 14] = [
    "ingresso",
    "inserito",
    "inserita",
    "inserimento",
    "ammesso",
    "ammessa",
    "ammissione",
    "accolto",
    "accolta",
    "accoglimento",
    "entrato",
    "entrata",
    "ospitato",
    "ospitata",
];
/// What may stand beside an admission without changing it; everything else is asked.
const BESIDE: [&str; 59] = [
    "in",
    "il",
    "lo",
    "la",
    "l",
    "a",
    "al",
    "alla",
    "di",
    "del",
    "della",
    "dal",
    "e",
    "o",
    "con",
    "su",
    "nel",
    "nella",
    "nell",
    "presso",
    "rsa",
    "rsd",
    "struttura",
    "posto",
    "letto",
    "nostra",
    "questa",
    "ospite",
    "definitivo",
    "definitiva",
    "definitivamente",
    "avvenuto",
    "avvenuta",
    "effettuato",
    "effettuata",
    "effettivo",
    "effettiva",
    "regolare",
    "ordinario",
    "ordinaria",
    "contratto",
    "accreditato",
    "solvente",
    "nucleo",
    "alzheimer",
    "protetto",
    "data",
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
const OTHER: [&str; 7] = ["altra", "altro", "altre", "altri", "altrove", "diversa", "diverso"];
const STRUCTURE: [&str; 9] =
    ["rsa", "rsd", "struttura", "strutture", "ente", "istituto", "fondazione", "ospizio", "unita"];
/// Beginnings of words that undo, put off or doubt what is beside them.
const UNDOING: [&str; 22] = [
    "annull",
    "mancat",
    "sospes",
    "revocat",
    "rinviat",
    "respint",
    "negat",
    "previst",
    "programmat",
    "propost",
    "offert",
    "prossim",
    "rifiutat",
    "rifiuta",
    "errat",
    "sbagliat",
    "errore",
    "possibil",
    "probabil",
    "eventual",
    "temporane",
    "provvisori",
];
const NOT: [&str; 8] = ["non", "no", "nessun", "nessuno", "nessuna", "mai", "senza", "forse"];
/// Beginnings of words of hospitals and of stays that are not an admission.
const HOSPITAL: [&str; 9] =
    ["ospedal", "ricover", "dimess", "dimission", "dimett", "clinic", "sollievo", "pronto", "riabilitaz"];
/// A death of one of these is not theirs.
const RELATIVES: [&str; 20] = [
    "marito",
    "moglie",
    "coniuge",
    "figlio",
    "figlia",
    "figli",
    "madre",
    "padre",
    "fratello",
    "sorella",
    "familiare",
    "familiari",
    "parente",
    "parenti",
    "caregiver",
    "badante",
    "compagno",
    "compagna",
    "nipote",
    "genitore",
];

/// Why somebody left, in the words of lists, whole words each; `None` when they may mean more than one thing. `unit` is the unit of the row,
/// as written: named again, it adds nothing.
pub(super) fn leaving(text: &str, unit: &str) -> Option<Left> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let has = |whole: &[&str]| words.iter().any(|word| whole.contains(word));
    let begins = |beginnings: &[&str]| words.iter().any(|word| beginnings.iter().any(|begin| word.starts_with(begin)));
    let cross = text.contains(['†', '✝']);
    if WAITING.contains(&folded.as_str()) || words.is_empty() && !cross && text.trim().is_empty() {
        return Some(Left::No);
    }
    if has(&NOT) || begins(&UNDOING) || text.contains('?') {
        return None;
    }
    let admitted = has(&ADMITTED);
    let renounced = has(&RENOUNCED);
    if cross || has(&DEATH) {
        return (!has(&RELATIVES) && !renounced && !admitted).then_some(Left::So(Exit::Death));
    }
    // «Ospedale Caimi» is a unit, and a hospital: only the row of that unit may name it.
    let named = fold(unit);
    let named: Vec<&str> = named.split(' ').collect();
    if words.iter().any(|word| HOSPITAL.iter().any(|begin| word.starts_with(begin)) && !named.contains(word)) {
        return None;
    }
    let structure = has(&STRUCTURE) || folded.contains("casa di riposo") || folded.contains("casa riposo");
    let listed = begins(&["list", "graduator", "domand", "richiest"]);
    if renounced {
        let theirs = !(has(&["rifiuto"]) && structure);
        return (theirs && !admitted && !begins(&["trasfer"])).then_some(Left::So(Exit::Renounced));
    }
    if listed {
        return None;
    }
    let moves = begins(&["trasfer", "traslo", "emigr"]);
    let away =
        ["fuori distretto", "fuori provincia", "fuori regione", "fuori zona", "fuori comune", "cambio residenza"];
    let away = away.iter().any(|phrase| folded.contains(phrase))
        || has(&["residenza"]) && !has(&OTHER) && (moves || has(&["cambio", "cambiato"]))
        || has(&OTHER) && has(&["provincia", "regione", "distretto", "comune", "paese", "citta", "asst"]);
    if away {
        return (!admitted && !structure).then_some(Left::So(Exit::Moved));
    }
    if structure && (moves || has(&OTHER)) || admitted && has(&["altrove"]) || folded == "altrove" {
        return Some(Left::So(Exit::Elsewhere));
    }
    if moves {
        // «Trasferita a Soncino»: the town, or the unit there?
        return begins(&["traslo", "emigr"]).then_some(Left::So(Exit::Moved));
    }
    let plain = |word: &&&str| {
        ADMITTED.contains(word)
            || BESIDE.contains(word)
            || named.contains(word)
            || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    (admitted && words.iter().filter(|word| !plain(word)).count() == 0).then_some(Left::So(Exit::Admitted))
}

/// In words, as a preview says it.
pub(super) const fn in_words(exit: Exit) -> &'static str {
    match exit {
        Exit::Admitted => "ingresso in struttura",
        Exit::Death => "decesso",
        Exit::Renounced => "rinuncia",
        Exit::Moved => "trasferimento fuori dal distretto",
        Exit::Elsewhere => "inserimento in un’altra struttura",
        Exit::NotListed => "mai entrata in lista",
    }
}

/// Does a cell speak of an exit, understood or not?
pub(super) fn speaks_of_leaving(text: &str) -> bool {
    let folded = fold(text);
    let told = |word: &str| {
        DEATH.contains(&word)
            || RENOUNCED.contains(&word)
            || ADMITTED.contains(&word)
            || ["decedut", "decess", "rinunc", "ricover", "dimess", "trasfer"]
                .iter()
                .any(|begin| word.starts_with(begin))
    };
    text.contains(['†', '✝']) || folded.split(' ').any(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str, unit: &str) -> &'static str {
        match leaving(text, unit) {
            Some(Left::So(exit)) => exit.code(),
            Some(Left::No) => "no",
            None => "?",
        }
    }

    #[test]
    fn reasons_as_lists_write_them() {
        for (text, expected) in [
            ("Ingresso", "admitted"),
            ("INSERITO", "admitted"),
            ("inserita il 3 marzo 2024", "admitted"),
            ("inserita il 3/2", "admitted"),
            ("Ingresso in struttura", "admitted"),
            ("inserita in RSA", "admitted"),
            ("ammesso/a", "admitted"),
            ("Ingresso Caimi", "admitted"),
            ("Deceduto", "death"),
            ("DECEDUTA", "death"),
            ("deceduto/a il 3/2", "death"),
            ("decesso", "death"),
            ("morta", "death"),
            ("†", "death"),
            ("† 03/02/2024", "death"),
            ("deceduta in ospedale", "death"),
            ("rinuncia", "renounced"),
            ("rinuncia dei familiari", "renounced"),
            ("ha rinunciato", "renounced"),
            ("ritirata la domanda", "renounced"),
            ("Rifiuto", "renounced"),
            ("Trasferito fuori provincia", "moved"),
            ("cambio residenza", "moved"),
            ("trasferita in altro comune", "moved"),
            ("inserito in altra RSA", "elsewhere"),
            ("altra struttura", "elsewhere"),
            ("trasferita in altra struttura", "elsewhere"),
            ("trasferita in RSA Soncino", "elsewhere"),
            ("trasferito a struttura di Cremona", "elsewhere"),
            ("inserita altrove", "elsewhere"),
            ("in attesa", "no"),
            ("in lista", "no"),
            ("", "no"),
        ] {
            assert_eq!(code(text, "Ospedale Caimi"), expected, "{text}");
        }
    }

    #[test]
    fn what_may_mean_something_else_is_not_understood() {
        for text in [
            "boh",
            "…",
            "ricovero in ospedale",
            "ricoverata il 3/2",
            "ricovero temporaneo",
            "dimessa da ricovero",
            "dimessa",
            "ospedale",
            "inserita in ospedale",
            "ingresso temporaneo",
            "ingresso di sollievo",
            "non inserita",
            "ingresso annullato",
            "ingresso previsto a marzo",
            "ingresso rifiutato",
            "inserita in altra lista",
            "inserita in lista",
            "inserita in RSA Soncino",
            "presente in altra lista",
            "presente",
            "non ha rinunciato",
            "non deceduta",
            "rifiutata dalla struttura",
            "rifiuto della struttura",
            "trasferita in RSA fuori provincia",
            "trasferita in altra residenza",
            "Trasferita a Mortara",
            "trasferita a casa della figlia",
            "trasferita in lista di altra RSA",
            "mortificata",
            "dec. 1/4",
            "decesso del marito",
            "rinuncia dopo ingresso",
            "ingresso, poi deceduta",
            "ritorno a casa",
            "deceduta?",
            "no",
        ] {
            assert_eq!(code(text, "Brunenghi"), "?", "{text}");
        }
    }
}
