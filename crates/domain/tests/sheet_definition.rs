//! The sheets as they are written: their words, the lists they share, and the definitions that are refused.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use poliedro_domain::catalogue::Catalogue;
use poliedro_domain::sheet::{Field, Library, load};
use serde_json::{Value, json};

/// The same words for the same things everywhere: a contact becomes a row of the network, a proposed setting reaches the equipe.
#[test]
fn lists_shared_with_the_catalogue_are_the_same() {
    let sheet = |id| Library::shipped().get(id).unwrap();
    let catalogue = Catalogue::shipped();
    let same = |field: &Field, list: &str| {
        let ours: Vec<_> = field.options.iter().map(|o| (o.code.as_str(), o.label.as_str())).collect();
        let theirs: Vec<_> = catalogue.list(list).iter().map(|e| (e.code.as_str(), e.label.as_str())).collect();
        assert_eq!(ours, theirs, "{list}");
    };
    same(sheet("visit-social").field("network").unwrap().column("relation").unwrap(), "contactRole");
    for id in ["visit-health", "visit-social"] {
        same(sheet(id).field("setting").unwrap(), "careSetting");
    }
}

#[test]
fn the_words_are_whole() {
    for sheet in Library::shipped().all() {
        let fields: Vec<&Field> = sheet.fields().flat_map(|field| [field].into_iter().chain(&field.columns)).collect();
        for text in
            fields.iter().flat_map(|f| [&f.label, &f.help].into_iter().chain(f.options.iter().map(|o| &o.label)))
        {
            assert!(!text.contains('\''), "«{text}»: the apostrophe is ’");
            assert!(!text.contains("  "), "«{text}»");
        }
        for help in fields.iter().map(|f| &f.help).chain(sheet.sections.iter().map(|s| &s.help)) {
            assert!(help.is_empty() || help.ends_with('.'), "«{help}»");
        }
    }
}

#[test]
fn a_definition_that_contradicts_itself_is_refused() {
    let with = |field: Value| json!({"id": "a", "version": "1.0.0", "title": "A", "sections": [{"id": "s", "label": "S", "fields": [field]}]});
    let good = with(json!({"id": "x", "label": "X", "kind": "line"}));
    assert!(load(&good.to_string()).is_ok());
    let option = json!({"code": "a", "label": "A"});
    let bad = [
        json!({"id": "X", "label": "X", "kind": "line"}),
        json!({"id": "x", "label": " X", "kind": "line"}),
        json!({"id": "x", "label": "", "kind": "line"}),
        json!({"id": "x", "label": "X", "kind": "memo"}),
        json!({"id": "x", "label": "X", "kind": "line", "colour": "red"}),
        json!({"id": "x", "label": "X", "kind": "choice"}),
        json!({"id": "x", "label": "X", "kind": "line", "options": [option]}),
        json!({"id": "x", "label": "X", "kind": "choice", "options": [option, option]}),
        json!({"id": "x", "label": "X", "kind": "choice", "exclusive": "a", "options": [option]}),
        json!({"id": "x", "label": "X", "kind": "choices", "exclusive": "b", "options": [option]}),
        json!({"id": "x", "label": "X", "kind": "number", "min": 0}),
        json!({"id": "x", "label": "X", "kind": "number", "min": 1, "max": 1}),
        json!({"id": "x", "label": "X", "kind": "number", "min": 0, "max": 1, "decimals": 4}),
        json!({"id": "x", "label": "X", "kind": "line", "min": 0}),
        json!({"id": "x", "label": "X", "kind": "line", "unit": "kg"}),
        json!({"id": "x", "label": "X", "kind": "rows"}),
        json!({"id": "x", "label": "X", "kind": "rows", "columns": [{"id": "y", "label": "Y", "kind": "rows", "columns": [{"id": "z", "label": "Z", "kind": "line"}]}]}),
        json!({"id": "x", "label": "X", "kind": "line", "columns": [{"id": "y", "label": "Y", "kind": "line"}]}),
    ];
    for field in bad {
        assert!(load(&with(field.clone()).to_string()).is_err(), "{field}");
    }
    for (key, value) in [("version", json!("1.0")), ("id", json!("A b")), ("title", json!("")), ("sections", json!([]))]
    {
        let mut sheet = good.clone();
        sheet[key] = value;
        assert!(load(&sheet.to_string()).is_err(), "{key}");
    }
    let mut twice = good.clone();
    twice["sections"][0]["fields"] =
        json!([{"id": "x", "label": "X", "kind": "line"}, {"id": "x", "label": "X", "kind": "line"}]);
    let error = load(&twice.to_string()).unwrap_err();
    assert_eq!(error.to_string(), "a: «x» is there twice");
    assert!(load("{").is_err());
}
