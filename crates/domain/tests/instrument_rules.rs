//! Rules together in ways that no shipped scale needs yet: an invented scale, counted by hand.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use poliedro_domain::instrument::{Answers, Instrument, Library, derive, load, read, score};
use serde_json::{Value, json};

/// A mean corrected by an input, a multiple choice whose exclusive option counts most, a shared scale turned round, a number
/// input nobody needs.
fn invented() -> Instrument {
    let definition = json!({
        "id": "prova", "version": "2.0.0", "title": "Scala di prova", "short": "Prova", "citation": "Nessuna.", "licence": "Libera.",
        "mode": "full", "domain": "social", "direction": "higher_worse", "filledBy": "Nessuno", "on": true, "licensed": false,
        "scales": {"tre": [
            {"code": "mai", "label": "Mai", "points": 0}, {"code": "a_volte", "label": "A volte", "points": 1},
            {"code": "sempre", "label": "Sempre", "points": 3}]},
        "inputs": [
            {"id": "gruppo", "label": "Gruppo", "kind": "single", "required": true,
                "options": [{"code": "a", "label": "A"}, {"code": "b", "label": "B"}]},
            {"id": "peso", "label": "Peso", "kind": "number", "min": 20, "max": 300, "required": false}],
        "items": [
            {"id": "diritta", "label": "Diritta", "kind": "single", "scale": "tre"},
            {"id": "rovesciata", "label": "Rovesciata", "kind": "single", "scale": "tre", "reversed": true},
            {"id": "varie", "label": "Varie", "kind": "multiple", "exclusive": "tutte", "options": [
                {"code": "una", "label": "Una", "points": 1}, {"code": "due", "label": "Due", "points": 1},
                {"code": "tutte", "label": "Tutte e altro", "points": 4}]}],
        "scores": [
            {"id": "media", "label": "Media", "min": 0.3, "max": 3.3, "decimals": 1, "rule": {"mean": {}}},
            {"id": "corretta", "label": "Media corretta", "min": 0.3, "max": 3.3, "decimals": 1,
                "bands": [
                    {"code": "bassa", "label": "Bassa", "from": 0.3, "to": 1.6, "tone": "good"},
                    {"code": "alta", "label": "Alta", "from": 1.7, "to": 3.3, "tone": "danger"}],
                "rule": {"adjust": {"of": "media", "input": "gruppo", "by": {"a": 0, "b": 1}}}}],
        "main": "corretta"});
    load(&definition.to_string()).unwrap_or_else(|error| panic!("{error}"))
}

fn report(given: &Value) -> Value {
    let prova = invented();
    serde_json::to_value(score(&prova, &read(&prova, given).unwrap_or_else(|errors| panic!("{errors:?}")))).unwrap()
}

#[test]
fn rules_stand_on_one_another() {
    // (0 + 0 + 1) / 3, within limits; (3 + 3 + 4) / 3 = 3,33; (1 + 2 + 2) / 3 = 1,67 and with one more 2,67.
    let rows = [
        (json!({"diritta": "mai", "rovesciata": "sempre", "varie": ["una"], "gruppo": "a"}), 0.3, 0.3, "bassa"),
        (json!({"diritta": "sempre", "rovesciata": "mai", "varie": ["tutte"], "gruppo": "b"}), 3.3, 3.3, "alta"),
        (
            json!({"diritta": "a_volte", "rovesciata": "a_volte", "varie": ["due", "una"], "gruppo": "a"}),
            1.7,
            1.7,
            "alta",
        ),
        (
            json!({"diritta": "a_volte", "rovesciata": "a_volte", "varie": ["due", "una"], "gruppo": "b", "peso": 71.5}),
            1.7,
            2.7,
            "alta",
        ),
        (json!({"diritta": "mai", "rovesciata": "sempre", "varie": ["tutte"], "gruppo": "a"}), 1.3, 1.3, "bassa"),
    ];
    for (given, mean, corrected, band) in rows {
        let report = report(&given);
        assert_eq!(report["subscores"]["media"].as_f64(), Some(mean), "{report}");
        assert_eq!((report["score"].as_f64(), report["band"].as_str()), (Some(corrected), Some(band)), "{report}");
    }
    let open = report(&json!({"diritta": "a_volte", "rovesciata": "sempre", "gruppo": "a"}));
    assert_eq!((&open["range"], &open["missing"]), (&json!([0.7, 1.7]), &json!(["varie"])));
    let without = report(&json!({"diritta": "a_volte", "rovesciata": "sempre", "varie": ["una"]}));
    assert_eq!((&without["range"], &without["missing"]), (&json!([0.7, 1.7]), &json!(["gruppo"])));
}

#[test]
fn the_limits_of_an_input_are_kept() {
    let prova = invented();
    for (weight, sentence) in [
        (json!(19), "Peso: il valore deve stare fra 20 e 300."),
        (json!(301), "Peso: il valore deve stare fra 20 e 300."),
        (json!("70"), "Peso: serve un numero."),
        (json!(70.123456), "Peso: il valore ha troppi decimali."),
    ] {
        assert_eq!(read(&prova, &json!({ "peso": weight })).unwrap_err()[0].message, sentence);
    }
}

#[test]
fn not_applicable_is_only_where_it_is_declared() {
    let katz = Library::shipped().get("katz").unwrap();
    let answers: Answers = serde_json::from_value(json!({"bagno": "na"})).unwrap();
    assert_eq!(score(katz, &answers), score(katz, &Answers::default()));
}

/// The index of comorbidity is known without the last category, but a form that is not complete proposes nothing.
#[test]
fn an_incomplete_scale_proposes_nothing() {
    let library = Library::shipped();
    let (cirs, mpi) = (library.get("cirs").unwrap(), library.get("mpi").unwrap());
    let mut answers: Answers =
        cirs.items.iter().map(|item| (item.id.clone(), serde_json::from_value(json!("3")).unwrap())).collect();
    assert!(derive(mpi, cirs, &answers).is_some());
    answers.clear("psiche");
    assert_eq!(derive(mpi, cirs, &answers), None);
}
