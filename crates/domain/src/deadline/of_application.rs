//! What is to be done of an application: its urgency, its term, its places in the lists, what is asked again of who waits.

use super::{Deadline, Kind, Terms};
use crate::{
    application::{Application, ApplicationState, Entry, Stage, Turn, UrgencyState},
    catalogue::Catalogue,
    id::{PathwayId, PersonId},
    protocol::{Library, Moment},
    vmd::Term,
    when::{local_date, start_of_day},
};
use jiff::{Timestamp, ToSpan, civil::Date};

/// What other streams say that matters to an application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// The day on which the person died.
    pub died_on: Option<Date>,
    /// The person has a temporary plan that runs.
    pub covered: bool,
    /// When the last temporary plan that ran was closed.
    pub covered_until: Option<Timestamp>,
    /// When the equipe decided that the person enters the lists, for as long as that decision holds.
    pub decided: Option<Timestamp>,
    /// When the equipe decided something that leads to no list, for as long as that decision holds.
    pub decided_otherwise: Option<Timestamp>,
    /// An assessment has the term: it is open, or it was made.
    pub assessed_elsewhere: bool,
}

/// The obligations of an open application. Of who died there is one thing left to do. `code` is the kind of unit asked for (catalogue
/// `unitKind`).
pub fn of_application(
    id: PathwayId,
    person: PersonId,
    state: &ApplicationState,
    around: &Around,
    terms: &Terms,
) -> Vec<Deadline> {
    let Some(held) = state.application.as_ref().filter(|_| state.is_open()) else { return Vec::new() };
    let new = |kind, began| Deadline::new(kind, id.uuid(), Some(person), began).told(&held.kind, "");
    if let Some(day) = around.died_on {
        return vec![new(Kind::ApplicationDeceased, start_of_day(day))];
    }
    let mut open = Vec::new();
    if let Some(urgency) = state.urgency.as_ref().filter(|urgency| urgency.state == UrgencyState::Pending) {
        let one = new(Kind::ApplicationUrgency, urgency.started_at).pressing(true);
        open.push(one.told(&held.kind, &urgency.motive));
    }
    let listed = state.entries.iter().any(|entry| entry.left.is_none());
    if !listed {
        open.extend(around.decided_otherwise.map(|decided| new(Kind::ApplicationConclude, decided)));
    }
    if !listed && state.entered_on().is_none() {
        open.extend(around.decided.map(|at| new(Kind::ApplicationEnter, at).part(&local_date(at).to_string())));
        if state.stage() == Stage::Applied && !around.assessed_elsewhere && around.decided.is_none() {
            open.extend(term(held).map(|(part, term)| {
                let one = new(Kind::ApplicationTerm, start_of_day(term.began)).part(part);
                one.by_day(term.last_day()).with_quarter()
            }));
        }
    }
    open.extend(state.entries.iter().filter_map(|entry| place(entry, &new)));
    if listed {
        let entered = state.entered_on().unwrap_or(held.applied_on);
        if !around.covered {
            let since = entered.max(around.covered_until.map_or(entered, local_date));
            open.push(new(Kind::ApplicationUncovered, start_of_day(since)).part(&since.to_string()));
        }
        let base = state.confirmed_on.map_or(held.applied_on, |day| day.max(held.applied_on));
        open.push(again(new(Kind::ApplicationConfirm, start_of_day(base)), base, terms.confirm_months));
    }
    if let Some(given) = held.sharing_consent_on.filter(|_| terms.consent_months > 0) {
        open.push(again(new(Kind::ApplicationConsent, start_of_day(given)), given, terms.consent_months));
    }
    open
}

fn again(one: Deadline, base: Date, months: u8) -> Deadline {
    one.part(&base.to_string()).by_day(base.saturating_add(i64::from(months).months()))
}

/// An offer to answer, or an admission to record; `note` is the wing.
fn place(entry: &Entry, new: &impl Fn(Kind, Timestamp) -> Deadline) -> Option<Deadline> {
    let offer = entry.offer.as_ref()?;
    let of_wing = |one: Deadline| Deadline { note: offer.wing.clone(), ..one };
    match entry.turn() {
        Turn::Offered => {
            let one =
                new(Kind::ApplicationAnswer, start_of_day(offer.on)).part(&format!("{}@{}", entry.unit, offer.on));
            Some(of_wing(match offer.answer_by {
                Some(last) => one.by_day(last),
                None => one,
            }))
        }
        Turn::Accepted => {
            let since = offer.accepted_on.unwrap_or(offer.on);
            let part = format!("{}@{since}", entry.unit);
            Some(of_wing(new(Kind::ApplicationAdmit, start_of_day(since)).part(&part)))
        }
        Turn::Waiting | Turn::Over => None,
    }
}

/// The term that runs from the application to the assessment, by the protocol of this kind of unit.
fn term(held: &Application) -> Option<(&'static str, Term<'static>)> {
    let rule = Catalogue::shipped().unit(&held.kind)?;
    let clocks = &Library::shipped().get(&rule.protocol)?.clocks;
    let clock = clocks.iter().find(|clock| clock.from == Moment::Requested && clock.until == Moment::Assessed)?;
    Some((clock.id.as_str(), Term { clock, began: held.applied_on, met: None }))
}
