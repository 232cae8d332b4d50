//! A list as the office wants it, checked: every word has a label and a code of its own, and a code never changes meaning.

use super::{office::Kept, view};
use crate::{CallError, checks::Checks, error::quoted};
use poliedro_domain::catalogue::{Catalogue, Entry};
use std::collections::BTreeSet;

/// Words on one list at most.
const MOST: usize = 200;
/// Characters of a code at most.
const CODE: usize = 40;

/// The list to be kept in place of `before`: words that are no longer offered stay readable.
///
/// # Errors
/// What is wrong, word by word.
pub(crate) fn kept(list: &str, before: Option<&Kept>, entries: &[view::Entry]) -> Result<Kept, CallError> {
    let words = Words { shipped: Catalogue::shipped().list(list), before };
    let mut checks = Checks::default();
    if entries.is_empty() {
        checks.say("entries", "L’elenco non può restare vuoto: lasci almeno una voce.");
    }
    if entries.len() > MOST {
        checks.say("entries", format!("L’elenco può avere al massimo {MOST} voci."));
    }
    let mut offered: Vec<Entry> = Vec::new();
    for (n, typed) in entries.iter().take(MOST).enumerate() {
        let field = format!("entries.{n}");
        let label = checks.line(&field, "Nome della voce", &typed.label);
        let note = checks.line(&field, "Spiegazione", &typed.note);
        if label.is_empty() {
            checks.say(&field, format!("La voce numero {} non ha un nome: lo scriva, o tolga la voce.", n + 1));
            continue;
        }
        let code = words.code(&typed.code, &label, &offered, entries);
        if let Err(message) = words.may_be(&code, &typed.code, &label) {
            checks.say(&field, message);
        }
        if offered.iter().any(|known| known.code == code) {
            checks.say(
                &field,
                format!("La voce «{}» c’è due volte: il codice «{}» è ripetuto.", quoted(&label), quoted(&code)),
            );
        } else if offered.iter().any(|known| known.label.to_lowercase() == label.to_lowercase()) {
            checks.say(&field, format!("La voce «{}» c’è due volte: cambi il nome di una delle due.", quoted(&label)));
        }
        offered.push(Entry { code, label, note });
    }
    checks.done()?;
    let retired = words.own().filter(|word| !offered.iter().any(|one| one.code == word.code)).cloned().collect();
    Ok(Kept { offered, retired })
}

/// What is known of a list before it changes.
struct Words<'a> {
    shipped: &'a [Entry],
    before: Option<&'a Kept>,
}

impl<'a> Words<'a> {
    /// Words of the office itself, offered or not.
    fn own(&self) -> impl Iterator<Item = &'a Entry> {
        let kept = self.before.into_iter().flat_map(|kept| kept.offered.iter().chain(&kept.retired));
        let shipped = self.shipped;
        kept.filter(move |word| !shipped.iter().any(|one| one.code == word.code))
    }

    fn known(&self) -> impl Iterator<Item = &'a Entry> {
        self.shipped.iter().chain(self.own())
    }

    /// The code of a word: the one it has, the one that a word of the same name already had, or a new one from its letters.
    fn code(&self, typed: &str, label: &str, offered: &[Entry], entries: &[view::Entry]) -> String {
        if !typed.is_empty() {
            return typed.to_owned();
        }
        if let Some(same) = self.known().find(|word| word.label.to_lowercase() == label.to_lowercase()) {
            return same.code.clone();
        }
        let taken: BTreeSet<&str> = (self.known().chain(offered).map(|word| word.code.as_str()))
            .chain(entries.iter().map(|entry| entry.code.as_str()))
            .collect();
        let base = letters(label);
        let mut code = base.clone();
        for n in 2..=entries.len() + taken.len() + 2 {
            if !taken.contains(code.as_str()) {
                break;
            }
            code = format!("{base}_{n}");
        }
        code
    }

    /// May this code have this label?
    fn may_be(&self, code: &str, typed: &str, label: &str) -> Result<(), String> {
        let is_code = code.len() <= CODE
            && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if let Some(shipped) = self.shipped.iter().find(|word| word.code == code) {
            if shipped.label == label || typed.is_empty() {
                return Ok(());
            }
            return Err(format!(
                "La voce «{}» è di Poliedro e non cambia nome: la tolga dall’elenco e ne aggiunga una nuova, «{}».",
                shipped.label,
                quoted(label)
            ));
        }
        if let Some(gone) = self.before.and_then(|kept| kept.retired.iter().find(|word| word.code == code))
            && gone.label.to_lowercase() != label.to_lowercase()
        {
            return Err(format!(
                "Il codice «{code}» è già stato della voce «{}», che resta nei progetti passati: lasci vuoto il codice.",
                gone.label
            ));
        }
        let known = self.own().any(|word| word.code == code);
        if !typed.is_empty() && !known {
            // Codes are given here: one that nobody gave could be that of a word of a later version of the program.
            return Err(format!("La voce «{}» ha un codice che non è dell’elenco: lo lasci vuoto.", quoted(label)));
        }
        if !is_code {
            return Err(format!("La voce «{}» ha un codice non valido.", quoted(label)));
        }
        Ok(())
    }
}

