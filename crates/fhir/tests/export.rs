//! Every instrument of the library as FHIR, and administrations of it: what a receiver can do with them, without our engine.
//!
//! What is made here is also written to `target/fhir`, where `script/fhir-check` has it read by an independent validator.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use jiff::Timestamp;
use poliedro_domain::code::CodeKind;
use poliedro_domain::instrument::{Answer, Answers, Instrument, ItemKind, Library, ScoreReport, score};
use poliedro_fhir::{
    Administration, Author, ExportError, Identifier, Resource, Respondent, Standing, Subject, bundle, canonical,
    observation, questionnaire, response, system,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const ID: &str = "019ab5f2-7c1e-7a10-8f00-3c2d1e0fa001";

fn at() -> Timestamp {
    "2026-10-25T00:30:00Z".parse().unwrap()
}

fn administration<'a>(answers: &'a Answers, report: &'a ScoreReport) -> Administration<'a> {
    Administration {
        id: ID,
        answers,
        report,
        at: at(),
        author: Author {
            display: "Giulia Conti, infermiera".to_owned(),
            identifier: Some(Identifier::of_operator("019ab5f2-0000-7000-8000-000000000001")),
        },
        subject: Subject { identifier: Identifier::of_code(CodeKind::Cf, "RSSMRA38M55D142R"), patient: None },
        respondent: Respondent::Related("Figlia".to_owned()),
        standing: Standing::Stands,
    }
}

/// Answers by the place of an option: the first, or the last. Of alternatives the first is answered.
fn answers(instrument: &Instrument, last: bool) -> Answers {
    let end = |n: usize| if last { n - 1 } else { 0 };
    let mut out = Answers::default();
    for input in &instrument.inputs {
        let answer = match input.kind {
            ItemKind::Number => Answer::Number(if last { input.max } else { input.min }.unwrap()),
            _ => Answer::Code(input.options[end(input.options.len())].code.clone()),
        };
        out.set(&input.id, answer);
    }
    for item in &instrument.items {
        if instrument.alternatives_of(&item.id).is_some_and(|group| group[0] != item.id) {
            continue;
        }
        let answer = match item.kind {
            ItemKind::Number => Answer::Number(if last { item.max } else { item.min }.unwrap()),
            ItemKind::Single => Answer::Code(item.options[end(item.options.len())].code.clone()),
            ItemKind::Multiple if last => {
                let together = item.options.iter().filter(|option| item.exclusive.as_ref() != Some(&option.code));
                Answer::Codes(together.map(|option| option.code.clone()).collect())
            }
            ItemKind::Multiple => Answer::Codes(vec![item.options[0].code.clone()]),
        };
        out.set(&item.id, answer);
    }
    out
}

/// Every item of a resource, groups included, in order.
fn flat(items: &Value) -> Vec<&Value> {
    let mut out = Vec::new();
    for item in items.as_array().into_iter().flatten() {
        out.push(item);
        out.extend(flat(&item["item"]));
    }
    out
}

fn links(resource: &Resource) -> Vec<&str> {
    flat(&resource.body["item"]).into_iter().map(|item| item["linkId"].as_str().unwrap()).collect()
}

fn points(coding_or_option: &Value) -> Option<f64> {
    coding_or_option["extension"]
        .as_array()?
        .iter()
        .find(|extension| extension["url"] == ORDINAL)
        .and_then(|extension| extension["valueDecimal"].as_f64())
}

fn write(name: &str, body: &Value) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("fhir");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.json")), serde_json::to_string_pretty(body).unwrap()).unwrap();
}

