//! The sheets of the two visits: what they accept, what they refuse and in which words, what they still ask.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use poliedro_domain::sheet::{
    ERROR_LIMIT, Field, Kind, Library, Sheet, SheetError, TEXT_LIMIT, Values, check, missing,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn health() -> &'static Sheet {
    Library::shipped().get("visit-health").unwrap()
}

fn social() -> &'static Sheet {
    Library::shipped().get("visit-social").unwrap()
}

fn refused(sheet: &Sheet, typed: Value) -> Vec<(String, String)> {
    check(sheet, &typed).unwrap_err().into_iter().map(|SheetError { field, message, .. }| (field, message)).collect()
}

/// An answer that fits a question.
fn answer(field: &Field) -> Value {
    let first = || field.options.first().unwrap().code.clone();
    match field.kind {
        Kind::Text => json!("Prima riga\nSeconda riga"),
        Kind::Line => json!("Una riga"),
        Kind::Choice => json!(first()),
        Kind::Choices => json!([first()]),
        Kind::Number => json!(field.min.unwrap()),
        Kind::Date => json!("2026-11-23"),
        Kind::Yesno => json!("no"),
        Kind::Rows => {
            json!([Value::Object(field.columns.iter().map(|column| (column.id.clone(), answer(column))).collect())])
        }
    }
}

fn complete(sheet: &Sheet) -> Map<String, Value> {
    sheet.fields().map(|field| (field.id.clone(), answer(field))).collect()
}

#[test]
fn a_complete_sheet_is_kept_whole_and_misses_nothing() {
    for sheet in Library::shipped().all() {
        let typed = complete(sheet);
        let values = check(sheet, &Value::Object(typed.clone())).unwrap();
        assert_eq!(values.iter().count(), sheet.fields().count(), "{}", sheet.id);
        assert_eq!(missing(sheet, &values), []);
        let kept = serde_json::to_value(&values).unwrap();
        assert_eq!(serde_json::from_value::<Values>(kept.clone()).unwrap(), values);
        // What was kept is accepted again as it is.
        assert_eq!(check(sheet, &kept).unwrap(), values);
    }
}

#[test]
fn an_empty_sheet_is_a_draft_and_says_what_it_misses() {
    for blank in [json!(null), json!({}), json!({"conclusion": "  \n ", "aids": [], "pain": null})] {
        let values = check(health(), &blank).unwrap();
        assert!(values.is_empty());
        let fields: Vec<_> = missing(health(), &values).into_iter().map(|m| m.field).collect();
        assert_eq!(fields, ["health_summary", "allergies_known", "nursing_needs", "pain", "conclusion"]);
    }
    let fields: Vec<_> = missing(social(), &Values::default()).into_iter().map(|m| m.field).collect();
    assert_eq!(fields, ["living", "caregiver", "home_suitable", "protection", "wishes", "conclusion"]);
}

#[test]
fn each_required_answer_alone_is_missed_by_its_label() {
    for sheet in Library::shipped().all() {
        for field in sheet.fields().filter(|field| field.required) {
            let mut typed = complete(sheet);
            typed.remove(&field.id);
            let values = check(sheet, &Value::Object(typed)).unwrap();
            let found = missing(sheet, &values);
            assert_eq!(found.len(), 1, "{}", field.id);
            assert_eq!((&found[0].field, &found[0].label), (&field.id, &field.label));
        }
    }
}

