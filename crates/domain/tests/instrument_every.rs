//! What must hold of every instrument, shipped today or tomorrow: generated from the files, summed by hand beside the engine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod oracle;

use oracle::{Case, Question, cases, parts};
use poliedro_domain::instrument::{Amount, Answers, ScoreReport, read, score};
use serde_json::{Map, Value, json};

fn scored(case: &Case, answers: &Map<String, Value>) -> ScoreReport {
    let read =
        read(&case.loaded, &Value::Object(answers.clone())).unwrap_or_else(|e| panic!("{}: {e:?}", case.loaded.id));
    score(&case.loaded, &read)
}

fn in_parts(amount: Option<Amount>) -> Option<i128> {
    amount.map(|amount| i128::from(amount.parts()))
}

/// Every score of a complete form is the hand sum, in the band of the raw file.
fn agrees(case: &Case, answers: &Map<String, Value>) -> ScoreReport {
    let report = scored(case, answers);
    let told = format!("{} {answers:?}", case.loaded.id);
    assert!(report.complete && report.missing.is_empty(), "{told}");
    for id in case.score_ids() {
        let value = case.value(&id, answers);
        let band = case.band(&id, value);
        let (engine, engine_band, range) = if id == case.main() {
            (report.score, report.band.clone(), report.range)
        } else {
            let part = report.parts.iter().find(|part| part.id == id).unwrap();
            assert_eq!(report.subscores[&id], part.value);
            (part.value, part.band.clone(), part.range)
        };
        let optional = engine.is_none() && id != case.main();
        if !optional {
            assert_eq!((in_parts(engine), engine_band), (Some(value), band), "{told} {id}");
            assert_eq!(range, [engine.unwrap(); 2], "{told} {id}");
        }
    }
    report
}

fn ends(question: &Question) -> (Value, Value) {
    let by = |answer: &&(Value, Option<i128>)| answer.1;
    let some = || question.possible.iter().filter(|answer| answer.1.is_some() || question.group.is_empty());
    let (least, most) = (some().min_by_key(|a| (by(a).is_none(), by(a))).unwrap(), some().max_by_key(by).unwrap());
    (least.0.clone(), most.0.clone())
}

#[test]
fn all_minimum_and_all_maximum_give_the_limits_of_the_score() {
    for case in cases() {
        for way in 0..case.ways() {
            let fill = |pick: fn((Value, Value)) -> Value| -> Map<String, Value> {
                let items =
                    case.asked(way).into_iter().filter(|question| case.items.iter().any(|item| item.id == question.id));
                items.map(|question| (question.id.clone(), pick(ends(question)))).collect()
            };
            let (least, most) = case.limits(&case.main());
            let told = &case.loaded.id;
            let values = |answers: &Map<String, Value>| -> Vec<i128> {
                let all = case.with_inputs(answers);
                all.iter().map(|answers| in_parts(agrees(&case, answers).score).unwrap()).collect()
            };
            assert_eq!(values(&fill(|ends| ends.0)).into_iter().min(), Some(least), "{told}");
            assert_eq!(values(&fill(|ends| ends.1)).into_iter().max(), Some(most), "{told}");
        }
    }
}

/// Every total there can be, so both sides of every boundary.
#[test]
fn every_total_is_the_hand_sum_and_falls_in_its_band() {
    let mut looked_at = 0;
    for case in cases() {
        let mut seen = std::collections::BTreeMap::<String, (i128, i128)>::new();
        for way in 0..case.ways() {
            for answers in case.totals(way).iter().flat_map(|answers| case.with_inputs(answers)) {
                let report = agrees(&case, &answers);
                looked_at += 1;
                if let (Some(band), Some(value)) = (report.band, in_parts(report.score)) {
                    let ends = seen.entry(band).or_insert((value, value));
                    *ends = (ends.0.min(value), ends.1.max(value));
                }
            }
        }
        // No band is without a total, and together they go from end to end.
        let bands = case.bands(&case.main());
        assert_eq!(seen.len(), bands.len(), "{}", case.loaded.id);
        for (code, from, to) in bands {
            let (least, most) = seen[&code];
            assert!(from <= least && most <= to, "{} {code}", case.loaded.id);
        }
    }
    assert!(looked_at > 600, "{looked_at}");
}

