//! No sequence of commands, in any order, from any role, on any day, reaches a contradiction; each refusal says why in Italian.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod equipe;
mod lists;
mod office;

use equipe::*;
use lists::*;
use office::*;
use poliedro_app::{CallError, ErrorCode};
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Value, json};
use std::{cell::RefCell, collections::BTreeMap};

/// Who works, and what their roles allow: read, register, change, start an urgency, decide one.
const OPERATORS: [(&str, [bool; 5]); 6] = [
    (ANNA, [true, true, true, false, false]),
    (LUCA, [true, true, false, false, true]),
    (SARA, [true, true, true, true, true]),
    ("Carla Coordina", [true, true, true, false, true]),
    ("Cosimo Cot", [true, true, false, false, false]),
    ("Piano di Zona", [false, false, false, false, false]),
];
const ROLES: [(&str, &str); 3] =
    [("Carla Coordina", "coordinator"), ("Cosimo Cot", "cot"), ("Piano di Zona", "ambito")];

/// Gestures, the permission (by place in [`OPERATORS`]) that each needs; `undo` needs that of what it undoes.
const VERBS: [(&str, usize); 15] = [
    ("enter", 2),
    ("offer", 2),
    ("accept", 2),
    ("refuse", 2),
    ("withdraw_offer", 2),
    ("admit", 2),
    ("leave", 2),
    ("suspend", 2),
    ("resume", 2),
    ("confirm", 1),
    ("correct", 1),
    ("start_urgency", 3),
    ("decide_urgency", 4),
    ("withdraw_urgency", 3),
    ("undo", 1),
];
const EXITS: [&str; 6] = ["renounced", "elsewhere", "death", "moved", "not_listed", "admitted"];
/// Two that are asked for, and one that is not.
const UNITS: [&str; 3] = [CREMA, CASTELLEONE, VAILATE];

/// A gesture as it is thrown.
#[derive(Debug, Clone)]
struct Throw {
    /// Who, or whoever is in.
    operator: Option<usize>,
    verb: usize,
    unit: usize,
    /// Days before today (−1: tomorrow); `None`: left empty.
    ago: Option<i64>,
    exit: usize,
    yes: bool,
    /// Days that pass first.
    pass: i64,
    /// The gesture is one that leads on from where the unit is, in place of the one that was thrown.
    onwards: bool,
}

fn throws() -> impl Strategy<Value = Vec<Throw>> {
    let operator = prop_oneof![4 => Just(None), 4 => Just(Some(2)), 2 => (0..OPERATORS.len()).prop_map(Some)];
    let ago = prop_oneof![5 => Just(None), 2 => (-1_i64..12).prop_map(Some)];
    let pass = prop_oneof![2 => Just(0_i64), 1 => 1_i64..6];
    // What leads on is thrown more often than what ends.
    let verb = prop_oneof![6 => 0..6_usize, 6 => 7..VERBS.len(), 1 => Just(6_usize)];
    let throw = (operator, verb, 0..5_usize, ago, 0..EXITS.len(), any::<bool>(), pass, any::<bool>());
    let throw = throw.prop_map(|(operator, verb, unit, ago, exit, yes, pass, onwards)| Throw {
        operator,
        verb,
        // Mostly those that are asked for.
        unit: if unit == 4 { 2 } else { unit % 2 },
        ago,
        exit,
        yes,
        pass,
        onwards,
    });
    vec(throw, 1..32)
}

/// The gesture of a throw.
fn verb(throw: &Throw, page: &Value) -> (&'static str, usize) {
    let entry = page["entries"].as_array().unwrap().iter().find(|entry| entry["unitId"] == UNITS[throw.unit]);
    let onwards = match entry.map_or("", |entry| entry["turn"].as_str().unwrap_or("none")) {
        _ if !throw.onwards => None,
        "none" => Some("enter"),
        "waiting" if page["stage"] == "suspended" => Some("resume"),
        "waiting" => Some("offer"),
        "offered" if throw.exit == 0 => Some("withdraw_offer"),
        "offered" => Some(if throw.yes { "accept" } else { "refuse" }),
        "accepted" => Some(if throw.yes { "admit" } else { "withdraw_offer" }),
        _ => None,
    };
    onwards.and_then(|verb| VERBS.into_iter().find(|(name, _)| *name == verb)).unwrap_or(VERBS[throw.verb])
}

