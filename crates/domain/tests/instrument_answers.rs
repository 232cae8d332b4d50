//! How answers are read, what is said of them, and what each scale must not get wrong.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod forms;

use forms::{answers, each, instrument, scored, spmsq, with};
use poliedro_domain::instrument::{Answers, derive, read, score};
use serde_json::{Value, json};

/// The shape that the outside reads: its keys, whole numbers without a point, and nothing more.
#[test]
fn a_report_has_the_promised_shape() {
    let spmsq = serde_json::to_value(scored("spmsq", &spmsq(3, "elementare"))).unwrap();
    assert_eq!(
        spmsq,
        json!({"instrument": "spmsq", "version": "1.0.0", "score": 2, "max": 10, "band": "integro", "bandLabel": "Funzioni integre",
            "tone": "good", "complete": true, "range": [2, 2], "missing": [], "subscores": {"grezzo": 3},
            "parts": [{"id": "grezzo", "label": "Errori (grezzo)", "kind": "number", "value": 3, "min": 0, "max": 10,
                "range": [3, 3], "band": null, "bandLabel": null, "tone": null}]})
    );
    let started = serde_json::to_value(scored("katz", &json!({"bagno": "dipendente"}))).unwrap();
    assert_eq!(
        started,
        json!({"instrument": "katz", "version": "1.0.0", "score": null, "max": 6, "band": null, "bandLabel": null, "tone": null,
            "complete": false, "range": [0, 5], "missing": ["vestirsi", "wc", "spostarsi", "continenza", "alimentarsi"],
            "subscores": {"lettera": null},
            "parts": [{"id": "lettera", "label": "Lettera di Katz", "kind": "class", "value": null, "min": 1, "max": 8,
                "range": [2, 8], "band": null, "bandLabel": null, "tone": null}]})
    );
    let letter = serde_json::to_value(scored("katz", &each("katz", &["autonomo"; 6]))).unwrap();
    assert!(letter["parts"][0]["bandLabel"].as_str().unwrap().starts_with("A: "), "{letter}");
}

/// «Mai fatto» leaves the item out: the total is out of fewer, never stretched, and never nought out of nought.
#[test]
fn what_a_person_never_did_is_left_out() {
    let all = json!({"telefono": "a", "acquisti": "b", "pasti": "na", "casa": "na", "bucato": "na", "spostamenti": "e", "farmaci": "a", "denaro": "a"});
    let report = scored("lawton", &all);
    assert_eq!(serde_json::to_value((report.score, report.max, report.range)).unwrap(), json!([3, 5, [3, 3]]));
    let unanswered = scored("lawton", &json!({"pasti": "na", "casa": "na", "bucato": "na"}));
    assert_eq!(
        serde_json::to_value((unanswered.score, unanswered.max, unanswered.range)).unwrap(),
        json!([null, 5, [0, 5]])
    );
    assert_eq!(unanswered.missing, ["telefono", "acquisti", "spostamenti", "farmaci", "denaro"]);
    let nothing = each("lawton", &["na"; 8]);
    let errors = read(instrument("lawton"), &nothing).unwrap_err();
    assert!(errors[0].item == "denaro" && errors[0].message.contains("almeno una voce"), "{errors:?}");
    let unread: Answers = serde_json::from_value(nothing).unwrap();
    let report = score(instrument("lawton"), &unread);
    assert_eq!((report.score, report.complete, report.band), (None, false, None));
}

#[test]
fn the_sentences_say_which_question_and_why() {
    let cases = [
        ("barthel", json!({"alimentazione": "x"}), "Alimentazione: la risposta «x» non è prevista."),
        ("barthel", json!({"alimentazione": 5}), "Alimentazione: va scelta una sola delle risposte previste."),
        ("barthel", json!({"ballo": "5"}), "ballo: questa voce non fa parte di Barthel."),
        (
            "brass",
            json!({"funzioni": ["bagno", "autonomo"]}),
            "Stato funzionale: «Autonomo nelle attività di base e in quelle strumentali» esclude le altre risposte.",
        ),
        (
            "brass",
            json!({"funzioni": ["bagno", "bagno"]}),
            "Stato funzionale: la risposta «Andare in bagno» è ripetuta.",
        ),
        ("brass", json!({"funzioni": "bagno"}), "Stato funzionale: serve un elenco di risposte fra quelle previste."),
        ("nrs", json!({"dolore": 11}), "«Da 0 a 10, quanto dolore sente adesso?»: il valore deve stare fra 0 e 10."),
        ("nrs", json!({"dolore": 3.5}), "«Da 0 a 10, quanto dolore sente adesso?»: serve un numero intero."),
        ("nrs", json!({"dolore": "3"}), "«Da 0 a 10, quanto dolore sente adesso?»: serve un numero."),
        ("mna", json!({"totale": 17.3}), "Totale: il valore va scritto a passi di 0,5."),
        ("spmsq", json!({"scolarita": "asilo"}), "Titolo di studio: la risposta «asilo» non è prevista."),
        (
            "mpi",
            json!({"mna": 20, "mna_sf": 10}),
            "MNA-SF, totale: si risponde a una sola voce fra «MNA, totale» e «MNA-SF, totale».",
        ),
    ];
    for (id, given, sentence) in cases {
        let errors = read(instrument(id), &given).unwrap_err();
        assert_eq!(errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>(), [sentence]);
    }
    let several = read(instrument("barthel"), &json!({"zzz": 1, "scale": "7", "bagno": "9"})).unwrap_err();
    assert_eq!(several.iter().map(|error| error.item.as_str()).collect::<Vec<_>>(), ["bagno", "scale", "zzz"]);
    let long = read(instrument("barthel"), &json!({"bagno": "x".repeat(5000)})).unwrap_err();
    assert!(long[0].message.chars().count() < 120, "{long:?}");
}

