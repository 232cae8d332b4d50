//! Illnesses, and the medicines that go with them.

use super::super::dice::Dice;
use super::ability::passed;
use super::latent::Latent;

/// Categories of the CIRS and how rare it is that they are ill.
const ORGANS: [(&str, f64); 13] = [
    ("cuore", 0.2),
    ("ipertensione", -0.5),
    ("vasi", 0.6),
    ("respiro", 0.7),
    ("testa", 0.0),
    ("gi_superiore", 0.9),
    ("gi_inferiore", 0.8),
    ("fegato", 1.6),
    ("rene", 0.9),
    ("genito_urinarie", 0.6),
    ("muscolo_cute", -0.3),
    ("nervoso", 0.8),
    ("metabolismo", 0.1),
];

/// A principle with its ATC code, dose and moment (codes of the sheet).
pub(super) type Medicine = (&'static str, &'static str, &'static str, &'static str);

/// From which level of a category, what it is called, who follows it, what is taken.
const KNOWN: [(&str, usize, &str, &str, Option<Medicine>); 21] = [
    (
        "ipertensione",
        1,
        "Ipertensione arteriosa",
        "Medico di famiglia",
        Some(("Ramipril", "C09AA05", "5 mg", "mattina")),
    ),
    ("ipertensione", 2, "", "", Some(("Amlodipina", "C08CA01", "5 mg", "sera"))),
    ("cuore", 1, "Fibrillazione atriale", "Cardiologia", Some(("Apixaban", "B01AF02", "2,5 mg per 2", "mattina"))),
    ("cuore", 2, "Scompenso cardiaco", "Cardiologia", Some(("Furosemide", "C03CA01", "25 mg", "mattina"))),
    ("cuore", 2, "", "", Some(("Bisoprololo", "C07AB07", "2,5 mg", "mattina"))),
    ("vasi", 1, "Anemia cronica", "Medico di famiglia", Some(("Ferro solfato", "B03AA07", "1 compressa", "mattina"))),
    (
        "vasi",
        2,
        "Arteriopatia degli arti inferiori",
        "Chirurgia vascolare",
        Some(("Acido acetilsalicilico", "B01AC06", "100 mg", "mezzogiorno")),
    ),
    (
        "respiro",
        1,
        "Bronchite cronica (BPCO)",
        "Pneumologia",
        Some(("Tiotropio", "R03BB04", "1 inalazione", "mattina")),
    ),
    ("testa", 1, "Cataratta", "Oculistica", None),
    ("testa", 2, "Sordità", "Otorinolaringoiatria", None),
    (
        "gi_superiore",
        1,
        "Reflusso gastroesofageo",
        "Medico di famiglia",
        Some(("Pantoprazolo", "A02BC02", "20 mg", "mattina")),
    ),
    ("gi_inferiore", 1, "Stipsi", "Medico di famiglia", Some(("Macrogol", "A06AD15", "1 bustina", "mattina"))),
    ("fegato", 1, "Epatopatia cronica", "Gastroenterologia", None),
    ("rene", 1, "Insufficienza renale cronica", "Nefrologia", None),
    ("genito_urinarie", 1, "Infezioni urinarie ricorrenti", "Medico di famiglia", None),
    ("muscolo_cute", 1, "Artrosi", "Medico di famiglia", Some(("Paracetamolo", "N02BE01", "1000 mg", "al_bisogno"))),
    (
        "muscolo_cute",
        2,
        "Osteoporosi con fratture",
        "Medico di famiglia",
        Some(("Colecalciferolo", "A11CC05", "25.000 UI", "mese")),
    ),
    ("nervoso", 1, "Esiti di ictus", "Neurologia", Some(("Atorvastatina", "C10AA05", "20 mg", "sera"))),
    (
        "nervoso",
        2,
        "Malattia di Parkinson",
        "Neurologia",
        Some(("Levodopa e benserazide", "N04BA02", "100/25 mg per 3", "mattina")),
    ),
    (
        "metabolismo",
        1,
        "Diabete mellito di tipo 2",
        "Diabetologia",
        Some(("Metformina", "A10BA02", "500 mg per 2", "mezzogiorno")),
    ),
    ("metabolismo", 2, "", "", Some(("Insulina glargine", "A10AE04", "12 unità", "sera"))),
];

/// How ill each category is, 0 not … 4 gravely.
#[derive(Clone, Debug)]
pub(super) struct Illness {
    levels: Vec<(&'static str, usize)>,
}

impl Illness {
    pub(super) fn of(latent: &Latent, dice: &mut Dice) -> Self {
        let mut level = |rarity: f64| passed(latent.illness + 0.8 * dice.normal() - rarity, &[0.0, 0.8, 1.8, 3.0]);
        let mut levels: Vec<(&'static str, usize)> =
            ORGANS.iter().map(|(organ, rarity)| (*organ, level(*rarity))).collect();
        levels.push(("psiche", passed(latent.cognition.max(latent.mood), &[0.2, 0.8, 1.6, 2.6])));
        Self { levels }
    }
    /// By category of the CIRS, in its order.
    pub(super) fn levels(&self) -> &[(&'static str, usize)] {
        &self.levels
    }
    pub(super) fn level(&self, organ: &str) -> usize {
        self.levels.iter().find(|(name, _)| *name == organ).map_or(0, |(_, level)| *level)
    }
    fn known(
        &self,
    ) -> impl Iterator<Item = &'static (&'static str, usize, &'static str, &'static str, Option<Medicine>)> {
        KNOWN.iter().filter(|(organ, from, ..)| self.level(organ) >= *from)
    }
    /// What they are called and who follows them.
    pub(super) fn diagnoses(&self, latent: &Latent) -> Vec<(&'static str, &'static str)> {
        let mut found: Vec<_> =
            self.known().filter(|known| !known.2.is_empty()).map(|known| (known.2, known.3)).collect();
        match latent.cognition {
            c if c > 0.8 => found.insert(0, ("Demenza", "CDCD")),
            c if c > 0.35 => found.insert(0, ("Decadimento cognitivo lieve", "CDCD")),
            _ => {}
        }
        if latent.mood > 1.0 {
            found.push(("Depressione", "Medico di famiglia"));
        }
        found.truncate(9);
        found
    }
    pub(super) fn medicines(&self, latent: &Latent) -> Vec<Medicine> {
        let mut found: Vec<Medicine> = self.known().filter_map(|known| known.4).collect();
        if latent.cognition > 0.8 {
            found.push(("Donepezil", "N06DA02", "10 mg", "sera"));
        }
        if latent.cognition > 2.0 {
            found.push(("Quetiapina", "N05AH04", "25 mg", "notte"));
        }
        if latent.mood > 1.0 {
            found.push(("Sertralina", "N06AB06", "50 mg", "mattina"));
        }
        found
    }
}
