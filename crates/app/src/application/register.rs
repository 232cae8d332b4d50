//! `application.register`: hand in an application; it opens its assessment at once.

use crate::{
    CallError, Desk,
    application::{
        assessment::assessment,
        check::{alive, application},
        view::{ApplicationForm, ApplicationOpened},
    },
    checks::Checks,
    discharge::{discharge_id, linked::belongs},
    person::{view::PersonForm, whom::Whom},
    plan::check::moment,
    registry::Verb,
    unit::names::Units,
};
use poliedro_domain::{
    application::{Application, ApplicationFact},
    discharge::Link,
    permission::Op,
};
use serde::Deserialize;
use ts_rs::TS;

/// Hand in an application; it opens its assessment at once.
pub enum Register {}

/// What `application.register` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "ApplicationRegisterArgs")]
pub struct Args {
    /// The person, when in file.
    pub person_id: Option<String>,
    /// The person, when new.
    pub person: Option<PersonForm>,
    /// Probable duplicates that were seen and are other people.
    pub distinct_from: Vec<String>,
    /// An assessment already open, in the place of a new one.
    pub vmd_id: Option<String>,
    /// The protected discharge that it belongs to.
    #[serde(default)]
    pub discharge_id: Option<String>,
    /// The application.
    pub form: ApplicationForm,
}

impl Verb for Register {
    const NAME: &'static str = "application.register";
    const DOC: &'static str = "Hand in an application; it opens its assessment at once.";
    type Args = Args;
    type Reply = ApplicationOpened;

    fn run(desk: &mut Desk, args: Args) -> Result<ApplicationOpened, CallError> {
        let (now, today) = (desk.now(), desk.today());
        let mut checks = Checks::default();
        let whom = Whom::checked(args.person_id.as_deref(), args.person, &args.distinct_from, today, &mut checks)?;
        let op = whom.as_ref().map_or(Op::ApplicationRegister, |whom| whom.op(Op::ApplicationRegister));
        // Opening a file, handing in an application and asking for an assessment are permissions apart; all must hold.
        desk.may(Op::ApplicationRegister)?;
        desk.may(Op::VmdRequest)?;
        let discharge = args.discharge_id.as_deref().filter(|id| !id.is_empty()).map(discharge_id).transpose()?;
        if discharge.is_some() {
            desk.may(Op::DischargeRegister)?;
        }
        let done = desk.change(op, |tx| {
            let typed = application(&args.form, None, &Units::read(tx, today)?, today, &mut checks);
            checks.done()?;
            let whom = whom.ok_or_else(|| CallError::field("person", "Indichi la persona."))?;
            let person = whom.file(tx, now, today)?;
            alive(&tx.person_row(person)?, typed.applied_on)?;
            let vmd = assessment(tx, person, &typed, args.vmd_id.as_deref(), now, today)?;
            let id = tx.new_pathway()?;
            let at = moment(typed.applied_on, now, today);
            let application = Box::new(Application { vmd: Some(vmd), ..typed });
            tx.append_application(id, person, at, ApplicationFact::Applied { application, corrects: None })?;
            if let Some(discharge) = discharge {
                belongs(tx, discharge, Link::Application(id), now)?;
            }
            tx.discard_draft("application.new", "")?;
            Ok::<_, CallError>(ApplicationOpened {
                application_id: id.to_string(),
                vmd_id: vmd.to_string(),
                person_id: person.to_string(),
            })
        })?;
        Ok(done.value)
    }
}