#[test]
fn every_question_is_an_item_with_its_id_and_its_options() {
    for instrument in Library::shipped().versions() {
        let made = questionnaire(instrument);
        write(&format!("questionnaire-{}-{}", instrument.id, instrument.version), &made.body);
        let items = flat(&made.body["item"]);
        let ids: BTreeSet<&str> = links(&made).into_iter().collect();
        assert_eq!(ids.len(), items.len(), "{}: a linkId twice", instrument.id);
        for item in &instrument.items {
            let found = items.iter().find(|found| found["linkId"] == item.id.as_str()).unwrap();
            let options = found["answerOption"].as_array().map(Vec::as_slice).unwrap_or_default();
            let given: Vec<_> =
                options.iter().map(|o| (o["valueCoding"]["display"].as_str().unwrap(), points(o))).collect();
            let mut expected: Vec<_> =
                item.options.iter().map(|o| (o.label.as_str(), Some(o.points.to_f64()))).collect();
            expected.extend(item.not_applicable.as_deref().map(|label| (label, None)));
            assert_eq!(given, expected, "{} {}", instrument.id, item.id);
            for coding in &item.codes {
                let here = found["code"].as_array().unwrap();
                assert!(
                    here.iter().any(|c| c["system"] == coding.system && c["code"] == coding.code),
                    "{}",
                    coding.code
                );
            }
        }
        for input in &instrument.inputs {
            assert!(ids.contains(input.id.as_str()), "{} {}", instrument.id, input.id);
        }
        assert_eq!(made.body["language"], "it");
        assert_eq!(made.body["status"], "active");
    }
}

#[test]
fn every_answer_of_a_response_is_one_of_its_questionnaire() {
    for instrument in Library::shipped().versions() {
        let made = questionnaire(instrument);
        let asked: BTreeMap<&str, &Value> =
            flat(&made.body["item"]).into_iter().map(|item| (item["linkId"].as_str().unwrap(), item)).collect();
        for last in [false, true] {
            let answers = answers(instrument, last);
            let report = score(instrument, &answers);
            assert!(report.complete, "{} {:?}", instrument.id, report.missing);
            let sealed = administration(&answers, &report);
            let kept = response(instrument, &sealed).unwrap();
            let place = if last { "last" } else { "first" };
            write(&format!("response-{}-{place}", instrument.id), &kept.body);
            assert_eq!(kept.body["questionnaire"], canonical(instrument));
            assert_eq!(kept.body["status"], "completed");
            let mut answered = 0;
            for item in flat(&kept.body["item"]) {
                let question = asked[item["linkId"].as_str().unwrap()];
                assert_eq!(item["text"], question["text"]);
                for answer in item["answer"].as_array().into_iter().flatten() {
                    answered += 1;
                    let (element, value) = answer.as_object().unwrap().iter().next().unwrap();
                    match question["type"].as_str().unwrap() {
                        "choice" => {
                            let same = |o: &&Value| {
                                o["valueCoding"]["system"] == value["system"]
                                    && o["valueCoding"]["code"] == value["code"]
                            };
                            let option = question["answerOption"].as_array().unwrap().iter().find(same).unwrap();
                            assert_eq!(points(option), points(value));
                            assert_eq!(option["valueCoding"]["display"], value["display"]);
                        }
                        "integer" => assert!(element == "valueInteger" && value.is_i64(), "{answer}"),
                        "decimal" => assert!(element == "valueDecimal" && value.is_number(), "{answer}"),
                        other => panic!("{other}"),
                    }
                }
            }
            let expected: usize =
                answers.iter().map(|(_, answer)| if let Answer::Codes(codes) = answer { codes.len() } else { 1 }).sum();
            assert_eq!(answered, expected, "{}", instrument.id);
            let found = observation(instrument, &sealed).unwrap().unwrap();
            write(&format!("observation-{}-{place}", instrument.id), &found.body);
            assert_eq!(found.body["valueQuantity"]["value"].as_f64(), report.score.map(|score| score.to_f64()));
        }
    }
}

