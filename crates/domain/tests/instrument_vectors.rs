//! Every vector of the field (dominio.md §1), one row each.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod forms;

use forms::{each, instrument, scored, spmsq, with};
use serde_json::{Map, Value, json};

fn brass(given: [&str; 8], functions: &[&str], behaviour: &[&str]) -> Value {
    let ids = ["eta", "convivenza", "cognitivo", "mobilita", "sensi", "ricoveri", "problemi", "farmaci_assunti"];
    let mut all: Map<String, Value> = ids.iter().zip(given).map(|(id, code)| ((*id).to_owned(), json!(code))).collect();
    all.insert("funzioni".to_owned(), json!(functions));
    all.insert("comportamento".to_owned(), json!(behaviour));
    Value::Object(all)
}

const FUNCTIONS: [&str; 11] = [
    "mangiare",
    "lavarsi_vestirsi",
    "bagno",
    "spostarsi",
    "incontinenza_fecale",
    "incontinenza_urinaria",
    "cibo",
    "farmaci",
    "denaro",
    "acquisti",
    "trasporti",
];

fn mpi(numbers: [f64; 7], nutrition: &str, home: &str) -> Value {
    let [adl, iadl, spmsq, cirs, mna, exton, drugs] = numbers;
    json!({ "adl": adl, "iadl": iadl, "spmsq": spmsq, "cirs": cirs, nutrition: mna, "exton_smith": exton, "farmaci": drugs,
        "convivenza": home })
}

fn lsns(points: [usize; 6]) -> Value {
    let codes = ["nessuno", "uno", "due", "tre_quattro", "cinque_otto", "nove_o_piu"];
    each("lsns-6", &points.map(|points| codes[points]))
}

