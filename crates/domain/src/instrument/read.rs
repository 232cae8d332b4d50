//! Answers as they arrive: any JSON, refused with a sentence that names the question.

use super::{Amount, Answer, Answers, Instrument, Item, ItemKind, NOT_APPLICABLE};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// Why an answer is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerError {
    /// Id of the item or input; empty when the whole is not an object; the unknown id as it was written.
    pub item: String,
    /// How the form calls it.
    pub label: String,
    /// The sentence for whoever typed it.
    pub message: String,
}

/// Reads answers against a definition: an object of item or input id → code, list of codes or number. `null` and `[]` are
/// unanswered and left out. Total on any JSON.
///
/// # Errors
/// Every answer that cannot be, in the order of the form, then the ids that the instrument does not have.
pub fn read(instrument: &Instrument, answers: &Value) -> Result<Answers, Vec<AnswerError>> {
    let Value::Object(given) = answers else {
        let message = format!("{}: le risposte vanno date come oggetto JSON, una voce per domanda.", instrument.short);
        return Err(vec![AnswerError { item: String::new(), label: instrument.short.clone(), message }]);
    };
    let (mut read, mut errors) = (Answers::default(), Vec::new());
    let inputs = instrument.inputs.iter().map(|input| Question {
        id: &input.id,
        label: &input.label,
        kind: input.kind,
        codes: input.options.iter().map(|option| (option.code.as_str(), option.label.as_str())).collect(),
        exclusive: None,
        limits: (input.min, input.max, None),
    });
    for question in inputs.chain(instrument.items.iter().map(Question::of)) {
        match given.get(question.id).filter(|value| !empty(value)).map(|value| question.answer(value)) {
            Some(Ok(answer)) => read.set(question.id, answer),
            Some(Err(why)) => errors.push(refusal(question.id, question.label, &why)),
            None => {}
        }
    }
    errors.extend(both(instrument, &read));
    errors.extend(nothing_pertinent(instrument, &read));
    for id in given.keys().filter(|id| instrument.item(id).is_none() && instrument.input(id).is_none()) {
        let why = format!("questa voce non fa parte di {}.", instrument.short);
        errors.push(refusal(id, &quotable(id), &why));
    }
    if errors.is_empty() { Ok(read) } else { Err(errors) }
}

fn empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

fn refusal(id: &str, label: &str, why: &str) -> AnswerError {
    AnswerError { item: id.to_owned(), label: label.to_owned(), message: format!("{}: {why}", named(label)) }
}

/// The name of a question at the head of a sentence; between quotes when it is itself a sentence.
fn named(label: &str) -> String {
    if label.contains('?') || label.ends_with('.') { format!("«{label}»") } else { label.to_owned() }
}

/// What may stand in a sentence: short, without control characters.
fn quotable(text: &str) -> String {
    let mut clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect();
    if text.chars().nth(60).is_some() {
        clean.push('…');
    }
    clean
}

struct Question<'a> {
    id: &'a str,
    label: &'a str,
    kind: ItemKind,
    /// Code and words of every option.
    codes: Vec<(&'a str, &'a str)>,
    exclusive: Option<&'a str>,
    /// Least, most, step.
    limits: (Option<Amount>, Option<Amount>, Option<Amount>),
}

impl<'a> Question<'a> {
    fn of(item: &'a Item) -> Self {
        let options = item.options.iter().map(|option| (option.code.as_str(), option.label.as_str()));
        let beside = item.not_applicable.as_deref().map(|label| (NOT_APPLICABLE, label));
        Self {
            id: &item.id,
            label: &item.label,
            kind: item.kind,
            codes: options.chain(beside).collect(),
            exclusive: item.exclusive.as_deref(),
            limits: (item.min, item.max, item.step),
        }
    }