/// A receiver who knows nothing of us adds up the points of a Barthel and finds the total. dominio §1.3: this one is 60, severe.
#[test]
fn a_receiver_can_add_up_the_points() {
    let barthel = Library::shipped().get("barthel").unwrap();
    let given = [5, 0, 5, 5, 10, 5, 5, 10, 10, 5];
    let answers: Answers = barthel
        .items
        .iter()
        .zip(given)
        .map(|(item, points)| (item.id.clone(), Answer::Code(points.to_string())))
        .collect();
    let report = score(barthel, &answers);
    let sealed = administration(&answers, &report);
    let kept = response(barthel, &sealed).unwrap().body;
    let total: f64 = flat(&kept["item"]).into_iter().filter_map(|item| points(&item["answer"][0]["valueCoding"])).sum();
    let found = observation(barthel, &sealed).unwrap().unwrap().body;
    assert_eq!(total, 60.0);
    assert_eq!(found["valueQuantity"]["value"], 60);
    let codes: Vec<_> = found["code"]["coding"].as_array().unwrap().iter().map(|c| &c["code"]).collect();
    assert_eq!(
        codes,
        ["barthel.score.totale", "96761-2"],
        "LOINC's total, and not the SNOMED CT code of the instrument"
    );
    assert_eq!(found["interpretation"][0]["coding"][0]["system"], system::INSTRUMENTS);
    assert_eq!(found["interpretation"][0]["text"], *report.band_label.as_ref().unwrap());
    assert_eq!(found["derivedFrom"][0]["reference"], format!("urn:poliedro:QuestionnaireResponse:{ID}"));
    // The clocks went back at 01:00 UTC of that night: at 00:30 it is still 02:30 of summer time.
    assert_eq!(kept["authored"], "2026-10-25T02:30:00+02:00");
    assert_eq!(
        kept["subject"],
        json!({
            "type": "Patient", "identifier": { "system": "http://hl7.it/sid/codiceFiscale", "value": "RSSMRA38M55D142R" }
        })
    );
    assert_eq!(kept["source"], json!({ "type": "RelatedPerson", "display": "Figlia" }));
}

/// What is missing is not zero: closed incomplete, there is a response, and no score.
#[test]
fn an_incomplete_one_has_no_score() {
    for instrument in Library::shipped().all() {
        let mut answers = answers(instrument, true);
        let dropped = &instrument.items[0].id;
        answers.clear(dropped);
        let report = score(instrument, &answers);
        assert!(!report.complete);
        let sealed = administration(&answers, &report);
        let kept = response(instrument, &sealed).unwrap();
        assert_eq!(kept.body["status"], "stopped", "{}", instrument.id);
        assert!(!links(&kept).contains(&dropped.as_str()));
        assert_eq!(observation(instrument, &sealed).unwrap(), None);
        write(&format!("response-{}-incomplete", instrument.id), &kept.body);
    }
    let (katz, none) = (Library::shipped().get("katz").unwrap(), Answers::default());
    let report = score(katz, &none);
    let kept = response(katz, &administration(&none, &report)).unwrap();
    assert_eq!(kept.body.get("item"), None, "FHIR has no empty lists");
    write("response-nothing-answered", &kept.body);
}

#[test]
fn a_correction_and_what_it_corrects_say_so() {
    let katz = Library::shipped().get("katz").unwrap();
    let answers = answers(katz, true);
    let report = score(katz, &answers);
    for (standing, of_response, of_observation) in [
        (Standing::Stands, "completed", "final"),
        (Standing::Corrects("01a0-old"), "amended", "amended"),
        (Standing::Corrected, "entered-in-error", "entered-in-error"),
    ] {
        let sealed = Administration { standing, ..administration(&answers, &report) };
        assert_eq!(response(katz, &sealed).unwrap().body["status"], of_response);
        assert_eq!(observation(katz, &sealed).unwrap().unwrap().body["status"], of_observation);
    }
    let sealed = Administration { standing: Standing::Corrects("01a0-old"), ..administration(&answers, &report) };
    let kept = response(katz, &sealed).unwrap();
    assert_eq!(kept.body["extension"][0]["valueIdentifier"]["value"], "01a0-old");
    write("response-corrects", &kept.body);
    // A correction that misses something is no finished form.
    let nothing = Answers::default();
    let report = score(katz, &nothing);
    let sealed = Administration { standing: Standing::Corrects("01a0-old"), ..administration(&nothing, &report) };
    assert_eq!(response(katz, &sealed).unwrap().body["status"], "stopped");
}

