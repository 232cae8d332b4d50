//! `intake.register`: register a PUA access, for a person in file or for a new one.

use crate::{
    CallError, Desk,
    checks::Checks,
    intake::{check::request, view::IntakeForm},
    person::{view::PersonForm, whom::Whom},
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
        let whom = Whom::checked(args.person_id.as_deref(), args.person, &args.distinct_from, today, &mut checks)?;
        checks.done()?;
        let whom = whom.ok_or_else(|| CallError::field("person", "Indichi la persona."))?;
        // Opening a file and registering an access are two permissions; whoever may do the first may do the second only if both hold.
        desk.may(Op::IntakeRegister)?;
        let done = desk.change(whom.op(Op::IntakeRegister), |tx| {
            let person = whom.file(tx, now, today)?;
            let intake = tx.new_pathway()?;
            tx.append_intake(intake, person, at, fact)?;
            tx.discard_draft("intake.new", "")?;
            Ok(IntakeRegistered { intake_id: intake.to_string(), person_id: person.to_string() })
        })?;
        Ok(done.value)
    }
}
