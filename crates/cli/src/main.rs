//! `poliedro`: the same use cases from a terminal.

mod arguments;
mod door;
mod print;
#[cfg(feature = "serve")]
mod serve;
mod verb;

use arguments::{Arguments, Audit, Document, Export, Import, Instrument, Intake, Person, Verb, Waiting};
use clap::Parser;
use door::Failure;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Arguments { common, verb } = Arguments::parse();
    match run(&common, verb) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(1)
        }
    }
}

fn run(common: &arguments::Common, verb: Verb) -> Result<ExitCode, Failure> {
    match verb {
        Verb::Cf(cf) => return Ok(verb::cf::run(&cf)),
        Verb::Instrument(Instrument::List) => return Ok(verb::instrument_list::run(common)),
        Verb::Instrument(Instrument::Show(definition)) => return Ok(verb::instrument_show::run(common, &definition)),
        Verb::Instrument(Instrument::Score { definition, answers }) => {
            return Ok(verb::instrument_score::run(common, &definition, &answers));
        }
        Verb::Export(Export::Fhir(asked)) => verb::export_fhir::run(common, &asked)?,
        Verb::Export(Export::Person { person, out }) => verb::export_person::run(common, &person, out)?,
        Verb::Document(Document::Kinds) => verb::document_kinds::run(common)?,
        Verb::Document(Document::Make(asked)) => verb::document_make::run(common, &asked)?,
        Verb::Document(Document::Samples { out }) => verb::document_samples::run(common, &out)?,
        Verb::Document(Document::Recovery { out }) => verb::document_recovery::run(common, &out)?,
        Verb::Import(Import::Waiting(asked)) => return verb::import_waiting::run(common, &asked),
        Verb::Commands => verb::commands::run(common),
        Verb::Init(init) => verb::init::run(common, &init)?,
        Verb::Demo { people, seed } => verb::demo::run(common, people, seed)?,
        Verb::Status => verb::status::run(common)?,
        Verb::Person(Person::Find { query, limit }) => verb::person_find::run(common, &query.join(" "), limit)?,
        Verb::Intake(Intake::List { stage, open, text, limit }) => {
            verb::intake_list::run(common, &stage, open, &text, limit)?;
        }
        Verb::Waiting(Waiting::List { all, unit }) => verb::waiting_list::run(common, all, unit.as_deref())?,
        Verb::Waiting(Waiting::Stats { as_of, unit, places }) => {
            verb::waiting_stats::run(common, as_of.as_deref(), unit.as_deref(), places)?;
        }
        Verb::Agenda(asked) => verb::agenda::run(common, &asked)?,
        Verb::Audit(Audit::Verify) => return verb::audit_verify::run(common),
        Verb::Rebuild => verb::rebuild::run(common)?,
        Verb::Call { command, arguments, folder } => verb::call::run(common, &command, &arguments, folder)?,
        Verb::Backup { folder } => verb::backup::run(common, &folder)?,
        Verb::Restore { folder, recovery_code_file } => {
            verb::restore::run(common, &folder, recovery_code_file.as_deref())?;
        }
        #[cfg(feature = "serve")]
        Verb::Serve { port, ui } => serve::run(common, port, ui)?,
    }
    Ok(ExitCode::SUCCESS)
}
