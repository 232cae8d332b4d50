//! The code of a person, and how it fits with the rest.

use super::form::Review;
use super::{Field, phone};
use crate::code::{Claims, CodeKind, Sex, check_against};
use crate::when::format_date;

pub(super) fn check_identity(review: &mut Review<'_>) {
    check_code(review);
    check_validity(review);
    for field in [Field::Phone, Field::Phone2] {
        if review.touches(&[field])
            && let Some(number) = review.value(field)
            && !phone::is_plausible(number)
        {
            review.warn(field, "Il numero di telefono sembra incompleto: ricontrollilo.");
        }
    }
}

fn check_code(review: &mut Review<'_>) {
    const FIELDS: [Field; 7] =
        [Field::Code, Field::CodeKind, Field::Surname, Field::Name, Field::Sex, Field::BirthDate, Field::BirthPlace];
    let refused = |review: &Review<'_>, field| review.found.errors.iter().any(|e| e.field == field);
    if !review.touches(&FIELDS) || refused(review, Field::Code) || refused(review, Field::CodeKind) {
        return;
    }
    let typed_now = review.touches(&[Field::Code, Field::CodeKind]);
    let chosen = review.value(Field::CodeKind).map(str::to_owned);
    let kind = chosen.as_deref().and_then(CodeKind::from_code);
    let Some(code) = review.value(Field::Code).map(str::to_owned) else {
        if let Some(kind) = kind
            && typed_now
        {
            review.warn(Field::Code, format!("Il {} non è ancora scritto.", kind.label()));
        }
        return;
    };
    let report = check_against(&code, &claims(review), review.today);
    let problem = report.error.or_else(|| {
        let (kind, written) = (kind?, report.kind?);
        (kind != written).then(|| {
            format!(
                "Il codice scritto è un {}, ma il tipo scelto è {}: corregga l'uno o l'altro.",
                written.label(),
                kind.label()
            )
        })
    });
    match problem {
        // Only what is being typed is refused: a wrong code already in file does not stop a change of the surname.
        Some(message) if kind.is_some() && typed_now => review.error(Field::Code, message),
        Some(message) => review.warn(Field::Code, message),
        None => {
            if chosen.as_deref() == Some("none") {
                review.warn(Field::CodeKind, "È scritto un codice, ma il tipo scelto dice che la persona non ne ha.");
            }
            for message in report.warnings {
                review.warn(Field::Code, message);
            }
        }
    }
}

fn claims(review: &Review<'_>) -> Claims {
    let text = |field| review.value(field).map(str::to_owned);
    Claims {
        surname: text(Field::Surname),
        name: text(Field::Name),
        birth: review.date(Field::BirthDate),
        sex: review.value(Field::Sex).and_then(Sex::parse),
        place: review.place(Field::BirthPlace),
    }
}

/// STP and ENI last six months: without their dates nobody would know that they are over.
fn check_validity(review: &mut Review<'_>) {
    const FIELDS: [Field; 4] = [Field::Code, Field::CodeKind, Field::CodeFrom, Field::CodeUntil];
    if !review.touches(&FIELDS) {
        return;
    }
    let kind = review.value(Field::CodeKind).and_then(CodeKind::from_code);
    let temporary = match kind {
        Some(CodeKind::Stp) => Some("STP"),
        Some(CodeKind::Eni) => Some("ENI"),
        _ => None,
    };
    if let Some(name) = temporary {
        for (field, which) in [(Field::CodeFrom, "inizio"), (Field::CodeUntil, "fine")] {
            if review.value(field).is_none() {
                review.error(field, format!("Per un codice {name} serve la data di {which} validità."));
            }
        }
    }
    let (from, until) = (review.date(Field::CodeFrom), review.date(Field::CodeUntil));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        review.error(
            Field::CodeUntil,
            format!(
                "La fine di validità del codice ({}) viene prima dell'inizio ({}).",
                format_date(until),
                format_date(from)
            ),
        );
    } else if let (Some(name), Some(until)) = (temporary, until)
        && until < review.today
    {
        review.warn(Field::CodeUntil, format!("Il codice {name} è scaduto il {}.", format_date(until)));
    }
}
