//! What is proposed so that a decision takes two keystrokes and attendance a glance: always to be confirmed, never hidden.

use crate::{CallError, vmd};
use jiff::{ToSpan, civil::Date};
use poliedro_domain::{
    catalogue::Catalogue,
    id::OperatorId,
    meeting::{Attendant, MeetingState},
    protocol::Protocol,
    vmd::{Assessor, Decision, VmdState},
};
use poliedro_store::{Reader, StoreError};
use std::collections::BTreeSet;

/// Months between the meeting and the verification, unless someone says otherwise.
const MONTHS_TO_VERIFY: i32 = 6;
/// Bodies of the social assessor, as protocols name them, the first one that there is.
const SOCIAL: [&str; 2] = ["comune", "ambito"];

/// The protocol of an assessment, once its request is complete.
pub(crate) fn protocol(state: &VmdState) -> Option<&'static Protocol> {
    let request = state.request.as_ref()?;
    vmd::protocol(&request.protocol, &request.protocol_version)
}

/// What the equipe may decide: what the protocol says, or every decision while there is no protocol.
pub(crate) fn decisions(state: &VmdState) -> Vec<String> {
    let every = || Catalogue::shipped().list("vmdDecision").iter().map(|entry| entry.code.clone()).collect();
    protocol(state).map_or_else(every, |protocol| protocol.decisions.clone())
}

/// Operators who can no longer come in: nobody is left waiting for them.
pub(crate) fn gone(reader: &Reader<'_>) -> Result<BTreeSet<OperatorId>, StoreError> {
    Ok(reader.operators()?.into_iter().filter(|row| !row.active).map(|row| row.id).collect())
}

/// The social assessor answers for the case, until someone says otherwise: who made the visit, or who is to make it.
pub(crate) fn case_manager(state: &VmdState, gone: &BTreeSet<OperatorId>) -> Assessor {
    let here = |who: &&Assessor| !who.operator.is_some_and(|operator| gone.contains(&operator));
    let of = |who: &Assessor, body: &str| who.body == body;
    let made = |body: &&str| state.visits.values().map(|made| &made.visit.by).filter(here).find(|who| of(who, body));
    let given = |body: &&str| state.assessors.values().filter(here).find(|who| of(who, body));
    let found = SOCIAL.iter().find_map(made).or_else(|| SOCIAL.iter().find_map(given));
    found.cloned().unwrap_or_default()
}

/// Fills what was left empty of a decision: the proposed setting, the social assessor, a verification six months after the meeting.
/// A decision that postpones, or after which nothing is followed, proposes nothing.
pub(crate) fn fill(decision: &mut Decision, state: &VmdState, gone: &BTreeSet<OperatorId>, meeting_on: Date) {
    if !Catalogue::shipped().decision(&decision.outcome).follows {
        return;
    }
    if decision.setting.is_empty() {
        decision.setting = state.synthesis.as_ref().map(|(_, synthesis)| synthesis.setting.clone()).unwrap_or_default();
    }
    if decision.case_manager.name.is_empty() {
        decision.case_manager = case_manager(state, gone);
    }
    if decision.verify_on.is_none() {
        decision.verify_on = Some(meeting_on.saturating_add(MONTHS_TO_VERIFY.months()));
    }
}

/// Who could sit in a meeting where attendance was not taken yet: the members of the last one and who assesses its cases, all absent
/// until someone says they are there.
pub(crate) fn members(reader: &Reader<'_>, state: &MeetingState) -> Result<Vec<Attendant>, CallError> {
    let gone = gone(reader)?;
    let mut people: Vec<Attendant> = Vec::new();
    let mut add = |one: Attendant| {
        let is_here = !one.operator.is_some_and(|operator| gone.contains(&operator));
        let same = |known: &Attendant| match (known.operator, one.operator) {
            (Some(known), Some(new)) => known == new,
            _ => known.name.to_lowercase() == one.name.to_lowercase(),
        };
        if is_here && !one.name.is_empty() && !people.iter().any(same) {
            people.push(Attendant { present: false, ..one });
        }
    };
    reader.last_members()?.into_iter().for_each(&mut add);
    for case in &state.agenda {
        let file = reader.vmd(*case)?;
        let visited = file.state.visits.values().map(|made| &made.visit.by);
        visited.chain(file.state.assessors.values()).map(member).for_each(&mut add);
    }
    Ok(people)
}

/// An assessor as a member; the roles of the two lists that have the same code are the same.
fn member(who: &Assessor) -> Attendant {
    let role = if Catalogue::shipped().has("equipeRole", &who.role) { who.role.clone() } else { String::new() };
    Attendant {
        operator: who.operator,
        name: who.name.clone(),
        role,
        body: who.body.clone(),
        body_name: who.body_name.clone(),
        present: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use poliedro_domain::vmd::Synthesis;

    fn assessor(name: &str, body: &str) -> Assessor {
        Assessor { name: name.into(), body: body.into(), ..Assessor::default() }
    }

    fn state() -> VmdState {
        let mut state = VmdState::default();
        state.assessors.insert("health".into(), assessor("Luca", "asst"));
        state.assessors.insert("social".into(), assessor("Sara", "comune"));
        let synthesis = Synthesis { setting: "rsa".into(), ..Synthesis::default() };
        state.synthesis = Some((jiff::Timestamp::UNIX_EPOCH, synthesis));
        state
    }

    fn filled(outcome: &str, on: Date) -> Decision {
        let mut decision = Decision { outcome: outcome.into(), ..Decision::default() };
        fill(&mut decision, &state(), &BTreeSet::new(), on);
        decision
    }

    #[test]
    fn a_code_alone_becomes_a_whole_decision() {
        let decision = filled("lista_rsa", date(2026, 3, 12));
        assert_eq!((decision.setting.as_str(), decision.case_manager.name.as_str()), ("rsa", "Sara"));
        assert_eq!(decision.verify_on, Some(date(2026, 9, 12)));
        // The last day of a month that has no thirty-first.
        assert_eq!(filled("lista_rsa", date(2026, 8, 31)).verify_on, Some(date(2027, 2, 28)));
    }

    #[test]
    fn who_can_no_longer_come_in_is_not_proposed() {
        let sara = OperatorId::from_uuid(uuid::Uuid::from_u128(1));
        let mut state = state();
        state.assessors.insert("social".into(), Assessor { operator: Some(sara), ..assessor("Sara", "comune") });
        assert_eq!(case_manager(&state, &BTreeSet::new()).name, "Sara");
        assert_eq!(case_manager(&state, &BTreeSet::from([sara])), Assessor::default());
    }

    #[test]
    fn nothing_is_proposed_where_nothing_follows() {
        for outcome in ["approfondimento", "sospesa", "non_idoneo", "rinuncia"] {
            let decision = filled(outcome, date(2026, 3, 12));
            assert_eq!(decision, Decision { outcome: outcome.into(), ..Decision::default() }, "{outcome}");
        }
    }

    #[test]
    fn what_was_typed_is_not_replaced() {
        let typed = Decision {
            outcome: "misura".into(),
            setting: "domicilio".into(),
            case_manager: assessor("Ugo", "ets"),
            verify_on: Some(date(2026, 5, 1)),
            ..Decision::default()
        };
        let mut decision = typed.clone();
        fill(&mut decision, &state(), &BTreeSet::new(), date(2026, 3, 12));
        assert_eq!(decision, typed);
    }
}
