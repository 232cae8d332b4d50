//! `intake.register`: register a PUA access, for a person in file or for a new one.

use crate::{
    CallError, Desk, ErrorCode,
    checks::Checks,
    intake::{check::request, view::IntakeForm},
    person::{register::NewFile, shape::person_id, view::PersonForm},
    registry::Verb,
};
use poliedro_domain::permission::Op;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Register a PUA access, for a person in file or for a new one.
pub enum Register {}

/// What `intake.register` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "IntakeRegisterArgs")]
pub struct Args {
    /// The person, when in file.
    pub person_id: Option<String>,
    /// The person, when new.
    pub person: Option<PersonForm>,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
    /// The access.
    pub form: IntakeForm,
}

/// An access was registered.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeRegistered {
    /// The access.
    pub intake_id: String,
    /// The person.
    pub person_id: String,
}

impl Verb for Register {
    const NAME: &'static str = "intake.register";
    const DOC: &'static str = "Register a PUA access, for a person in file or for a new one.";
    type Args = Args;
    type Reply = IntakeRegistered;

    fn run(desk: &mut Desk, args: Args) -> Result<IntakeRegistered, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let (at, fact) = request(&args.form, now, &mut checks);
        let known = args.person_id.as_deref().map(person_id).transpose()?;
        let new = match (known, args.person) {
            (Some(_), _) => None,
            (None, Some(form)) => match NewFile::checked(form, &args.distinct_from, today) {
                Ok(new) => Some(new),
                Err(error) if error.code == ErrorCode::Invalid => {
                    checks.extend(error.fields);
                    None
                }
                Err(error) => return Err(error),
            },
            (None, None) => {
                checks.say("person", "Indichi la persona: la cerchi, oppure ne scriva cognome e nome.");
                None
            }
        };
        checks.done()?;
        let op = if new.is_some() { Op::PersonRegister } else { Op::IntakeRegister };
        // Opening a file and registering an access are two permissions; whoever may do the first may do the second only if both hold.
        desk.may(Op::IntakeRegister)?;
        let done = desk.change(op, |tx| {
            let person = match (known, new) {
                (Some(person), _) => tx.root_of(person)?,
                (None, Some(new)) => new.open(tx, now, today)?,
                (None, None) => return Err(CallError::field("person", "Indichi la persona.")),
            };
            let intake = tx.new_pathway()?;
            tx.append_intake(intake, person, at, fact)?;
            tx.discard_draft("intake.new", "")?;
            Ok(IntakeRegistered { intake_id: intake.to_string(), person_id: person.to_string() })
        })?;
        Ok(done.value)
    }
}
