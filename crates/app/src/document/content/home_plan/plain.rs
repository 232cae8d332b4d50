//! Services in words that everybody understands: abbreviations are explained, once.

use crate::catalogue::office::Office;
use poliedro_domain::catalogue::Catalogue;

/// A service.
pub(super) struct Plain {
    pub(super) name: String,
    /// What it is; empty when the name says it.
    pub(super) text: &'static str,
}

/// List, code, name, what it is.
const KNOWN: &[(&str, &str, &str, &str)] = &[
    ("interventionKind", "sad", "Aiuto a casa (SAD)", SAD),
    ("interventionKind", "sad_leps", "Aiuto a casa dopo l’ospedale (SAD)", SAD),
    ("interventionKind", "cdom", "Cure a casa (C-DOM, chiamate anche ADI)", ADI),
    (
        "interventionKind",
        "rsa_aperta",
        "RSA aperta",
        "Operatori di una residenza per anziani vengono a casa, oppure accolgono la persona per qualche ora.",
    ),
    (
        "interventionKind",
        "cdi",
        "Centro diurno integrato (CDI)",
        "La persona passa la giornata al centro e la sera torna a casa.",
    ),
    (
        "interventionKind",
        "cure_palliative",
        "Cure palliative",
        "Medici e infermieri alleviano il dolore e gli altri disturbi di una malattia seria.",
    ),
    (
        "interventionKind",
        "ifec",
        "Infermiere di famiglia e comunità (IFeC)",
        "È l’infermiere del territorio che conosce la situazione e tiene i contatti con il medico.",
    ),
    (
        "interventionKind",
        "telesoccorso",
        "Telesoccorso",
        "Con un pulsante da tenere addosso si chiede aiuto a una centrale, a ogni ora.",
    ),
    ("interventionKind", "telemonitoraggio", "Telemonitoraggio", "Alcune misure si controllano a distanza."),
    ("interventionKind", "pasti", "Pasti a casa", ""),
    ("interventionKind", "trasporto", "Trasporto", "Qualcuno accompagna la persona alle visite o ai servizi."),
    (
        "interventionKind",
        "amministratore_sostegno",
        "Amministratore di sostegno",
        "È la persona nominata dal giudice che aiuta a decidere e a firmare.",
    ),
    (
        "interventionKind",
        "sollievo",
        "Ricovero di sollievo",
        "Un soggiorno breve in una struttura, perché chi assiste possa riposare.",
    ),
    ("interventionKind", "b1", "Misura B1", "Un contributo della Regione per chi ha una disabilità gravissima."),
    ("interventionKind", "b2", "Misura B2", "Un contributo per chi è assistito a casa."),
    ("interventionKind", "assistente_familiare", "Assistente familiare (badante)", ""),
    (
        "interventionKind",
        "custode_sociale",
        "Custode sociale",
        "Una persona del quartiere o del paese che passa a vedere come va e dà una mano.",
    ),
    ("interventionKind", "ausili", "Ausili e protesi", "Per esempio un letto, una carrozzina, un girello."),
    ("interventionKind", "sostegno_caregiver", "Sostegno a chi assiste", ""),
    (
        "interventionKind",
        "invalidita",
        "Invalidità civile e Legge 104",
        "Sono le domande per riconoscere l’invalidità e i diritti di chi assiste.",
    ),
    ("interventionKind", "servizio_sociale", "Servizio sociale del Comune", ""),
    (
        "interventionKind",
        "cdcd",
        "Centro per i disturbi cognitivi e le demenze (CDCD)",
        "È l’ambulatorio che segue chi ha problemi di memoria.",
    ),
    ("interventionKind", "cps", "Centro psico-sociale (CPS)", "È l’ambulatorio pubblico che segue la salute mentale."),
    ("dischargeComponent", "sad_leps", "Aiuto a casa (SAD)", SAD),
    ("dischargeComponent", "adi", "Cure a casa (C-DOM, chiamate anche ADI)", ADI),
    (
        "dischargeComponent",
        "integrato",
        "Aiuto e cure a casa (SAD e ADI)",
        "Vengono a casa sia chi aiuta a lavarsi e a vestirsi, sia gli infermieri e gli altri professionisti sanitari.",
    ),
    ("dischargeComponent", "altro", "Altro aiuto", ""),
];

const SAD: &str = "Un operatore viene a casa e aiuta a lavarsi, a vestirsi, a muoversi e nelle piccole faccende.";
const ADI: &str = "Infermieri e altri professionisti sanitari vengono a casa per le cure di cui la persona ha bisogno.";

/// A service by its code; a word that the office wrote itself stays as it wrote it.
pub(super) fn service(list: &str, code: &str, office: &Office) -> Plain {
    let label = office.label(list, code);
    let ours = label == Catalogue::shipped().label(list, code);
    match KNOWN.iter().find(|(of, known, ..)| ours && *of == list && *known == code) {
        Some((.., name, text)) => Plain { name: (*name).to_owned(), text },
        None => Plain { name: label, text: "" },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn every_service_that_is_explained_is_one_of_the_catalogue() {
        let words = Catalogue::shipped();
        for (list, code, name, text) in KNOWN {
            assert!(words.has(list, code), "{list} {code}");
            assert!(!name.is_empty() && (text.is_empty() || text.ends_with('.')), "{name}");
        }
    }

    #[test]
    fn what_the_office_wrote_is_not_said_otherwise() {
        let renamed = serde_json::json!({
            "offered": [{ "code": "sad", "label": "Assistenza del Comune", "note": "" }], "retired": [],
        });
        let office = Office::of(&BTreeMap::from([("catalogue.interventionKind".to_owned(), renamed)]));
        assert_eq!(service("interventionKind", "sad", &office).name, "Assistenza del Comune");
        let shipped = Office::of(&BTreeMap::new());
        assert_eq!(service("interventionKind", "sad", &shipped).name, "Aiuto a casa (SAD)");
        assert_eq!(service("interventionKind", "mai_visto", &shipped).name, "mai_visto");
    }
}
