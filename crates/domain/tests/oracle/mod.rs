//! Hand sums made from the raw text of the shipped files: nothing here goes through the engine, its rules or its types.
//! Everything is in ten-thousandths, in integers.

#![allow(dead_code, unreachable_pub)]

use poliedro_domain::instrument::{Instrument, Library, load};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// One thing that can be answered to a question, and the points it gives; `None` where it is not applicable.
pub type Possible = (Value, Option<i128>);

/// A question as the raw file asks it.
pub struct Question {
    pub id: String,
    pub label: String,
    pub kind: String,
    pub possible: Vec<Possible>,
    pub required: bool,
    /// The items of which only one is answered, itself included; empty otherwise.
    pub group: Vec<String>,
}

/// A shipped instrument, both ways.
pub struct Case {
    pub raw: Value,
    pub loaded: Instrument,
    pub inputs: Vec<Question>,
    pub items: Vec<Question>,
}

pub fn parts(number: &Value) -> i128 {
    let text = number.to_string();
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    let whole: i128 = whole.trim_start_matches('-').parse().unwrap();
    sign * (whole * 10_000 + format!("{rest:0<4}").parse::<i128>().unwrap())
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn number(parts: i128) -> Value {
    if parts % 10_000 == 0 { json!(parts / 10_000) } else { json!(parts as f64 / 10_000.0) }
}

/// Every set of at least one option, where there are few; otherwise the first so many of every size.
fn sets(options: &[(String, i128)], exclusive: Option<&str>) -> Vec<Possible> {
    let free: Vec<_> = options.iter().filter(|(code, _)| Some(code.as_str()) != exclusive).collect();
    let mut found: Vec<Possible> = options
        .iter()
        .filter(|(code, _)| Some(code.as_str()) == exclusive)
        .map(|(code, p)| (json!([code]), Some(*p)))
        .collect();
    for size in 1..=free.len() {
        let chosen = &free[free.len() - size..];
        let codes: Vec<&String> = chosen.iter().map(|(code, _)| code).collect();
        found.push((json!(codes), Some(chosen.iter().map(|(_, p)| p).sum())));
    }
    found
}

fn item(raw: &Value, file: &Value) -> Question {
    let mut options: Vec<(String, i128)> = if raw["scale"].is_string() {
        list(&file["scales"][raw["scale"].as_str().unwrap()])
    } else {
        list(&raw["options"])
    }
    .iter()
    .map(|option| (text(&option["code"]), parts(&option["points"])))
    .collect();
    if raw["reversed"] == true {
        let most = options.iter().map(|option| option.1).max().unwrap();
        let least = options.iter().map(|option| option.1).min().unwrap();
        options.iter_mut().for_each(|option| option.1 = if option.1 == most { least } else { most });
    }
    let mut possible: Vec<Possible> = match raw["kind"].as_str().unwrap() {
        "single" => options.iter().map(|(code, p)| (json!(code), Some(*p))).collect(),
        "multiple" => sets(&options, raw["exclusive"].as_str()),
        _ => {
            let step = raw["step"].as_f64().map_or(10_000, |_| parts(&raw["step"]));
            (0..)
                .map(|n| parts(&raw["min"]) + n * step)
                .take_while(|n| *n <= parts(&raw["max"]))
                .map(|n| {
                    let cut =
                        list(&raw["cuts"]).into_iter().find(|cut| parts(&cut["from"]) <= n && n <= parts(&cut["to"]));
                    (number(n), Some(cut.map_or(n, |cut| parts(&cut["points"]))))
                })
                .collect()
        }
    };
    if raw["notApplicable"].is_string() {
        possible.push((json!("na"), None));
    }
    let group = list(&file["alternatives"]).into_iter().map(|group| list(&group).iter().map(text).collect::<Vec<_>>());
    Question {
        id: text(&raw["id"]),
        label: text(&raw["label"]),
        kind: text(&raw["kind"]),
        possible,
        required: raw["required"] != false,
        group: group.into_iter().find(|group| group.contains(&text(&raw["id"]))).unwrap_or_default(),
    }
}

/// Every shipped instrument.
pub fn cases() -> Vec<Case> {
    Library::files()
        .map(|(_, text_of)| {
            let raw: Value = serde_json::from_str(text_of).unwrap();
            let inputs = list(&raw["inputs"]).into_iter().map(|input| Question {
                id: text(&input["id"]),
                label: text(&input["label"]),
                kind: text(&input["kind"]),
                possible: list(&input["options"]).iter().map(|option| (option["code"].clone(), None)).collect(),
                required: input["required"] == true,
                group: Vec::new(),
            });
            let items = list(&raw["items"]).iter().map(|one| item(one, &raw)).collect();
            Case { loaded: load(text_of).unwrap(), inputs: inputs.collect(), items, raw }
        })
        .collect()
}

/// The shown value of a fraction: half away from zero, to so many decimals.
pub fn shown(numerator: i128, denominator: i128, decimals: u64) -> i128 {
    let unit = 10_i128.pow(4 - u32::try_from(decimals).unwrap());
    let (sign, size) = (numerator.signum(), numerator.abs());
    let below = size / (denominator * unit);
    let rest = size - below * denominator * unit;
    sign * unit * if 2 * rest >= denominator * unit { below + 1 } else { below }
}

impl Case {
    /// The questions that one complete form answers: of a group, the member at this place.
    pub fn asked(&self, alternative: usize) -> Vec<&Question> {
        let member = |question: &&Question| {
            question.group.is_empty() || question.group[alternative.min(question.group.len() - 1)] == question.id
        };
        self.inputs.iter().chain(self.items.iter().filter(member)).collect()
    }

    fn raw_score(&self, id: &str) -> Value {
        list(&self.raw["scores"]).into_iter().find(|score| score["id"] == id).unwrap()
    }

    pub fn score_ids(&self) -> Vec<String> {
        list(&self.raw["scores"]).iter().map(|score| text(&score["id"])).collect()
    }

    pub fn main(&self) -> String {
        text(&self.raw["main"])
    }

    pub fn bands(&self, score: &str) -> Vec<(String, i128, i128)> {
        let bands = list(&self.raw_score(score)["bands"]);
        bands.iter().map(|band| (text(&band["code"]), parts(&band["from"]), parts(&band["to"]))).collect()
    }

    pub fn limits(&self, score: &str) -> (i128, i128) {
        (parts(&self.raw_score(score)["min"]), parts(&self.raw_score(score)["max"]))
    }

    /// Points of what was answered, item by item; not applicable is left out.
    fn points(&self, answers: &Map<String, Value>) -> BTreeMap<&str, i128> {
        let given = |question: &Question| {
            let answer = answers.get(&question.id)?;
            if question.kind == "multiple" {
                let alone = |code: &Value| {
                    question.possible.iter().find(|(one, _)| *one == json!([code])).and_then(|(_, p)| *p)
                };
                let unit =
                    question.possible.iter().filter_map(|(one, p)| (list(one).len() == 1).then_some((*p)?)).max();
                return Some(list(answer).iter().map(|code| alone(code).or(unit).unwrap()).sum());
            }
            question.possible.iter().find(|(one, _)| one == answer)?.1
        };
        self.items.iter().filter_map(|question| Some((question.id.as_str(), given(question)?))).collect()
    }

    /// The value of a score of a complete form, as shown, summed by hand.
    pub fn value(&self, id: &str, answers: &Map<String, Value>) -> i128 {
        let score = self.raw_score(id);
        let points = self.points(answers);
        let (kind, rule) = score["rule"].as_object().unwrap().iter().next().unwrap();
        let named = list(&rule["items"]);
        let counted: Vec<(&str, i128)> = points
            .iter()
            .filter(|(id, _)| named.is_empty() || named.contains(&json!(id)))
            .map(|(id, p)| (*id, *p))
            .collect();
        let sum: i128 = counted.iter().map(|(_, p)| p).sum();
        let decimals = score["decimals"].as_u64().unwrap_or(0);
        match kind.as_str() {
            "sum" => shown(sum, i128::from(rule["divideBy"].as_u64().unwrap_or(1)), decimals),
            "mean" => shown(sum, counted.len() as i128, decimals),
            "count" => counted.iter().filter(|(_, p)| *p >= parts(&rule["atLeast"])).count() as i128 * 10_000,
            "adjust" => {
                let before = self.value(rule["of"].as_str().unwrap(), answers);
                let said = answers[rule["input"].as_str().unwrap()].as_str().unwrap();
                (before + parts(&rule["by"][said])).clamp(parts(&score["min"]), parts(&score["max"]))
            }
            "class" => {
                let none: Vec<&str> = counted.iter().filter(|(_, p)| *p == 0).map(|(id, _)| *id).collect();
                let fits = list(&rule["profiles"]).into_iter().find(|profile| {
                    profile["zeros"] == json!(none.len())
                        && list(&profile["among"]).iter().all(|id| none.contains(&id.as_str().unwrap()))
                });
                let band = fits.map_or(text(&rule["otherwise"]), |profile| text(&profile["band"]));
                self.bands(id).into_iter().find(|(code, ..)| *code == band).unwrap().1
            }
            other => panic!("no hand sum for {other}"),
        }
    }

    /// The code of the band that holds a value, by the raw file.
    pub fn band(&self, score: &str, value: i128) -> Option<String> {
        let mut holding = self.bands(score).into_iter().filter(|(_, from, to)| *from <= value && value <= *to);
        let band = holding.next().map(|(code, ..)| code);
        assert!(holding.next().is_none(), "two bands");
        band
    }

    /// For every total of points of one form (this alternative), answers that give it.
    pub fn totals(&self, alternative: usize) -> Vec<Map<String, Value>> {
        let mut totals: BTreeMap<i128, Map<String, Value>> = BTreeMap::from([(0, Map::new())]);
        for question in
            self.asked(alternative).into_iter().filter(|question| question.possible.iter().any(|(_, p)| p.is_some()))
        {
            let mut next = BTreeMap::new();
            for (sum, answers) in &totals {
                for (answer, points) in question.possible.iter().filter_map(|(answer, p)| Some((answer, (*p)?))) {
                    next.entry(sum + points).or_insert_with(|| {
                        let mut answers = answers.clone();
                        answers.insert(question.id.clone(), answer.clone());
                        answers
                    });
                }
            }
            totals = next;
        }
        totals.into_values().collect()
    }

    /// The same answers with every combination of the inputs.
    pub fn with_inputs(&self, answers: &Map<String, Value>) -> Vec<Map<String, Value>> {
        let mut all = vec![answers.clone()];
        for input in &self.inputs {
            let with = |answers: &Map<String, Value>, (answer, _): &Possible| {
                let mut answers = answers.clone();
                answers.insert(input.id.clone(), answer.clone());
                answers
            };
            all = all
                .iter()
                .flat_map(|answers| input.possible.iter().map(|one| with(answers, one)).collect::<Vec<_>>())
                .collect();
        }
        all
    }

    /// How many ways a form can be filled as to alternatives.
    pub fn ways(&self) -> usize {
        self.items.iter().map(|item| item.group.len()).max().unwrap_or(0).max(1)
    }
}
