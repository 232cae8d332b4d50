//! From what the archive gives to what the lists show of an application.

use super::view::{WaitingPlace, WaitingRow};
use crate::{
    application::{
        clock::clock,
        shape::{count, iso},
    },
    place,
    territory::sub_ambito_name,
    unit::names::Units,
};
use jiff::{ToSpan, civil::Date};
use poliedro_domain::{
    application::{Exit, Stage, Turn, UrgencyState},
    catalogue::Catalogue,
    id::UnitId,
    person::age_on,
};
use poliedro_store::{ApplicationRow, PlaceRow};

/// What rows are shown with.
pub(super) struct Shown<'a> {
    pub(super) units: &'a Units,
    /// The list of one unit; `None`: of the district.
    pub(super) of: Option<UnitId>,
    /// Months after which interest is to be confirmed.
    pub(super) months: u32,
    /// Interest last confirmed on this day or before is to be confirmed.
    pub(super) stale: Date,
    pub(super) today: Date,
}

/// An application in a list.
pub(super) fn row(one: &ApplicationRow, shown: &Shown<'_>) -> WaitingRow {
    let words = Catalogue::shipped();
    let (person, today) = (&one.person, shown.today);
    let days = one.days(shown.of, today);
    let place_of = shown.of.and_then(|unit| one.place(unit));
    let entered = if shown.of.is_some() { place_of.and_then(|place| place.entered_on) } else { one.entered_on };
    let left = place_of.and_then(|place| place.left).or(one.left);
    let stage = shown.of.map_or(one.stage, |_| stage_of(one, place_of));
    let clock = clock(one, today);
    let confirm_by = one.confirmed_on.saturating_add(i64::from(shown.months).months());
    WaitingRow {
        application_id: one.id.to_string(),
        person_id: person.id.to_string(),
        full_name: person.full_name(),
        age: person.birth_date.and_then(|birth| age_on(birth, person.death_date.unwrap_or(today))),
        sex: person.sex.clone(),
        comune: person.residence.as_deref().map(place::name_of),
        sub_ambito: one.sub_ambito.as_deref().map(sub_ambito_name),
        kind_label: words.label("unitKind", &one.kind).to_owned(),
        places: one.places.iter().map(|place| place_view(place, shown.units)).collect(),
        stage: stage.code().to_owned(),
        stage_label: words.label("applicationStage", stage.code()).to_owned(),
        applied_on: one.applied_on.to_string(),
        entered_on: iso(entered),
        days: days.map(|(days, _)| count(days)),
        suspended_days: days.map_or(0, |(_, suspended)| count(suspended)),
        suspended: one.suspended().is_some(),
        urgent: one.urgent,
        urgency_label: urgency(one).to_owned(),
        plan: one.plan.map_or("none", |plan| plan.state).to_owned(),
        uncovered: one.uncovered(),
        deceased: one.deceased(),
        answer_by: iso(one.answer_by(shown.of)),
        to_confirm: one.heard() && one.confirmed_on <= shown.stale,
        confirm_by: iso(one.heard().then_some(confirm_by)),
        clock_tone: clock.as_ref().map(|clock| clock.tone.clone()).unwrap_or_default(),
        clock_sentence: clock.map(|clock| clock.sentence).unwrap_or_default(),
        left_on: iso(left.map(|(day, _)| day)),
        exit_label: left.map(|(_, exit)| words.label("listExit", exit.code()).to_owned()).unwrap_or_default(),
        example: person.example,
    }
}

/// Where an application stands in the list of one unit: what another unit offered is not said there.
fn stage_of(one: &ApplicationRow, place: Option<&PlaceRow>) -> Stage {
    let left = place.and_then(|place| place.left).or(one.left);
    match (left, place.and_then(|place| place.turn)) {
        (Some((_, Exit::Admitted)), _) => Stage::Admitted,
        (Some(_), _) | (None, Some(Turn::Over)) => Stage::Closed,
        (None, Some(Turn::Accepted)) => Stage::Accepted,
        (None, Some(Turn::Offered)) => Stage::Offered,
        (None, _) if one.suspended().is_some() => Stage::Suspended,
        (None, Some(Turn::Waiting)) => Stage::Listed,
        (None, None) => Stage::Applied,
    }
}

fn place_view(place: &PlaceRow, units: &Units) -> WaitingPlace {
    let words = Catalogue::shipped();
    WaitingPlace {
        unit_id: place.unit.to_string(),
        unit: units.label(place.unit),
        wing: words.label("unitWing", &place.wing).to_owned(),
        turn: place.turn.map(|turn| turn.code().to_owned()),
        entered_on: iso(place.entered_on),
        left_on: iso(place.left.map(|(day, _)| day)),
        exit_label: place.left.map(|(_, exit)| words.label("listExit", exit.code()).to_owned()).unwrap_or_default(),
    }
}

/// An urgency that is flagged, in words.
pub(super) const fn urgency(one: &ApplicationRow) -> &'static str {
    match one.urgency {
        Some(UrgencyState::Pending) => "Urgenza da decidere",
        Some(UrgencyState::Granted) => "Urgenza riconosciuta",
        Some(UrgencyState::Refused | UrgencyState::Withdrawn) | None => "",
    }
}
