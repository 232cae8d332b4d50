//! Files as they should not be: each gives a sentence that says what to do, or rows that say what is wrong with them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod made;

use made::{BOOK, HEADINGS, RELATIONS, STYLES, book, book_with, lie, list, sheet, zip};
use poliedro_table::{Cell, Table, read};

const GOOD: [[&str; 4]; 2] = [["Rossi", "Maria", "Caimi", "12/03/2024"], ["Bianchi", "Luigi", "Caimi", "1/4/2024"]];

fn good() -> Vec<u8> {
    book(&sheet(&list(&GOOD)))
}

/// An OLE container, as far as anybody looks.
fn ole(entry: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(512, 0);
    bytes.extend(entry.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
}

fn noise(length: usize) -> Vec<u8> {
    let mut state = 20_261_123_u64;
    std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) as u8
    })
    .take(length)
    .collect()
}

/// A sheet whose third row has this cell in the first column.
fn with_cell(cell: &str) -> Vec<u8> {
    let mut rows = list(&GOOD);
    rows[2][0] = cell.to_owned();
    book(&sheet(&rows))
}

fn csv(rows: &str) -> Vec<u8> {
    format!("{}\n{rows}", HEADINGS.join(";")).into_bytes()
}

/// The file cannot be read, and the sentence says so.
fn refused() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let mut cut = good();
    cut.truncate(cut.len() / 2);
    let mut tail = good();
    tail.drain(..40);
    let many = |columns: usize| (0..columns).map(|n| format!("Colonna {}", "x".repeat(n % 7 + 1))).collect::<Vec<_>>();
    let wide = many(300);
    let zeros = vec![b' '; 40 << 20];
    let strings = format!("<sst>{}", " ".repeat(60 << 20));
    let swollen = book_with(BOOK, &sheet(&list(&GOOD)), &strings);
    // Too various to be packed much: no ratio gives it away.
    let various: String = noise(60_000).iter().map(|byte| char::from(b'a' + byte % 26)).collect();
    let endless = format!("<sst>{}", format!("<si><t>{various}</t></si>").repeat(850));
    // One piece of XML, or one cell in many runs, that would be held in memory whole: no ratio gives these away either.
    let whole = various.repeat(150);
    let runs = format!("<c t=\"inlineStr\"><is>{}</is></c>", format!("<r><t>{various}</t></r>").repeat(150));
    let entity = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let rows = sheet(&list(&GOOD));
    let declared = rows.replace("<worksheet", &format!("{entity}<worksheet"));
    let unknown = rows.replace("Rossi", "&b;");
    let external = rows.replace("<worksheet", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet");
    let encrypted = {
        let mut bytes = good();
        // The first bit of the flags of every entry, in both places.
        for (mark, at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
            let places: Vec<usize> =
                bytes.windows(4).enumerate().filter(|(_, four)| *four == mark).map(|(at, _)| at).collect();
            for place in places {
                bytes[place + at] |= 1;
            }
        }
        bytes
    };
    let broken_crc = {
        let mut bytes = good();
        let at = bytes.len() / 3;
        bytes[at] ^= 0xff;
        bytes[at + 1] ^= 0xff;
        bytes
    };
    let no_sheet = zip(&[("xl/workbook.xml", BOOK.as_bytes()), ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes())]);
    let no_sheets = zip(&[
        ("xl/workbook.xml", b"<workbook><sheets/></workbook>"),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
    ]);
    let no_relations = zip(&[("xl/workbook.xml", BOOK.as_bytes()), ("xl/worksheets/sheet1.xml", rows.as_bytes())]);
    let nested = zip(&[("dentro.xlsx", &good())]);
    let long = format!("{}\n{}", HEADINGS.join(";"), "a;b;c;1/1/2024\n".repeat(200_001));
    let far = rows.replace("<c t=\"inlineStr\"><is><t>Bianchi", "<c r=\"XFD2\" t=\"inlineStr\"><is><t>Bianchi");
    vec![
        ("nothing", Vec::new(), "vuoto"),
        ("blanks", b" \r\n \t\n".to_vec(), "vuoto"),
        ("a mark and nothing", b"\xef\xbb\xbf".to_vec(), "vuoto"),
        ("separators only", b";;;;\n;;;;\n;;;;\n".to_vec(), "vuoto"),
        ("headings only", csv(""), "nessuna riga"),
        ("headings only, xlsx", book(&sheet(&list(&[]))), "nessuna riga"),
        ("no headings", b"Rossi;15/08/1938;12/03/2024;1\nBianchi;1/1/1940;1/4/2024;2\n".to_vec(), "nomi delle colonne"),
        ("one column", b"Rossi\nBianchi\nVerdi\n".to_vec(), "nomi delle colonne"),
        (
            "a letter",
            "Gentile collega,\nle mando l’elenco che ha chiesto.\nCordiali saluti\n".into(),
            "nomi delle colonne",
        ),
        ("truncated zip", cut, "rovinato"),
        ("zip without its beginning", tail, "non è un elenco"),
        ("zip signature and noise", [b"PK\x03\x04".to_vec(), noise(4000)].concat(), "rovinato"),
        ("broken bytes", broken_crc, "rovinato"),
        ("entries under password", encrypted, "password"),
        ("OLE under password", ole("EncryptedPackage"), "password"),
        ("OLE, old sheet", ole("Workbook"), ".xls"),
        ("OLE, Word", ole("WordDocument"), "Word"),
        ("BIFF without container", [vec![0x09, 0x08, 0x10, 0x00], noise(300)].concat(), ".xls"),
        ("bomb by ratio", book_with(BOOK, &String::from_utf8(zeros).unwrap(), ""), "molti più dati"),
        ("bomb that lies of its size", lie(swollen, "xl/sharedStrings.xml", 100), "rovinato"),
        ("shared strings without end", book_with(BOOK, &sheet(&list(&GOOD)), &endless), "molti più dati"),
        ("a text without end", with_cell(&format!("<c t=\"inlineStr\"><is><t>{whole}</t></is></c>")), "molti più dati"),
        ("an attribute without end", with_cell(&format!("<c x=\"{whole}\"/>")), "molti più dati"),
        ("a comment without end", with_cell(&format!("<!--{whole}-->")), "molti più dati"),
        ("a cell of runs without end", with_cell(&runs), "molti più dati"),
        ("nested zip", nested, "cartella di lavoro"),
        ("zip of something else", zip(&[("leggimi.txt", b"ciao")]), "cartella di lavoro"),
        ("too many entries", many_entries(), "molti più dati"),
        (
            "OpenDocument",
            zip(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")]),
            ".ods",
        ),
        ("binary workbook", zip(&[("xl/workbook.bin", b"x")]), ".xlsb"),
        ("no sheets", no_sheets, "fogli con dati"),
        ("sheet that is not there", no_sheet, "fogli con dati"),
        ("no relations", no_relations, "rovinato"),
        ("empty sheet", book("<worksheet><sheetData/></worksheet>"), "fogli con dati"),
        ("XML cut", book(&rows[..rows.len() / 2]), "rovinato"),
        ("XML of noise", book("<<<>>>&&& <row></c>"), "rovinato"),
        ("XML with wrong ends", book(&rows.replace("</row>", "</raw>")), "rovinato"),
        ("DTD with entities", book(&declared), "rovinato"),
        ("entity that nobody declared", book(&unknown), "rovinato"),
        ("DTD from a file", book(&external), "rovinato"),
        ("300 columns, xlsx", book(&sheet(&[wide.clone(), wide.clone()])), "300 colonne"),
        ("300 columns, csv", format!("{0}\n{0}\n", wide.join(";")).into(), "300 colonne"),
        ("a cell in the last column", book(&far), "colonne"),
        (
            "a cell in no column",
            book(&rows.replace("<c t=\"inlineStr\"><is><t>Rossi", "<c r=\"ZZZZZZZZ9\" t=\"inlineStr\"><is><t>Rossi")),
            "colonne",
        ),
        ("too many rows", long.into_bytes(), "200.000"),
        ("unbalanced quotes", csv("Rossi;\"Maria;Caimi;1/1/2024\nBianchi;Luigi;Caimi;1/1/2024\n"), "riga 2"),
        ("image called xlsx", [b"\x89PNG\r\n\x1a\n".to_vec(), noise(2000)].concat(), "immagine"),
        ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), "PDF"),
        ("web page", b"<!DOCTYPE html><html><table><tr><td>Rossi</td></tr></table></html>".to_vec(), "pagina web"),
        ("noise", noise(10_000), "non è un elenco"),
        ("zeros", vec![0; 10_000], "non è un elenco"),
        (
            "half a character in UTF-16",
            [utf16("Cognome;Nome;Data\n", false), vec![0x00, 0xd8, 0x41]].concat(),
            "non contiene testo",
        ),
        ("51 MB", vec![b'a'; 51 << 20], "troppo grande"),
    ]
}

