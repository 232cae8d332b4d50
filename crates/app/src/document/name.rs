//! Names of files that any disk takes.

use poliedro_domain::person::fold;

/// Characters of the beginning of a name, and of a number.
const LENGTH: usize = 60;

/// «verbale-7-2026_VS-2026-0007-3f9a2c41»: what it is, then its number, as in its foot.
pub(crate) fn file_stem(stem: &str, number: &str) -> String {
    let (stem, number) = (plain(&fold(stem)), plain(number));
    if stem.is_empty() { number } else { format!("{stem}_{number}") }
}

/// Its ASCII letters and digits, set apart by dashes.
pub(crate) fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(LENGTH).collect();
    name.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::file_stem;

    #[test]
    fn a_name_that_any_disk_takes() {
        assert_eq!(file_stem("Verbale 7/2026", "VS-2026-0007-3f9a2c41"), "verbale-7-2026_VS-2026-0007-3f9a2c41");
        assert_eq!(file_stem("../../perché: no", "A/1"), "perche-no_A-1");
        assert_eq!(file_stem("", "A-1"), "A-1");
        assert!(file_stem(&"a".repeat(300), &"B".repeat(300)).len() < 130);
    }
}
