//! Which instrument is meant, and how invalid input is refused.

use crate::{arguments::Definition, print};
use poliedro_domain::instrument::{AnswerError, Instrument, Library};
use serde_json::json;
use std::process::ExitCode;

/// The definition asked for.
pub(super) fn find(asked: &Definition) -> Result<&'static Instrument, Vec<AnswerError>> {
    let library = Library::shipped();
    let newest = library.get(&asked.id).ok_or_else(|| {
        whole("Lo strumento richiesto non esiste: «poliedro instrument list» elenca quelli che ci sono.")
    })?;
    match &asked.definition {
        Some(version) => library
            .version(&asked.id, version)
            .ok_or_else(|| whole(&format!("{}: questa versione della definizione non esiste.", newest.short))),
        None => Ok(newest),
    }
}

/// A refusal that is of no single question.
pub(super) fn whole(message: &str) -> Vec<AnswerError> {
    vec![AnswerError { item: String::new(), label: String::new(), message: message.to_owned() }]
}

/// Exit 2: the sentences on standard error and, when JSON is wanted, the errors on standard output.
pub(super) fn refuse(errors: &[AnswerError], as_json: bool) -> ExitCode {
    for error in errors {
        eprintln!("{}", error.message);
    }
    if as_json {
        print::line(&json!({ "errors": errors }).to_string());
    }
    ExitCode::from(2)
}

/// Prints what serialises as it stands, its keys in their order.
pub(super) fn written(text: Result<String, serde_json::Error>) -> ExitCode {
    match text {
        Ok(text) => {
            print::line(&text);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(1)
        }
    }
}
