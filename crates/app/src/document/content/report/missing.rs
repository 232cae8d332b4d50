//! Indicators of the Piano that the archive cannot know, or that nobody has defined yet.

use serde_json::{Value, json};

const BY_HAND: &str = "È un dato che l’archivio non contiene: va scritto a mano da chi lo conosce.";
const DISABILITY: &str = "Riguarda la disabilità: l’archivio segue soltanto una parte di quei percorsi.";

const MISSING: [(&str, &str, &str); 13] = [
    ("IND-11", "Sottoscrizione del protocollo di intesa sulle dimissioni protette", BY_HAND),
    ("IND-12", "Partecipazione al gruppo di lavoro tematico", BY_HAND),
    ("LEPS-1", "Incremento del numero di equipe multidimensionali", BY_HAND),
    ("LEPS-3, AMB-2", "Operatori sociali e assistenti sociali destinati al PUA e alla valutazione", BY_HAND),
    (
        "LEPS-4",
        "Incremento delle persone in condizioni complesse prese in carico",
        "Il Piano non dice quali condizioni sono complesse: la definizione è da concordare.",
    ),
    (
        "LEPS-5",
        "Prese in carico del servizio di assistenza domiciliare (SAD)",
        "Il dato è nella cartella sociale informatizzata.",
    ),
    ("LEPS-6", "Prevenzione dell’allontanamento familiare", "Riguarda i minori: è fuori da questo archivio."),
    ("AMB-3, AMB-5", "Avvio del PUA integrato e dell’equipe integrata", BY_HAND),
    ("AMB-4", "Modello organizzativo di equipe in almeno 2 sub-ambiti", BY_HAND),
    ("AMB-7", "Tempo medio di presa in carico", DISABILITY),
    (
        "AMB-9",
        "Aumento della percentuale di progetti individualizzati con gli anziani",
        "Il Piano non dice su quali anziani calcolare la percentuale: il denominatore è da concordare.",
    ),
    ("AMB-10", "Progetti di vita con una valutazione multidimensionale", DISABILITY),
    ("AMB-11", "Enti coinvolti nella piattaforma di scambio dei dati", BY_HAND),
];

/// Code, words and reason of each.
pub(super) fn rows() -> Vec<Value> {
    MISSING.iter().map(|(code, name, why)| json!({ "code": code, "name": name, "why": why })).collect()
}
