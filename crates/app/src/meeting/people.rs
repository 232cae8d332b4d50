//! Members of the equipe and those who were heard, in words and as forms.

use super::view::{AttendantForm, ParticipantForm};
use crate::vmd::assessor::told;
use poliedro_domain::{
    catalogue::Catalogue,
    meeting::{Attendant, Participant},
    vmd::Assessor,
};

/// A member in words.
pub(crate) fn member(who: &Attendant) -> String {
    let Attendant { name, role, body, body_name, .. } = who.clone();
    told(&Assessor { operator: None, name, role, body, body_name })
}

/// Those who were heard, in words.
pub(crate) fn heard(people: &[Participant]) -> String {
    let one = |who: &Participant| {
        let kind = Catalogue::shipped().label("respondentKind", &who.kind);
        if who.name.is_empty() { kind.to_owned() } else { format!("{kind}: {}", who.name) }
    };
    people.iter().map(one).collect::<Vec<_>>().join(" · ")
}

/// A member as a form.
pub(crate) fn attendant(who: &Attendant) -> AttendantForm {
    AttendantForm {
        operator_id: who.operator.map(|operator| operator.to_string()),
        name: who.name.clone(),
        role: who.role.clone(),
        body: who.body.clone(),
        body_name: who.body_name.clone(),
        present: who.present,
    }
}

/// Who was heard as a form.
pub(crate) fn participant(who: &Participant) -> ParticipantForm {
    ParticipantForm { kind: who.kind.clone(), name: who.name.clone() }
}