#[test]
fn what_is_wrong_is_said_with_the_label() {
    let long_line = "a".repeat(201);
    let long_text = "à".repeat(TEXT_LIMIT + 1);
    let rows: Vec<Value> = vec![json!({"name": "Anna"}); 101];
    let table: Vec<(&Sheet, Value, &str, &str)> = vec![
        (health(), json!({"weight": 301}), "weight", "Peso: il valore deve essere compreso tra 2 e 300 kg."),
        (health(), json!({"weight": 62.55}), "weight", "Peso: scriva al massimo una cifra dopo la virgola."),
        (health(), json!({"weight": "62,5"}), "weight", "Peso: scriva un numero."),
        (health(), json!({"weight": true}), "weight", "Peso: scriva un numero."),
        (health(), json!({"height": 160.5}), "height", "Statura: scriva un numero intero, senza decimali."),
        (social(), json!({"isee": 9000.123}), "isee", "ISEE: scriva al massimo 2 cifre dopo la virgola."),
        (social(), json!({"floor": -2}), "floor", "Piano: il valore deve essere compreso tra -1 e 30."),
        (health(), json!({"pain": "si"}), "pain", "Dolore: risponda sì o no."),
        (health(), json!({"pain": 1}), "pain", "Dolore: risponda sì o no."),
        (health(), json!({"sleep": "benissimo"}), "sleep", "Sonno: la voce «benissimo» non è nell’elenco."),
        (health(), json!({"sleep": ["regolare"]}), "sleep", "Sonno: scelga una voce dell’elenco."),
        (
            health(),
            json!({"nursing_needs": ["peg", "sonda"]}),
            "nursing_needs",
            "Bisogni infermieristici: la voce «sonda» non è nell’elenco.",
        ),
        (
            health(),
            json!({"nursing_needs": ["nessuno", "peg"]}),
            "nursing_needs",
            "Bisogni infermieristici: «Nessuno» non si può scegliere insieme ad altre voci.",
        ),
        (
            health(),
            json!({"nursing_needs": "peg"}),
            "nursing_needs",
            "Bisogni infermieristici: scelga una o più voci dell’elenco.",
        ),
        (
            social(),
            json!({"isee_valid_until": "2026-02-30"}),
            "isee_valid_until",
            "ISEE valido fino al: la data non esiste nel calendario.",
        ),
        (
            social(),
            json!({"isee_valid_until": "31/12/2026"}),
            "isee_valid_until",
            "ISEE valido fino al: scriva una data, con giorno, mese e anno.",
        ),
        (
            social(),
            json!({"isee_valid_until": "0026-12-31"}),
            "isee_valid_until",
            "ISEE valido fino al: l’anno deve essere compreso tra 1800 e 2199.",
        ),
        (
            social(),
            json!({"caregiver": long_line}),
            "caregiver",
            "Chi assiste di più: il testo è di 201 caratteri, il massimo è 200. Lo abbrevi: non è stato perso nulla.",
        ),
        (
            social(),
            json!({"wishes": long_text}),
            "wishes",
            "Desideri della persona: il testo è di 20001 caratteri, il massimo è 20000. Lo abbrevi: non è stato perso nulla.",
        ),
        (
            social(),
            json!({"caregiver": "Anna\nBruno"}),
            "caregiver",
            "Chi assiste di più: il testo contiene caratteri di controllo non ammessi.",
        ),
        (
            social(),
            json!({"wishes": "a\u{7}b"}),
            "wishes",
            "Desideri della persona: il testo contiene caratteri di controllo non ammessi.",
        ),
        (social(), json!({"wishes": 3}), "wishes", "Desideri della persona: qui serve un testo."),
        (
            social(),
            json!({"network": rows}),
            "network",
            "Rete familiare e di sostegno: le righe sono 101, il massimo è 100.",
        ),
        (
            social(),
            json!({"network": {"name": "Anna"}}),
            "network",
            "Rete familiare e di sostegno: qui serve un elenco di righe.",
        ),
        (
            social(),
            json!({"network": [{"name": "Anna"}, "Bruno"]}),
            "network[1]",
            "Rete familiare e di sostegno, riga 2: la riga non si legge.",
        ),
        (
            social(),
            json!({"network": [{}, {}, {"name": "Anna", "lives_with": "forse"}]}),
            "network[2].lives_with",
            "Rete familiare e di sostegno, riga 3, Vive con la persona: risponda sì o no.",
        ),
        (
            social(),
            json!({"network": [{"name": "Anna", "age": 50}]}),
            "network[0].age",
            "Rete familiare e di sostegno, riga 1: il campo «age» non fa parte della scheda.",
        ),
        (social(), json!({"pippo": null}), "pippo", "Visita sociale: il campo «pippo» non fa parte della scheda."),
        (social(), json!([1, 2]), "", "Visita sociale: la scheda non si legge."),
    ];
    for (sheet, typed, field, message) in table {
        assert_eq!(refused(sheet, typed), [(field.to_owned(), message.to_owned())]);
    }
}

#[test]
fn everything_wrong_is_said_at_once_in_the_order_of_the_form() {
    let fields: Vec<_> = refused(
        social(),
        json!({"zzz": 1, "conclusion": 1, "home_kind": "x", "living": "x", "network": [{"relation": "x", "name": 1}]}),
    )
    .into_iter()
    .map(|(field, _)| field)
    .collect();
    assert_eq!(fields, ["living", "network[0].name", "network[0].relation", "home_kind", "conclusion", "zzz"]);
}

#[test]
fn a_flood_of_keys_gets_a_hundred_sentences_and_no_more() {
    let flood: Map<String, Value> = (0..5000).map(|i| (format!("{i}{}", "x".repeat(500)), json!(1))).collect();
    let errors = check(social(), &Value::Object(flood)).unwrap_err();
    assert_eq!(errors.len(), ERROR_LIMIT);
    assert!(errors.iter().all(|e| e.message.chars().count() < 200));
}