    fn answer(&self, value: &Value) -> Result<Answer, String> {
        match (self.kind, value) {
            (ItemKind::Single, Value::String(code)) => {
                self.known(code)?;
                Ok(Answer::Code(code.clone()))
            }
            (ItemKind::Single, _) => Err("va scelta una sola delle risposte previste.".to_owned()),
            (ItemKind::Multiple, Value::Array(codes)) => self.several(codes),
            (ItemKind::Multiple, _) => Err("serve un elenco di risposte fra quelle previste.".to_owned()),
            (ItemKind::Number, Value::Number(number)) => self.number(number.as_f64()),
            (ItemKind::Number, _) => Err("serve un numero.".to_owned()),
        }
    }

    fn known(&self, code: &str) -> Result<(), String> {
        let known = self.codes.iter().any(|(known, _)| *known == code);
        known.then_some(()).ok_or_else(|| format!("la risposta «{}» non è prevista.", quotable(code)))
    }

    /// In the order of the form, whatever the order they were given in.
    fn several(&self, codes: &[Value]) -> Result<Answer, String> {
        let mut chosen = BTreeSet::new();
        for code in codes {
            let code = code.as_str().ok_or("serve un elenco di risposte fra quelle previste.")?;
            self.known(code)?;
            if !chosen.insert(code) {
                return Err(format!("la risposta «{}» è ripetuta.", self.words(code)));
            }
        }
        if let Some(alone) = self.exclusive.filter(|alone| chosen.contains(alone) && chosen.len() > 1) {
            return Err(format!("«{}» esclude le altre risposte.", self.words(alone)));
        }
        let in_order = self.codes.iter().map(|(code, _)| *code).filter(|code| chosen.contains(code));
        Ok(Answer::Codes(in_order.map(str::to_owned).collect()))
    }

    fn words(&self, code: &str) -> &str {
        self.codes.iter().find(|(known, _)| *known == code).map_or("", |(_, label)| *label)
    }

    fn number(&self, number: Option<f64>) -> Result<Answer, String> {
        let (min, max, step) = self.limits;
        let number = number.filter(|number| number.is_finite()).ok_or("serve un numero.")?;
        let below = min.is_some_and(|min| number < min.to_f64());
        let above = max.is_some_and(|max| number > max.to_f64());
        if below || above {
            return Err(match (min, max) {
                (Some(min), Some(max)) => format!("il valore deve stare fra {min} e {max}."),
                (Some(min), None) => format!("il valore non può essere minore di {min}."),
                (_, Some(max)) => format!("il valore non può essere maggiore di {max}."),
                (None, None) => "il valore non è previsto.".to_owned(),
            });
        }
        let number = Amount::exact(number).ok_or("il valore ha troppi decimali.")?;
        match (min, step) {
            (Some(min), Some(step)) if !number.on_grid(min, step) => Err(if step == Amount::whole(1) {
                "serve un numero intero.".to_owned()
            } else {
                format!("il valore va scritto a passi di {step}.")
            }),
            _ => Ok(Answer::Number(number)),
        }
    }
}

/// More than one answer in a group of which exactly one is wanted.
fn both(instrument: &Instrument, answers: &Answers) -> Vec<AnswerError> {
    let mut errors = Vec::new();
    for group in &instrument.alternatives {
        let items = || group.iter().filter_map(|id| instrument.item(id));
        let given: Vec<&Item> = items().filter(|item| answers.get(&item.id).is_some()).collect();
        let all: Vec<String> = items().map(|item| format!("«{}»", item.label)).collect();
        for item in given.iter().skip(1) {
            let why = format!("si risponde a una sola voce fra {}.", all.join(" e "));
            errors.push(refusal(&item.id, &item.label, &why));
        }
    }
    errors
}

/// Everything declared not to concern the person: nothing would be left to count.
fn nothing_pertinent(instrument: &Instrument, answers: &Answers) -> Option<AnswerError> {
    let beside = |item: &&Item| matches!(answers.get(&item.id), Some(Answer::Code(code)) if code == NOT_APPLICABLE);
    let last = instrument.items.last()?;
    let all = instrument.items.iter().all(|item| beside(&item));
    all.then(|| {
        refusal(&last.id, &last.label, "almeno una voce dev’essere pertinente, altrimenti non c’è nulla da contare.")
    })
}
