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

/// Those who are there, or those who are not, in words.
pub(crate) fn listed(people: &[Attendant], present: bool) -> Vec<String> {
    people.iter().filter(|who| who.present == present).map(member).collect()
}

/// How many people are there: whoever was written twice is one.
pub(crate) fn there(people: &[Attendant]) -> usize {
    let mut found: Vec<&Attendant> = Vec::new();
    for who in people.iter().filter(|who| who.present) {
        if !found.iter().any(|known| same(known, who)) {
            found.push(who);
        }
    }
    found.len()
}

/// The same operator; without one, the same name of the same body.
fn same(one: &Attendant, other: &Attendant) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    match (one.operator, other.operator) {
        (Some(one), Some(other)) => one == other,
        _ => (plain(&one.name), &one.body) == (plain(&other.name), &other.body),
    }
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