#[test]
fn answers_have_one_form() {
    let values = check(
        social(),
        &json!({
            "caregiver": "  Nicolo\u{300}\u{200b} \u{202a}333 1234567\u{202c} ",
            "wishes": "Restare\r\na casa \n",
            "barriers": ["umidita", "vasca", "umidita"],
            "pension": 812.0,
            "isee_valid_until": " 2026-12-31 ",
            "lift": false,
            "home_note": "   ",
        }),
    )
    .unwrap();
    assert_eq!(values.text("caregiver"), Some("Nicolò 333 1234567"));
    assert_eq!(values.text("wishes"), Some("Restare\na casa"));
    assert_eq!(values.codes("barriers"), ["vasca", "umidita"]);
    assert_eq!(values.get("pension"), Some(&json!(812)));
    assert_eq!(values.number("pension"), Some(812.0));
    assert_eq!(values.date("isee_valid_until"), Some(jiff::civil::date(2026, 12, 31)));
    assert_eq!((values.text("lift"), values.yes("lift")), (Some("no"), Some(false)));
    for (typed, kept) in
        [(json!(true), Some(true)), (json!("yes"), Some(true)), (json!(" no "), Some(false)), (json!(""), None)]
    {
        assert_eq!(check(health(), &json!({ "pain": typed })).unwrap().yes("pain"), kept);
    }
    assert_eq!(values.get("home_note"), None);
    assert_eq!(values.codes("services"), Vec::<&str>::new());
}

#[test]
fn rows_keep_their_number_until_the_visit_is_closed() {
    let values = check(
        social(),
        &json!({"network": [{"name": "Anna", "relation": "figlio"}, {"name": " "}, {"phone": "333"}, {}, {"name": ""}]}),
    )
    .unwrap();
    assert_eq!(values.rows("network").len(), 3);
    let asked: Vec<_> = missing(social(), &values).into_iter().filter(|m| m.field.starts_with("network")).collect();
    let said: Vec<_> = asked.iter().map(|m| (m.field.as_str(), m.label.as_str())).collect();
    assert_eq!(
        said,
        [
            ("network[2].name", "Rete familiare e di sostegno, riga 3, Nome"),
            ("network[2].relation", "Rete familiare e di sostegno, riga 3, Rapporto"),
        ]
    );
    let closed = values.without_blank_rows();
    let phones: Vec<_> = closed.rows("network").iter().map(|row| row.get("phone").cloned()).collect();
    assert_eq!(phones, [None, Some(json!("333"))]);
    let none = check(social(), &json!({"network": [{}, {"name": "x"}], "services": [{}, {}]})).unwrap();
    assert!(none.get("services").is_none());
}

#[test]
fn bounds_are_included() {
    for value in [2.0, 300.0, 62.5, 0.1 + 61.9] {
        assert!(check(health(), &json!({ "weight": value })).is_ok(), "{value}");
    }
    for value in [1.9, 300.1, -1.0, f64::MAX, f64::MIN_POSITIVE] {
        assert!(check(health(), &json!({ "weight": value })).is_err(), "{value}");
    }
    assert!(check(social(), &json!({"caregiver": "è".repeat(200), "wishes": "è".repeat(TEXT_LIMIT)})).is_ok());
    assert!(check(social(), &json!({"network": vec![json!({"name": "A"}); 100]})).is_ok());
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(vec!["figlio", "nessuno", "peg", "sola", "2026-11-23"]).prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        let keys = prop::sample::select(vec![
            "name",
            "relation",
            "help",
            "lives_with",
            "phone",
            "network",
            "barriers",
            "wishes",
            "isee",
            "floor",
            "living",
            "x",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::Array),
            prop::collection::vec((keys, inner), 0..8).prop_map(|pairs| Value::Object(
                pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
            )),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Any JSON has an answer; what is accepted is accepted again unchanged, and can be asked what it misses.
    #[test]
    fn any_json_has_an_answer(typed in any_json()) {
        match check(social(), &typed) {
            Ok(values) => {
                let kept = serde_json::to_value(&values).unwrap();
                prop_assert_eq!(check(social(), &kept), Ok(values.clone()));
                missing(social(), &values);
                let closed = values.without_blank_rows();
                prop_assert!(check(social(), &serde_json::to_value(&closed).unwrap()).is_ok());
            }
            Err(errors) => {
                prop_assert!(!errors.is_empty() && errors.len() <= ERROR_LIMIT);
                for error in errors {
                    prop_assert!(error.message.starts_with(&error.label), "{}", error.message);
                    prop_assert!(error.message.ends_with('.'), "{}", error.message);
                }
            }
        }
    }

    /// Reading back what is kept never fails to be total: any object of answers can be asked anything.
    #[test]
    fn any_kept_answers_can_be_read(kept in any_json()) {
        if let Ok(values) = serde_json::from_value::<Values>(kept) {
            for field in social().fields() {
                values.text(&field.id);
                values.date(&field.id);
                values.number(&field.id);
                values.yes(&field.id);
                values.codes(&field.id);
                values.rows(&field.id);
            }
            missing(social(), &values);
        }
    }
}
