//! Invented minutes of a session of the evaluation unit: three pages.

use jiff::Timestamp;
use poliedro_documents::{Align, Block, Column, Document, Letterhead, Meta, Run, Signature, Style};

/// 2026-11-23 09:00 UTC.
const AT: i64 = 1_795_424_400;

/// The minutes of the session of some number: every number has other names, and so another file.
pub fn minutes(number: u32) -> Document {
    let title = format!("Verbale della seduta n. {number} dell’unità di valutazione multidimensionale");
    let mut blocks = vec![
        grid(&[
            ("Data", "lunedì 23 novembre 2026, dalle 9.30 alle 12.40"),
            ("Luogo", "Casa della Comunità, sala riunioni del primo piano"),
            ("Presiede", "dott.ssa Nicoletta Esempio, per il distretto"),
            ("Verbalizza", "Aurelio Prova, assistente sociale"),
        ]),
        Block::Heading { level: 1, text: "Presenti".to_owned() },
        participants(),
        Block::Heading { level: 1, text: "Casi esaminati".to_owned() },
    ];
    blocks.extend((1..=6).map(|place| case(number, place)));
    blocks.push(Block::Heading { level: 1, text: "Riepilogo delle decisioni".to_owned() });
    blocks.push(decisions(number));
    blocks.push(text("Letto, approvato e sottoscritto. La seduta si chiude alle 12.40."));
    blocks.push(Block::Sign(vec![signature("Per il distretto"), signature("Per l’ambito territoriale")]));
    Document {
        meta: Meta {
            subject: format!("Verbale n. {number} dell’unità di valutazione"),
            author: "Ambito sociale di Esempio".to_owned(),
            keywords: vec!["verbale".to_owned(), "valutazione multidimensionale".to_owned()],
            id: format!("VS-2026-{number:04}-3f9a2c41"),
            digest: format!("{number:064x}"),
            at: Timestamp::from_second(AT).unwrap_or_default(),
            title,
        },
        letterhead: Letterhead {
            name: "Ambito sociale di Esempio".to_owned(),
            lines: vec!["Ufficio di piano".to_owned(), "Via delle Prove 1, 00000 Esempio".to_owned()],
            logo: None,
            foot: "Ambito sociale di Esempio · telefono 0000 000000".to_owned(),
        },
        marks: Vec::new(),
        blocks,
    }
}

fn text(words: impl Into<String>) -> Block {
    Block::Text { runs: vec![Run::plain(words)], style: Style::Body }
}

fn grid(pairs: &[(&str, &str)]) -> Block {
    Block::Grid {
        items: pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        across: 2,
    }
}

fn signature(role: &str) -> Signature {
    Signature { role: role.to_owned(), name: String::new() }
}

fn column(title: &str, width: f32) -> Column {
    Column { title: title.to_owned(), width, align: Align::Start }
}

fn participants() -> Block {
    let rows = [
        ["Nicoletta Esempio", "Medico del distretto", "ASST", "in presenza"],
        ["Aurelio Prova", "Assistente sociale", "Comune di Esempio", "in presenza"],
        ["Șerban Ștefănescu-Đorđević", "Infermiere di famiglia e comunità", "ASST", "in presenza"],
        ["Nicolò D’Esempio", "Fisioterapista", "ASST", "a distanza"],
        ["Maria Concetta Finta", "Medico di medicina generale", "Aggregazione di Esempio", "a distanza"],
    ];
    Block::Table {
        caption: "Chi ha partecipato".to_owned(),
        columns: vec![column("Nome", 3.0), column("Ruolo", 3.0), column("Ente", 2.5), column("Come", 1.5)],
        rows: rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect(),
        empty: String::new(),
    }
}

const NAMES: [&str; 6] = [
    "Immacolata Inventata",
    "Giosuè Immaginario",
    "Annunziata Dell’Esempio",
    "Ferdinando Provato",
    "Luciana Fittizia",
    "Ermenegildo Supposto",
];

fn name(number: u32, place: u32) -> String {
    let name = NAMES.get(place as usize % NAMES.len()).copied().unwrap_or_default();
    format!("{name}, pratica {number}/{place}")
}

fn case(number: u32, place: u32) -> Block {
    let heading = Block::Heading { level: 2, text: format!("Caso {place}: {}", name(number, place)) };
    let facts = grid(&[
        ("Richiesta", "accesso alla PUA del 2 novembre 2026, segnalazione del medico di famiglia"),
        ("Valutazione", "Barthel 45 su 100, dipendenza grave; SPMSQ 4 errori; situazione sociale 12"),
    ]);
    let discussed = text(
        "L’équipe riferisce che la persona vive sola al secondo piano senza ascensore, con l’aiuto della figlia che lavora e può \
         esserci la sera. Dopo la dimissione del mese scorso non esce più di casa; la cura personale e i pasti richiedono un aiuto \
         ogni giorno. La persona desidera restare a casa sua e accetta un aiuto al mattino. Il medico di famiglia conferma la terapia \
         e chiede il controllo della pressione una volta alla settimana; l’infermiere propone un monitoraggio a domicilio per tre mesi.",
    );
    let decided = Block::List {
        items: [
            "assistenza domiciliare integrata di secondo livello, tre accessi la settimana per dodici settimane;",
            "pasti a domicilio nei giorni feriali, a carico del Comune, dal primo dicembre;",
            "verifica del progetto entro il 23 febbraio 2027, responsabile Aurelio Prova.",
        ]
        .iter()
        .map(|item| vec![Run::plain(*item)])
        .collect(),
        numbered: false,
    };
    Block::Together(vec![heading, facts, discussed, decided])
}

fn decisions(number: u32) -> Block {
    let rows = (1..=6).map(|place| {
        vec![name(number, place), "Progetto individuale approvato".to_owned(), "23 febbraio 2027".to_owned()]
    });
    Block::Table {
        caption: "Decisioni della seduta".to_owned(),
        columns: vec![column("Persona", 4.0), column("Esito", 3.0), column("Verifica entro", 2.0)],
        rows: rows.collect(),
        empty: String::new(),
    }
}