/// What a throw asks.
fn args(throw: &Throw, verb: &str, page: &Value, today: jiff::civil::Date) -> Value {
    let on = throw.ago.map(|days| today.saturating_sub(jiff::Span::new().days(days)).to_string()).unwrap_or_default();
    let unit = UNITS[throw.unit];
    match verb {
        "enter" if throw.yes => json!({ "on": on, "units": [unit], "reason": "Lista di prima" }),
        "enter" => json!({ "on": on, "reason": "Lista di prima" }),
        "refuse" => json!({ "on": on, "unitId": unit, "leaves": throw.exit == 1 }),
        "offer" | "accept" | "withdraw_offer" | "admit" => json!({ "on": on, "unitId": unit }),
        "leave" => {
            json!({ "on": on, "unitId": throw.yes.then_some(unit), "exit": EXITS[throw.exit] })
        }
        "decide_urgency" => json!({ "on": on, "granted": throw.yes, "note": "x" }),
        "correct" => {
            let mut units = vec![json!({ "unitId": CREMA }), json!({ "unitId": CASTELLEONE })];
            if throw.yes {
                units.push(json!({ "unitId": VAILATE }));
            }
            let mut form = form(json!({ "preferences": units, "certificateOn": "", "sharingConsentOn": "" }));
            form["appliedOn"] = if on.is_empty() { page["appliedOn"].clone() } else { json!(on) };
            json!({ "form": form })
        }
        "undo" => json!({ "factId": page["lastFact"].as_str().unwrap_or("boh") }),
        _ => json!({ "on": on }),
    }
}

/// A sentence that somebody at a desk can read.
fn is_a_sentence(error: &CallError) {
    let said = &error.message;
    let begins = said.chars().next().is_some_and(|first| first.is_uppercase());
    assert!(begins && said.ends_with('.') && !said.contains(['{', '}', '_']), "{error:?}");
    assert!(!said.contains("Some(") && !said.contains("costruzione") && said.contains(' '), "{error:?}");
}

fn day(value: &Value) -> Option<&str> {
    value.as_str()
}