/// A code from a label: «Trasporto (auto)» gives `ente_trasporto_auto`. Words of the office begin with `ente_`, so that no later
/// version of the program gives the same code to another one.
fn letters(label: &str) -> String {
    let mut code = "ente".to_owned();
    let mut between = true;
    for letter in label.to_lowercase().chars() {
        let letter = match letter {
            'à' | 'á' => 'a',
            'è' | 'é' => 'e',
            'ì' | 'í' => 'i',
            'ò' | 'ó' => 'o',
            'ù' | 'ú' => 'u',
            other => other,
        };
        if letter.is_ascii_alphanumeric() {
            if between {
                code.push('_');
            }
            code.push(letter);
        }
        between = !letter.is_ascii_alphanumeric();
        if code.len() >= CODE - 8 {
            break;
        }
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "fundingLine";

    fn entry(code: &str, label: &str) -> view::Entry {
        view::Entry { code: code.into(), label: label.into(), note: String::new() }
    }
    fn codes(kept: &Kept) -> Vec<&str> {
        kept.offered.iter().map(|word| word.code.as_str()).collect()
    }
    fn refused(before: Option<&Kept>, entries: &[view::Entry]) -> (String, String) {
        let error = kept(LIST, before, entries).unwrap_err();
        let [one] = error.fields.as_slice() else { panic!("{error:?}") };
        (one.field.clone(), one.message.clone())
    }

    #[test]
    fn a_new_word_gets_a_code_that_stays_its_own() {
        let first =
            kept(LIST, None, &[entry("fnps", "FNPS"), entry("", "Fondo Città di Crema"), entry("", "Più di così!")])
                .unwrap();
        assert_eq!(codes(&first), ["fnps", "ente_fondo_citta_di_crema", "ente_piu_di_cosi"]);
        // Taken off the list it stays readable, and comes back with the code it had.
        let second = kept(LIST, Some(&first), &[entry("fnps", "FNPS")]).unwrap();
        assert_eq!((codes(&second), second.retired.len()), (vec!["fnps"], 2));
        let third = kept(LIST, Some(&second), &[entry("", "fondo città di crema")]).unwrap();
        assert_eq!((codes(&third), third.retired.len()), (vec!["ente_fondo_citta_di_crema"], 1));
        // A word of the program comes back too.
        assert_eq!(codes(&kept(LIST, Some(&third), &[entry("", "FNA")]).unwrap()), ["fna"]);
    }

    #[test]
    fn labels_that_give_the_same_letters_get_different_codes() {
        let two = kept(LIST, None, &[entry("", "Fondo A"), entry("", "Fondo-A"), entry("", "日本")]).unwrap();
        assert_eq!(codes(&two), ["ente_fondo_a", "ente_fondo_a_2", "ente"]);
        let long =
            kept(LIST, None, &[entry("", &"molto lungo ".repeat(15)), entry("", &"molto lungo x".repeat(15))]).unwrap();
        assert!(long.offered.iter().all(|word| word.code.len() <= CODE));
        assert_ne!(long.offered[0].code, long.offered[1].code);
    }

    #[test]
    fn an_own_word_may_be_written_better() {
        let first = kept(LIST, None, &[entry("", "Fodno A")]).unwrap();
        let second = kept(LIST, Some(&first), &[entry("ente_fodno_a", "Fondo A")]).unwrap();
        assert_eq!((second.offered[0].label.as_str(), second.retired.len()), ("Fondo A", 0));
    }

    #[test]
    fn each_mistake_is_told_by_name() {
        assert_eq!(refused(None, &[]).0, "entries");
        assert!(refused(None, &[entry("fnps", "FNPS"), entry("", "  ")]).1.contains("numero 2"));
        assert!(refused(None, &[entry("fnps", "FNPS"), entry("fnps", "FNPS")]).1.contains("«FNPS» c’è due volte"));
        assert!(refused(None, &[entry("", "Uno"), entry("", "uno")]).1.contains("due volte"));
        assert!(refused(None, &[entry("fnps", "Altro fondo")]).1.contains("non cambia nome"));
        assert!(refused(None, &[entry("boh", "Boh")]).1.contains("lo lasci vuoto"));
        let gone = Kept {
            offered: vec![],
            retired: vec![Entry { code: "ente_a".into(), label: "A".into(), note: String::new() }],
        };
        assert!(refused(Some(&gone), &[entry("ente_a", "B")]).1.contains("«A»"));
        let many: Vec<_> = (0..=MOST).map(|n| entry("", &format!("Voce {n}"))).collect();
        assert!(refused(None, &many).1.contains("al massimo"));
    }
}
