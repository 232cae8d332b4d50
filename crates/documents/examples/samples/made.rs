//! Documents that use every block, with the shortest and the longest that people write.

use poliedro_documents::{
    Align, Bar, Block, Chart, Column, Document, Fill, Letterhead, Logo, Mark, Meta, Run, Series, Signature, Style,
};

/// Each with its name.
pub(crate) fn all() -> [(&'static str, Document); 5] {
    [("breve", short()), ("tutto", every()), ("lungo", long()), ("lettera", letter()), ("tabelle", tables())]
}

fn document(title: &str, marks: Vec<Mark>, blocks: Vec<Block>) -> Document {
    Document {
        meta: Meta {
            title: title.to_owned(),
            subject: format!("{title} di prova"),
            author: "Comune di Esempio".to_owned(),
            keywords: vec!["verbale".to_owned(), "unità di valutazione".to_owned()],
            id: "VS-2026-0007-3f9a2c41".to_owned(),
            digest: "3f9a2c41".repeat(8),
            at: jiff::Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(498_000),
        },
        letterhead: Letterhead {
            name: "Azienda Socio Sanitaria di Esempio".to_owned(),
            lines: vec![
                "Distretto di Valle Nuova · Punto unico di accesso".to_owned(),
                "Via delle Rose 12, 20100 Esempio · telefono 02 000 0000".to_owned(),
            ],
            logo: Some(sign()),
            foot: "Azienda Socio Sanitaria di Esempio · protocollo@pec.example · codice fiscale 00000000000".to_owned(),
        },
        marks,
        blocks,
    }
}

/// A blue square with a white diamond.
fn sign() -> Logo {
    let (width, height) = (120_u32, 120_u32);
    let rgb = (0..height).flat_map(|y| {
        (0..width).flat_map(move |x| {
            let inside = x.abs_diff(60) + y.abs_diff(60) < 42;
            if inside { [255, 255, 255] } else { [0, 0x66, 0xcc] }
        })
    });
    Logo { width, height, rgb: rgb.collect() }
}

fn text(text: &str) -> Block {
    styled(text, Style::Body)
}

fn styled(text: &str, style: Style) -> Block {
    let runs = text.split("**").enumerate().map(|(place, it)| Run { text: it.to_owned(), strong: place % 2 == 1 });
    Block::Text { runs: runs.filter(|it| !it.text.is_empty()).collect(), style }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

fn grid(items: &[(&str, &str)], across: u8) -> Block {
    let items = items.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Block::Grid { items: items.collect(), across }
}

fn table(caption: &str, columns: &[(&str, f32, Align)], rows: Vec<Vec<String>>) -> Block {
    let columns =
        columns.iter().map(|(title, width, align)| Column { title: (*title).to_owned(), width: *width, align: *align });
    Block::Table {
        caption: caption.to_owned(),
        columns: columns.collect(),
        rows,
        empty: "Nessuna voce registrata.".to_owned(),
    }
}

fn short() -> Document {
    document("Ricevuta di accesso", vec![], vec![text("La persona si è presentata allo sportello.")])
}

fn person() -> Block {
    grid(
        &[
            ("Cognome e nome", "Ștefănescu-Đorđević Nicolò"),
            ("Nata o nato il", "3 febbraio 1941 (85 anni)"),
            ("Codice fiscale", "STFNCL41B03F205X"),
            ("Residenza", "Via delle Rose 12, 20100 Esempio (MI)"),
            ("Medico di famiglia", "dott.ssa Żaneta Kowalczyk"),
            ("Recapito", "02 000 0000, figlia Giulia, dopo le 18"),
        ],
        2,
    )
}

fn bars() -> Block {
    let bar = |label: &str, value, min, max, shown: &str, note: &str| Bar {
        label: label.to_owned(),
        value,
        min,
        max,
        shown: shown.to_owned(),
        note: note.to_owned(),
    };
    Block::Bars(vec![
        bar(
            "Indice di Barthel",
            Some(60.0),
            0.0,
            100.0,
            "60 su 100, dipendenza grave",
            "12 novembre 2026, inf. Bianchi",
        ),
        bar(
            "Short Portable Mental Status Questionnaire",
            Some(7.0),
            0.0,
            10.0,
            "7 errori su 10, decadimento medio",
            "",
        ),
        bar("Bisogno sociale", Some(0.0), 0.0, 6.0, "0 su 6", "12 novembre 2026"),
        bar("IADL", None, 0.0, 8.0, "Non valutata: mancano due risposte", ""),
    ])
}

fn chart(lines: bool) -> Block {
    let names = ["2024, 1°", "2024, 2°", "2025, 1°", "2025, 2°", "2026, 1°"];
    let series = |name: &str, values: [Option<f64>; 5]| Series { name: name.to_owned(), values: values.to_vec() };
    Block::Chart(Box::new(Chart {
        title: "Giorni dalla segnalazione al primo contatto".to_owned(),
        alt: "I giorni scendono da 21 nel primo semestre 2024 a 9 nel primo semestre 2026; l'obiettivo è 10."
            .to_owned(),
        lines,
        unit: "giorni".to_owned(),
        categories: names.map(str::to_owned).to_vec(),
        series: vec![
            series("Comune", [Some(21.0), Some(18.5), None, Some(12.0), Some(9.0)]),
            series("Ospedale", [Some(14.0), Some(15.0), Some(13.25), Some(11.0), Some(8.0)]),
            series("Medico di famiglia", [Some(25.0), Some(24.0), Some(19.0), Some(17.0), Some(16.5)]),
        ],
        target: Some((10.0, "Obiettivo: 10 giorni".to_owned())),
    }))
}

fn every() -> Document {
    let item = |text: &str| vec![Run::plain(text)];
    document(
        "Verbale della seduta di valutazione",
        vec![Mark::Draft, Mark::Example],
        vec![
            styled("La commissione propone **l'assistenza domiciliare integrata** per sei mesi.", Style::Lead),
            heading(1, "La persona"),
            person(),
            heading(3, "Un livello saltato diventa quello giusto"),
            text(
                "Presenti: **dott.ssa Rossi** (geriatra), **sig. Verdi** (assistente sociale). La persona chiede di restare a casa; la figlia può essere presente la mattina. Caratteri di altri alfabeti: Привет, Ελλάδα, → ≥ ½ ☐ 😀 世界.",
            ),
            styled(
                "Attenzione: la persona è **allergica alla penicillina**.\nNon lasciare sola in bagno.",
                Style::Notice,
            ),
            heading(1, "Punteggi"),
            bars(),
            heading(2, "Condizioni rilevate"),
            Block::Checks {
                items: vec![
                    (true, "Vive sola o solo".to_owned()),
                    (false, "Ha un amministratore di sostegno".to_owned()),
                    (true, "Ha un caregiver familiare che la assiste ogni giorno, anche la notte".to_owned()),
                    (false, "Barriere in casa".to_owned()),
                    (true, "Invalidità civile".to_owned()),
                ],
                across: 2,
            },
            heading(2, "Decisioni"),
            Block::List {
                items: vec![
                    item("Avviare l'assistenza domiciliare entro 7 giorni."),
                    item(
                        "Rivalutare fra sei mesi, o prima se cambia qualcosa: la figlia telefona al punto unico di accesso, che convoca di nuovo l'unità di valutazione.",
                    ),
                    item("Chiedere il letto articolato."),
                ],
                numbered: true,
            },
            Block::List { items: vec![item("prima voce"), item("seconda voce")], numbered: false },
            table(
                "Interventi",
                &[("Intervento", 3.0, Align::Start), ("Chi", 2.0, Align::Start), ("Ore", 1.0, Align::End)],
                (1..=6)
                    .map(|it| {
                        vec![
                            format!("Igiene della persona n. {it}"),
                            "Operatrice del Comune".into(),
                            format!("{},50", it * 3),
                        ]
                    })
                    .collect(),
            ),
            table("Contributi", &[("Voce", 1.0, Align::Start)], vec![]),
            heading(1, "Indicatori"),
            chart(false),
            chart(true),
            Block::Rule,
            grid(&[("Nota", "Una nota che occupa una riga."), ("Protocollo", "2026/000123")], 1),
            Block::Fill(vec![
                Fill { label: "Data".to_owned(), lines: 1 },
                Fill { label: "Osservazioni della persona o di chi la rappresenta".to_owned(), lines: 3 },
            ]),
            text("Letto, confermato e sottoscritto."),
            Block::Sign(vec![
                Signature {
                    role: "Il responsabile dell'unità di valutazione".to_owned(),
                    name: "dott.ssa Maria Rossi".to_owned(),
                },
                Signature { role: "L'assistente sociale del Comune".to_owned(), name: "Đorđe Verdi".to_owned() },
                Signature { role: "La persona, o chi la rappresenta".to_owned(), name: String::new() },
            ]),
            styled(
                "Ai sensi dell'articolo 13 del regolamento (UE) 2016/679 i dati sono trattati per le finalità istituzionali.",
                Style::Small,
            ),
        ],
    )
}

fn letter() -> Document {
    document(
        "Esito della domanda di inserimento in residenza",
        vec![],
        vec![
            styled("Esempio, 23 novembre 2026\nAl medico di famiglia\ndott.ssa Żaneta Kowalczyk", Style::Aside),
            text(
                "Gentile dottoressa,\nla persona in oggetto è stata valutata il 12 novembre 2026. La commissione ha deciso quanto segue.",
            ),
            styled("La domanda è stata **accolta**.", Style::Notice),
            person(),
            text(&"Restiamo a disposizione per ogni chiarimento e La ringraziamo della collaborazione. ".repeat(6)),
            Block::Sign(vec![Signature {
                role: "La responsabile".to_owned(),
                name: "dott.ssa Maria Rossi".to_owned(),
            }]),
        ],
    )
}

fn long() -> Document {
    let mut blocks = Vec::new();
    for section in 1..=30_u8 {
        blocks.push(heading(1, &format!("{section}. Caso di Ștefănescu-Đorđević Nicolò")));
        let state = format!("in carico da {section} giorni");
        blocks.push(grid(&[("Stato", &state), ("Scadenza", "30 novembre 2026")], section % 2 + 1));
        blocks.push(text(
            &"La persona vive al terzo piano senza ascensore e riceve i pasti a domicilio. "
                .repeat(usize::from(1 + section % 7)),
        ));
    }
    blocks.push(heading(1, "Nota lunga con spazi"));
    blocks.push(text(&"parola àèìòù ".repeat(385)));
    blocks.push(heading(1, "Nota lunga senza spazi"));
    blocks.push(text(&"RSSMRA40A01H501U".repeat(313)));
    blocks.push(grid(&[("Senza spazi", &"x".repeat(5_000)), ("Breve", "sì")], 2));
    document("Verbale di trenta casi", vec![Mark::Draft], blocks)
}

fn tables() -> Document {
    let words = "Assistenza alla persona al domicilio con igiene, mobilizzazione e preparazione dei pasti. ";
    let rows: Vec<_> = (1..=40)
        .map(|it| {
            vec![
                format!("Intervento {it}"),
                words.repeat(1 + it % 4),
                "https://example.org/".to_owned() + &"percorso".repeat(it % 5),
                format!("{}.{:03},00", it, it * 7),
            ]
        })
        .collect();
    let columns = [
        ("Nome", 1.4, Align::Start),
        ("Descrizione", 3.0, Align::Start),
        ("Collegamento", 2.0, Align::Start),
        ("Euro", 1.0, Align::End),
    ];
    let tall = vec![vec!["Nota".to_owned(), words.repeat(55), "x".repeat(2_000), "1".to_owned()]];
    let narrow: Vec<_> = (0..12).map(|_| ("Colonna", 1.0, Align::Start)).collect();
    document(
        "Elenco degli interventi",
        vec![Mark::Example],
        vec![
            heading(1, "Tabella lunga"),
            table("Quaranta interventi", &columns, rows),
            Block::Sign(vec![Signature { role: "Il responsabile".to_owned(), name: "Mario Bianchi".to_owned() }]),
            heading(1, "Riga più alta di una pagina"),
            table("", &columns, tall),
            Block::Page,
            heading(1, "Molte colonne"),
            table("Dodici colonne", &narrow, vec![vec!["RSSMRA40A01H501U".to_owned(); 12]; 3]),
        ],
    )
}
