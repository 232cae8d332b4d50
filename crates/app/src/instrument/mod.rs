//! Instruments of assessment: definitions as data.

pub mod definition;
pub mod list;
pub(crate) mod offered;
pub mod score;
pub(crate) mod shape;
pub mod switch;
pub(crate) mod trend;
pub mod view;
pub(crate) mod words;

use crate::{CallError, ErrorCode, FieldMessage, error::quoted};
use poliedro_domain::instrument::{AnswerError, Answers, Instrument, Library, read};
use serde_json::Value;

/// The newest version of an instrument, or the one with this version.
pub(crate) fn find(id: &str, version: Option<&str>) -> Result<&'static Instrument, CallError> {
    let library = Library::shipped();
    let found = match version {
        Some(version) => library.version(id, version),
        None => library.get(id),
    };
    let unknown = || match version {
        Some(version) => format!("La versione {} dello strumento «{}» non esiste.", quoted(version), quoted(id)),
        None => format!("Lo strumento «{}» non esiste.", quoted(id)),
    };
    found.ok_or_else(|| CallError::new(ErrorCode::NotFound, unknown()))
}

/// The answers that can be counted, and what is wrong with the others: one wrong answer does not take the right ones with it.
pub(crate) fn countable(instrument: &Instrument, typed: &view::Answers) -> (Answers, Vec<FieldMessage>) {
    let mut given = serde_json::to_value(typed).unwrap_or(Value::Null);
    let mut problems: Vec<AnswerError> = Vec::new();
    // Each turn takes away what was refused: the second is the last, unless what is left contradicts itself.
    for _ in 0..3 {
        match read(instrument, &given) {
            Ok(answers) => return (answers, problems.into_iter().map(message).collect()),
            Err(errors) => {
                if let Value::Object(given) = &mut given {
                    given.retain(|id, _| errors.iter().all(|error| error.item != *id));
                }
                problems.extend(errors);
            }
        }
    }
    (Answers::default(), problems.into_iter().map(message).collect())
}

/// The answers, or every sentence about what is wrong.
pub(crate) fn checked(instrument: &Instrument, typed: &view::Answers) -> Result<Answers, Vec<FieldMessage>> {
    let given = serde_json::to_value(typed).unwrap_or(Value::Null);
    read(instrument, &given).map_err(|errors| errors.into_iter().map(message).collect())
}

fn message(error: AnswerError) -> FieldMessage {
    FieldMessage { field: error.item, message: error.message }
}