/// (source, instrument, answers, score, band, other scores)
type Row = (&'static str, &'static str, Value, f64, Option<&'static str>, Value);

fn rows() -> Vec<Row> {
    let six = &FUNCTIONS[..6];
    let border = |admissions: &'static str| {
        brass(
            ["80_oltre", "solo_famiglia", "orientato", "ausili", "uno", admissions, "meno_3", "meno_3"],
            &FUNCTIONS[6..9],
            &["appropriato"],
        )
    };
    let yes_no = |id: &str, code: &str| each(id, &vec![code; instrument(id).items.len()]);
    let gds = |depressed: bool| {
        let reversed = [1, 5, 7, 11, 13];
        let codes: Vec<&str> = (1..=15).map(|n| if reversed.contains(&n) == depressed { "no" } else { "si" }).collect();
        each("gds-15", &codes)
    };
    let conley = |yes: &[&str]| {
        let ids = ["caduto", "vertigini", "perdite", "marcia", "agitato", "giudizio"];
        each("conley", &ids.map(|id| if yes.contains(&id) { "si" } else { "no" }))
    };
    let katz = |dependent: &[&str]| {
        let ids = ["bagno", "vestirsi", "wc", "spostarsi", "continenza", "alimentarsi"];
        each("katz", &ids.map(|id| if dependent.contains(&id) { "dipendente" } else { "autonomo" }))
    };
    let none = || json!({});
    vec![
        (
            "§1.2 A",
            "brass",
            brass(
                ["80_oltre", "solo", "alcune_a_volte", "assistenza", "uno", "1", "3_5", "oltre_5"],
                six,
                &["confusione"],
            ),
            22.0,
            Some("alto"),
            none(),
        ),
        (
            "§1.2 B",
            "brass",
            brass(
                ["65_79", "coniuge", "orientato", "ausili", "nessuno", "0", "3_5", "3_5"],
                &["acquisti"],
                &["appropriato"],
            ),
            6.0,
            Some("basso"),
            none(),
        ),
        ("§1.2 C", "brass", border("0"), 10.0, Some("basso"), none()),
        ("§1.2 D", "brass", border("1"), 11.0, Some("medio"), none()),
        (
            "§1.2 E",
            "brass",
            brass(
                ["80_oltre", "assistito", "coma", "non_deambula", "entrambi", "oltre_2", "oltre_5", "oltre_5"],
                &FUNCTIONS,
                &["vagabondaggio", "agitazione", "confusione", "altro"],
            ),
            40.0,
            Some("alto"),
            none(),
        ),
        (
            "§1.3 tutti massimi",
            "barthel",
            each("barthel", &["10", "5", "5", "10", "10", "10", "10", "15", "15", "10"]),
            100.0,
            Some("autonomo"),
            none(),
        ),
        ("§1.3 tutti 0", "barthel", each("barthel", &["0"; 10]), 0.0, Some("totale"), none()),
        (
            "§1.3 frontiera",
            "barthel",
            each("barthel", &["5", "0", "5", "5", "10", "5", "5", "10", "10", "5"]),
            60.0,
            Some("grave"),
            none(),
        ),
        ("§1.4", "katz", katz(&["bagno", "vestirsi"]), 4.0, Some("moderato"), json!({"lettera": 3})),
        ("§1.4 A", "katz", katz(&[]), 6.0, Some("pieno"), json!({"lettera": 1})),
        ("§1.4 B", "katz", katz(&["continenza"]), 5.0, Some("moderato"), json!({"lettera": 2})),
        ("§1.4 altro", "katz", katz(&["vestirsi", "wc"]), 4.0, Some("moderato"), json!({"lettera": 8})),
        ("§1.4 D", "katz", katz(&["bagno", "vestirsi", "continenza"]), 3.0, Some("moderato"), json!({"lettera": 4})),
        (
            "§1.4 E",
            "katz",
            katz(&["bagno", "vestirsi", "wc", "alimentarsi"]),
            2.0,
            Some("grave"),
            json!({"lettera": 5}),
        ),
        (
            "§1.4 F",
            "katz",
            katz(&["bagno", "vestirsi", "wc", "spostarsi", "continenza"]),
            1.0,
            Some("grave"),
            json!({"lettera": 6}),
        ),
        ("§1.4 G", "katz", yes_no("katz", "dipendente"), 0.0, Some("grave"), json!({"lettera": 7})),
        (
            "§1.5",
            "lawton",
            json!({"telefono": "a", "acquisti": "b", "pasti": "b", "casa": "a", "bucato": "a", "spostamenti": "a", "farmaci": "b", "denaro": "a"}),
            5.0,
            None,
            none(),
        ),
        ("§1.6 3 errori, elementare", "spmsq", spmsq(3, "elementare"), 2.0, Some("integro"), json!({"grezzo": 3})),
        ("§1.6 2 errori, laurea", "spmsq", spmsq(2, "oltre_superiore"), 3.0, Some("lieve"), json!({"grezzo": 2})),
        ("§1.6 0 errori, elementare", "spmsq", spmsq(0, "elementare"), 0.0, Some("integro"), json!({"grezzo": 0})),
        ("§1.6 10 errori, laurea", "spmsq", spmsq(10, "oltre_superiore"), 10.0, Some("grave"), json!({"grezzo": 10})),
        ("§1.6 3 errori, superiore", "spmsq", spmsq(3, "media_superiore"), 3.0, Some("lieve"), json!({"grezzo": 3})),
        (
            "§1.7",
            "cirs",
            each("cirs", &["2", "3", "1", "1", "2", "1", "1", "1", "3", "2", "4", "1", "3", "4"]),
            1.92,
            None,
            json!({"comorbilita": 4}),
        ),
        (
            "§1.7 la 14 non conta",
            "cirs",
            each("cirs", &["1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "5"]),
            1.0,
            None,
            json!({"comorbilita": 0}),
        ),
        ("§1.8 minimo", "exton-smith", each("exton-smith", &["1"; 5]), 5.0, Some("alto"), none()),
        ("§1.8 ≤10", "exton-smith", each("exton-smith", &["2"; 5]), 10.0, Some("alto"), none()),
        ("§1.8 >10", "exton-smith", each("exton-smith", &["3", "2", "2", "2", "2"]), 11.0, Some("medio"), none()),
        ("§1.8 16–20", "exton-smith", each("exton-smith", &["4", "3", "3", "3", "3"]), 16.0, Some("basso"), none()),
        ("§1.9 solo C4", "conley", conley(&["marcia"]), 1.0, Some("non_a_rischio"), none()),
        ("§1.9 C1", "conley", conley(&["caduto"]), 2.0, Some("a_rischio"), none()),
        ("§1.9 tutti", "conley", yes_no("conley", "si"), 10.0, Some("a_rischio"), none()),
        (
            "§1.9 «non so» vale no",
            "conley",
            with(conley(&["marcia"]), json!({"caduto": "non_so", "vertigini": "non_so", "perdite": "non_so"})),
            1.0,
            Some("non_a_rischio"),
            none(),
        ),
        ("§1.10 tutte sì", "gds-15", yes_no("gds-15", "si"), 10.0, Some("severa"), none()),
        ("§1.10 tutte no", "gds-15", yes_no("gds-15", "no"), 5.0, Some("lieve_moderata"), none()),
        ("§1.10 alternanza depressiva", "gds-15", gds(true), 15.0, Some("severa"), none()),
        ("§1.10 alternanza contraria", "gds-15", gds(false), 0.0, Some("norma"), none()),
        ("§1.10 GDS-5 tutte sì", "gds-5", yes_no("gds-5", "si"), 4.0, Some("positiva"), none()),
        ("§1.10 GDS-5 tutte no", "gds-5", yes_no("gds-5", "no"), 1.0, Some("norma"), none()),
        (
            "§1.11 undici",
            "lsns-6",
            lsns([2, 2, 2, 2, 2, 1]),
            11.0,
            Some("a_rischio"),
            json!({"famiglia": 6, "amici": 5}),
        ),
        (
            "§1.11 dodici",
            "lsns-6",
            lsns([2, 2, 2, 2, 2, 2]),
            12.0,
            Some("non_a_rischio"),
            json!({"famiglia": 6, "amici": 6}),
        ),
        (
            "§1.11 famiglia 5, amici 10",
            "lsns-6",
            lsns([2, 2, 1, 4, 3, 3]),
            15.0,
            Some("non_a_rischio"),
            json!({"famiglia": 5, "amici": 10}),
        ),
        ("§1.12 frontiera 9", "gijon", each("gijon", &["1", "2", "2", "2", "2"]), 9.0, Some("buona"), none()),
        ("§1.12 frontiera 10", "gijon", each("gijon", &["2"; 5]), 10.0, Some("rischio"), none()),
        ("§1.12 frontiera 14", "gijon", each("gijon", &["2", "3", "3", "3", "3"]), 14.0, Some("rischio"), none()),
        ("§1.12 frontiera 15", "gijon", each("gijon", &["3"; 5]), 15.0, Some("problema"), none()),
        (
            "§1.13 sei",
            "csi",
            each("csi", &["si", "si", "si", "si", "si", "si", "no", "no", "no", "no", "no", "no", "no"]),
            6.0,
            Some("sotto_soglia"),
            none(),
        ),
        (
            "§1.13 sette",
            "csi",
            each("csi", &["si", "si", "si", "si", "si", "si", "si", "no", "no", "no", "no", "no", "no"]),
            7.0,
            Some("elevato"),
            none(),
        ),
        (
            "§1.14 tutto bene",
            "mpi",
            mpi([6.0, 8.0, 0.0, 0.0, 28.0, 20.0, 2.0], "mna", "familiari"),
            0.0,
            Some("mpi_1"),
            none(),
        ),
        (
            "§1.14 MPI-2",
            "mpi",
            mpi([4.0, 5.0, 3.0, 2.0, 22.0, 15.0, 7.0], "mna", "solo"),
            0.5625,
            Some("mpi_2"),
            none(),
        ),
        ("§1.14 MPI-3", "mpi", mpi([2.0, 3.0, 8.0, 3.0, 16.0, 9.0, 7.0], "mna", "solo"), 1.0, Some("mpi_3"), none()),
        (
            "§1.14 m-MPI",
            "mpi",
            mpi([3.0, 2.0, 5.0, 3.0, 11.0, 12.0, 8.0], "mna_sf", "istituto"),
            0.6875,
            Some("mpi_3"),
            none(),
        ),
        (
            "§0.6 5 mezzi punti",
            "mpi",
            mpi([2.0, 3.0, 4.0, 0.0, 30.0, 20.0, 0.0], "mna", "familiari"),
            0.3125,
            Some("mpi_1"),
            none(),
        ),
        (
            "§0.6 6 mezzi punti",
            "mpi",
            mpi([2.0, 3.0, 8.0, 0.0, 30.0, 20.0, 0.0], "mna", "familiari"),
            0.375,
            Some("mpi_2"),
            none(),
        ),
        (
            "§0.6 10 mezzi punti",
            "mpi",
            mpi([2.0, 3.0, 8.0, 3.0, 16.5, 20.0, 0.0], "mna", "familiari"),
            0.625,
            Some("mpi_2"),
            none(),
        ),
        (
            "§0.6 11 mezzi punti",
            "mpi",
            mpi([2.0, 3.0, 8.0, 3.0, 16.5, 15.0, 0.0], "mna", "familiari"),
            0.6875,
            Some("mpi_3"),
            none(),
        ),
        (
            "§1.14 MNA 23,5",
            "mpi",
            mpi([6.0, 8.0, 0.0, 0.0, 23.5, 20.0, 2.0], "mna", "familiari"),
            0.0625,
            Some("mpi_1"),
            none(),
        ),
        ("§1.15 4AT 0", "4at", each("4at", &["0"; 4]), 0.0, Some("improbabile"), none()),
        ("§1.15 4AT 3", "4at", each("4at", &["0", "2", "1", "0"]), 3.0, Some("deterioramento"), none()),
        ("§1.15 4AT 4", "4at", each("4at", &["4", "0", "0", "0"]), 4.0, Some("delirium"), none()),
        ("§1.15 4AT 12", "4at", each("4at", &["4", "2", "2", "4"]), 12.0, Some("delirium"), none()),
        ("§1.15 NRS", "nrs", json!({"dolore": 3}), 3.0, Some("lieve"), none()),
        ("§1.15 PAINAD", "painad", each("painad", &["2", "1", "2", "1", "1"]), 7.0, Some("severo"), none()),
        ("§1.15 MNA", "mna", json!({"totale": 17.5}), 17.5, Some("rischio"), none()),
        ("§1.15 MNA-SF", "mna-sf", json!({"totale": 7}), 7.0, Some("malnutrizione"), none()),
        ("§1.15 CFS 4", "cfs", json!({"totale": 4}), 4.0, Some("non_fragile"), none()),
        ("§1.15 CFS 5", "cfs", json!({"totale": 5}), 5.0, Some("fragile"), none()),
        ("§1.15 Zarit", "zarit", json!({"totale": 61}), 61.0, Some("severo"), none()),
        ("§1.15 CBI", "cbi", json!({"totale": 36}), 36.0, Some("burnout"), none()),
        (
            "§1.15 Braden 18",
            "braden",
            json!({"percezione": 3, "umidita": 3, "attivita": 3, "mobilita": 3, "nutrizione": 3, "frizione": 3}),
            18.0,
            Some("lieve"),
            json!({"frizione": 3}),
        ),
        (
            "§1.15 Tinetti",
            "tinetti",
            json!({"equilibrio": 10, "andatura": 9}),
            19.0,
            Some("medio"),
            json!({"equilibrio": 10, "andatura": 9}),
        ),
        ("§1.15 CDR", "cdr", json!({"totale": "0.5"}), 0.5, Some("dubbia"), none()),
        ("§1.15 MMSE", "mmse", json!({"totale": 22, "corretto": 23.4}), 22.0, None, json!({"corretto": 23.4})),
        ("§1.15 SOSIA", "sosia", json!({"classe": "3"}), 3.0, None, none()),
        ("§1.15 Norton", "norton", json!({"totale": 14}), 14.0, Some("a_rischio"), none()),
        ("§1.10 GDS-30", "gds-30", json!({"totale": 11}), 11.0, Some("positiva"), none()),
        ("§1.15 NPI", "npi", json!({"totale": 144}), 144.0, None, json!({"disagio": null})),
        (
            "§1.15 interRAI",
            "interrai-hc",
            json!({"adlh": 3, "cps": 2, "maple": 4}),
            3.0,
            None,
            json!({"cps": 2, "maple": 4, "drs": null}),
        ),
    ]
}

#[test]
fn every_vector_of_the_field() {
    for (source, id, given, value, band, others) in rows() {
        let report = serde_json::to_value(scored(id, &given)).unwrap();
        let told = format!("{source} {id}: {report}");
        assert_eq!((report["score"].as_f64(), report["band"].as_str()), (Some(value), band), "{told}");
        assert_eq!(report["complete"], true, "{told}");
        assert_eq!(report["range"], json!([report["score"], report["score"]]), "{told}");
        for (part, value) in others.as_object().unwrap() {
            assert_eq!(&report["subscores"][part], value, "{told}");
        }
    }
}

/// All 64 patterns of Katz against the letters as the literature tells them.
#[test]
fn katz_letters_follow_the_literature() {
    let ids = ["bagno", "vestirsi", "wc", "spostarsi", "continenza", "alimentarsi"];
    for pattern in 0..64_u32 {
        let lost = |id: &str| pattern >> ids.iter().position(|one| *one == id).unwrap() & 1 == 1;
        let count = pattern.count_ones();
        let letter = match count {
            0 => "A",
            1 => "B",
            2 if lost("bagno") => "C",
            3 if lost("bagno") && lost("vestirsi") => "D",
            4 if lost("bagno") && lost("vestirsi") && lost("wc") => "E",
            5 if lost("bagno") && lost("vestirsi") && lost("wc") && lost("spostarsi") => "F",
            6 => "G",
            _ => "altro",
        };
        let report = scored("katz", &each("katz", &ids.map(|id| if lost(id) { "dipendente" } else { "autonomo" })));
        assert_eq!(report.parts[0].band.as_deref(), Some(letter), "{pattern:06b}");
        assert_eq!(report.score, Some(i32::try_from(6 - count).unwrap().into()));
    }
}
