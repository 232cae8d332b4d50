//! Facts of a file told in Italian, and values of fields in words.

use crate::place;
use jiff::civil::Date;
use poliedro_domain::{
    catalogue::Catalogue,
    person::{Field, Patch, PersonFact, RepresentationKind},
};

/// The role of a representation in words.
pub(crate) fn representation(role: RepresentationKind) -> &'static str {
    let code = representation_code(role);
    Catalogue::shipped().label("representationRole", code)
}

/// The stable code of a representation's role.
pub(crate) const fn representation_code(role: RepresentationKind) -> &'static str {
    match role {
        RepresentationKind::SupportAdministrator => "support_administrator",
        RepresentationKind::Guardian => "guardian",
        RepresentationKind::Curator => "curator",
        RepresentationKind::Attorney => "attorney",
    }
}

/// A day as people write it: 15/08/1938.
pub(crate) fn day(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

/// The value of a field as people read it.
pub(crate) fn shown(field: Field, value: &str) -> String {
    match field {
        Field::BirthDate | Field::DeathDate | Field::NoticeGiven | Field::CodeFrom | Field::CodeUntil => {
            value.parse().map_or_else(|_| value.to_owned(), day)
        }
        Field::BirthPlace | Field::Residence | Field::Domicile => place::name_of(value),
        Field::CodeKind => Catalogue::shipped().label("codeKind", value).to_owned(),
        Field::Sex => match value {
            "F" => "Femmina".to_owned(),
            "M" => "Maschio".to_owned(),
            other => other.to_owned(),
        },
        _ => value.to_owned(),
    }
}

fn fields(patch: &Patch) -> String {
    let told = patch.iter().filter(|(field, _)| **field != Field::Example).map(|(field, value)| match value {
        Some(value) => format!("{}: {}", field.label(), shown(*field, value)),
        None => format!("{}: tolto", field.label()),
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// Title and detail of a fact.
pub(crate) fn tell(fact: &PersonFact) -> (String, String) {
    let (title, detail) = match fact {
        PersonFact::Registered { .. } => ("Fascicolo aperto", String::new()),
        PersonFact::FieldsSet { fields: patch } => ("Dati aggiornati", fields(patch)),
        PersonFact::ContactSet { contact, .. } => {
            let role = Catalogue::shipped().label("contactRole", &contact.role);
            ("Contatto", format!("{} ({role})", contact.full_name))
        }
        PersonFact::RepresentationSet { representation: who, .. } => {
            ("Tutela giuridica", format!("{}: {}", representation(who.role), who.full_name))
        }
        PersonFact::RelationRemoved { reason, .. } => ("Contatto o tutela tolto dal fascicolo", reason.clone()),
        PersonFact::MergedInto { reason, .. } => ("Fascicolo unito a un altro", reason.clone()),
        PersonFact::Unmerged { reason, .. } => ("Unione annullata", reason.clone()),
        PersonFact::Withdrawn { reason } => ("Fascicolo ritirato", reason.clone()),
    };
    (title.to_owned(), detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_as_people_read_them() {
        assert_eq!(shown(Field::BirthDate, "1938-08-15"), "15/08/1938");
        assert_eq!(shown(Field::Residence, "D142"), "Crema");
        let patch = Patch::from([(Field::Phone, Some("0373 80000".to_owned())), (Field::Email, None)]);
        let (title, detail) = tell(&PersonFact::FieldsSet { fields: patch });
        assert_eq!(title, "Dati aggiornati");
        assert_eq!(detail, "Telefono: 0373 80000 · E-mail: tolto");
    }
}