#[test]
fn one_answer_missing_means_no_score_no_band_and_the_right_range() {
    let mut tried = 0;
    for case in cases() {
        for way in 0..case.ways() {
            let full = case.totals(way).into_iter();
            for answers in full.flat_map(|answers| case.with_inputs(&answers)) {
                for question in case.asked(way) {
                    let mut without = answers.clone();
                    without.remove(&question.id);
                    let report = scored(&case, &without);
                    let told = format!("{} without {}", case.loaded.id, question.id);
                    tried += 1;
                    if !question.required {
                        assert!(report.complete, "{told}");
                        assert_eq!(report.subscores[&question.id], None, "{told}");
                        continue;
                    }
                    assert_eq!(
                        (report.score, report.band, report.band_label, report.tone),
                        (None, None, None, None),
                        "{told}"
                    );
                    assert!(!report.complete, "{told}");
                    let asked_for = question.group.first().unwrap_or(&question.id);
                    assert_eq!(report.missing, std::slice::from_ref(asked_for), "{told}");
                    let could: Vec<i128> = case
                        .items
                        .iter()
                        .chain(&case.inputs)
                        .filter(|other| other.id == question.id || question.group.contains(&other.id))
                        .flat_map(|other| other.possible.iter().map(move |(answer, points)| (other, answer, points)))
                        .filter(|(other, _, points)| {
                            points.is_some() || other.kind != "single" || case.inputs.iter().any(|i| i.id == other.id)
                        })
                        .map(|(other, answer, _)| {
                            let mut with = without.clone();
                            with.insert(other.id.clone(), answer.clone());
                            case.value(&case.main(), &with)
                        })
                        .collect();
                    let range = report.range.map(|end| i128::from(end.parts()));
                    assert_eq!(Some(range[0]), could.iter().min().copied(), "{told}");
                    assert_eq!(Some(range[1]), could.iter().max().copied(), "{told}");
                }
            }
        }
    }
    assert!(tried > 3000, "{tried}");
}

#[test]
fn nothing_answered_reaches_from_end_to_end_and_lists_the_whole_form() {
    for case in cases() {
        let report = score(&case.loaded, &Answers::default());
        let range = report.range.map(|end| i128::from(end.parts()));
        assert_eq!((range[0], range[1]), case.limits(&case.main()), "{}", case.loaded.id);
        let form = case.asked(0).into_iter().filter(|question| question.required).map(|question| question.id.clone());
        assert_eq!(report.missing, form.collect::<Vec<_>>(), "{}", case.loaded.id);
        assert!(report.subscores.values().all(Option::is_none));
        for blank in [json!(null), json!([])] {
            let blanks: Map<String, Value> = case.items.iter().map(|item| (item.id.clone(), blank.clone())).collect();
            assert_eq!(scored(&case, &blanks), report);
        }
    }
}

/// What is refused, and by which question.
fn refused(case: &Case, id: &str, answer: Value) -> String {
    let answers = json!({ id: answer });
    let errors = read(&case.loaded, &answers).expect_err(&format!("{} {answers}", case.loaded.id));
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0].item, id);
    let label = &errors[0].label;
    let named = [format!("{label}: "), format!("«{label}»: ")];
    let message = &errors[0].message;
    assert!(named.iter().any(|head| message.starts_with(head)) && message.ends_with('.'), "{errors:?}");
    errors[0].message.clone()
}

#[test]
fn what_is_not_an_answer_is_refused_with_the_name_of_the_question() {
    for case in cases() {
        for question in case.items.iter().chain(&case.inputs) {
            let mut wrong =
                vec![json!(true), json!({}), json!({"code": "1"}), json!([1]), json!(["nessuna di queste"])];
            match question.kind.as_str() {
                "single" => wrong.extend([
                    json!("nessuna di queste"),
                    json!(""),
                    json!(3),
                    json!([question.possible[0].0]),
                    json!("SI"),
                ]),
                "multiple" => {
                    let codes: Vec<Value> =
                        question.possible.iter().flat_map(|(one, _)| one.as_array().unwrap().clone()).collect();
                    wrong.extend([
                        json!("autonomo"),
                        json!(1),
                        json!([codes[0], codes[1]]),
                        json!([codes[1], codes[1]]),
                        json!([codes[1], 7]),
                    ]);
                }
                _ => {
                    let ends: Vec<i128> = question.possible.iter().map(|(n, _)| parts(n)).collect();
                    let (least, most) = (ends[0] as f64 / 1e4, ends[ends.len() - 1] as f64 / 1e4);
                    wrong.extend([
                        json!(least - 1.0),
                        json!(most + 1.0),
                        json!(least + 0.03),
                        json!(least + 0.000001),
                        json!("1"),
                    ]);
                    wrong.extend([json!(1e300), json!(-1e300), json!(u64::MAX), json!(i64::MIN)]);
                }
            }
            for answer in wrong {
                let message = refused(&case, &question.id, answer);
                assert!(message.contains(&question.label), "{message}");
            }
            if question.kind == "single"
                && !case.loaded.items.iter().any(|i| i.id == question.id && i.not_applicable.is_some())
            {
                refused(&case, &question.id, json!("na"));
            }
        }
        let message = refused(&case, "età\u{7}\n", json!(1));
        assert!(message.contains(&case.loaded.short) && !message.contains('\n'), "{message}");
        for other in [json!([]), json!(null), json!("x"), json!(3), json!([{}])] {
            let errors = read(&case.loaded, &other).unwrap_err();
            assert!(errors[0].item.is_empty() && errors[0].message.contains("oggetto JSON"), "{errors:?}");
        }
    }
}
