//! Who assesses in the synthetic district.

use crate::vmd::Assessor;

/// Nurses of the ASST.
const NURSES: [(&str, &str); 4] = [
    ("Giulia Conti", "infermiere"),
    ("Marta Ferrari", "ifec"),
    ("Paolo Bonizzi", "infermiere"),
    ("Silvia Guerini", "ifec"),
];
/// Social workers of the comuni: each looks after some of them.
const SOCIAL_WORKERS: [&str; 6] =
    ["Elena Zanoni", "Chiara Moretti", "Laura Benelli", "Francesca Dossena", "Davide Cremonesi", "Sara Locatelli"];

/// A nurse, by number.
pub(super) fn nurse(n: u32) -> Assessor {
    let (name, role) = nth(&NURSES, n).unwrap_or(("Giulia Conti", "infermiere"));
    of(name, role, "asst", "ASST di Crema")
}

/// The social worker of a comune: always the same.
pub(in crate::demo) fn social_worker(comune: &str) -> Assessor {
    let n = comune.bytes().map(u32::from).sum();
    let name = nth(&SOCIAL_WORKERS, n).unwrap_or("Elena Zanoni");
    of(name, "assistente_sociale_comune", "comune", &format!("Comune di {comune}"))
}

/// Who coordinates and who advises, in meetings.
pub(super) fn coordinator() -> Assessor {
    of("Roberta Valsecchi", "coordinatore_sociale", "asst", "ASST di Crema")
}

/// The specialist of the equipe.
pub(super) fn specialist() -> Assessor {
    of("Andrea Maestri", "medico_specialista", "asst", "ASST di Crema")
}

fn of(name: &str, role: &str, body: &str, body_name: &str) -> Assessor {
    let text = str::to_owned;
    Assessor { operator: None, name: text(name), role: text(role), body: text(body), body_name: text(body_name) }
}

fn nth<T: Copy>(list: &[T], n: u32) -> Option<T> {
    let length = u32::try_from(list.len()).ok()?;
    list.get(usize::try_from(n.checked_rem(length)?).ok()?).copied()
}
