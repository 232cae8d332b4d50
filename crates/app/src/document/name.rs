//! Names of files that any disk takes.

use poliedro_domain::person::fold;

/// Characters of the beginning of a name, and of a number.
const LENGTH: usize = 60;

/// «verbale-7-2026_VS-2026-0007-3f9a2c41»: what it is, then its number, as in its foot.
pub(crate) fn file_stem(stem: &str, number: &str) -> String {
    let stem = plain(&stem.to_lowercase());
    let number = plain(number);
    if stem.is_empty() { number } else { format!("{stem}_{number}") }
}

/// Letters and digits without accents, set apart by dashes.
fn plain(text: &str) -> String {
    let is_upper = text.chars().any(char::is_uppercase);
    let folded = fold(text);
    let folded = if is_upper { folded.to_uppercase() } else { folded.to_lowercase() };
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(LENGTH).collect();
    name.trim_matches('-').to_owned()
}
