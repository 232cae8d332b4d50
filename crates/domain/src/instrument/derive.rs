//! Answers that another instrument already holds.

use super::{
    Answer, Answers, Instrument,
    answer::{Known, known},
    score,
};

/// The answers to `target` that `source` already holds, when the definition of `target` says how and the answers to `source` are
/// complete: the same questions (GDS-5 from GDS-15), or its scores as numbers (MPI from Katz). A proposal for whoever fills in.
/// `None` when nothing is declared, when something needed is unanswered, or when items of the source were not applicable and its
/// score is therefore not on the range that `target` wants.
pub fn derive(target: &Instrument, source: &Instrument, source_answers: &Answers) -> Option<Answers> {
    let derivation = target.derive.iter().find(|derivation| derivation.from == source.id)?;
    let mut answers = Answers::default();
    for (item, from) in &derivation.items {
        answers.set(item.clone(), source_answers.get(from)?.clone());
    }
    if !derivation.scores.is_empty() {
        let report = score(source, source_answers);
        for (item, from) in &derivation.scores {
            let (value, most) = report.value(from, &source.main).filter(|_| report.complete)?;
            source.score(from).filter(|score| score.max == most)?;
            answers.set(item.clone(), Answer::Number(value));
        }
    }
    let understood = answers
        .iter()
        .all(|(id, _)| target.item(id).is_some_and(|item| matches!(known(item, &answers), Known::Points(_))));
    (understood && !answers.is_empty()).then_some(answers)
}