fn many_entries() -> Vec<u8> {
    let names: Vec<String> = (0..4_100).map(|n| format!("x/{n}")).collect();
    let mut parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    parts.push(("xl/workbook.xml", b"<workbook/>"));
    zip(&parts)
}

#[test]
fn what_cannot_be_read_says_what_to_do() {
    let all = refused();
    forget_the_peak();
    let before = memory("VmRSS:");
    let mut wrong = Vec::new();
    for (name, bytes, sentence) in &all {
        match read(bytes) {
            Ok(table) => wrong.push(format!("{name}: read, {} rows", table.rows.len())),
            Err(error) => {
                let error = error.to_string();
                if !error.contains(sentence) || !error.ends_with('.') || error.contains('{') {
                    wrong.push(format!("{name}: {error}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(all.len() >= 45, "{}", all.len());
    let needed = memory("VmHWM:").saturating_sub(before);
    assert!(needed < 300 * 1024, "{needed} kB beside the files themselves");
}

/// A number of this process, in kB.
#[cfg(target_os = "linux")]
fn memory(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(what)).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[cfg(target_os = "linux")]
fn forget_the_peak() {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
}

#[cfg(not(target_os = "linux"))]
fn memory(_: &str) -> u64 {
    0
}

#[cfg(not(target_os = "linux"))]
fn forget_the_peak() {}

fn table(bytes: &[u8]) -> Table {
    read(bytes).unwrap_or_else(|error| panic!("{error}"))
}

/// What can be read although it is odd: the cell of the second person's surname.
#[test]
fn odd_cells_are_told_for_what_they_are() {
    let cell = |xml: &str| table(&with_cell(xml)).rows[1].cells.first().cloned().unwrap_or_default();
    let date = jiff::civil::date(2024, 3, 12);
    assert_eq!(cell("<c><f>A1&amp;B1</f></c>"), Cell::Formula);
    assert_eq!(cell("<c><f>1+1</f><v>2</v></c>"), Cell::Number(2.0));
    assert_eq!(cell("<c t=\"str\"><f>A1</f><v>Verdi</v></c>"), Cell::Text("Verdi".into()));
    assert_eq!(cell("<c t=\"e\"><v>#N/D</v></c>"), Cell::Error("#N/D".into()));
    assert_eq!(cell("<c t=\"b\"><v>1</v></c>"), Cell::Bool(true));
    assert_eq!(cell("<c s=\"1\"><v>45363</v></c>"), Cell::Day(date));
    assert_eq!(cell("<c s=\"1\"><v>45363.75</v></c>"), Cell::Day(date));
    assert_eq!(cell("<c t=\"d\"><v>2024-03-12T00:00:00</v></c>"), Cell::Day(date));
    assert_eq!(cell("<c s=\"1\"><v>-5</v></c>"), Cell::Number(-5.0));
    assert_eq!(cell("<c s=\"1\"><v>99999999999</v></c>"), Cell::Number(99_999_999_999.0));
    assert_eq!(cell("<c s=\"99\"><v>45363</v></c>"), Cell::Number(45363.0));
    assert_eq!(cell("<c><v>1e999</v></c>"), Cell::Text("1e999".into()));
    assert_eq!(cell("<c><v>NaN</v></c>"), Cell::Text("NaN".into()));
    assert_eq!(cell("<c t=\"s\"><v>77</v></c>"), Cell::Error("testo mancante".into()));
    assert_eq!(cell("<c t=\"s\"><v>-1</v></c>"), Cell::Error("testo mancante".into()));
    assert_eq!(cell("<c t=\"boh\"><v>x</v></c>"), Cell::Text("x".into()));
    assert_eq!(cell(&format!("<c t=\"inlineStr\"><is><t>{}</t></is></c>", "x".repeat(1 << 20))), Cell::Long(1 << 20));
    assert_eq!(
        cell("<c t=\"inlineStr\"><is><r><t>Ver</t></r><r><t>di &#38; C.</t></r></is></c>"),
        Cell::Text("Verdi & C.".into())
    );
    assert_eq!(cell("<c t=\"inlineStr\"><is><t>  </t></is></c>"), Cell::Empty);
}

#[test]
fn odd_files_are_read_all_the_same() {
    // Mac dates.
    let mac = BOOK.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    let mut rows = list(&GOOD);
    rows[1][3] = "<c s=\"1\"><v>43901</v></c>".to_owned();
    let read = table(&book_with(&mac, &sheet(&rows), ""));
    assert_eq!(read.rows[0].cells[3], Cell::Day(jiff::civil::date(2024, 3, 12)));
    // A title, a blank row, merged cells; rows keep the number that a spreadsheet shows.
    let mut rows = vec![vec!["Lista di attesa RSA al 31/12/2025".to_owned()], Vec::new()];
    rows.extend(list(&GOOD));
    let xml = sheet(&rows).replace(
        "</sheetData>",
        "</sheetData><mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A4:A5\"/></mergeCells>",
    );
    let read = table(&book(&xml));
    assert_eq!((read.headings.len(), read.rows.len(), read.rows[0].number), (4, 2, 4));
    assert!(read.notes.iter().any(|note| note.contains("2 gruppi di celle unite")), "{:?}", read.notes);
    assert!(read.notes.iter().any(|note| note.contains("sopra i nomi")), "{:?}", read.notes);
    // Shared strings, an external link, rows and cells without numbers, numbers that go back.
    let strings = "<sst><si><t>Verdi</t><rPh><t>x</t></rPh></si></sst>";
    let mut rows = list(&GOOD);
    rows[2][0] = "<c t=\"s\"><v>0</v></c>".to_owned();
    let xml = sheet(&rows).replace("row r=\"3\"", "row r=\"1\"");
    let read = table(&book_with(BOOK, &xml, strings));
    assert_eq!((read.rows[1].number, &read.rows[1].cells[0]), (3, &Cell::Text("Verdi".into())));
    // The same headings twice, an empty one, a nameless column with data.
    let read = table(b"Cognome;Nome;Cognome;;Note\nRossi;Maria;Bianchi;x;y\n");
    assert_eq!(read.headings, ["Cognome", "Nome", "Cognome", "", "Note"]);
    // The sheet with most rows; what is hidden is not looked at.
    let two = BOOK.replace("</sheets>", "<sheet name=\"Vuoto\" sheetId=\"2\" r:id=\"rId9\"/><sheet name=\"Altro\" sheetId=\"3\" state=\"hidden\" r:id=\"rId8\"/></sheets>");
    let more = RELATIONS.replace("</Relationships>", "<Relationship Id=\"rId9\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/><Relationship Id=\"rId8\" Type=\"x/worksheet\" Target=\"http://example.com/x\" TargetMode=\"External\"/></Relationships>");
    let (small, large) = (sheet(&list(&GOOD[..1])), sheet(&list(&GOOD)));
    let bytes = zip(&[
        ("xl/workbook.xml", two.as_bytes()),
        ("xl/_rels/workbook.xml.rels", more.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/worksheets/sheet1.xml", small.as_bytes()),
        ("xl/worksheets/sheet2.xml", large.as_bytes()),
        ("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
    ]);
    let read = table(&bytes);
    assert_eq!((read.format.as_str(), read.rows.len()), ("Excel (foglio «Vuoto»)", 2));
}

#[test]
fn text_in_every_encoding_is_the_same_table() {
    let text = "Cognome;Nome;Comune\r\nD’Angelò;Niccolò;Cà d’Andrea\r\n\r\n\"Rossi;\"\"la Bionda\"\"\";Maria\n";
    let (windows, ..) = encoding_rs::WINDOWS_1252.encode(text);
    let all = [
        (text.as_bytes().to_vec(), "UTF-8"),
        ([b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat(), "UTF-8"),
        (windows.into_owned(), "Windows-1252"),
        (utf16(text, false), "UTF-16"),
        (utf16(text, true), "UTF-16"),
        (utf16(text, false)[2..].to_vec(), "UTF-16"),
    ];
    for (bytes, encoding) in all {
        let read = table(&bytes);
        assert_eq!(read.format, format!("CSV, separato da punto e virgola, {encoding}"));
        assert_eq!(read.rows[0].cells[0], Cell::Text("D’Angelò".into()));
        assert_eq!((read.rows[1].number, &read.rows[1].cells[0]), (4, &Cell::Text("Rossi;\"la Bionda\"".into())));
    }
    // Some zero bytes among the text are blanks.
    assert_eq!(table(b"Cognome;Nome;Note\nRossi\0;Maria;x\n").rows[0].cells[0], Cell::Text("Rossi".into()));
}

/// Ten thousand workbooks and texts, right but for some bytes: a table or a sentence, never anything else.
#[test]
fn random_bytes_never_break_anything() {
    let xml = sheet(&list(&GOOD));
    let text = csv("Rossi;\"Maria\";Caimi;1/1/2024\n\"Bianchi\";Luigi;Caimi;1/1/2024\n");
    let dice = noise(400_000);
    let mut throws = dice.chunks(4).map(|four| u32::from_le_bytes(four.try_into().unwrap()) as usize);
    let (mut tables, mut sentences) = (0, 0);
    for n in 0..6_000 {
        let mut bytes = match n % 3 {
            0 => xml.clone().into_bytes(),
            1 => text.clone(),
            _ => good(),
        };
        for _ in 0..=n % 4 {
            let (Some(at), Some(byte)) = (throws.next(), throws.next()) else { break };
            let at = at % bytes.len();
            match byte % 3 {
                0 => bytes[at] = byte as u8,
                1 => drop(bytes.drain(at..(at + byte % 9).min(bytes.len()))),
                _ => drop(bytes.splice(at..at, b"<&\">;\0".iter().copied().take(byte % 6))),
            }
        }
        if n % 3 == 0 {
            bytes = zip(&[
                ("xl/workbook.xml", BOOK.as_bytes()),
                ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
                ("xl/styles.xml", STYLES.as_bytes()),
                ("xl/worksheets/sheet1.xml", &bytes),
            ]);
        }
        match read(&bytes) {
            Ok(_) => tables += 1,
            Err(error) => {
                sentences += 1;
                assert!(error.to_string().ends_with('.'), "{error}");
            }
        }
    }
    assert!(tables > 500 && sentences > 500, "{tables} tables, {sentences} sentences");
}
