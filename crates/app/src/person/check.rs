//! `person.check`: check a form before saving: errors, warnings, probable duplicates.

use crate::{
    CallError, Desk, code,
    person::{
        shape::{candidate, hit, patch, person_id},
        view::{Duplicate, DuplicateStrength, PersonCheck, PersonForm, Remark},
    },
    registry::Verb,
};
use jiff::civil::Date;
use poliedro_domain::{
    code::{Claims, Sex, check_against},
    id::PersonId,
    permission::{Op, Purpose},
    person::{
        Field,
        duplicate::{Candidate, Strength},
        form,
    },
};
use poliedro_store::{Likely, Reader};
use serde::Deserialize;
use ts_rs::TS;

/// Check a form before saving: errors, warnings, probable duplicates.
pub enum Check {}

/// What `person.check` takes.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "PersonCheckArgs")]
pub struct Args {
    /// The person, when already in file.
    pub person_id: Option<String>,
    /// The form.
    pub form: PersonForm,
}

impl Verb for Check {
    const NAME: &'static str = "person.check";
    const DOC: &'static str = "Check a form before saving: errors, warnings, probable duplicates.";
    type Args = Args;
    type Reply = PersonCheck;

    fn run(desk: &mut Desk, args: Args) -> Result<PersonCheck, CallError> {
        let known = args.person_id.as_deref().map(person_id).transpose()?;
        let (today, patch) = (desk.today(), patch(args.form)?);
        let checked = form::check(&patch, None, today);
        let value = |field: Field| checked.clean.get(&field).cloned().flatten();
        let wanted = candidate(value);
        let duplicates =
            desk.read(Op::PersonSearch, Purpose::Identity, None, |r| duplicates(r, &wanted, known, today))?;
        let code = value(Field::Code).map(|code| {
            let claims = Claims {
                surname: value(Field::Surname),
                name: value(Field::Name),
                birth: wanted.birth_date,
                sex: value(Field::Sex).as_deref().and_then(Sex::parse),
                place: wanted.birth_place,
            };
            code::view(&check_against(&code, &claims, today))
        });
        let remark =
            |error: &form::FieldError| Remark { field: error.field.code().to_owned(), message: error.message.clone() };
        Ok(PersonCheck {
            errors: checked.errors.iter().map(remark).collect(),
            warnings: checked.warnings.iter().map(remark).collect(),
            code,
            duplicates,
        })
    }
}

/// How many probable duplicates are shown.
const SHOWN: usize = 8;

/// Who may already be this person, most certain first.
pub(crate) fn duplicates(
    reader: &Reader<'_>,
    wanted: &Candidate,
    but: Option<PersonId>,
    today: Date,
) -> Result<Vec<Duplicate>, CallError> {
    let shown = |likely: Likely| Duplicate {
        person: hit(&likely.person, today, None, 0),
        strength: strength(likely.likeness.strength),
        reasons: likely.likeness.reasons,
    };
    Ok(reader.duplicates(wanted, but, SHOWN)?.into_iter().map(shown).collect())
}

const fn strength(strength: Strength) -> DuplicateStrength {
    match strength {
        Strength::Certain => DuplicateStrength::Certain,
        Strength::Probable => DuplicateStrength::Probable,
        Strength::Possible => DuplicateStrength::Possible,
    }
}