/// What holds on every page, whatever was done before.
fn holds(page: &Value) {
    let entries = page["entries"].as_array().unwrap();
    let turn = |turn: &str| entries.iter().filter(|entry| entry["turn"] == turn).count();
    let admitted = entries.iter().filter(|entry| entry["exit"] == "admitted").count();
    let stage = page["stage"].as_str().unwrap();
    let over = matches!(stage, "admitted" | "closed");
    assert_eq!(admitted, usize::from(stage == "admitted"), "{page}");
    assert!(turn("accepted") <= 1, "{page}");
    assert_eq!(over, page["leftOn"].is_string(), "{page}");
    for entry in entries {
        let (entered, left) = (day(&entry["enteredOn"]), day(&entry["leftOn"]));
        assert!(entered.is_none_or(|entered| page["appliedOn"].as_str().unwrap() <= entered), "{entry}");
        assert!(left.is_none_or(|left| entered.is_some_and(|entered| entered <= left)), "{entry}");
        assert_eq!(left.is_some(), entry["turn"] == "over", "{entry}");
        assert_eq!(left.is_some(), entry["exit"] != "", "{entry}");
        assert!(entry["offers"].as_u64() >= entry["refusals"].as_u64(), "{entry}");
        assert_eq!(
            entry["offer"].is_object(),
            matches!(entry["turn"].as_str(), Some("offered" | "accepted")),
            "{entry}"
        );
        if over {
            assert!(entry["turn"].is_null() || left.is_some(), "{entry}");
            assert!(left.is_none_or(|left| left <= day(&page["leftOn"]).unwrap()), "{page}");
        }
    }
    let suspensions = page["suspensions"].as_array().unwrap();
    let lasting = suspensions.iter().filter(|held| held["until"].is_null()).count();
    assert!(lasting <= usize::from(!over), "{page}");
    for held in suspensions {
        assert!(day(&held["until"]).is_none_or(|until| day(&held["from"]).unwrap() <= until), "{page}");
    }
    if over {
        let may: Vec<&str> = page["may"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
        assert!(may.iter().all(|one| matches!(*one, "correct" | "undo")), "{page}");
    }
    // Only a social worker starts an urgency.
    assert!(page["urgency"].is_null() || page["urgency"]["startedBy"] == SARA, "{page}");
}

#[test]
fn no_sequence_of_commands_reaches_a_contradiction() {
    let equipe = Equipe::open();
    for (name, role) in ROLES {
        equipe.office.operator(name, &[role]);
    }
    // The same sequences each time; `POLIEDRO_SEQUENCES` asks for as many others.
    let others: Option<u32> = std::env::var("POLIEDRO_SEQUENCES").ok().and_then(|n| n.parse().ok());
    let config = Config { cases: others.unwrap_or(64), failure_persistence: None, ..Config::default() };
    let mut runner = match others {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    let who = RefCell::new(0);
    let now = RefCell::new(jiff::civil::date(2026, 11, 23));
    let answers: RefCell<BTreeMap<String, u32>> = RefCell::default();
    let come = |operator: usize| {
        if *who.borrow() != operator {
            come_in(&equipe, OPERATORS[operator].0);
            *who.borrow_mut() = operator;
        }
    };
    let done = runner.run(&throws(), |throws| {
        come(0);
        let person = equipe.person("Rossi");
        let applied = apply(&equipe, &person, json!({ "certificateOn": "", "sharingConsentOn": "" }));
        let mut page = applied.page();
        for throw in &throws {
            equipe.office.clock.advance(throw.pass * DAY);
            let today = now.borrow().saturating_add(jiff::Span::new().days(throw.pass));
            *now.borrow_mut() = today;
            let operator = throw.operator.unwrap_or_else(|| *who.borrow());
            come(operator);
            let (verb, needs) = verb(throw, &page);
            let allowed = OPERATORS[operator].1;
            let over = matches!(page["stage"].as_str().unwrap(), "admitted" | "closed" | "withdrawn");
            let said =
                equipe.office.call(&format!("application.{verb}"), applied.args(verb, args(throw, verb, &page, today)));
            let answer = match &said {
                Ok(_) => "done".to_owned(),
                Err(error) => format!("{:?}", error.code),
            };
            *answers.borrow_mut().entry(format!("{verb}: {answer}")).or_default() += 1;
            if !allowed[0] {
                come(0);
            }
            let after = applied.page();
            match said {
                Ok(_) => {
                    prop_assert!(allowed[needs], "{verb} done by {}", OPERATORS[operator].0);
                    prop_assert!(!over || matches!(verb, "undo" | "correct"), "{verb} after the end: {after}");
                }
                Err(error) => {
                    is_a_sentence(&error);
                    prop_assert!(allowed[needs] || !matches!(error.code, ErrorCode::Failed), "{verb}: {error:?}");
                    prop_assert_eq!(&page["timeline"], &after["timeline"], "{} was refused and written", verb);
                }
            }
            holds(&after);
            page = after;
        }
        Ok(())
    });
    println!("{:?}", answers.borrow());
    if let Err(error) = done {
        panic!("{error}");
    }
    // The throws reach what they are about: everything was done, and everything was refused, by a role and by the state.
    for (verb, _) in VERBS {
        let reached = |answer: &str| answers.borrow().contains_key(&format!("{verb}: {answer}"));
        assert!(reached("done"), "{verb} was never done: {:?}", answers.borrow());
        assert!(reached("Denied"), "{verb} was never denied: {:?}", answers.borrow());
        assert!(reached("Failed") || verb == "undo", "{verb} was never refused: {:?}", answers.borrow());
    }
    come(0);
    equipe.office.sound();
}