#[test]
fn nothing_is_left_out_in_silence() {
    let katz = Library::shipped().get("katz").unwrap();
    let lawton = Library::shipped().get("lawton").unwrap();
    let good = answers(katz, true);
    let report = score(katz, &good);
    let said = |answers: &Answers| response(katz, &administration(answers, &report)).unwrap_err().to_string();
    let first = &katz.items[0];
    for (id, answer, label) in [
        (first.id.as_str(), Answer::Code("forse".to_owned()), first.label.as_str()),
        (first.id.as_str(), Answer::Number(1.into()), first.label.as_str()),
        (first.id.as_str(), Answer::Code("na".to_owned()), first.label.as_str()),
        ("altezza", Answer::Code("0".to_owned()), "altezza"),
    ] {
        let mut wrong = good.clone();
        wrong.set(id, answer);
        assert_eq!(
            said(&wrong),
            format!(
                "{label}: la risposta conservata non è tra quelle previste dalla definizione katz {}.",
                katz.version
            )
        );
    }
    assert!(matches!(
        response(lawton, &administration(&good, &report)),
        Err(ExportError::OtherDefinition { made_with, given }) if made_with.starts_with("katz ") && given.starts_with("lawton ")
    ));
    for id in ["", "con spazio", "accenti-è", &"x".repeat(65)] {
        let sealed = Administration { id, ..administration(&good, &report) };
        assert!(matches!(response(katz, &sealed), Err(ExportError::BadId(_))), "{id}");
        assert!(observation(katz, &sealed).is_err());
    }
}

#[test]
fn people_are_known_by_the_code_they_have() {
    for (identifier, system) in [
        (Identifier::of_code(CodeKind::Cf, "X"), "http://hl7.it/sid/codiceFiscale"),
        (Identifier::of_code(CodeKind::Stp, "X"), "http://hl7.it/sid/stp"),
        (Identifier::of_code(CodeKind::Eni, "X"), "urn:poliedro:eni"),
        (Identifier::of_code(CodeKind::Provisional, "X"), "urn:poliedro:cf-provvisorio"),
        (Identifier::of_file("X"), "urn:poliedro:fascicolo"),
    ] {
        assert_eq!((identifier.system.as_str(), identifier.value.as_str()), (system, "X"));
    }
}

#[test]
fn an_envelope_carries_each_definition_once() {
    let katz = Library::shipped().get("katz").unwrap();
    let (low, high) = (answers(katz, false), answers(katz, true));
    let (before, after) = (score(katz, &low), score(katz, &high));
    let other = "019ab5f2-7c1e-7a10-8f00-3c2d1e0fa002";
    let mut resources = Vec::new();
    for (id, answers, report) in [(ID, &low, &before), (other, &high, &after)] {
        let sealed = Administration { id, respondent: Respondent::Person, ..administration(answers, report) };
        resources.push(questionnaire(katz));
        resources.push(response(katz, &sealed).unwrap());
        resources.extend(observation(katz, &sealed).unwrap());
    }
    let made = bundle(at(), resources);
    write("bundle-katz", &made);
    let urls: Vec<_> =
        made["entry"].as_array().unwrap().iter().map(|entry| entry["fullUrl"].as_str().unwrap()).collect();
    assert_eq!(
        urls,
        [
            format!("urn:poliedro:Questionnaire:katz-{}", katz.version),
            format!("urn:poliedro:QuestionnaireResponse:{ID}"),
            format!("urn:poliedro:Observation:{ID}"),
            format!("urn:poliedro:QuestionnaireResponse:{other}"),
            format!("urn:poliedro:Observation:{other}"),
        ]
    );
    assert_eq!(made["type"], "collection");
    assert_eq!(bundle(at(), []).get("entry"), None);
}
