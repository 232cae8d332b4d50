//! Finds a place by what people type.

use super::Belfiore;
use super::table::{Place, all, lookup, lookup_at};
use crate::person::name::{fold, fold_words, keys};
use crate::territory;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::LazyLock;

struct Entry {
    place: &'static Place,
    name: String,
    keys: Vec<String>,
    local: bool,
}

static INDEX: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let local: BTreeSet<Belfiore> = territory::comuni().iter().map(|c| c.belfiore).collect();
    all()
        .iter()
        .map(|place| {
            let mut found = keys(place.name());
            for other in place.other_names() {
                found.extend(keys(other));
            }
            Entry { place, name: fold(place.name()), keys: found, local: local.contains(&place.code()) }
        })
        .collect()
});

/// Places of which every typed word begins a word of the name (or of another name of theirs): at most `limit`.
///
/// Order: those that existed on the day `on` (today's, when `None`) first; then the exact name, the name that begins as typed,
/// any other; then the 48 comuni of the territory, other comuni, states; then by name. One row for each code and name.
/// A Belfiore code finds its place.
pub fn search(query: &str, on: Option<Date>, limit: usize) -> Vec<&'static Place> {
    // Nobody types a longer place; a pasted page must not cost a search.
    let query: String = query.chars().take(80).collect();
    let words = fold_words(&query);
    if words.is_empty() || limit == 0 {
        return Vec::new();
    }
    if let Ok(code) = query.parse::<Belfiore>() {
        let then = on.and_then(|day| lookup_at(code, day));
        return then.or_else(|| lookup(code)).into_iter().collect();
    }
    let typed = words.join(" ");
    let mut found: Vec<_> = INDEX
        .iter()
        .filter(|e| words.iter().all(|w| e.keys.iter().any(|k| k.starts_with(w.as_str()))))
        .map(|entry| {
            let alive = match on {
                Some(day) => entry.place.existed_on(day),
                None => entry.place.until().is_none(),
            };
            let closeness = if entry.name == typed {
                0_u8
            } else if entry.name.starts_with(&typed) {
                1
            } else {
                2
            };
            let rank = (
                !alive,
                closeness,
                !entry.local,
                entry.place.is_foreign(),
                &entry.name,
                entry.place.code(),
                Reverse(entry.place.from()),
            );
            (rank, entry.place)
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let mut seen = BTreeSet::new();
    found.into_iter().map(|(_, place)| place).filter(|p| seen.insert((p.code(), p.name()))).take(limit).collect()
}
