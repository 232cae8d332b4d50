//! What holds whatever is answered, in whatever order; and that no JSON makes the engine fall.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod oracle;

use oracle::{Case, cases};
use poliedro_domain::instrument::{Answer, Answers, Library, load, read, score};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

static CASES: LazyLock<Vec<Case>> = LazyLock::new(cases);

/// A complete form of any instrument (not applicable included), its answers in any order.
fn complete() -> impl Strategy<Value = (usize, Vec<(String, Value)>)> {
    (0..CASES.len(), any::<prop::sample::Index>()).prop_flat_map(|(place, way)| {
        let case = &CASES[place];
        let one = |question: &oracle::Question| {
            let id = question.id.clone();
            prop::sample::select(question.possible.clone()).prop_map(move |(answer, _)| (id.clone(), answer)).boxed()
        };
        let answers: Vec<_> = case.asked(way.index(case.ways())).into_iter().map(one).collect();
        (Just(place), answers.prop_shuffle())
    })
}

fn any_json() -> impl Strategy<Value = Value> {
    let codes: Vec<Value> = CASES
        .iter()
        .flat_map(|case| case.items.iter().flat_map(|item| item.possible.iter().map(|one| one.0.clone())))
        .collect();
    let ids: Vec<String> = CASES.iter().flat_map(|case| case.items.iter().map(|item| item.id.clone())).collect();
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-5.0..60.0).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(codes),
    ];
    leaf.prop_recursive(3, 40, 8, move |inner| {
        let key = prop_oneof![4 => prop::sample::select(ids.clone()), 1 => ".{0,8}"];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(key, inner, 0..16).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Puts a value somewhere inside another.
fn replace(value: &mut Value, path: &[prop::sample::Index], new: Value) {
    let Some((step, rest)) = path.split_first() else { return *value = new };
    match value {
        Value::Object(map) if !map.is_empty() => {
            let key = map.keys().nth(step.index(map.len())).unwrap().clone();
            replace(&mut map[&key], rest, new);
        }
        Value::Array(list) if !list.is_empty() => {
            let place = step.index(list.len());
            replace(&mut list[place], rest, new);
        }
        other => *other = new,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1500) })]

    /// The total is the sum of the answers' points, as made by hand from the raw file.
    #[test]
    fn a_complete_form_scores_its_hand_sum((place, answers) in complete()) {
        let case = &CASES[place];
        let given: Map<String, Value> = answers.into_iter().collect();
        let pertinent = case.items.iter().any(|item| given.get(&item.id).is_some_and(|answer| answer != "na"));
        match read(&case.loaded, &Value::Object(given.clone())) {
            Err(errors) => prop_assert!(!pertinent, "{errors:?}"),
            Ok(answers) => {
                let report = score(&case.loaded, &answers);
                prop_assert!(report.complete && report.missing.is_empty());
                let value = report.score.map(|value| i128::from(value.parts()));
                prop_assert_eq!(value, Some(case.value(&case.main(), &given)));
                prop_assert_eq!(report.band, case.band(&case.main(), value.unwrap()));
                for part in report.parts {
                    let value = part.value.map(|value| i128::from(value.parts()));
                    prop_assert_eq!(value, Some(case.value(&part.id, &given)), "{}", part.id);
                }
            }
        }
    }

    /// As answers arrive, in any order, what can still come out only shrinks; it is the score exactly when all is there.
    #[test]
    fn the_range_shrinks_to_the_score((place, answers) in complete()) {
        let case = &CASES[place];
        let given: Map<String, Value> = answers.iter().cloned().collect();
        prop_assume!(case.items.iter().any(|item| given.get(&item.id).is_some_and(|answer| answer != "na")));
        let mut so_far = Map::new();
        let mut before = score(&case.loaded, &Answers::default());
        let total = answers.len();
        for (place, (id, answer)) in answers.into_iter().enumerate() {
            so_far.insert(id, answer);
            let report = score(&case.loaded, &read(&case.loaded, &Value::Object(so_far.clone())).unwrap());
            let [low, high] = report.range;
            prop_assert!(low <= high && before.range[0] <= low && high <= before.range[1], "{:?} {:?}", before, report);
            prop_assert!(report.missing.len() <= before.missing.len() && report.max <= before.max);
            for (part, was) in report.parts.iter().zip(&before.parts) {
                prop_assert!(part.range[0] <= part.range[1] && was.range[0] <= part.range[0] && part.range[1] <= was.range[1]);
                prop_assert!(part.value.is_none_or(|value| part.range == [value; 2]));
            }
            prop_assert_eq!(report.complete, report.missing.is_empty());
            prop_assert_eq!(report.complete, report.score.is_some() && report.score == Some(low) && low == high);
            prop_assert_eq!(report.band.is_some(), report.complete && !case.loaded.bands.is_empty());
            if place + 1 == total {
                prop_assert!(report.complete);
            }
            before = report;
        }
    }

    /// Whatever arrives is read or refused with sentences; what is read keeps its meaning when written and read again.
    #[test]
    fn no_json_makes_reading_fall(place in 0..CASES.len(), given in any_json()) {
        let case = &CASES[place];
        match read(&case.loaded, &given) {
            Ok(answers) => {
                let written = serde_json::to_value(&answers).unwrap();
                prop_assert_eq!(read(&case.loaded, &written), Ok(answers.clone()));
                let report = score(&case.loaded, &answers);
                prop_assert!(report.range[0] <= report.range[1]);
            }
            Err(errors) => prop_assert!(!errors.is_empty() && errors.iter().all(|error| error.message.ends_with('.'))),
        }
    }

    /// Answers that nobody checked (an old draft, another definition) count as unanswered where they make no sense.
    #[test]
    fn no_answers_make_scoring_fall(place in 0..CASES.len(), given in any_json()) {
        let case = &CASES[place];
        if let Ok(answers) = serde_json::from_value::<Answers>(given) {
            let report = score(&case.loaded, &answers);
            let (least, most) = case.limits(&case.main());
            let range = report.range.map(|end| i128::from(end.parts()));
            prop_assert!(least.min(0) <= range[0] && range[0] <= range[1] && range[1] <= most, "{report:?}");
            prop_assert!(!report.complete || report.score.is_some());
        }
    }

    /// A definition with anything changed loads or is refused, and what loads is consistent.
    #[test]
    fn no_definition_makes_loading_fall(place in 0..CASES.len(), path in prop::collection::vec(any::<prop::sample::Index>(), 1..7), new in any_json()) {
        let mut changed = CASES[place].raw.clone();
        replace(&mut changed, &path, new);
        if let Ok(instrument) = load(&changed.to_string()) {
            let report = score(&instrument, &Answers::default());
            prop_assert!(report.range[0] <= report.range[1]);
            prop_assert_eq!(Some(report.range), instrument.main_score().map(|main| [main.min, main.max]));
        }
    }
}

#[test]
fn unchecked_answers_that_contradict_themselves_are_unanswered() {
    let brass = Library::shipped().get("brass").unwrap();
    for given in [json!(["autonomo", "bagno"]), json!(["bagno", "bagno"]), json!(["volare"]), json!("bagno"), json!(3)]
    {
        let answers: Answers = serde_json::from_value(json!({ "funzioni": given })).unwrap();
        let report = score(brass, &answers);
        assert!(report.missing.contains(&"funzioni".to_owned()) && report.range == [0.into(), 40.into()], "{given}");
    }
    let mut answers = Answers::default();
    answers.set("eta", Answer::Code("80_oltre".to_owned()));
    assert_eq!(score(brass, &answers).range, [3.into(), 40.into()]);
    answers.clear("eta");
    assert!(answers.is_empty() && answers.iter().next().is_none());
}
