//! Forms filled in for tests.

#![allow(dead_code, unreachable_pub)]

use poliedro_domain::instrument::{Answers, Instrument, Library, ScoreReport, read, score};
use serde_json::{Value, json};

pub fn instrument(id: &str) -> &'static Instrument {
    Library::shipped().get(id).unwrap()
}

pub fn answers(id: &str, given: &Value) -> Answers {
    read(instrument(id), given).unwrap_or_else(|errors| panic!("{id}: {errors:?}"))
}

pub fn scored(id: &str, given: &Value) -> ScoreReport {
    score(instrument(id), &answers(id, given))
}

/// The same answer to every item, in the order of the form.
pub fn each(id: &str, codes: &[&str]) -> Value {
    let items = instrument(id).items.iter().map(|item| item.id.clone());
    assert_eq!(items.len(), codes.len(), "{id}");
    Value::Object(items.zip(codes.iter().map(|code| json!(code))).collect())
}

pub fn with(mut given: Value, more: Value) -> Value {
    given.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    given
}

pub fn spmsq(errors: usize, schooling: &str) -> Value {
    let codes: Vec<&str> = (0..10).map(|n| if n < errors { "sbagliata" } else { "giusta" }).collect();
    with(each("spmsq", &codes), json!({ "scolarita": schooling }))
}