/// Answers come back as they were, decimals included, several choices in the order of the form.
#[test]
fn answers_are_read_as_they_are_written() {
    let given = json!({"funzioni": ["trasporti", "bagno"], "eta": "80_oltre", "comportamento": [], "sensi": null});
    let read_back = serde_json::to_value(answers("brass", &given)).unwrap();
    assert_eq!(read_back, json!({"funzioni": ["bagno", "trasporti"], "eta": "80_oltre"}));
    for number in [17.5, 3.0, 0.5] {
        let read_back = serde_json::to_string(&answers("mna", &json!({"totale": number}))).unwrap();
        assert_eq!(read_back, format!("{{\"totale\":{number}}}"));
        assert_eq!(serde_json::from_str::<Answers>(&read_back).unwrap(), answers("mna", &json!({"totale": number})));
    }
}

#[test]
fn the_age_says_which_option_fits() {
    let age = instrument("brass").item("eta").unwrap();
    for (years, code) in [
        (0, "fino_55"),
        (55, "fino_55"),
        (56, "56_64"),
        (64, "56_64"),
        (65, "65_79"),
        (79, "65_79"),
        (80, "80_oltre"),
        (109, "80_oltre"),
    ] {
        assert_eq!(age.fitting_age(years).unwrap().code, code, "{years}");
    }
    assert_eq!(instrument("brass").item("sensi").unwrap().fitting_age(80), None);
}

#[test]
fn what_another_scale_already_holds_is_proposed() {
    let proposed = |target: &str, source: &str, given: &Value| {
        derive(instrument(target), instrument(source), &answers(source, given))
            .map(|answers| serde_json::to_value(answers).unwrap())
    };
    let cirs = each("cirs", &["2", "3", "1", "1", "2", "1", "1", "1", "3", "2", "4", "1", "3", "4"]);
    let gds =
        each("gds-15", &["si", "si", "no", "no", "si", "si", "no", "si", "no", "si", "si", "no", "si", "no", "si"]);
    let five = json!({"d1": "si", "d4": "no", "d8": "si", "d9": "no", "d12": "no"});
    assert_eq!(proposed("gds-5", "gds-15", &gds), Some(five));
    let mut partial = gds;
    partial.as_object_mut().unwrap().remove("d9");
    assert_eq!(proposed("gds-5", "gds-15", &partial), None);
    assert_eq!(proposed("gds-15", "gds-5", &each("gds-5", &["si"; 5])), None);
    assert_eq!(proposed("mpi", "katz", &each("katz", &["autonomo"; 6])), Some(json!({"adl": 6})));
    assert_eq!(proposed("mpi", "katz", &json!({"bagno": "autonomo"})), None);
    assert_eq!(proposed("mpi", "spmsq", &spmsq(3, "elementare")), Some(json!({"spmsq": 3})));
    assert_eq!(proposed("mpi", "cirs", &cirs), Some(json!({"cirs": 4})));
    assert_eq!(proposed("mpi", "mna", &json!({"totale": 17.5})), Some(json!({"mna": 17.5})));
    let whole = json!({"telefono": "a", "acquisti": "b", "pasti": "b", "casa": "a", "bucato": "a", "spostamenti": "a", "farmaci": "b", "denaro": "a"});
    assert_eq!(proposed("mpi", "lawton", &whole), Some(json!({"iadl": 5})));
    assert_eq!(proposed("mpi", "lawton", &with(whole, json!({"bucato": "na"}))), None);
}
